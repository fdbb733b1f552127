import type { CheckResult } from "../core/check/result";
import { countKinds, kindOf, type Explained } from "../core/finding/explanation";
import type { Finding } from "../core/finding/finding";
import { partNamed } from "../locale/parts";
import type { Locale } from "../locale/locale";
import { findingGroups } from "../report/finding-groups";
import type { CheckedFile } from "../report/sarif/findings";
import { countOutcomes, verdictOf } from "../report/standing";
import { reasonLines, unusedLines } from "./print-explanations";

/**
 * The findings of a file as text, grouped by table, those that were explained last in each, the
 * verdict on the last line.
 */
export function printFindings({ file, result, explained }: CheckedFile, locale: Locale): string {
  const { disclosure, findings } = result;
  const lines = [locale.cli.checked(file, disclosure.layout.id), ""];
  for (const group of findingGroups(result, explained, locale)) {
    const printed = group.findings.flatMap((finding) =>
      findingLines(finding, result, explained, locale),
    );
    lines.push(group.heading, ...printed, "");
  }
  if (findings.length === 0) lines.push(locale.cli.noFindings, "");
  lines.push(
    ...skippedLines(result, locale),
    ...unusedLines(explained, locale),
    ...summaryLines(result, explained, locale),
  );
  return `${lines.join("\n")}\n`;
}

function findingLines(
  finding: Finding,
  { disclosure }: CheckResult,
  explained: Explained,
  locale: Locale,
): string[] {
  const text = locale.finding(finding, disclosure);
  const kind = kindOf(finding, explained);
  const word = kind === "explained" ? locale.cli.explained : locale.severity[kind];
  const place = text.place === "" ? "" : `${text.place}${locale.cli.colon}`;
  return [
    `  ${word} ${finding.rule}  ${place}${text.fact}`,
    ...reasonLines(finding, explained, locale),
    ...(text.hint === null || kind === "explained" ? [] : [`    ${locale.cli.hint}${text.hint}`]),
    `    ${locale.cli.basis}${text.basis}`,
  ];
}

function skippedLines({ outcomes, disclosure }: CheckResult, locale: Locale): string[] {
  const skipped = outcomes.filter((rule) => rule.skipped.length > 0);
  if (skipped.length === 0) return [];
  const lines = skipped.map(({ rule, skipped: reasons }) => {
    const title = disclosure.layout.rules.find(({ id }) => id === rule)?.title;
    const words = reasons.map(({ reason, table }) =>
      locale.skipReason(reason, partNamed(table, disclosure)),
    );
    const name = title === undefined ? "" : locale.pick(title);
    return `  ${locale.cli.skipped(rule, name, words.join(locale.cli.comma))}`;
  });
  return [locale.cli.skippedHeading, ...lines, ""];
}

function summaryLines(result: CheckResult, explained: Explained, locale: Locale): string[] {
  const { error, warning, note, explained: settled } = countKinds(result.findings, explained);
  const { ruleSummary, summary, verdict } = locale.cli;
  return [
    ruleSummary(countOutcomes(result)),
    `${summary(error, warning, note, settled)}${verdict[verdictOf(result, explained)]}`,
  ];
}
