import type { Explained, Explanation } from "../core/finding/explanation";
import type { Finding } from "../core/finding/finding";
import type { Locale } from "../locale/locale";

/** What an accountant wrote about a finding: why it may stand, or why that no longer lets it stand. */
export function reasonLines(
  { fingerprint }: Finding,
  { inForce, outdated, refused }: Explained,
  { cli }: Locale,
): string[] {
  const reason = inForce.get(fingerprint)?.reason;
  if (reason !== undefined) return [`    ${cli.reason}${oneLine(reason)}`];
  const ofFinding = (explanation: Explanation): boolean => explanation.fingerprint === fingerprint;
  return [
    ...outdated.filter(ofFinding).map((old) => `    ${cli.outdatedReason(oneLine(old.reason))}`),
    ...refused.filter(ofFinding).map((vain) => `    ${cli.refusedReason(oneLine(vain.reason))}`),
  ];
}

/** The explanations whose finding is gone. */
export function unusedLines({ unused }: Explained, { cli }: Locale): string[] {
  if (unused.length === 0) return [];
  const lines = unused.map(({ rule, reason }) => `  ${oneLine(rule)} ${oneLine(reason)}`);
  return [cli.unusedHeading, ...lines, ""];
}

/**
 * A text of a stranger's file on one line: neither line breaks nor what steers a terminal or turns
 * the direction of writing may make it look like something else.
 */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Bidi_Control}]+/gu, " ").trim();
}
