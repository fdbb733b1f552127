import { SHEET_COLUMNS } from "../../../core/book/address";
import type { CellAt } from "../../../core/book/book";

/** Cells of one sheet by `keyOf`. */
export type CellsByPlace<Cell> = ReadonlyMap<number, Cell>;

export function keyOf(row: number, column: number): number {
  return row * SHEET_COLUMNS + column;
}

export function placeOf(key: number): CellAt {
  return { row: Math.floor(key / SHEET_COLUMNS), column: key % SHEET_COLUMNS };
}
