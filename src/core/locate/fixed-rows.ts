import { normaliseLabel, similarity } from "../book/label";
import type { FixedBlock, FixedRow } from "../layout/layout";
import { align } from "./align";
import { hasAmount } from "./amount-row";
import type { LocatedRow } from "./disclosure";
import { squeezed, type Grid } from "./grid";

/** A fixed row that is not there, and the sheet row of the one it should follow. */
export interface MissingRow {
  readonly fixed: FixedRow;
  readonly after: number | null;
}

/** How the items of a block answer to the fixed rows of its layout. */
export interface FixedRows {
  readonly rows: readonly LocatedRow[];
  readonly missing: readonly MissingRow[];
  readonly renamed: readonly LocatedRow[];
  readonly moved: readonly LocatedRow[];
  readonly extra: readonly { readonly sheetRow: number; readonly label: string }[];
}

interface Item {
  readonly sheetRow: number;
  readonly label: string;
  readonly text: string;
  readonly bare: string;
}

/** Likeness from which other words are taken for the same item. */
const RENAMED = 0.6;
/** Items between two rows that are compared with the rows missing there. */
const COMPARED = 100;

/**
 * Reads the rows of a block whose labels the statute fixes. Labels are aligned in order, so that
 * two rows of the same words (一、一般公共预算拨款 stands twice in table 4) are told apart. Without
 * its column of items no row is told from another, and that the column is missing says it all.
 */
export function readFixedRows(
  grid: Grid,
  sheetRows: readonly number[],
  block: FixedBlock,
  blockIndex: number,
  columns: ReadonlyMap<string, number>,
): FixedRows {
  const column = columns.get(block.item);
  if (column === undefined) return { rows: [], missing: [], renamed: [], moved: [], extra: [] };
  const items = itemsIn(grid, sheetRows, column);
  const pairs = alignLabels(items, block.rows);
  const last = Math.max(-1, ...[...pairs.keys()].map(({ sheetRow }) => sheetRow));
  const moved = pairMoved(items, block.rows, pairs);
  const isRow = ({ sheetRow }: Item): boolean =>
    sheetRow < last || hasAmount(grid, sheetRow, block.amounts, columns);
  const free = items.filter((item) => !pairs.has(item) && isRow(item));
  pairRenamed(free, block.rows, pairs, new Set(moved.values()));
  const rows = [...pairs].map(([item, fixed]): LocatedRow => ({
    key: fixed.id,
    block: blockIndex,
    sheetRow: item.sheetRow,
    label: item.label,
    fixed,
    code: null,
  }));
  rows.sort((a, b) => a.sheetRow - b.sheetRow);
  return {
    rows,
    missing: missingRows(block.rows, pairs),
    renamed: rows.filter(({ label, fixed }) => fixed !== null && !isSame(label, fixed.label)),
    moved: rows.filter(({ fixed }) => fixed !== null && moved.has(fixed)),
    extra: free.filter((item) => !pairs.has(item)),
  };
}

function itemsIn(grid: Grid, sheetRows: readonly number[], column: number): Item[] {
  return sheetRows.flatMap((sheetRow) => {
    const text = grid.isCovered(sheetRow, column) ? "" : grid.text(sheetRow, column);
    if (text === "" || /^[\d.,-]+$/u.test(text)) return [];
    const label = squeezed(grid.raw(sheetRow, column));
    return [{ sheetRow, label, text, bare: withoutOrdinal(text) }];
  });
}

/** Pairs labels of the same words in the order of both sides. */
function alignLabels(items: readonly Item[], fixed: readonly FixedRow[]): Map<Item, FixedRow> {
  const labels = fixed.map((row) => normaliseLabel(row.label));
  const known = items.filter(({ text }) => labels.includes(text));
  return align(known, fixed, (i, j) => (known[i]?.text === labels[j] ? 1 : 0));
}

/** Pairs rows that stand somewhere else than the statute puts them. */
function pairMoved(
  items: readonly Item[],
  fixed: readonly FixedRow[],
  pairs: Map<Item, FixedRow>,
): Map<FixedRow, Item> {
  const moved = new Map<FixedRow, Item>();
  const taken = new Set(pairs.values());
  for (const row of fixed) {
    if (taken.has(row)) continue;
    const item = items.find((free) => !pairs.has(free) && free.text === normaliseLabel(row.label));
    if (item === undefined) continue;
    pairs.set(item, row);
    moved.set(row, item);
  }
  return moved;
}

/**
 * Pairs what is left over on both sides between the same neighbours: it is one row under another
 * name, if the names are alike or there is only one on either side.
 */
function pairRenamed(
  free: readonly Item[],
  fixed: readonly FixedRow[],
  pairs: Map<Item, FixedRow>,
  moved: ReadonlySet<Item>,
): void {
  const itemOf = new Map<FixedRow, Item>();
  for (const [item, row] of pairs) if (!moved.has(item)) itemOf.set(row, item);
  const taken = new Set(pairs.values());
  let from = -1;
  for (let start = 0; start <= fixed.length; start += 1) {
    const open: FixedRow[] = [];
    let end = start;
    for (; end < fixed.length; end += 1) {
      const row = fixed[end];
      if (row === undefined || itemOf.has(row)) break;
      if (!taken.has(row)) open.push(row);
    }
    const anchor = fixed[end];
    const to = (anchor === undefined ? undefined : itemOf.get(anchor)?.sheetRow) ?? Infinity;
    if (open.length > 0) {
      const gap = free.filter(({ sheetRow }) => sheetRow > from && sheetRow < to);
      for (const [item, row] of alike(gap.slice(0, COMPARED), open)) pairs.set(item, row);
    }
    from = to;
    start = end;
  }
}

function alike(items: readonly Item[], rows: readonly FixedRow[]): Map<Item, FixedRow> {
  const [item, row] = [items[0], rows[0]];
  if (items.length === 1 && rows.length === 1 && item !== undefined && row !== undefined) {
    return new Map([[item, row]]);
  }
  const bares = rows.map(({ label }) => withoutOrdinal(normaliseLabel(label)));
  return align(items, rows, (i, j) => {
    const score = similarity(items[i]?.bare ?? "", bares[j] ?? "");
    return score >= RENAMED ? score : 0;
  });
}

function missingRows(fixed: readonly FixedRow[], pairs: ReadonlyMap<Item, FixedRow>): MissingRow[] {
  const itemOf = new Map([...pairs].map(([item, row]) => [row, item]));
  const missing: MissingRow[] = [];
  let after: number | null = null;
  for (const row of fixed) {
    const item = itemOf.get(row);
    if (item === undefined) missing.push({ fixed: row, after });
    else after = item.sheetRow;
  }
  return missing;
}

function isSame(found: string, expected: string): boolean {
  return normaliseLabel(found) === normaliseLabel(expected);
}

/** A label without the number or the 其中： in front of it. */
export function withoutOrdinal(label: string): string {
  return label.replace(
    /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d+[.、]|其中:)/u,
    "",
  );
}
