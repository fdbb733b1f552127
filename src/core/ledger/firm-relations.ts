import type { Contractions } from "./contractions";
import type { Quantities, QuantityTerm } from "./quantities";
import { spreadOf } from "./rounding";
import type { LedgerState } from "./state";

/** A firm relation over quantities: Σ coefficient·quantity = 0, or ≤ 0. */
export interface FirmRelation {
  readonly relation: number;
  readonly isEquality: boolean;
  readonly terms: readonly QuantityTerm[];
}

/** The firm relations over quantities; one that only says that copies are equal is left out. */
export function firmRelations(state: LedgerState, contractions: Contractions): FirmRelation[] {
  return state.ledger.relations.flatMap(({ soft, compare }, relation) => {
    if (soft || state.filled[relation] === 0) return [];
    if (compare === "equal" && areCopies(state, relation)) return [];
    const terms = contractions.of(relation);
    return terms.length === 0 ? [] : [{ relation, isEquality: compare === "equal", terms }];
  });
}

/** Whether a relation only says that two filled cells are equal, as they are. */
function areCopies(state: LedgerState, relation: number): boolean {
  if (state.filled[relation] !== 2 || state.residual(relation) !== 0) return false;
  const { termStart, termCell, termSign } = state.ledger;
  let signs = 0;
  for (let k = termStart[relation] ?? 0; k < (termStart[relation + 1] ?? 0); k += 1) {
    if (state.blank[termCell[k] ?? 0] === 0) signs += termSign[k] ?? 0;
  }
  return signs === 0;
}

/** The least and greatest true value of a cell, in whole 分. */
export function trueRange(state: LedgerState, cell: number): { low: number; high: number } {
  const fen = state.fen[cell] ?? 0;
  const spread = spreadOf(fen, state.half[cell] ?? 0, state.rounding);
  return {
    low: fen - spread.down + (spread.downClosed ? 0 : 1),
    high: fen + spread.up - (spread.upClosed ? 0 : 1),
  };
}

/**
 * The printing that says most about a quantity: the one in the smaller unit, else the first. All
 * printings are the same number, so the values that the narrowest allows, the others allow too.
 */
export function narrowestPrinting(
  state: LedgerState,
  quantities: Quantities,
  quantity: number,
): number {
  const halfOf = (cell: number): number => state.half[cell] ?? 0;
  return quantities
    .printingsOf(quantity)
    .reduce((best, cell) => (halfOf(cell) < halfOf(best) ? cell : best), quantity);
}
