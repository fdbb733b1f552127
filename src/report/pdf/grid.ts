import type { TableCell } from "../model";
import { PdfError } from "./error";

/** What stands at one position of the grid: a cell's own corner, or what a cell's span covers. */
export type Place =
  | { readonly kind: "cell"; readonly cell: TableCell }
  | {
      readonly kind: "covered";
      readonly cell: TableCell;
      readonly row: number;
      readonly column: number;
    }
  | { readonly kind: "empty" };

export type Grid = readonly (readonly Place[])[];

const EMPTY: Place = { kind: "empty" };

/**
 * Gives every cell its position. A report row lists only the cells that start in it, so a cell's
 * column depends on the spans that reach down from the rows above.
 */
export function layGrid(
  rows: readonly (readonly TableCell[])[],
  columns: number,
  where: string,
): Grid {
  const grid: Place[][] = rows.map(() => new Array<Place>(columns).fill(EMPTY));
  rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while (column < columns && grid[row]?.[column]?.kind !== "empty") column += 1;
      const fits = column + cell.colSpan <= columns && row + cell.rowSpan <= rows.length;
      if (!fits || cell.colSpan < 1 || cell.rowSpan < 1) {
        const name = `"${cell.text}" in row ${String(row + 1)}`;
        throw new PdfError("bad-table", `${where}: ${name} reaches out of the grid`);
      }
      for (let down = 0; down < cell.rowSpan; down += 1) {
        for (let across = 0; across < cell.colSpan; across += 1) {
          const line = grid[row + down];
          if (line === undefined) continue;
          if (line[column + across]?.kind !== "empty") {
            const name = `"${cell.text}" in row ${String(row + 1)}`;
            throw new PdfError("bad-table", `${where}: ${name} lies over another cell`);
          }
          const corner = down === 0 && across === 0;
          line[column + across] = corner
            ? { kind: "cell", cell }
            : { kind: "covered", cell, row, column };
        }
      }
      column += cell.colSpan;
    }
  });
  return grid;
}
