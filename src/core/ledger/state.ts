import type { Ledger } from "./ledger";
import { spreadOf, type Rounding } from "./rounding";

/** `exact`: the printed figures add up. `rounded`: they differ by what rounding explains. */
export type Verdict = "exact" | "rounded" | "broken";

/**
 * A ledger with values that may change. Every relation keeps the sum of its figures and the ends of
 * the interval that its true value lies in, so that an edit costs as much as the cell has relations.
 *
 * A relation holds when true values exist that satisfy it. At an end of the interval that is so only
 * if every figure can reach that end, which two printings of one figure never can: copies of one
 * figure must be equal.
 */
export class LedgerState {
  readonly ledger: Ledger;
  readonly rounding: Rounding;
  /** Printed value of each cell in 分; 0 where blank. */
  readonly fen: Float64Array;
  readonly blank: Uint8Array;
  /** Half the last printed digit of each cell in 分; 0 where blank or exact. */
  readonly half: Float64Array;
  /** Number of filled terms of each relation. */
  readonly filled: Int32Array;
  private readonly sum: Float64Array;
  private readonly down: Float64Array;
  private readonly up: Float64Array;
  private readonly downOpen: Int32Array;
  private readonly upOpen: Int32Array;

  constructor(ledger: Ledger, rounding: Rounding = "half-up") {
    this.ledger = ledger;
    this.rounding = rounding;
    this.fen = ledger.fen.slice();
    this.blank = ledger.blank.slice();
    this.half = ledger.half.slice();
    const size = ledger.relations.length;
    this.filled = new Int32Array(size);
    this.sum = new Float64Array(size);
    this.down = new Float64Array(size);
    this.up = new Float64Array(size);
    this.downOpen = new Int32Array(size);
    this.upOpen = new Int32Array(size);
    for (let cell = 0; cell < this.fen.length; cell += 1) this.account(cell, 1);
  }

  /** Puts a value in a cell, null for a blank. */
  set(cell: number, fen: number | null): void {
    this.account(cell, -1);
    this.fen[cell] = fen ?? 0;
    this.blank[cell] = fen === null ? 1 : 0;
    this.half[cell] = fen === null ? 0 : (this.ledger.cells[cell]?.grain ?? 0);
    this.account(cell, 1);
  }

  /** Value of a cell as `set` takes it. */
  get(cell: number): number | null {
    return this.blank[cell] === 1 ? null : (this.fen[cell] ?? 0);
  }

  /** Σ sign·value of a relation in 分; 0 when the printed figures add up. */
  residual(relation: number): number {
    return this.sum[relation] ?? 0;
  }

  verdict(relation: number): Verdict {
    const sum = this.sum[relation] ?? 0;
    if (sum === 0) return "exact";
    if (sum > 0) {
      const down = this.down[relation] ?? 0;
      return sum < down || (sum === down && this.downOpen[relation] === 0) ? "rounded" : "broken";
    }
    if (this.ledger.relations[relation]?.compare === "at-most") return "exact";
    const up = this.up[relation] ?? 0;
    return -sum < up || (-sum === up && this.upOpen[relation] === 0) ? "rounded" : "broken";
  }

  isBroken(relation: number): boolean {
    return this.verdict(relation) === "broken";
  }

  verdicts(): Verdict[] {
    return this.ledger.relations.map((_, relation) => this.verdict(relation));
  }

  /** Adds a cell to the sums of its relations (`by` 1) or takes it out of them (`by` -1). */
  private account(cell: number, by: 1 | -1): void {
    const { cellStart, cellRelation, cellSign } = this.ledger;
    const end = cellStart[cell + 1] ?? 0;
    const fen = this.fen[cell] ?? 0;
    const half = this.half[cell] ?? 0;
    if (this.blank[cell] === 1) return;
    const spread = spreadOf(fen, half, this.rounding);
    for (let k = cellStart[cell] ?? 0; k < end; k += 1) {
      const relation = cellRelation[k] ?? 0;
      const isPart = cellSign[k] === -1;
      add(this.filled, relation, by);
      add(this.sum, relation, isPart ? -by * fen : by * fen);
      if (half === 0) continue;
      add(this.down, relation, by * (isPart ? spread.up : spread.down));
      add(this.up, relation, by * (isPart ? spread.down : spread.up));
      if (!(isPart ? spread.upClosed : spread.downClosed)) add(this.downOpen, relation, by);
      if (!(isPart ? spread.downClosed : spread.upClosed)) add(this.upOpen, relation, by);
    }
  }
}

function add(array: Float64Array | Int32Array, at: number, by: number): void {
  array[at] = (array[at] ?? 0) + by;
}
