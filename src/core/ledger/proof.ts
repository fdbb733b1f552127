import { Decimal } from "../money/decimal";
import { firmRelations, narrowestPrinting, trueRange, type FirmRelation } from "./firm-relations";
import { Contractions } from "./contractions";
import { findConflict, verifyCertificate, type Conflict } from "./joint";
import { Quantities } from "./quantities";
import type { Rounding } from "./rounding";
import type { LedgerState } from "./state";

/**
 * What a solver is asked: whole numbers within their ranges that satisfy every row. A variable is
 * how far, in 分, a true value lies from its printed figure. So all numbers stay small, and a solver
 * that counts in floating point meets none that it could not tell apart.
 */
export interface ProofProblem {
  readonly variables: readonly { readonly low: number; readonly high: number }[];
  /** Σ coefficient·variable = bound, or ≤ bound. */
  readonly rows: readonly {
    readonly isEquality: boolean;
    readonly bound: number;
    readonly terms: readonly { readonly variable: number; readonly coefficient: number }[];
  }[];
}

/**
 * What a solver claims: a value for each variable, or a multiplier for each row such that the sum of
 * the rows cannot hold; `none` where it does not know. Nothing of it is believed before it is verified.
 */
export type ProofAnswer =
  | { readonly kind: "values"; readonly values: readonly number[] }
  | { readonly kind: "multipliers"; readonly multipliers: readonly number[] }
  | { readonly kind: "none" };

/** The port for a solver of such problems. */
export interface ProofSolver {
  solve(problem: ProofProblem): Promise<ProofAnswer>;
}

/** Whether true amounts exist that print as every figure and satisfy every firm relation. */
export type Proof =
  /** They do: `witness` is the amount of each cell in 分. */
  | { readonly kind: "possible"; readonly witness: Float64Array }
  | { readonly kind: "impossible"; readonly conflict: Conflict }
  /** `no-answer`: the solver failed or gave up. `not-verified`: its answer does not hold. */
  | { readonly kind: "undecided"; readonly reason: "no-answer" | "not-verified" };

/** Proves it one way or the other. Only what was verified in exact arithmetic is returned as proved. */
export async function prove(state: LedgerState, solver: ProofSolver): Promise<Proof> {
  if (verifyWitness(state, state.fen)) return { kind: "possible", witness: state.fen.slice() };
  const known = findConflict(state);
  if (known !== null) return { kind: "impossible", conflict: known };
  const quantities = new Quantities(state);
  const relations = firmRelations(state, new Contractions(state));
  const roots = [...new Set(relations.flatMap(({ terms }) => terms.map((term) => term.quantity)))];
  const answer = await solver
    .solve(problemOf(state, quantities, relations, roots))
    .catch((): ProofAnswer => ({ kind: "none" }));
  switch (answer.kind) {
    case "values": {
      const witness = witnessOf(state, quantities, roots, answer.values);
      if (verifyWitness(state, witness)) return { kind: "possible", witness };
      break;
    }
    case "multipliers": {
      const whole = wholeMultipliers(answer.multipliers);
      const byRelation = new Map(relations.map(({ relation }, row) => [relation, whole[row] ?? 0]));
      const conflict = verifyCertificate(state, byRelation);
      if (conflict !== null) return { kind: "impossible", conflict };
      break;
    }
    case "none":
      return { kind: "undecided", reason: "no-answer" };
  }
  return { kind: "undecided", reason: "not-verified" };
}

function problemOf(
  state: LedgerState,
  quantities: Quantities,
  relations: readonly FirmRelation[],
  roots: readonly number[],
): ProofProblem {
  const figure = (quantity: number): number => state.fen[quantity] ?? 0;
  const variableOf = new Map(roots.map((quantity, variable) => [quantity, variable]));
  return {
    variables: roots.map((quantity) => {
      const { low, high } = trueRange(state, narrowestPrinting(state, quantities, quantity));
      return { low: low - figure(quantity), high: high - figure(quantity) };
    }),
    rows: relations.map(({ isEquality, terms }) => ({
      isEquality,
      bound: -terms.reduce((sum, term) => sum + term.coefficient * figure(term.quantity), 0),
      terms: terms.map(({ quantity, coefficient }) => ({
        variable: variableOf.get(quantity) ?? 0,
        coefficient,
      })),
    })),
  };
}

