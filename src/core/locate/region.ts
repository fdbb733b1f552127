import type { Rect } from "../book/book";
import type { Grid } from "./grid";
import { isNote, saysEmpty } from "./notes";
import type { Words } from "./preface";

/** The rows under a head: those that may hold data, and the lines that are notes. */
export interface Region {
  readonly rows: readonly number[];
  readonly notices: readonly Words[];
  readonly last: number;
}

/** Reads the rows from under a head to `end`, leaving out 栏次 and blank rows. */
export function readRegion(grid: Grid, head: Rect, end: number): Region {
  const rows: number[] = [];
  const notices: Words[] = [];
  let last = head.r1;
  for (let row = head.r1 + 1; row <= end; row += 1) {
    const filled = filledCells(grid, row, head);
    const first = filled[0];
    if (first === undefined) continue;
    last = row;
    if (rows.length === 0 && isNumbering(grid, row, head)) continue;
    if (isNotice(filled)) notices.push(first);
    else rows.push(row);
  }
  return { rows, notices, last };
}

function filledCells(grid: Grid, row: number, head: Rect): Words[] {
  const cells: Words[] = [];
  for (let column = head.c0; column <= head.c1; column += 1) {
    if (grid.isCovered(row, column)) continue;
    const text = grid.raw(row, column);
    if (text.trim() !== "") cells.push({ text: text.trim(), row, column });
  }
  return cells;
}

/** The 栏次 row: its name, or 甲, 乙 and the column numbers 1, 2, 3 … in a row. */
function isNumbering(grid: Grid, row: number, head: Rect): boolean {
  const texts: string[] = [];
  for (let column = head.c0; column <= head.c1; column += 1) {
    if (!grid.isCovered(row, column)) texts.push(grid.text(row, column));
  }
  if (texts.includes("栏次")) return true;
  const numbers = texts.filter((text) => text !== "" && !/^[甲乙丙丁]$/u.test(text));
  return numbers.length >= 3 && numbers.every((text, index) => text === String(index + 1));
}

function isNotice(filled: readonly Words[]): boolean {
  const text = filled[0]?.text ?? "";
  return isNote(text) || (filled.length === 1 && saysEmpty(text));
}
