import type { Book } from "../../../src/core/book/book";
import { check } from "../../../src/core/check/check";
import type { CheckResult } from "../../../src/core/check/result";
import {
  explanationOf,
  holdAgainst,
  type Explanation,
} from "../../../src/core/finding/explanation";
import type { Finding } from "../../../src/core/finding/finding";
import { HEBEI_UNIT_BUDGET_2023 } from "../../../src/statute/hebei/unit-budget/2023";
import type { SessionState } from "../../../src/ui/session/state";
import { plainBook, setCells } from "../../support/books";

export const NO_EXPLANATIONS = holdAgainst([], []);

/** Before anything was read. */
export const OPENING: SessionState = {
  stage: "opening",
  isChecking: false,
  waiting: null,
  failure: null,
  layout: HEBEI_UNIT_BUDGET_2023,
  book: null,
  result: null,
  explained: NO_EXPLANATIONS,
  keepsExplanations: true,
  selection: null,
  hasMarks: false,
  areMarksOld: false,
  applied: null,
  problem: null,
};

/** The cell of the income table whose digits changed places: 137.70 for 173.70. */
const WRONG_CELL = "02收入总表!D11";

/** The nine tables of the sample, checked: warnings and a note, no error. */
export async function sampleState(): Promise<SessionState> {
  return stateOf(await plainBook());
}

/** The same with one wrong figure: an error with a repair, warnings and a note. */
export async function wrongState(): Promise<SessionState> {
  return stateOf(setCells(await plainBook(), { [WRONG_CELL]: 137.7 }));
}

/** The same without one table: rules that are not checked. */
export async function partialState(): Promise<SessionState> {
  const { sheets } = await plainBook();
  return stateOf({ sheets: sheets.filter(({ name }) => name !== "05一般公共预算支出表") });
}

/** A checked book with these explanations. */
export function stateOf(book: Book, explanations: readonly Explanation[] = []): SessionState {
  const result = check(book, HEBEI_UNIT_BUDGET_2023);
  return {
    ...OPENING,
    stage: "ready",
    book,
    result,
    explained: holdAgainst(explanations, result.findings),
  };
}

/** The state with these findings instead of its own, and all else as it was. */
export function withFindings(state: SessionState, findings: readonly Finding[]): SessionState {
  return { ...state, result: { ...resultOf(state), findings } };
}

/** The state with a reason for every finding that may have one. */
export function withReasons(state: SessionState, reason: string): SessionState {
  const { findings, disclosure } = resultOf(state);
  const may = new Set(
    disclosure.layout.rules.filter(({ explainable }) => explainable).map(({ id }) => id),
  );
  const explanations = findings
    .filter(({ rule }) => may.has(rule))
    .map((finding) => explanationOf(finding, reason));
  return { ...state, explained: holdAgainst(explanations, findings) };
}

export function resultOf({ result }: SessionState): CheckResult {
  if (result === null) throw new RangeError("nothing was checked");
  return result;
}

/** The finding of a rule. */
export function findingOf(state: SessionState, rule: string): Finding {
  const found = resultOf(state).findings.find((finding) => finding.rule === rule);
  if (found === undefined) throw new RangeError(`no finding of ${rule}`);
  return found;
}
