import type { Finding } from "./finding";

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
}

/** Tells which explanations still explain a finding. */
export function holdAgainst(
  explanations: readonly Explanation[],
  findings: readonly Finding[],
): Explained {
  const byFingerprint = new Map(findings.map((finding) => [finding.fingerprint, finding]));
  const inForce = new Map<string, Explanation>();
  const outdated: Explanation[] = [];
  const unused: Explanation[] = [];
  for (const explanation of explanations) {
    const finding = byFingerprint.get(explanation.fingerprint);
    if (finding === undefined) unused.push(explanation);
    else if (saysTheSame(explanation, finding)) inForce.set(finding.fingerprint, explanation);
    else outdated.push(explanation);
  }
  return { inForce, outdated, unused };
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
