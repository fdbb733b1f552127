import type { Finding } from "../finding/finding";
import type { LedgerState } from "../ledger/state";
import type { SkipReason } from "../ledger/terms";
import type { Disclosure } from "../locate/disclosure";

/** How a rule ended. A rule of which any part could not be judged is not passed. */
export type Outcome = "passed" | "failed" | "skipped" | "notApplicable";

export interface RuleOutcome {
  readonly rule: string;
  readonly outcome: Outcome;
  /** Why it, or part of it, was not judged. */
  readonly skipped: readonly { readonly reason: SkipReason; readonly table: string }[];
}

/** What is guarded: a figure that is compared with no other is never found wrong. */
export interface Coverage {
  /** Amounts of the tables and annexes, and those of the statement that a rule knows. */
  readonly amounts: number;
  /** Cells with a figure that is compared with no other, as `sheet!A1`. */
  readonly unguarded: readonly string[];
  /** Figures in the words of the statement, and those among them that are compared with nothing. */
  readonly statement: { readonly figures: number; readonly untied: readonly UntiedFigure[] };
  /** Groups of cells that stand in the same relations, so that an error in one cannot be placed. */
  readonly ambiguous: readonly (readonly string[])[];
  /**
   * The fewest cells that could change together unnoticed; null where that takes more than five, left
   * out where it was not asked for.
   */
  readonly fewestUnnoticed?: readonly string[] | null;
}

/** A figure of the statement that no rule ties to anything. */
export interface UntiedFigure {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  /** The figure in its words, e.g. 全区共40根. */
  readonly words: string;
}

export interface CheckResult {
  readonly disclosure: Disclosure;
  readonly findings: readonly Finding[];
  readonly outcomes: readonly RuleOutcome[];
  readonly coverage: Coverage;
  /** The ledger with the printed figures that the verdicts were given on. To be read only. */
  readonly state: LedgerState;
}
