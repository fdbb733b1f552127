import type { Ledger } from "./ledger";
import type { Printings } from "./quantities";

/** A cell of one relation and one of another that print the same quantity. */
export type Overlap = readonly [one: number, other: number];

/**
 * Which quantities two relations share, looked up again and again by a search: each pair of relations
 * is compared once, at the cost of the smaller. Cells with formulas are left out, as nothing in
 * them can be changed.
 */
export class Overlaps {
  private readonly ledger: Ledger;
  private readonly quantities: Printings;
  private readonly known = new Map<number, readonly Overlap[]>();
  private readonly cellsOf = new Map<number, ReadonlyMap<number, readonly number[]>>();

  constructor(ledger: Ledger, quantities: Printings) {
    this.ledger = ledger;
    this.quantities = quantities;
  }

  between(one: number, other: number): readonly Overlap[] {
    const key = one * this.ledger.relations.length + other;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const isSmaller = this.size(one) <= this.size(other);
    const [smaller, larger] = isSmaller ? [one, other] : [other, one];
    const cells = this.byQuantity(larger);
    const found: Overlap[] = [];
    for (const cell of this.free(smaller)) {
      for (const twin of cells.get(this.quantities.rootOf(cell)) ?? []) {
        found.push(isSmaller ? [cell, twin] : [twin, cell]);
      }
    }
    this.known.set(key, found);
    return found;
  }

  private size(relation: number): number {
    const { termStart } = this.ledger;
    return (termStart[relation + 1] ?? 0) - (termStart[relation] ?? 0);
  }

  private byQuantity(relation: number): ReadonlyMap<number, readonly number[]> {
    const known = this.cellsOf.get(relation);
    if (known !== undefined) return known;
    const cells = new Map<number, number[]>();
    for (const cell of this.free(relation)) {
      const root = this.quantities.rootOf(cell);
      const others = cells.get(root);
      if (others === undefined) cells.set(root, [cell]);
      else others.push(cell);
    }
    this.cellsOf.set(relation, cells);
    return cells;
  }

  /** The cells of a relation that hold no formula. */
  private free(relation: number): number[] {
    const { termStart, termCell, cells } = this.ledger;
    const free: number[] = [];
    for (let k = termStart[relation] ?? 0; k < (termStart[relation + 1] ?? 0); k += 1) {
      const cell = termCell[k] ?? 0;
      if (cells[cell]?.isFormula !== true) free.push(cell);
    }
    return free;
  }
}
