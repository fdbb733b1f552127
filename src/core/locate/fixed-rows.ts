import { normaliseLabel, similarity } from "../book/label";
import type { FixedBlock, FixedRow } from "../layout/layout";
import type { LocatedRow } from "./disclosure";
import type { Grid } from "./grid";

/** How the items of a block answer to the fixed rows of its layout. */
export interface FixedRows {
  readonly rows: readonly LocatedRow[];
  readonly missing: readonly FixedRow[];
  readonly renamed: readonly LocatedRow[];
  readonly moved: readonly LocatedRow[];
  readonly extra: readonly { readonly sheetRow: number; readonly label: string }[];
}

interface Item {
  readonly sheetRow: number;
  readonly label: string;
  readonly text: string;
}

/** Likeness from which other words are taken for the same item. */
const RENAMED = 0.6;

/**
 * Reads the rows of a block whose labels the statute fixes. Labels are aligned in order, so that
 * two rows of the same words (一、一般公共预算拨款 stands twice in table 4) are told apart.
 */
export function readFixedRows(
  grid: Grid,
  sheetRows: readonly number[],
  block: FixedBlock,
  blockIndex: number,
  columns: ReadonlyMap<string, number>,
): FixedRows {
  const column = columns.get(block.item);
  if (column === undefined) {
    return { rows: [], missing: block.rows, renamed: [], moved: [], extra: [] };
  }
  const items = sheetRows
    .filter((row) => !grid.isCovered(row, column))
    .map((row) => ({
      sheetRow: row,
      label: grid
        .raw(row, column)
        .replace(/[\s\u3000]+/gu, "")
        .trim(),
      text: grid.text(row, column),
    }))
    .filter(({ text }) => text !== "");
  const pairs = align(items, block.rows);
  const moved = pairMoved(items, block.rows, pairs);
  const locate = (item: Item, fixed: FixedRow): LocatedRow => ({
    key: fixed.id,
    block: blockIndex,
    sheetRow: item.sheetRow,
    label: item.label,
    fixed,
    code: null,
  });
  const rows = [...pairs].map(([item, fixed]) => locate(item, fixed));
  const taken = new Set(pairs.values());
  return {
    rows: rows.sort((a, b) => a.sheetRow - b.sheetRow),
    missing: block.rows.filter((row) => !taken.has(row)),
    renamed: rows.filter((row) => row.fixed !== null && !isSame(row.label, row.fixed.label)),
    moved: moved.map(([item, fixed]) => locate(item, fixed)),
    extra: items.filter((item) => !pairs.has(item)),
  };
}

/** The longest common sequence of items and fixed rows, exact labels before similar ones. */
function align(items: readonly Item[], fixed: readonly FixedRow[]): Map<Item, FixedRow> {
  const worth = items.map((item) => fixed.map((row) => likeness(item.text, row)));
  const width = fixed.length + 1;
  const best = new Float64Array((items.length + 1) * width);
  for (let i = items.length - 1; i >= 0; i -= 1) {
    for (let j = fixed.length - 1; j >= 0; j -= 1) {
      const gain = worth[i]?.[j] ?? 0;
      const take = gain === 0 ? 0 : gain + (best[(i + 1) * width + j + 1] ?? 0);
      const skip = Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
      best[i * width + j] = Math.max(take, skip);
    }
  }
  const pairs = new Map<Item, FixedRow>();
  for (let i = 0, j = 0; i < items.length && j < fixed.length;) {
    const item = items[i];
    const row = fixed[j];
    if (item === undefined || row === undefined) break;
    const gain = worth[i]?.[j] ?? 0;
    const here = best[i * width + j] ?? 0;
    if (gain > 0 && here === gain + (best[(i + 1) * width + j + 1] ?? 0)) {
      pairs.set(item, row);
      i += 1;
      j += 1;
    } else if (here === (best[(i + 1) * width + j] ?? 0)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Rows that stand somewhere else than the statute puts them. */
function pairMoved(
  items: readonly Item[],
  fixed: readonly FixedRow[],
  pairs: Map<Item, FixedRow>,
): [Item, FixedRow][] {
  const moved: [Item, FixedRow][] = [];
  const taken = new Set(pairs.values());
  for (const row of fixed) {
    if (taken.has(row)) continue;
    const item = items.find((free) => !pairs.has(free) && free.text === normaliseLabel(row.label));
    if (item === undefined) continue;
    pairs.set(item, row);
    moved.push([item, row]);
  }
  return moved;
}

/** 1 for the same words, less for words that differ, 0 for another item. */
function likeness(text: string, row: FixedRow): number {
  const label = normaliseLabel(row.label);
  if (text === label) return 1;
  const [bare, expected] = [withoutOrdinal(text), withoutOrdinal(label)];
  if (bare === expected) return 0.9;
  const alike = similarity(bare, expected);
  return alike >= RENAMED ? alike / 2 : 0;
}

function isSame(found: string, expected: string): boolean {
  return normaliseLabel(found) === normaliseLabel(expected);
}

function withoutOrdinal(label: string): string {
  return label.replace(
    /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d+[.、]|其中:)/u,
    "",
  );
}