/** The amount of each cell: its figure, moved as the solver says for the quantity it prints. */
function witnessOf(
  state: LedgerState,
  quantities: Quantities,
  roots: readonly number[],
  offsets: readonly number[],
): Float64Array {
  const witness = state.fen.slice();
  roots.forEach((quantity, variable) => {
    for (const cell of quantities.printingsOf(quantity)) {
      witness[cell] = (state.fen[cell] ?? 0) + (offsets[variable] ?? 0);
    }
  });
  return witness;
}

/**
 * Whether amounts in 分 satisfy every firm relation exactly and print as the figures: rounded to
 * the last digit of the table, each is its figure, and a blank is zero. Independent of the intervals that
 * the amounts were found with.
 */
export function verifyWitness(state: LedgerState, values: Float64Array): boolean {
  const { ledger } = state;
  if (values.length !== ledger.cells.length) return false;
  if (!values.every((value, cell) => Number.isSafeInteger(value) && prints(state, cell, value))) {
    return false;
  }
  return ledger.relations.every(({ soft, compare }, relation) => {
    if (soft) return true;
    let sum = 0n;
    const end = ledger.termStart[relation + 1] ?? 0;
    for (let k = ledger.termStart[relation] ?? 0; k < end; k += 1) {
      sum += BigInt(ledger.termSign[k] ?? 0) * BigInt(values[ledger.termCell[k] ?? 0] ?? 0);
    }
    return compare === "equal" ? sum === 0n : sum <= 0n;
  });
}

const DECIMAL_ROUNDING = {
  "half-up": Decimal.ROUND_HALF_UP,
  "half-even": Decimal.ROUND_HALF_EVEN,
  truncate: Decimal.ROUND_DOWN,
} satisfies Readonly<Record<Rounding, number>>;

/** Whether an amount in 分 is printed as the figure of a cell. */
function prints(state: LedgerState, cell: number, value: number): boolean {
  if (state.blank[cell] === 1) return value === 0;
  // The last printed digit; an exact figure is printed to the 分.
  const digit = Math.max(1, 2 * (state.half[cell] ?? 0));
  return new Decimal(value)
    .dividedBy(digit)
    .toDecimalPlaces(0, DECIMAL_ROUNDING[state.rounding])
    .times(digit)
    .equals(state.fen[cell] ?? 0);
}

/** Multipliers below this part of the greatest are what floating point left of zero. */
const NOTHING = 1e-7;
/** How far a scaled multiplier may lie from a whole number to be taken for it. */
const NEAR = 1e-5;
/** Rows are sums with coefficients of 1, so that multipliers are small fractions of each other. */
const MOST_TIMES = 60;

/**
 * The same multipliers in whole numbers, as small as they come. A guess from floating point: what
 * cannot be made whole is rounded all the same, and then fails to be verified.
 */
function wholeMultipliers(multipliers: readonly number[]): number[] {
  const greatest = Math.max(0, ...multipliers.map(Math.abs));
  const clean = multipliers.map((one) => (Math.abs(one) <= greatest * NOTHING ? 0 : one));
  const least = Math.min(...clean.filter((one) => one !== 0).map(Math.abs));
  if (!Number.isFinite(least)) return clean.map(() => 0);
  const scaled = clean.map((one) => one / least);
  for (let times = 1; times <= MOST_TIMES; times += 1) {
    const whole = scaled.map((one) => Math.round(one * times));
    if (scaled.every((one, at) => Math.abs(one * times - (whole[at] ?? 0)) <= NEAR)) return whole;
  }
  return scaled.map(Math.round);
}
