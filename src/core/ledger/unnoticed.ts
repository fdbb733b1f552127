import { relationsOf } from "./ledger";
import { UNGUARDED } from "./lookalikes";
import { searchRepairs } from "./search";
import type { LedgerState } from "./state";

/** A change far beyond rounding and unlike any figure: 12,345.67 万元 in 分. */
const FAR = 12_345_670_000;
/** Cells that are looked for to change along with the first one. */
const MOST_OTHERS = 4;
/** Values tried for each cell. */
const NODES = 3_000;

/**
 * The fewest cells that can change together without any firm relation noticing: the distance of the
 * tables as an error-correcting code. Cells that are compared with nothing are no part of it; coverage
 * names them. Null where more than five would have to, or where looking further would take too long.
 * The state is left as it was.
 */
export function fewestUnnoticed(state: LedgerState): number[] | null {
  let best: number[] | null = null;
  for (let cell = 0; cell < state.fen.length; cell += 1) {
    const value = state.get(cell);
    if (value === null || state.ledger.lookalikes[cell] === UNGUARDED) continue;
    for (const by of [FAR, -FAR]) {
      const others: number = best === null ? MOST_OTHERS : best.length - 2;
      state.set(cell, value + by);
      const found = companions(state, cell, others);
      state.set(cell, value);
      if (found !== null) best = [cell, ...found];
      if (best?.length === 1) return best;
    }
  }
  return best;
}

/** At most `others` more cells that hide a change of one cell. */
function companions(state: LedgerState, cell: number, others: number): number[] | null {
  const broken = [...relationsOf(state.ledger, cell)].filter(
    (relation) => state.ledger.relations[relation]?.soft === false && state.isBroken(relation),
  );
  if (broken.length === 0) return [];
  if (others < 1) return null;
  const limits = { depth: others, nodes: NODES, solutions: 1 };
  const { solutions } = searchRepairs(state, broken, SINGLE_CELLS, new Set([cell]), limits);
  return solutions[0]?.changes.flatMap(({ cells }) => cells) ?? null;
}

/** Every printing counts for itself here. */
const SINGLE_CELLS = {
  printingsOf: (cell: number): readonly number[] => [cell],
  rootOf: (cell: number): number => cell,
};
