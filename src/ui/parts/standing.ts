import type { CheckResult, RuleOutcome } from "../../core/check/result";
import { countKinds, type Explained } from "../../core/finding/explanation";
import type { Severity } from "../../core/layout/rule";

/** How many findings there are; an explained one is counted as explained and nowhere else. */
export interface Counts extends Readonly<Record<Severity | "explained", number>> {
  /** Rules of which a part or all could not be judged. */
  readonly notChecked: number;
}

/**
 * How a checked workbook stands: `blocked` errors are open, `partial` rules were not checked,
 * `open` warnings are to be settled, `explained` only explained findings (and notes) are left.
 */
export type Standing = "clean" | "explained" | "open" | "partial" | "blocked";

export function countsOf(result: CheckResult, explained: Explained): Counts {
  return { ...countKinds(result.findings, explained), notChecked: notChecked(result).length };
}

/** The rules of which a part or all could not be judged: never a pass. */
export function notChecked({ outcomes }: CheckResult): readonly RuleOutcome[] {
  return outcomes.filter(({ outcome, skipped }) => outcome === "skipped" || skipped.length > 0);
}

export function standingOf(counts: Counts): Standing {
  if (counts.error > 0) return "blocked";
  if (counts.notChecked > 0) return "partial";
  if (counts.warning > 0) return "open";
  return counts.explained > 0 ? "explained" : "clean";
}
