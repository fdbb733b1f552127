import { contracted, Quantities } from "./quantities";
import { spreadOf } from "./rounding";
import type { LedgerState } from "./state";

/**
 * One relation that follows from the statutory ones and that no true values can satisfy: Σ
 * coefficient·figure is off by `gap`, while rounding explains at most `reach`. All in 分.
 */
export interface Conflict {
  readonly terms: readonly { readonly cell: number; readonly coefficient: number }[];
  readonly gap: number;
  readonly reach: number;
  /** Relations it was put together from. */
  readonly relations: readonly number[];
}

/** Rounds of propagation before the check gives up as undecided; each only narrows bounds. */
const MOST_UPDATES = 50;

/**
 * Asks whether all firm relations can hold at once. Figures of one quantity are made one; then every
 * relation narrows the bounds of each of its quantities by those of the others, until nothing moves
 * or a quantity has no value left. True values are whole 分. Sound but not complete: a conflict is
 * always real, but cycles of relations may hide one. Null where none was found.
 */
export function findConflict(state: LedgerState): Conflict | null {
  const system = contract(state);
  const bounds = new Bounds(state);
  const queue = system.rows.map((_, index) => index);
  const queued = new Uint8Array(system.rows.length).fill(1);
  const updates = new Int32Array(system.rows.length);
  for (let head = 0; head < queue.length; head += 1) {
    const index = queue[head] ?? 0;
    queued[index] = 0;
    const row = system.rows[index];
    if (row === undefined || (updates[index] ?? 0) >= MOST_UPDATES) continue;
    updates[index] = (updates[index] ?? 0) + 1;
    for (const quantity of bounds.narrow(row)) {
      if (bounds.isEmpty(quantity)) return conflictAt(state, bounds, quantity);
      for (const other of system.rowsOf.get(quantity) ?? []) {
        if (other === index || queued[other] === 1) continue;
        queued[other] = 1;
        queue.push(other);
      }
    }
  }
  return null;
}

/** A relation over quantities. */
interface Row {
  readonly relation: number;
  readonly isEquality: boolean;
  readonly terms: readonly { readonly quantity: number; readonly coefficient: number }[];
}

interface System {
  readonly rows: readonly Row[];
  readonly rowsOf: ReadonlyMap<number, readonly number[]>;
}

/** The firm relations over quantities, those that say nothing more left out. */
function contract(state: LedgerState): System {
  const quantities = new Quantities(state);
  const rows: Row[] = [];
  const rowsOf = new Map<number, number[]>();
  state.ledger.relations.forEach((relation, index) => {
    // Two printings of one figure are one quantity by now, a blank relation says nothing.
    const isEquality = relation.compare === "equal";
    const isCopy = isEquality && state.residual(index) === 0 && (state.filled[index] ?? 0) <= 2;
    if (relation.soft || isCopy) return;
    const terms = [...contracted(state, index, quantities)].map(([quantity, coefficient]) => ({
      quantity,
      coefficient,
    }));
    if (terms.length === 0) return;
    for (const { quantity } of terms) {
      const list = rowsOf.get(quantity);
      if (list === undefined) rowsOf.set(quantity, [rows.length]);
      else list.push(rows.length);
    }
    rows.push({ relation: index, isEquality, terms });
  });
  return { rows, rowsOf };
}

/** Where a bound comes from: a printed figure, or a relation and the bounds it was made of. */
interface Origin {
  readonly quantity: number;
  readonly row: Row | null;
  readonly coefficient: number;
  readonly parents: readonly Origin[];
}

/** The least and greatest true value that each quantity can still have, in whole 分. */
class Bounds {
  private readonly low: Float64Array;
  private readonly high: Float64Array;
  readonly lowFrom = new Map<number, Origin>();
  readonly highFrom = new Map<number, Origin>();

  constructor(state: LedgerState) {
    this.low = state.fen.slice();
    this.high = state.fen.slice();
    state.fen.forEach((fen, cell) => {
      const spread = spreadOf(fen, state.half[cell] ?? 0, state.rounding);
      this.low[cell] = fen - spread.down + (spread.downClosed ? 0 : 1);
      this.high[cell] = fen + spread.up - (spread.upClosed ? 0 : 1);
    });
  }

  isEmpty(quantity: number): boolean {
    return (this.low[quantity] ?? 0) > (this.high[quantity] ?? 0);
  }

