import { remembered } from "../remembered";
import { DisjointSets } from "./disjoint-sets";
import { relationsOf, type Ledger } from "./ledger";
import { contracted, type QuantityTerm } from "./quantities";
import type { LedgerState } from "./state";

/** Relations that were contracted, with all that this depends on. */
interface Known {
  /** The cell that stands for the quantity of each cell, as in `Quantities`. */
  readonly roots: Int32Array;
  readonly blank: Uint8Array;
  /** By relation. */
  readonly terms: (readonly QuantityTerm[] | undefined)[];
}

/** What was contracted last for relations; an edit of a figure leaves nearly all of it as it was. */
const lastOf = remembered((_relations: Ledger["relations"]): { known: Known | null } => ({
  known: null,
}));

/**
 * The relations of a ledger over quantities, for those who need most of them: which cells print one
 * figure is found for all at once, with the same answer as `Quantities`, and each relation is
 * contracted once. Holds for the figures there were when it was first asked.
 */
export class Contractions {
  private readonly state: LedgerState;
  private known: Known | null = null;

  constructor(state: LedgerState) {
    this.state = state;
  }

  of(relation: number): readonly QuantityTerm[] {
    const { roots, terms } = (this.known ??= this.begin());
    const known = terms[relation];
    if (known !== undefined) return known;
    const rootOf = (cell: number): number => roots[cell] ?? cell;
    const made = contracted(this.state, relation, { rootOf });
    terms[relation] = made;
    return made;
  }

  private begin(): Known {
    const { ledger } = this.state;
    const slot = lastOf(ledger.relations);
    const roots = rootsOf(this.state);
    const blank = this.state.blank.slice();
    const terms = slot.known?.roots.length === roots.length ? [...slot.known.terms] : [];
    for (let cell = 0; terms.length > 0 && cell < roots.length; cell += 1) {
      if (roots[cell] === slot.known?.roots[cell] && blank[cell] === slot.known?.blank[cell]) {
        continue;
      }
      for (const relation of relationsOf(ledger, cell)) terms[relation] = undefined;
    }
    slot.known = { roots, blank, terms };
    return slot.known;
  }
}

/** Cells are one quantity where a relation that holds exactly says that two of them print one figure. */
function rootsOf({ ledger, fen, blank, filled }: LedgerState): Int32Array {
  const { relations, termStart, termCell, termSign } = ledger;
  const sets = new DisjointSets(fen.length);
  for (const [relation, { compare, soft }] of relations.entries()) {
    if (filled[relation] !== 2 || compare !== "equal" || soft) continue;
    let [one, other, signs] = [-1, -1, 0];
    for (let k = termStart[relation] ?? 0; k < (termStart[relation + 1] ?? 0); k += 1) {
      const cell = termCell[k] ?? 0;
      if (blank[cell] === 1) continue;
      signs += termSign[k] ?? 0;
      one = other;
      other = cell;
    }
    if (one !== -1 && signs === 0 && fen[one] === fen[other]) sets.join(one, other);
  }
  return Int32Array.from(fen, (_, cell) => sets.find(cell));
}
