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

/** What is guarded: an amount no relation reads is never found wrong. */
export interface Coverage {
  readonly amounts: number;
  /** Cells no relation reads, as `sheet!A1`. */
  readonly unguarded: readonly string[];
  /** Groups of cells that stand in the same relations, so that an error in one cannot be placed. */
  readonly ambiguous: readonly (readonly string[])[];
  /**
   * The fewest cells that could change together unnoticed; null where that takes more than five, left
   * out where it was not asked for.
   */
  readonly fewestUnnoticed?: readonly string[] | null;
}

export interface CheckResult {
  readonly disclosure: Disclosure;
  readonly findings: readonly Finding[];
  readonly outcomes: readonly RuleOutcome[];
  readonly coverage: Coverage;
  /** The ledger with the printed figures that the verdicts were given on. To be read only. */
  readonly state: LedgerState;
}
