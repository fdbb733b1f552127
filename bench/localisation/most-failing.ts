import { relationsOf } from "../../src/core/ledger/ledger";
import { termsOf } from "../../src/core/ledger/quantities";
import type { LedgerState } from "../../src/core/ledger/state";

/** The baseline: blame the cell that stands in the most broken relations; the first of equals. */
export function cellInMostFailing(state: LedgerState, broken: readonly number[]): number | null {
  const failing = new Set(broken);
  const cells = new Set(
    broken.flatMap((relation) => termsOf(state.ledger, relation).map(({ cell }) => cell)),
  );
  let best: number | null = null;
  let most = 0;
  for (const cell of [...cells].sort((a, b) => a - b)) {
    const count = [...relationsOf(state.ledger, cell)].filter((one) => failing.has(one)).length;
    if (count > most) [best, most] = [cell, count];
  }
  return best;
}
