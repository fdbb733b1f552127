import { termsOf } from "../../src/core/ledger/quantities";
import type { LedgerState } from "../../src/core/ledger/state";
import { Decimal } from "../../src/core/money/decimal";

const HALF = new Decimal("0.005");

/** The baseline: the same relations over decimal.js values, each edit adding its relations up again. */
export class DecimalEvaluator {
  private readonly values: (Decimal | null)[];
  private readonly terms: { readonly cell: number; readonly sign: number }[][];
  private readonly state: LedgerState;

  constructor(state: LedgerState) {
    this.state = state;
    this.values = Array.from(state.fen, (fen, cell) =>
      state.blank[cell] === 1 ? null : new Decimal(fen).dividedBy(1_000_000),
    );
    this.terms = state.ledger.relations.map((_, relation) => termsOf(state.ledger, relation));
  }

  /** Number of relations that rounding does not explain. */
  checkAll(): number {
    return this.terms.reduce((count, _, relation) => count + (this.holds(relation) ? 0 : 1), 0);
  }

  edit(cell: number, wanYuan: Decimal, relations: Int32Array): boolean {
    this.values[cell] = wanYuan;
    return relations.every((relation) => this.holds(relation));
  }

  private holds(relation: number): boolean {
    let sum = new Decimal(0);
    let filled = 0;
    for (const { cell, sign } of this.terms[relation] ?? []) {
      const value = this.values[cell];
      if (value === null || value === undefined) continue;
      sum = sign === 1 ? sum.plus(value) : sum.minus(value);
      filled += 1;
    }
    if (this.state.ledger.relations[relation]?.compare === "at-most" && sum.isNegative())
      return true;
    return sum.isZero() || sum.abs().lessThan(HALF.times(filled));
  }
}
