import { normaliseLabel, similarity } from "../book/label";
import { columnPaths, type ColumnPath } from "../layout/header";
import type { TableLayout } from "../layout/layout";
import type { HeadColumn } from "./head-columns";
import { inOrder } from "./order";

/** A head over several columns that has other words than in the layout. */
export interface GroupRenamed {
  /** First column under it. */
  readonly column: number;
  readonly expected: string;
  readonly found: string;
}

/** A column that is not there, and the sheet column of the one it should follow. */
export interface MissingColumn {
  readonly path: ColumnPath;
  readonly after: number | null;
}

/** How the columns of a head answer to those of a layout. */
export interface ColumnMatch {
  /** Sheet column of each layout column that was found. */
  readonly columns: ReadonlyMap<string, number>;
  readonly missing: readonly MissingColumn[];
  readonly renamed: readonly { readonly expected: ColumnPath; readonly found: HeadColumn }[];
  readonly groups: readonly GroupRenamed[];
  readonly extra: readonly HeadColumn[];
  /** Columns that stand out of the statutory order. */
  readonly moved: readonly ColumnPath[];
  /** From 0 to 1: how much of the layout's head is there, less what is foreign to it. */
  readonly score: number;
}

type Pairs = Map<ColumnPath, HeadColumn>;

/** Likeness from which a head with other words is taken for a renamed one. */
const RENAMED = 0.5;

/** Compares the columns of a head with the head of a layout. */
export function matchColumns(found: readonly HeadColumn[], layout: TableLayout): ColumnMatch {
  const expected = columnPaths(layout.header);
  const pairs: Pairs = new Map();
  const free = new Set(found);
  const pair = (test: (labels: readonly string[], path: readonly string[]) => boolean): void => {
    for (const path of expected) {
      if (pairs.has(path)) continue;
      const labels = path.labels.map(normaliseLabel);
      const column = [...free].find((candidate) => test(labels, candidate.path));
      if (column === undefined) continue;
      pairs.set(path, column);
      free.delete(column);
    }
  };
  pair((labels, path) => labels.join("") === path.join(""));
  pair((labels, path) => endsIn(path, labels.at(-1) ?? ""));
  const groups = renamedGroups(expected, pairs);
  const exact = pairs.size;
  const renamed = pairRenamed(expected, found, pairs, free);
  const extra = [...free].filter(({ path }) => path.length > 0);
  const foreign = 0.5 * Math.min(extra.length, expected.length);
  return {
    columns: new Map([...pairs].map(([path, { column }]) => [path.column.id, column])),
    missing: missingColumns(expected, pairs),
    renamed,
    groups,
    extra,
    moved: movedColumns(expected, pairs),
    score: (exact + 0.7 * renamed.length - foreign) / expected.length,
  };
}

/** Whether the lowest heads are the label, in one cell or written over several. */
function endsIn(path: readonly string[], label: string): boolean {
  return path.some((_, index) => path.slice(index).join("") === label);
}

/** Groups of which no column has the group's head over it. */
function renamedGroups(expected: readonly ColumnPath[], pairs: Pairs): GroupRenamed[] {
  const members = new Map<string, ColumnPath[]>();
  for (const path of expected) {
    const group = path.labels.slice(0, -1).join("/");
    if (group !== "" && pairs.has(path)) members.set(group, [...(members.get(group) ?? []), path]);
  }
  return [...members].flatMap(([group, paths]) => {
    const words = normaliseLabel(group).replaceAll("/", "");
    const heads = paths.map((path) => pairs.get(path)?.path ?? []);
    const first = paths[0];
    if (first === undefined || heads.some((head) => endsIn(head.slice(0, -1), words))) return [];
    const leaf = normaliseLabel(first.column.label);
    const found = (heads[0] ?? []).join("").slice(0, -leaf.length);
    return [
      {
        column: pairs.get(first)?.column ?? 0,
        found: found || first.column.label,
        expected: found === "" ? first.labels.join("/") : group,
      },
    ];
  });
}

/**
 * What is left over on both sides between the same neighbours is one column under another name,
 * if the names are alike or there is only one on either side.
 */
function pairRenamed(
  expected: readonly ColumnPath[],
  found: readonly HeadColumn[],
  pairs: Pairs,
  free: Set<HeadColumn>,
): { expected: ColumnPath; found: HeadColumn }[] {
  const renamed: { expected: ColumnPath; found: HeadColumn }[] = [];
  for (const path of expected) {
    if (pairs.has(path)) continue;
    const at = expected.indexOf(path);
    const left = lastPaired(expected.slice(0, at).reverse(), pairs)?.column ?? -1;
    const right = lastPaired(expected.slice(at + 1), pairs)?.column ?? Infinity;
    const gap = found.filter(
      (column) =>
        free.has(column) && column.path.length > 0 && column.column > left && column.column < right,
    );
    const label = normaliseLabel(path.column.label);
    const alike = gap.find((column) => similarity(column.path.at(-1) ?? "", label) >= RENAMED);
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
  pairs: ReadonlyMap<ColumnPath, HeadColumn>,
): HeadColumn | undefined {
  const path = paths.find((candidate) => pairs.has(candidate));
  return path === undefined ? undefined : pairs.get(path);
}

/** Number of unmatched layout columns in the run around a position. */
function openNeighbours(
  expected: readonly ColumnPath[],
  at: number,
  pairs: ReadonlyMap<ColumnPath, HeadColumn>,
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

function missingColumns(expected: readonly ColumnPath[], pairs: Pairs): MissingColumn[] {
  const missing: MissingColumn[] = [];
  let after: number | null = null;
  for (const path of expected) {
    const found = pairs.get(path);
    if (found === undefined) missing.push({ path, after });
    else after = found.column;
  }
  return missing;
}

function movedColumns(
  expected: readonly ColumnPath[],
  pairs: ReadonlyMap<ColumnPath, HeadColumn>,
): ColumnPath[] {
  const paired = expected.filter((path) => pairs.has(path));
  const kept = inOrder(paired.map((path) => pairs.get(path)?.column ?? 0));
  return paired.filter((_, index) => !kept.has(index));
}
