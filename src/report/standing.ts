import type { CheckResult, Outcome } from "../core/check/result";
import { countKinds, type Explained } from "../core/finding/explanation";
import type { Verdict } from "../locale/locale";

/** How many rules ended in which way. */
export function countOutcomes({ outcomes }: CheckResult): Readonly<Record<Outcome, number>> {
  const counts = { passed: 0, failed: 0, skipped: 0, notApplicable: 0 };
  for (const { outcome } of outcomes) counts[outcome] += 1;
  return counts;
}

/** How a file stands. */
export function verdictOf(result: CheckResult, explained: Explained): Verdict {
  const { error, warning, explained: settled } = countKinds(result.findings, explained);
  if (error > 0) return "blocked";
  if (countOutcomes(result).skipped > 0) return "partial";
  if (warning > 0) return "explain";
  return settled > 0 ? "explained" : "clean";
}
