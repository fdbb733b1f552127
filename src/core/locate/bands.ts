import type { Rect } from "../book/book";
import { normaliseLabel } from "../book/label";
import { columnPaths } from "../layout/header";
import type { TableLayout } from "../layout/layout";
import { remembered } from "../remembered";
import type { Grid } from "./grid";

/** A rectangle of a sheet that may be the head of one table. */
export interface Band {
  readonly head: Rect;
  /** Columns that no neighbouring head takes: what stands over the table is looked for in them. */
  readonly left: number;
  readonly right: number;
}

/** Words in one row that make it look like a table head. */
const WORDS_OF_A_HEAD = 2;
/** Rows of the tallest head; more of them in a run are something else. */
const ROWS_OF_A_HEAD = 6;
/** Heads on one sheet; where there are more, the sheet holds something else. */
const HEADS_ON_A_SHEET = 100;
/** Parts of a row, separated by blank columns, that may be one table. */
const PARTS_OF_A_HEAD = 4;

/** Every word that a table head of these layouts may hold, normalised. */
export const headerWords = remembered((layouts: readonly TableLayout[]): ReadonlySet<string> => {
  const words = new Set<string>();
  for (const layout of layouts) {
    for (const { labels } of columnPaths(layout.header)) {
      for (const label of labels) words.add(normaliseLabel(label));
    }
  }
  return words;
});

/**
 * The rectangles of a sheet that may be table heads. Whether tables stand side by side or somebody
 * left a column blank inside one table cannot be seen yet, so every reading of a row is returned and
 * they overlap; the one that fits a layout best is right.
 */
export function findBands(grid: Grid, words: ReadonlySet<string>): Band[] {
  const bands: Band[] = [];
  let start: number | null = null;
  let heads = 0;
  for (let row = grid.used.r0; row <= grid.used.r1 + 1 && heads < HEADS_ON_A_SHEET; row += 1) {
    const isHead = row <= grid.used.r1 && isHeadRow(grid, row, words);
    if (isHead && start === null) start = row;
    if (!isHead && start !== null) {
      if (row - start <= ROWS_OF_A_HEAD) bands.push(...bandsIn(grid, start, row - 1, words));
      heads += 1;
      start = null;
    }
  }
  return bands;
}

function isHeadRow(grid: Grid, row: number, words: ReadonlySet<string>): boolean {
  const found = new Set<string>();
  for (let column = grid.used.c0; column <= grid.used.c1; column += 1) {
    const text = grid.text(row, column);
    if (text !== "" && words.has(text)) found.add(text);
    if (found.size >= WORDS_OF_A_HEAD) return true;
  }
  return false;
}

/** The readings of a run of head rows: each part of it, and neighbouring parts together. */
function bandsIn(grid: Grid, r0: number, r1: number, words: ReadonlySet<string>): Band[] {
  const parts = partsOf(grid, r0, r1);
  const hasWords = parts.map((part) => wordsIn(grid, part, words) > 0);
  const bands: Band[] = [];
  parts.forEach(({ c0 }, first) => {
    for (let last = first; last < first + PARTS_OF_A_HEAD; last += 1) {
      const c1 = parts[last]?.c1;
      if (c1 === undefined || hasWords[first] !== true || hasWords[last] !== true) continue;
      const head = headRows(grid, { r0, r1, c0, c1 }, words);
      if (wordsIn(grid, head, words) < WORDS_OF_A_HEAD) continue;
      const left = (parts[first - 1]?.c1 ?? grid.used.c0 - 1) + 1;
      const right = (parts[last + 1]?.c0 ?? grid.used.c1 + 1) - 1;
      bands.push({ head, left, right });
      const taller = { ...head, r1: head.r1 + 1 };
      if (isWordsOnly(grid, taller)) bands.push({ head: taller, left, right });
    }
  });
  return bands;
}

/** Cuts a run of head rows at blank columns and where its first head is repeated. */
function partsOf(grid: Grid, r0: number, r1: number): Rect[] {
  const parts: Rect[] = [];
  let start: number | null = null;
  let first = "";
  for (let column = grid.used.c0; column <= grid.used.c1 + 1; column += 1) {
    const text = column <= grid.used.c1 ? columnText(grid, r0, r1, column) : "";
    const startsAgain = text !== "" && text === first && !grid.isRightPart(r1, column);
    if (start !== null && (text === "" || startsAgain)) {
      parts.push({ r0, r1, c0: start, c1: column - 1 });
      start = null;
    }
    if (text !== "" && start === null) [start, first] = [column, text];
  }
  return parts;
}

function columnText(grid: Grid, r0: number, r1: number, column: number): string {
  let text = "";
  for (let row = r0; row <= r1; row += 1) text += grid.text(row, column);
  return text;
}

/** A table beside another may have its head higher or lower: the rows with words of its own. */
function headRows(grid: Grid, rect: Rect, words: ReadonlySet<string>): Rect {
  const isHead = (row: number): boolean => wordsIn(grid, { ...rect, r0: row, r1: row }, words) > 0;
  let { r0, r1 } = rect;
  while (r0 < r1 && !isHead(r0)) r0 += 1;
  for (let row = r0; row <= r1; row += 1) if (!isHead(row)) r1 = row - 1;
  return { ...rect, r0, r1: Math.max(r0, r1) };
}

/** Whether the last row of a rectangle goes on with the head: words, and no number among them. */
function isWordsOnly(grid: Grid, { r1, c0, c1 }: Rect): boolean {
  if (r1 > grid.used.r1) return false;
  let count = 0;
  for (let column = c0; column <= c1; column += 1) {
    const text = grid.text(r1, column);
    if (/^[\d.,-]+$/u.test(text)) return false;
    if (text !== "") count += 1;
  }
  return count > 0;
}

function wordsIn(grid: Grid, rect: Rect, words: ReadonlySet<string>): number {
  const found = new Set<string>();
  for (let row = rect.r0; row <= rect.r1; row += 1) {
    for (let column = rect.c0; column <= rect.c1; column += 1) {
      const text = grid.text(row, column);
      if (words.has(text)) found.add(text);
    }
  }
  return found.size;
}
