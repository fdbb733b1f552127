import type { Rule } from "../layout/rule";
import type { Skipped } from "../ledger/compile";
import type { Ledger } from "../ledger/ledger";
import type { Verdict } from "../ledger/state";
import type { Finding } from "../finding/finding";
import type { Disclosure } from "../locate/disclosure";
import type { Outcome, RuleOutcome } from "./result";

/** What is known of the rules after a check. */
export interface Verdicts {
  readonly ledger: Ledger;
  readonly verdicts: readonly Verdict[];
  readonly skipped: readonly Skipped[];
  readonly findings: readonly Finding[];
  /** Rules about codes and the joint check where they could not be judged, with the reason. */
  readonly unjudged: readonly Skipped[];
  readonly disclosure: Disclosure;
  /** Whether it was known what is hidden. */
  readonly isLookKnown: boolean;
}

/** The outcome of every rule of a layout set, in its order. */
export function ruleOutcomes(rules: readonly Rule[], known: Verdicts): RuleOutcome[] {
  const verdicts = new Map<string, Set<Verdict>>();
  known.ledger.relations.forEach(({ rule }, index) => {
    const verdict = known.verdicts[index];
    if (verdict !== undefined) {
      verdicts.set(rule, (verdicts.get(rule) ?? new Set<Verdict>()).add(verdict));
    }
  });
  const blamed = new Set(known.findings.map(({ rule }) => rule));
  return rules.map((rule) => {
    const skipped = [...known.skipped, ...known.unjudged]
      .filter((entry) => entry.rule === rule.id)
      .map(({ reason, table }) => ({ reason, table }));
    const judged = verdicts.get(rule.id);
    return { rule: rule.id, outcome: outcomeOf(), skipped: distinct(skipped) };

    function outcomeOf(): Outcome {
      if (rule.kind === "form" || rule.kind === "codes-agree" || rule.kind === "column-of-code") {
        if (blamed.has(rule.id)) return "failed";
        // Without any table the form was not looked at.
        if (skipped.length > 0 || known.disclosure.tables.length === 0) return "skipped";
        return isAbout(rule, known) ? "passed" : "notApplicable";
      }
      if (rule.kind === "joint") {
        if (blamed.has(rule.id)) return "failed";
        if (skipped.length > 0) return "skipped";
        return known.verdicts.length > 0 ? "passed" : "notApplicable";
      }
      if (judged?.has("broken") === true) return "failed";
      if (skipped.length > 0) return "skipped";
      return judged === undefined ? "notApplicable" : "passed";
    }
  });
}

/** Whether there is what a rule of the form is about. */
function isAbout(rule: Rule, { disclosure, isLookKnown }: Verdicts): boolean {
  if (rule.kind !== "form") return true;
  if (rule.deviation === "amount-hidden") return isLookKnown;
  const { statement, annexes, performance } = disclosure;
  const [group] = rule.id.split("-");
  if (group === "N") return statement !== null;
  if (group === "K") return performance.unit !== null || performance.projects.length > 0;
  return group === "P" || group === "A" ? annexes.some(({ layout }) => layout.id === group) : true;
}

function distinct(skipped: RuleOutcome["skipped"]): RuleOutcome["skipped"] {
  const seen = new Map(skipped.map((entry) => [`${entry.reason} ${entry.table}`, entry]));
  return [...seen.values()];
}
