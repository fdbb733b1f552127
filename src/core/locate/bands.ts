import type { Rect } from "../book/book";
import { normaliseLabel } from "../book/label";
import { columnPaths } from "../layout/header";
import type { TableLayout } from "../layout/layout";
import type { Grid } from "./grid";

/** Words in one row that make it look like a table head. */
const WORDS_OF_A_HEAD = 2;

/** Every word that a table head of these layouts may hold, normalised. */
export function headerWords(layouts: readonly TableLayout[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const layout of layouts) {
    for (const { labels } of columnPaths(layout.header)) {
      for (const label of labels) words.add(normaliseLabel(label));
    }
  }
  return words;
}

/**
 * The rectangles of a sheet that look like table heads: runs of rows with at least two head words,
 * from the first to the last filled column. Tables side by side come as one band per table, split
 * at the columns that are blank in all head rows.
 */
export function findBands(grid: Grid, words: ReadonlySet<string>): Rect[] {
  const bands: Rect[] = [];
  let start: number | null = null;
  for (let row = grid.used.r0; row <= grid.used.r1 + 1; row += 1) {
    const isHead = row <= grid.used.r1 && isHeadRow(grid, row, words);
    if (isHead && start === null) start = row;
    if (!isHead && start !== null) {
      bands.push(...splitAtBlankColumns(grid, start, row - 1, words));
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
  }
  return found.size >= WORDS_OF_A_HEAD;
}

/**
 * A blank column parts two tables only if each side has a head of its own; otherwise it is a gap
 * somebody left inside one table.
 */
function splitAtBlankColumns(
  grid: Grid,
  r0: number,
  r1: number,
  words: ReadonlySet<string>,
): Rect[] {
  const runs: Rect[] = [];
  let start: number | null = null;
  for (let column = grid.used.c0; column <= grid.used.c1 + 1; column += 1) {
    const filled = column <= grid.used.c1 && columnIsFilled(grid, r0, r1, column);
    if (filled && start === null) start = column;
    if (!filled && start !== null) {
      runs.push({ r0, r1, c0: start, c1: column - 1 });
      start = null;
    }
  }
  const first = runs[0];
  const last = runs.at(-1);
  if (first === undefined || last === undefined) return [];
  const stand = runs.every((run) => headWordsIn(grid, run, words) > WORDS_OF_A_HEAD);
  return stand ? runs : [{ r0, r1, c0: first.c0, c1: last.c1 }];
}

function columnIsFilled(grid: Grid, r0: number, r1: number, column: number): boolean {
  for (let row = r0; row <= r1; row += 1) if (grid.text(row, column) !== "") return true;
  return false;
}

function headWordsIn(grid: Grid, rect: Rect, words: ReadonlySet<string>): number {
  const found = new Set<string>();
  for (let row = rect.r0; row <= rect.r1; row += 1) {
    for (let column = rect.c0; column <= rect.c1; column += 1) {
      const text = grid.text(row, column);
      if (words.has(text)) found.add(text);
    }
  }
  return found.size;
}
