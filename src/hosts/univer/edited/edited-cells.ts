import type { ICellData, Worksheet } from "@univerjs/core";
import { toA1 } from "../../../core/book/address";
import type { EditedCell } from "../../../core/book/edited-book";
import { customOf, isFilled, valueOf } from "../cell-data";
import type { Sheets } from "../sheets";
import { filledAreas } from "./filled-areas";
import type { StyleNumbers } from "./style-numbers";

/** The cells of a sheet that hold something or have a style, in the order of rows, then columns. */
export function editedCells(sheets: Sheets, sheet: Worksheet, styles: StyleNumbers): EditedCell[] {
  const spilled = sheets.spilledValues(sheet);
  const areas = filledAreas(sheets, sheet);
  const cells: EditedCell[] = [];
  const matrix = sheet.getCellMatrix().getMatrix();
  for (const row of indexes(matrix, spilled)) {
    const line = matrix[row] ?? {};
    const spilledLine = spilled[row] ?? {};
    for (const column of indexes(line, spilledLine)) {
      const cell = line[column] ?? {};
      const style = styles.numberOf(cell);
      const held = isFilled(cell) ? cell : (spilledLine[column] ?? cell);
      if (style === null && !isFilled(held)) continue;
      const spill = areas.get(toA1(row, column));
      const { kept, isUnbound } = customOf(cell);
      cells.push({
        row,
        column,
        value: valueOf(held),
        formula: formulaOf(sheets, sheet, row, column, cell),
        style,
        ...(spill !== undefined && { spill }),
        ...(kept !== undefined && { isHeld: true }),
        ...(isUnbound && { isUnbound }),
      });
    }
  }
  return cells;
}

function formulaOf(
  sheets: Sheets,
  sheet: Worksheet,
  row: number,
  column: number,
  { f, si, custom }: ICellData,
): string | null {
  const hasOne = (f ?? si ?? custom ?? null) !== null;
  return hasOne ? sheets.formulaAt(sheet, row, column) : null;
}

/** Numbers under which one of two records has something, rising. */
function indexes(one: object, other: object): number[] {
  // An object lists its whole numbers in rising order.
  const first = Object.keys(one).map(Number);
  const second = Object.keys(other);
  if (second.length === 0) return first;
  return [...new Set([...first, ...second.map(Number)])].sort((a, b) => a - b);
}
