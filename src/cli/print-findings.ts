import type { CheckResult, Outcome } from "../core/check/result";
import type { Finding } from "../core/finding/finding";
import type { Severity } from "../core/layout/rule";
import type { Locale } from "../locale/locale";

/** The findings of a file as text, grouped by table, the verdict on the last line. */
export function printFindings(result: CheckResult, file: string, locale: Locale): string {
  const { disclosure, findings } = result;
  const lines = [locale.cli.checked(file, disclosure.layout.id), ""];
  for (const [heading, group] of groups(result, locale)) {
    lines.push(heading, ...group.flatMap((finding) => findingLines(finding, result, locale)), "");
  }
  if (findings.length === 0) lines.push(locale.cli.noFindings, "");
  lines.push(...skippedLines(result, locale), ...summaryLines(result, locale));
  return `${lines.join("\n")}\n`;
}

/** Findings under the heading of their table, in the order of the layout; the book comes first. */
function groups(
  { disclosure, findings }: CheckResult,
  locale: Locale,
): (readonly [string, Finding[]])[] {
  const tables = disclosure.layout.tables.map(({ id, number, title }) => {
    const sheet = disclosure.tables.find(({ layout }) => layout.id === id)?.sheet ?? "";
    return { id, heading: locale.cli.tableHeading(number, title, sheet) };
  });
  const known = new Set(tables.map(({ id }) => id));
  const book = findings.filter(({ table }) => table === null || !known.has(table));
  return [
    [locale.cli.bookHeading, book] as const,
    ...tables.map(
      ({ id, heading }) => [heading, findings.filter(({ table }) => table === id)] as const,
    ),
  ].filter(([, group]) => group.length > 0);
}

function findingLines(finding: Finding, { disclosure }: CheckResult, locale: Locale): string[] {
  const text = locale.finding(finding, disclosure);
  const place = text.place === "" ? "" : `${text.place}${locale.cli.colon}`;
  return [
    `  ${locale.severity[finding.severity]} ${finding.rule}  ${place}${text.fact}`,
    ...(text.hint === null ? [] : [`    ${locale.cli.hint}${text.hint}`]),
    `    ${locale.cli.basis}${text.basis}`,
  ];
}

function skippedLines({ outcomes, disclosure }: CheckResult, locale: Locale): string[] {
  const skipped = outcomes.filter((rule) => rule.skipped.length > 0);
  if (skipped.length === 0) return [];
  const lines = skipped.map(({ rule, skipped: reasons }) => {
    const title = disclosure.layout.rules.find(({ id }) => id === rule)?.title;
    const words = reasons.map(({ reason, table }) => locale.skipReason(reason, table));
    const name = title === undefined ? "" : locale.pick(title);
    return `  ${locale.cli.skipped(rule, name, words.join(locale.cli.comma))}`;
  });
  return [locale.cli.skippedHeading, ...lines, ""];
}

function summaryLines({ findings, outcomes }: CheckResult, locale: Locale): string[] {
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const ended = (outcome: Outcome): number =>
    outcomes.filter((rule) => rule.outcome === outcome).length;
  const [errors, warnings, notes] = [count("error"), count("warning"), count("note")];
  const { ruleSummary, summary, verdict } = locale.cli;
  const open = warnings > 0 ? "explain" : "clean";
  const word = errors > 0 ? "blocked" : ended("skipped") > 0 ? "partial" : open;
  return [
    ruleSummary({
      passed: ended("passed"),
      failed: ended("failed"),
      skipped: ended("skipped"),
      notApplicable: ended("notApplicable"),
    }),
    `${summary(errors, warnings, notes)}${verdict[word]}`,
  ];
}
