import { Contractions } from "./contractions";
import {
  firmRelations,
  narrowestPrinting,
  trueRange,
  type FirmRelation as Row,
} from "./firm-relations";
import { contracted, Quantities } from "./quantities";
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
export function findConflict(
  state: LedgerState,
  contractions = new Contractions(state),
): Conflict | null {
  if (printedFiguresFit(state)) return null;
  const rows = firmRelations(state, contractions);
  const rowsOf = rowsByQuantity(rows);
  const bounds = new Bounds(state, rows);
  const queue = rows.map((_, index) => index);
  const queued = new Uint8Array(rows.length).fill(1);
  const updates = new Int32Array(rows.length);
  for (let head = 0; head < queue.length; head += 1) {
    const index = queue[head] ?? 0;
    queued[index] = 0;
    const row = rows[index];
    if (row === undefined || (updates[index] ?? 0) >= MOST_UPDATES) continue;
    updates[index] = (updates[index] ?? 0) + 1;
    for (const quantity of bounds.narrow(row)) {
      if (bounds.isEmpty(quantity)) return conflictAt(state, bounds, quantity);
      for (const other of rowsOf.get(quantity) ?? []) {
        if (other === index || queued[other] === 1) continue;
        queued[other] = 1;
        queue.push(other);
      }
    }
  }
  return null;
}

/** Whether the printed figures add up as they are: then they can be the true values. */
function printedFiguresFit(state: LedgerState): boolean {
  return state.ledger.relations.every(
    ({ soft }, relation) => soft || state.verdict(relation) === "exact",
  );
}

function rowsByQuantity(rows: readonly Row[]): Map<number, number[]> {
  const rowsOf = new Map<number, number[]>();
  rows.forEach(({ terms }, index) => {
    for (const { quantity } of terms) {
      const list = rowsOf.get(quantity);
      if (list === undefined) rowsOf.set(quantity, [index]);
      else list.push(index);
    }
  });
  return rowsOf;
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

  constructor(state: LedgerState, rows: readonly Row[]) {
    this.low = new Float64Array(state.fen.length).fill(Infinity);
    this.high = new Float64Array(state.fen.length);
    for (const { terms } of rows) {
      for (const { quantity } of terms) {
        if (this.low[quantity] !== Infinity) continue;
        const { low, high } = trueRange(state, quantity);
        this.low[quantity] = low;
        this.high[quantity] = high;
      }
    }
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
 * greatest, as a sum of the relations that did.
 */
function conflictAt(state: LedgerState, bounds: Bounds, quantity: number): Conflict | null {
  const multipliers = new Map<number, number>();
  const expand = ({ row, quantity, coefficient, parents }: Origin, factor: number): void => {
    if (row === null) return;
    const multiplier = (multipliers.get(row.relation) ?? 0) - factor / coefficient;
    multipliers.set(row.relation, multiplier);
    const others = row.terms.filter((term) => term.quantity !== quantity);
    others.forEach((term, index) => {
      const parent = parents[index];
      if (parent !== undefined) expand(parent, (-term.coefficient / coefficient) * factor);
    });
  };
  expand(bounds.lowFrom.get(quantity) ?? printed(quantity), 1);
  expand(bounds.highFrom.get(quantity) ?? printed(quantity), -1);
  return verifyCertificate(state, multipliers);
}

/**
 * Adds firm relations up, each as often as its multiplier says, and gives the sum where no true
 * values can satisfy it; null where they can, or where the multipliers prove nothing. Everything is
 * worked out from the ledger again and in whole numbers without limit, so that a certificate may
 * come from anywhere.
 */
export function verifyCertificate(
  state: LedgerState,
  multipliers: ReadonlyMap<number, number>,
): Conflict | null {
  const quantities = new Quantities(state);
  const sums = new Map<number, bigint>();
  for (const [index, multiplier] of multipliers) {
    const relation = state.ledger.relations[index];
    if (relation === undefined || relation.soft || !Number.isSafeInteger(multiplier)) return null;
    // Σ ≤ 0 turned round would say Σ ≥ 0.
    if (relation.compare === "at-most" && multiplier < 0) return null;
    for (const { quantity, coefficient } of contracted(state, index, quantities)) {
      const before = sums.get(quantity) ?? 0n;
      sums.set(quantity, before + BigInt(coefficient) * BigInt(multiplier));
    }
  }
  let gap = 0n;
  let least = 0n;
  const terms: { readonly cell: number; readonly coefficient: number }[] = [];
  for (const [quantity, coefficient] of [...sums].sort(([a], [b]) => a - b)) {
    if (coefficient === 0n) continue;
    const cell = narrowestPrinting(state, quantities, quantity);
    const { low, high } = trueRange(state, cell);
    gap += coefficient * BigInt(state.fen[cell] ?? 0);
    least += coefficient * BigInt(coefficient > 0n ? low : high);
    terms.push({ cell, coefficient: Number(coefficient) });
  }
  if (least <= 0n) return null;
  const used = [...multipliers].flatMap(([relation, times]) => (times === 0 ? [] : [relation]));
  return {
    terms,
    gap: Number(gap),
    reach: Number(gap - least),
    relations: used.sort((a, b) => a - b),
  };
}
