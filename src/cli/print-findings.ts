import type { CheckResult, Outcome } from "../core/check/result";
import { kindOf, type Explained } from "../core/finding/explanation";
import type { Finding } from "../core/finding/finding";
import { partNamed, partsOf, sheetOfPart } from "../locale/parts";
import type { Severity } from "../core/layout/rule";
import type { Locale } from "../locale/locale";
import type { CheckedFile } from "../report/sarif/findings";
import { reasonLines, unusedLines } from "./print-explanations";

/**
 * The findings of a file as text, grouped by table, those that were explained last in each, the
 * verdict on the last line.
 */
export function printFindings({ file, result, explained }: CheckedFile, locale: Locale): string {
  const { disclosure, findings } = result;
  const lines = [locale.cli.checked(file, disclosure.layout.id), ""];
  for (const [heading, group] of groups(result, locale)) {
    const open = group.filter((finding) => kindOf(finding, explained) !== "explained");
    const settled = group.filter((finding) => !open.includes(finding));
    const printed = [...open, ...settled].flatMap((finding) =>
      findingLines(finding, result, explained, locale),
    );
    lines.push(heading, ...printed, "");
  }
  if (findings.length === 0) lines.push(locale.cli.noFindings, "");
  lines.push(
    ...skippedLines(result, locale),
    ...unusedLines(explained, locale),
    ...summaryLines(result, explained, locale),
  );
  return `${lines.join("\n")}\n`;
}

/** Findings under the heading of their part, in the order of the document; the book comes first. */
function groups(
  { disclosure, findings }: CheckResult,
  locale: Locale,
): (readonly [string, Finding[]])[] {
  const parts = partsOf(disclosure.layout);
  const known = new Set(parts.map(({ id }) => id));
  const book = findings.filter(({ table }) => table === null || !known.has(table));
  return [
    [locale.cli.bookHeading, book] as const,
    ...parts.map((part) => {
      const heading = locale.cli.partHeading(locale.part(part), sheetOfPart(part.id, disclosure));
      return [heading, findings.filter(({ table }) => table === part.id)] as const;
    }),
  ].filter(([, group]) => group.length > 0);
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

function summaryLines(
  { findings, outcomes }: CheckResult,
  explained: Explained,
  locale: Locale,
): string[] {
  const count = (kind: Severity | "explained"): number =>
    findings.filter((finding) => kindOf(finding, explained) === kind).length;
  const ended = (outcome: Outcome): number =>
    outcomes.filter((rule) => rule.outcome === outcome).length;
  const [errors, warnings, notes] = [count("error"), count("warning"), count("note")];
  const settled = count("explained");
  const { ruleSummary, summary, verdict } = locale.cli;
  const open = warnings > 0 ? "explain" : settled > 0 ? "explained" : "clean";
  const word = errors > 0 ? "blocked" : ended("skipped") > 0 ? "partial" : open;
  return [
    ruleSummary({
      passed: ended("passed"),
      failed: ended("failed"),
      skipped: ended("skipped"),
      notApplicable: ended("notApplicable"),
    }),
    `${summary(errors, warnings, notes, settled)}${verdict[word]}`,
  ];
}
