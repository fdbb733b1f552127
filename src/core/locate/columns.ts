import type { Rect } from "../book/book";
import { normaliseLabel, similarity } from "../book/label";
import { columnPaths, type ColumnPath } from "../layout/header";
import type { TableLayout } from "../layout/layout";
import type { Grid } from "./grid";

/** A column of the sheet with the heads over it. */
interface FoundColumn {
  readonly column: number;
  readonly path: readonly string[];
  readonly label: string;
}

/** How the columns of a head answer to those of a layout. */
export interface ColumnMatch {
  /** Sheet column of each layout column that was found. */
  readonly columns: ReadonlyMap<string, number>;
  readonly missing: readonly ColumnPath[];
  readonly renamed: readonly { readonly expected: ColumnPath; readonly found: FoundColumn }[];
  readonly extra: readonly FoundColumn[];
  /** Columns that stand to the left of one they should follow. */
  readonly moved: readonly ColumnPath[];
  /** From 0 to 1: how much of the layout's head is there, less what is foreign to it. */
  readonly score: number;
}

/** Likeness from which a head with other words is taken for a renamed one. */
const RENAMED = 0.5;

/** Compares the head in a band with the head of a layout. */
export function matchColumns(grid: Grid, band: Rect, layout: TableLayout): ColumnMatch {
  const expected = columnPaths(layout.header);
  const found = foundColumns(grid, band);
  const pairs = new Map<ColumnPath, FoundColumn>();
  const free = new Set(found);
  const pair = (
    test: (path: readonly string[], column: FoundColumn) => boolean,
    rest: readonly ColumnPath[],
  ): void => {
    for (const path of rest) {
      if (pairs.has(path)) continue;
      const labels = path.labels.map(normaliseLabel);
      const column = [...free].find((candidate) => test(labels, candidate));
      if (column === undefined) continue;
      pairs.set(path, column);
      free.delete(column);
    }
  };
  pair((labels, column) => labels.join("/") === column.path.join("/"), expected);
  pair((labels, column) => labels.at(-1) === column.label, expected);
  const exact = pairs.size;
  const renamed = pairRenamed(expected, found, pairs, free);
  const missing = expected.filter((path) => !pairs.has(path));
  const extra = [...free].filter((column) => column.label !== "");
  const columns = new Map([...pairs].map(([path, { column }]) => [path.column.id, column]));
  const score = (exact + 0.7 * renamed.length - 0.5 * extra.length) / expected.length;
  return { columns, missing, renamed, extra, moved: movedColumns(expected, pairs), score };
}

function foundColumns(grid: Grid, band: Rect): FoundColumn[] {
  const columns: FoundColumn[] = [];
  for (let column = band.c0; column <= band.c1; column += 1) {
    const path: string[] = [];
    for (let row = band.r0; row <= band.r1; row += 1) {
      const text = grid.text(row, column) || groupText(grid, band, row, column);
      if (text !== "" && path.at(-1) !== text) path.push(text);
    }
    columns.push({ column, path, label: path.at(-1) ?? "" });
  }
  return columns;
}

/** The head of a group that somebody did not merge: it stands only over the group's first column. */
function groupText(grid: Grid, band: Rect, row: number, column: number): string {
  const below = row < band.r1 ? grid.text(row + 1, column) : "";
  if (below === "") return "";
  for (let left = column - 1; left >= band.c0; left -= 1) {
    if (grid.text(row + 1, left) === "") return "";
    const text = grid.text(row, left);
    if (text !== "") return text;
  }
  return "";
}

/**
 * What is left over on both sides between the same neighbours is one column under another name,
 * if the names are alike or there is only one on either side.
 */
function pairRenamed(
  expected: readonly ColumnPath[],
  found: readonly FoundColumn[],
  pairs: Map<ColumnPath, FoundColumn>,
  free: Set<FoundColumn>,
): { expected: ColumnPath; found: FoundColumn }[] {
  const renamed: { expected: ColumnPath; found: FoundColumn }[] = [];
  for (const path of expected) {
    if (pairs.has(path)) continue;
    const at = expected.indexOf(path);
    const left = lastPaired(expected.slice(0, at).reverse(), pairs)?.column ?? -1;
    const right = lastPaired(expected.slice(at + 1), pairs)?.column ?? Infinity;
    const gap = found.filter(
      (column) =>
        free.has(column) && column.label !== "" && column.column > left && column.column < right,
    );
    const label = normaliseLabel(path.column.label);
    const alike = gap.find((column) => similarity(column.label, label) >= RENAMED);
    const only = gap.length === 1 && openNeighbours(expected, at, pairs) === 1 ? gap[0] : undefined;
    const match = alike ?? only;
    if (match === undefined) continue;
    pairs.set(path, match);
    free.delete(match);
    renamed.push({ expected: path, found: match });
  }
  return renamed;
}

function lastPaired(
  paths: readonly ColumnPath[],
  pairs: ReadonlyMap<ColumnPath, FoundColumn>,
): FoundColumn | undefined {
  const path = paths.find((candidate) => pairs.has(candidate));
  return path === undefined ? undefined : pairs.get(path);
}

/** Number of unmatched layout columns in the run around a position. */
function openNeighbours(
  expected: readonly ColumnPath[],
  at: number,
  pairs: ReadonlyMap<ColumnPath, FoundColumn>,
): number {
  const isOpen = (index: number): boolean => {
    const path = expected[index];
    return path !== undefined && !pairs.has(path);
  };
  let count = 1;
  for (let i = at - 1; isOpen(i); i -= 1) count += 1;
  for (let i = at + 1; isOpen(i); i += 1) count += 1;
  return count;
}

function movedColumns(
  expected: readonly ColumnPath[],
  pairs: ReadonlyMap<ColumnPath, FoundColumn>,
): ColumnPath[] {
  const moved: ColumnPath[] = [];
  let furthest = -1;
  for (const path of expected) {
    const column = pairs.get(path)?.column;
    if (column === undefined) continue;
    if (column < furthest) moved.push(path);
    else furthest = column;
  }
  return moved;
}
