import type { Ledger } from "./ledger";
import type { LedgerState } from "./state";

/** A term of a relation. */
export interface Term {
  readonly cell: number;
  readonly sign: number;
}

/** Which cells print one and the same quantity. */
export interface Printings {
  /** The printings of the quantity a cell prints, ascending; the cell alone where it has no copy. */
  readonly printingsOf: (cell: number) => readonly number[];
  /** The cell that stands for the quantity: the first of its printings. */
  readonly rootOf: (cell: number) => number;
}

/**
 * Which cells print one and the same quantity, as the values were when it was made: a relation that
 * holds exactly and has two filled terms of opposite sign says that both print one figure. Looked up
 * cell by cell, so that a repair in a large workbook costs no more than in a small one.
 */
export class Quantities implements Printings {
  private readonly ledger: Ledger;
  private readonly fen: Float64Array;
  private readonly blank: Uint8Array;
  private readonly filled: Int32Array;
  private readonly known = new Map<number, readonly number[]>();
  /** Root of each cell, one more than it is; 0 where it was not asked for yet. */
  private readonly roots: Int32Array;

  constructor(state: LedgerState) {
    this.ledger = state.ledger;
    this.fen = state.fen.slice();
    this.blank = state.blank.slice();
    this.filled = state.filled.slice();
    this.roots = new Int32Array(state.fen.length);
  }

  printingsOf(cell: number): readonly number[] {
    const known = this.known.get(cell);
    if (known !== undefined) return known;
    const copies = this.roots[cell] === cell + 1 ? [] : this.copiesOf(cell);
    if (copies.length === 0) {
      this.roots[cell] = cell + 1;
      return [cell];
    }
    const met = new Set([cell, ...copies]);
    for (const one of met) for (const other of this.copiesOf(one)) met.add(other);
    const printings = [...met].sort((a, b) => a - b);
    const root = printings[0] ?? cell;
    for (const one of printings) {
      this.roots[one] = root + 1;
      this.known.set(one, printings);
    }
    return printings;
  }

  rootOf(cell: number): number {
    const root = this.roots[cell] ?? 0;
    return root > 0 ? root - 1 : (this.printingsOf(cell)[0] ?? cell);
  }

  /** The cells that one relation makes equal to a cell. */
  private copiesOf(cell: number): number[] {
    if (this.blank[cell] === 1) return [];
    const { cellStart, cellRelation, relations } = this.ledger;
    const copies: number[] = [];
    for (let k = cellStart[cell] ?? 0; k < (cellStart[cell + 1] ?? 0); k += 1) {
      const relation = cellRelation[k] ?? 0;
      if (this.filled[relation] !== 2) continue;
      if (relations[relation]?.compare !== "equal" || relations[relation].soft) continue;
      const other = this.otherFilled(relation, cell);
      if (other !== null) copies.push(other);
    }
    return copies;
  }

  /** The other filled cell of a relation of two, where it has the same value on the other side. */
  private otherFilled(relation: number, cell: number): number | null {
    const { termStart, termCell, termSign } = this.ledger;
    let [other, signs] = [-1, 0];
    for (let k = termStart[relation] ?? 0; k < (termStart[relation + 1] ?? 0); k += 1) {
      const one = termCell[k] ?? 0;
      if (this.blank[one] === 1) continue;
      signs += termSign[k] ?? 0;
      if (one !== cell) other = one;
    }
    return other !== -1 && signs === 0 && this.fen[other] === this.fen[cell] ? other : null;
  }
}

/** The terms of a relation. */
export function termsOf(ledger: Ledger, relation: number): Term[] {
  const terms: Term[] = [];
  const end = ledger.termStart[relation + 1] ?? 0;
  for (let k = ledger.termStart[relation] ?? 0; k < end; k += 1) {
    terms.push({ cell: ledger.termCell[k] ?? 0, sign: ledger.termSign[k] ?? 0 });
  }
  return terms;
}

/** A quantity of a relation, by the cell that stands for it, and how often it is taken. */
export interface QuantityTerm {
  readonly quantity: number;
  readonly coefficient: number;
}

/**
 * A relation over quantities instead of cells; those that cancel are left out. Two relations with
 * the same quantities say the same.
 */
export function contracted(
  state: LedgerState,
  relation: number,
  quantities: Pick<Printings, "rootOf">,
): readonly QuantityTerm[] {
  const { termStart, termCell, termSign } = state.ledger;
  const end = termStart[relation + 1] ?? 0;
  const terms: { readonly quantity: number; coefficient: number }[] = [];
  const placeOf = end - (termStart[relation] ?? 0) > FEW ? new Map<number, number>() : null;
  let cancels = false;
  for (let k = termStart[relation] ?? 0; k < end; k += 1) {
    const cell = termCell[k] ?? 0;
    if (state.blank[cell] === 1) continue;
    const root = quantities.rootOf(cell);
    const at =
      placeOf === null ? terms.findIndex(({ quantity }) => quantity === root) : placeOf.get(root);
    const term = terms[at ?? -1];
    if (term === undefined) {
      placeOf?.set(root, terms.length);
      terms.push({ quantity: root, coefficient: termSign[k] ?? 0 });
    } else {
      term.coefficient += termSign[k] ?? 0;
      cancels ||= term.coefficient === 0;
    }
  }
  return cancels ? terms.filter(({ coefficient }) => coefficient !== 0) : terms;
}

/** Terms among which one is found faster by looking at each. */
const FEW = 16;
