import type { Rule, Severity } from "../layout/rule";
import type { Finding } from "./finding";

/** The key under which a workbook keeps its explanations. */
export const EXPLANATIONS_KEY = "budget-disclosure.explanations";

/** An accountant's reason (说明) why a finding may stand. */
export interface Explanation {
  readonly fingerprint: string;
  readonly rule: string;
  readonly reason: string;
  /** The figures that were explained: other figures need a new reason. Null where there are none. */
  readonly expected: string | null;
  readonly found: string | null;
}

/** Explanations held against the findings of a check. */
export interface Explained {
  /** The reasons in force, by the fingerprint of their finding. */
  readonly inForce: ReadonlyMap<string, Explanation>;
  /** The finding is there still, with other figures. */
  readonly outdated: readonly Explanation[];
  /** The finding is gone. */
  readonly unused: readonly Explanation[];
  /** The finding is there and has to be corrected: no reason lets it stand. */
  readonly refused: readonly Explanation[];
}

/**
 * Tells which explanations still explain a finding. By the `rules` of the layout set those that must
 * be corrected are left open; without them every finding may stand.
 */
export function holdAgainst(
  explanations: readonly Explanation[],
  findings: readonly Finding[],
  rules: readonly Rule[] | null = null,
): Explained {
  const explainable = new Set(
    rules?.filter((rule) => rule.explainable).map(({ id }) => id) ??
      findings.map(({ rule }) => rule),
  );
  const byFingerprint = new Map(findings.map((finding) => [finding.fingerprint, finding]));
  const inForce = new Map<string, Explanation>();
  const outdated: Explanation[] = [];
  const unused: Explanation[] = [];
  const refused: Explanation[] = [];
  for (const explanation of explanations) {
    const finding = byFingerprint.get(explanation.fingerprint);
    if (finding === undefined) unused.push(explanation);
    else if (!explainable.has(finding.rule)) refused.push(explanation);
    else if (saysTheSame(explanation, finding)) inForce.set(finding.fingerprint, explanation);
    else outdated.push(explanation);
  }
  return { inForce, outdated, unused, refused };
}

/** No explanations were given. */
export const NONE_EXPLAINED: Explained = holdAgainst([], []);

/** What a finding counts as: an explained one as that and as nothing else. */
export function kindOf(finding: Finding, { inForce }: Explained): Severity | "explained" {
  return inForce.has(finding.fingerprint) ? "explained" : finding.severity;
}

/** How many findings are open, by severity, and how many are explained. */
export function countKinds(
  findings: readonly Finding[],
  explained: Explained,
): Readonly<Record<Severity | "explained", number>> {
  const counts = { error: 0, warning: 0, note: 0, explained: 0 };
  for (const finding of findings) counts[kindOf(finding, explained)] += 1;
  return counts;
}

/** The explanation of a finding as it stands now. */
export function explanationOf(finding: Finding, reason: string): Explanation {
  const { fingerprint, rule, expected, found } = finding;
  return { fingerprint, rule, reason, expected, found };
}

function saysTheSame(explanation: Explanation, finding: Finding): boolean {
  return explanation.expected === finding.expected && explanation.found === finding.found;
}

const VERSION = 1;

/** The text that is kept in a workbook. */
export function writeExplanations(explanations: readonly Explanation[]): string {
  return JSON.stringify({ version: VERSION, explanations });
}

/** Reads what `writeExplanations` wrote; null where the text is something else. */
export function readExplanations(text: string): Explanation[] | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(parsed) || parsed["version"] !== VERSION) return null;
  const list = parsed["explanations"];
  return Array.isArray(list) && list.every(isExplanation) ? list : null;
}

function isExplanation(value: unknown): value is Explanation {
  if (!isRecord(value)) return false;
  const texts = [value["fingerprint"], value["rule"], value["reason"]];
  const figures = [value["expected"], value["found"]];
  return (
    texts.every((text) => typeof text === "string") &&
    figures.every((figure) => figure === null || typeof figure === "string")
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
