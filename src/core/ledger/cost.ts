import type { Ledger } from "./ledger";
import type { Change } from "./change";
import { slipOf, type Slip } from "./slip";

/** A slip of a known shape is easier to believe than a figure without any likeness to the right one. */
const SLIP_COST: Readonly<Record<Slip, number>> = {
  transposed: 0.5,
  sign: 0.5,
  unit: 0.5,
  shifted: 0.6,
  "digit-lost": 0.6,
  "digit-added": 0.6,
  "digit-wrong": 0.8,
  other: 1,
  surplus: 1.05,
  omitted: 1.1,
};

/** Two figures exchanged, or one put in the neighbouring cell: one slip in two cells. */
const PAIR_COST = 0.9;
/** A figure changed in all its printings was changed at its source: less likely than one bad copy. */
const EVERY_PRINTING = 0.3;

/** What a set of changes asks the reader to believe. */
export function costOf(ledger: Ledger, changes: readonly Change[]): number {
  const single = changes.map(
    ({ cells, from, to }) => SLIP_COST[slipOf(from, to)] + (cells.length > 1 ? EVERY_PRINTING : 0),
  );
  let total = single.reduce((sum, cost) => sum + cost, 0);
  for (const [a, b] of pairsOf(ledger, changes)) {
    total += PAIR_COST - (single[a] ?? 0) - (single[b] ?? 0);
  }
  return total;
}

/** Pairs of changes that are one slip: 串行 in one column, 串列 in one row. Each change once. */
export function pairsOf(ledger: Ledger, changes: readonly Change[]): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  const taken = new Set<number>();
  changes.forEach((a, i) => {
    changes.forEach((b, j) => {
      if (j <= i || taken.has(i) || taken.has(j)) return;
      if (!isExchange(a, b) || slipDirection(ledger, a, b) === null) return;
      pairs.push([i, j]);
      taken.add(i).add(j);
    });
  });
  return pairs;
}

/** Whether two changes stand in one column (`row` 串行) or in one row (`column` 串列). */
export function slipDirection(ledger: Ledger, a: Change, b: Change): "row" | "column" | null {
  const [one, two] = [ledger.cells[a.cells[0] ?? -1], ledger.cells[b.cells[0] ?? -1]];
  if (one === undefined || two === undefined || one.table !== two.table) return null;
  if (one.columnId === two.columnId) return "row";
  return one.rowKey === two.rowKey ? "column" : null;
}

/** Values that changed places; a blank and a zero are the same here. */
function isExchange(a: Change, b: Change): boolean {
  return (a.to ?? 0) === (b.from ?? 0) && (b.to ?? 0) === (a.from ?? 0);
}
