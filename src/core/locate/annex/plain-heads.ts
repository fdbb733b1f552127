import { remembered } from "../../remembered";
import type { Grid } from "../grid";
import type { HeadColumn } from "../head-columns";

/** Longer words are no head. */
const LONGEST_HEAD = 40;

/** A grid whose heads are without a year in front and without brackets: 价值（金额单位：万元） is 价值. */
export const plainGrid = remembered((grid: Grid): Grid => ({
  ...grid,
  text: (row, column) => plainHead(grid.text(row, column)),
}));

function plainHead(text: string): string {
  if (text.length > LONGEST_HEAD || !(text.startsWith("20") || text.includes("("))) return text;
  return text.replace(/^20\d{2}年(?:度)?/u, "").replace(/\([^()]*\)/gu, "");
}

/** A column that is looked for, and the normalised heads it is known by, likeliest first. */
export interface WantedColumn<Id extends string> {
  readonly id: Id;
  readonly words: readonly string[];
}

/**
 * Finds each wanted column in a head. A column is known by its lowest head, or by that together with
 * the ones above it; no column is two.
 */
export function matchHeads<Id extends string>(
  found: readonly HeadColumn[],
  wanted: readonly WantedColumn<Id>[],
): Map<Id, HeadColumn> {
  const named = new Map<string, HeadColumn[]>();
  for (const column of found) {
    for (const [index] of column.path.entries()) {
      const words = column.path.slice(index).join("");
      named.set(words, [...(named.get(words) ?? []), column]);
    }
  }
  const taken = new Set<HeadColumn>();
  const matched = new Map<Id, HeadColumn>();
  for (const { id, words } of wanted) {
    const columns = words.flatMap((word) => named.get(word) ?? []);
    const column = columns.find((candidate) => !taken.has(candidate));
    if (column === undefined) continue;
    matched.set(id, column);
    taken.add(column);
  }
  return matched;
}
