import type { TableCell } from "./model";

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

/** A table whose cells do not fit its grid: a fault of the program, never of a workbook. */
export class GridError extends Error {
  /**
   * @param where the table and its part, e.g. `T5 body`
   * @param row from 1
   */
  constructor(where: string, text: string, row: number, fault: string) {
    super(`${where}: "${text}" in row ${String(row)} ${fault}`);
    this.name = "GridError";
  }
}

const EMPTY: Place = { kind: "empty" };

/**
 * Gives every cell its position. A report row lists only the cells that start in it, so a cell's
 * column depends on the spans that reach down from the rows above. `where` names the table for
 * messages; throws a GridError where cells do not fit beside each other.
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
        throw new GridError(where, cell.text, row + 1, "reaches out of the grid");
      }
      for (let down = 0; down < cell.rowSpan; down += 1) {
        for (let across = 0; across < cell.colSpan; across += 1) {
          const line = grid[row + down];
          if (line === undefined) continue;
          if (line[column + across]?.kind !== "empty") {
            throw new GridError(where, cell.text, row + 1, "lies over another cell");
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
