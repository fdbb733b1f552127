import type { ReactElement } from "react";
import type { CheckResult, Outcome } from "../../core/check/result";
import { useLocale } from "../app/locale-context";
import { notChecked } from "../parts/standing";

/** How many rules stand behind the verdict. */
export function RuleCounts({ result }: { readonly result: CheckResult }): ReactElement {
  const { says } = useLocale().ui.check;
  const ended = (outcome: Outcome): number =>
    result.outcomes.filter((rule) => rule.outcome === outcome).length;
  return (
    <p>
      {says.rules(
        ended("passed"),
        ended("failed"),
        notChecked(result).length,
        ended("notApplicable"),
      )}
    </p>
  );
}