  /** Narrows the quantities of a relation by one another; gives those whose bounds moved. */
  narrow(row: Row): number[] {
    let least = 0;
    let greatest = 0;
    for (const { quantity, coefficient } of row.terms) {
      least += coefficient * this.end(quantity, coefficient > 0 ? this.low : this.high);
      greatest += coefficient * this.end(quantity, coefficient > 0 ? this.high : this.low);
    }
    const moved: number[] = [];
    for (const { quantity, coefficient } of row.terms) {
      if (Math.abs(coefficient) !== 1) continue;
      const [low, high] = [this.end(quantity, this.low), this.end(quantity, this.high)];
      const isPlus = coefficient > 0;
      // The others together lie in [rest, most]; Σ ≤ 0 bounds a plus term from above only.
      const rest = least - (isPlus ? low : -high);
      const most = greatest - (isPlus ? high : -low);
      const floor = isPlus ? -most : rest;
      const ceiling = isPlus ? -rest : most;
      const raises = (row.isEquality || !isPlus) && floor > low;
      const lowers = (row.isEquality || isPlus) && ceiling < high;
      if (raises) {
        this.lowFrom.set(quantity, this.origin(row, quantity, coefficient, "low"));
        this.low[quantity] = floor;
        if (isPlus) least += floor - low;
        else greatest += low - floor;
      }
      if (lowers) {
        this.highFrom.set(quantity, this.origin(row, quantity, coefficient, "high"));
        this.high[quantity] = ceiling;
        if (isPlus) greatest += ceiling - high;
        else least += high - ceiling;
      }
      if (raises || lowers) moved.push(quantity);
    }
    return moved;
  }

  private end(quantity: number, side: Float64Array): number {
    return side[quantity] ?? 0;
  }

  private origin(row: Row, quantity: number, coefficient: number, side: "low" | "high"): Origin {
    const parents = row.terms
      .filter((term) => term.quantity !== quantity)
      .map((term) => {
        const isSame = -term.coefficient / coefficient > 0;
        const from = (side === "low") === isSame ? this.lowFrom : this.highFrom;
        return from.get(term.quantity) ?? printed(term.quantity);
      });
    return { quantity, row, coefficient, parents };
  }
}

function printed(quantity: number): Origin {
  return { quantity, row: null, coefficient: 1, parents: [] };
}

/**
 * The relation behind an empty quantity: what raised its least value minus what lowered its
 * greatest. Written in printed figures, it is off by more than rounding explains; that is verified
 * here once more and in whole numbers.
 */
function conflictAt(state: LedgerState, bounds: Bounds, quantity: number): Conflict | null {
  const relations = new Set<number>();
  const sums = new Map<number, number>();
  const expand = (origin: Origin, factor: number): void => {
    if (origin.row === null) {
      sums.set(origin.quantity, (sums.get(origin.quantity) ?? 0) + factor);
      return;
    }
    relations.add(origin.row.relation);
    const others = origin.row.terms.filter((term) => term.quantity !== origin.quantity);
    others.forEach((term, index) => {
      const parent = origin.parents[index];
      if (parent !== undefined) expand(parent, (-term.coefficient / origin.coefficient) * factor);
    });
  };
  expand(bounds.lowFrom.get(quantity) ?? printed(quantity), 1);
  expand(bounds.highFrom.get(quantity) ?? printed(quantity), -1);
  const terms = [...sums]
    .filter(([, coefficient]) => coefficient !== 0)
    .sort(([a], [b]) => a - b)
    .map(([cell, coefficient]) => ({ cell, coefficient }));
  let gap = 0;
  let reach = 0;
  for (const { cell, coefficient } of terms) {
    gap += coefficient * (state.fen[cell] ?? 0);
    const spread = spreadOf(state.fen[cell] ?? 0, state.half[cell] ?? 0, state.rounding);
    const [down, up] = [
      spread.down - (spread.downClosed ? 0 : 1),
      spread.up - (spread.upClosed ? 0 : 1),
    ];
    reach += Math.abs(coefficient) * (spread.down === 0 ? 0 : coefficient > 0 ? down : up);
  }
  if (gap <= reach) return null;
  return { terms, gap, reach, relations: [...relations].sort((a, b) => a - b) };
}
