import type { Highs, LegacyHighsSolution } from "highs";
import { trueRange } from "../../src/core/ledger/firm-relations";
import { termsOf, type Term } from "../../src/core/ledger/quantities";
import type { LedgerState } from "../../src/core/ledger/state";
import type { Value } from "../localisation/slips";

/** Amounts are given to the solver in 元, as the tools for statistical data would have them. */
const FEN_PER_YUAN = 100;

/** Seconds after which an answer is given up; it then counts as wrong. */
const TIME_LIMIT = 20;

/** A cell counts as changed where its switch is at least this. */
const ON = 0.5;

/** A firm relation in 元: its sum lies in [-up, down] where rounding explains the rest. */
interface Row {
  readonly terms: readonly Term[];
  readonly isEquality: boolean;
  readonly down: number;
  readonly up: number;
}

/**
 * The textbook way to find wrong figures (Fellegi and Holt): a switch for each cell, a cell may leave
 * its printed value by at most M where its switch is on, every firm relation holds within its
 * rounding, as few switches as possible. Gives the changed cells with their new values, null without
 * an answer.
 */
export function localiseByMip(
  highs: Highs,
  state: LedgerState,
  bigM: number,
): Map<number, Value> | null {
  const rows = firmRows(state);
  const cells = [...new Set(rows.flatMap(({ terms }) => terms.map(({ cell }) => cell)))];
  const answer = solution(highs, [
    "Minimize",
    " obj:",
    ...cells.map((cell) => `  + d${cell}`),
    "Subject To",
    ...rows.flatMap(({ terms, isEquality, down, up }, at) => [
      ` u${at}:${sum(terms)} <= ${down}`,
      ...(isEquality ? [` l${at}:${sum(terms)} >= ${-up}`] : []),
    ]),
    ...cells.flatMap((cell) => [
      ` p${cell}: x${cell} - ${bigM} d${cell} <= ${yuan(state, cell)}`,
      ` m${cell}: x${cell} + ${bigM} d${cell} >= ${yuan(state, cell)}`,
    ]),
    "Bounds",
    ...cells.map((cell) => ` x${cell} free`),
    "Binaries",
    ...cells.map((cell) => ` d${cell}`),
  ]);
  if (answer === null) return null;
  const changed = cells.filter((cell) => valueOf(answer, `d${cell}`) >= ON);
  return valuesOf(highs, state, rows, changed);
}

/**
 * The values of the changed cells that bring the printed figures nearest to adding up. The program
 * above leaves them anywhere within the rounding, mostly at its ends.
 */
function valuesOf(
  highs: Highs,
  state: LedgerState,
  rows: readonly Row[],
  changed: readonly number[],
): Map<number, Value> | null {
  const free = new Set(changed);
  const touched = rows.filter(({ terms }) => terms.some(({ cell }) => free.has(cell)));
  if (touched.length === 0) return new Map();
  const answer = solution(highs, [
    "Minimize",
    " obj:",
    ...touched.map((_, at) => `  + s${at}`),
    "Subject To",
    ...touched.flatMap(({ terms, isEquality }, at) => {
      const open = terms.filter(({ cell }) => free.has(cell));
      const fixed = terms.filter(({ cell }) => !free.has(cell));
      const rest = -fixed.reduce((total, { cell, sign }) => total + sign * yuan(state, cell), 0);
      return [
        ` u${at}:${sum(open)} - s${at} <= ${rest}`,
        ...(isEquality ? [` l${at}:${sum(open)} + s${at} >= ${rest}`] : []),
      ];
    }),
    "Bounds",
    ...changed.map((cell) => ` x${cell} free`),
  ]);
  if (answer === null) return null;
  return new Map(changed.map((cell) => [cell, printedFen(valueOf(answer, `x${cell}`))]));
}

function firmRows(state: LedgerState): Row[] {
  return state.ledger.relations.flatMap(({ soft, compare, derivedFrom }, relation) => {
    if (soft || derivedFrom.length > 0) return [];
    const terms = termsOf(state.ledger, relation);
    let down = 0;
    let up = 0;
    for (const { cell, sign } of terms) {
      const { low, high } = trueRange(state, cell);
      const fen = state.fen[cell] ?? 0;
      down += sign > 0 ? fen - low : high - fen;
      up += sign > 0 ? high - fen : fen - low;
    }
    const isEquality = compare === "equal";
    return [{ terms, isEquality, down: down / FEN_PER_YUAN, up: up / FEN_PER_YUAN }];
  });
}

function yuan(state: LedgerState, cell: number): number {
  return (state.fen[cell] ?? 0) / FEN_PER_YUAN;
}

/** One term a line: readers of the format limit the length of a line. */
function sum(terms: readonly Term[]): string {
  return terms.map(({ cell, sign }) => `\n  ${sign < 0 ? "-" : "+"} x${cell}`).join("");
}

/** Null where HiGHS gives up, or ends with an error of its own as it does on the greatest M. */
function solution(highs: Highs, lines: readonly string[]): LegacyHighsSolution | null {
  try {
    const text = [...lines, "End", ""].join("\n");
    const answer = highs.solve(text, { output_flag: false, time_limit: TIME_LIMIT });
    return answer.Status === "Optimal" ? answer : null;
  } catch {
    return null;
  }
}

function valueOf({ Columns }: LegacyHighsSolution, name: string): number {
  const column = Columns[name];
  return column !== undefined && "Primal" in column ? column.Primal : 0;
}

/** A value in 元 as the tables print it in 万元, in 分. */
function printedFen(value: number): number {
  return Math.round(value / 100) * 10_000;
}
