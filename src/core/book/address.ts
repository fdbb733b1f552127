import type { CellAt, Rect } from "./book";

/** Rows of a sheet in every workbook since Excel 2007. */
export const SHEET_ROWS = 1_048_576;
/** Columns of a sheet, A to XFD. */
export const SHEET_COLUMNS = 16_384;

const LETTER_A = 65;
const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/;

/** The letters of a column that counts from 0: 0 is `A`, 16383 is `XFD`. */
export function columnName(column: number): string {
  requireIndex(column, SHEET_COLUMNS, "column");
  let name = "";
  // Letters are a base of 26 without a zero, hence the step back before each division.
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(LETTER_A + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** The column, counting from 0, that letters name; null when no sheet has it. */
export function columnIndex(name: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return null;
  let index = 0;
  for (const letter of name.toUpperCase()) {
    index = index * 26 + letter.charCodeAt(0) - LETTER_A + 1;
  }
  return index <= SHEET_COLUMNS ? index - 1 : null;
}

/** The address of one cell, e.g. `B3` for row 2, column 1. */
export function toA1(row: number, column: number): string {
  requireIndex(row, SHEET_ROWS, "row");
  return `${columnName(column)}${row + 1}`;
}

/** The address of a rectangle, e.g. `A1:E40`; a single cell is written without a colon. */
export function rectToA1(rect: Rect): string {
  const first = toA1(rect.r0, rect.c0);
  const last = toA1(rect.r1, rect.c1);
  return first === last ? first : `${first}:${last}`;
}

/** Reads `B3`, `$B$3` or `b3`; null when it is not a cell of a sheet. */
export function parseA1(address: string): CellAt | null {
  const found = CELL.exec(address);
  if (found === null) return null;
  const column = columnIndex(found[1] ?? "");
  const row = Number.parseInt(found[2] ?? "", 10) - 1;
  return column === null || row >= SHEET_ROWS ? null : { row, column };
}

/** Reads `A1:E40` or `A1`, corners in any order; null when it is not a rectangle of cells. */
export function parseRect(address: string): Rect | null {
  const [one = "", other = one, ...more] = address.split(":");
  const a = parseA1(one);
  const b = parseA1(other);
  if (a === null || b === null || more.length > 0) return null;
  return {
    r0: Math.min(a.row, b.row),
    c0: Math.min(a.column, b.column),
    r1: Math.max(a.row, b.row),
    c1: Math.max(a.column, b.column),
  };
}

function requireIndex(index: number, count: number, what: string): void {
  if (!Number.isInteger(index) || index < 0 || index >= count) {
    throw new RangeError(`no ${what} ${index} on a sheet`);
  }
}
