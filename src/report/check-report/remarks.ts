import type { Coverage } from "../../core/check/result";
import type { Explanation } from "../../core/finding/explanation";
import type { ReasonState } from "../../locale/check-report";
import type { Locale } from "../../locale/locale";
import { partNamed } from "../../locale/parts";
import type { Block, ReportSection } from "../model";
import { headingOver, oneLine, sentence, wordTable, type Columns } from "./blocks";
import type { CheckedBook } from "./checked";

/** What beside the findings belongs to a check: explanations, what was not checked, what is not guarded. */
export function remarksSection(checked: CheckedBook, locale: Locale): ReportSection {
  const blocks = [reasons, skippedRules, coverage].flatMap((make) => make(checked, locale));
  return { id: "remarks", title: locale.checkReport.sections.remarks, showTitle: true, blocks };
}

/** The explanations (说明): those in force, and those that let nothing stand, with their findings. */
function reasons({ result, explained }: CheckedBook, locale: Locale): Block[] {
  const { reasonHeads, reasonStates, none, headings } = locale.checkReport;
  const findings = new Map(result.findings.map((finding) => [finding.fingerprint, finding]));
  const { inForce, outdated, unused, refused } = explained;
  const row = (state: ReasonState, { rule, reason, fingerprint }: Explanation): string[] => {
    const finding = findings.get(fingerprint);
    const words = finding === undefined ? "" : locale.finding(finding, result.disclosure).message;
    return [reasonStates[state], oneLine(rule), oneLine(words), oneLine(reason)];
  };
  const rows = [
    ...[...inForce.values()].map((one) => row("inForce", one)),
    ...outdated.map((one) => row("outdated", one)),
    ...refused.map((one) => row("refused", one)),
    ...unused.map((one) => row("unused", one)),
  ];
  const columns: Columns = {
    heads: reasonHeads,
    widths: [12, 7, 44, 44],
    aligns: ["center", "center", "left", "left"],
  };
  const table = wordTable("reasons", columns, rows, "landscape");
  return [headingOver(headings.reasons, true), rows.length === 0 ? sentence(none.reasons) : table];
}

/** The rules that were not checked, or not everywhere, and why. */
function skippedRules({ result }: CheckedBook, locale: Locale): Block[] {
  const { skippedHeads, none, headings } = locale.checkReport;
  const { disclosure, outcomes } = result;
  const rows = outcomes.flatMap(({ rule, skipped }): string[][] => {
    if (skipped.length === 0) return [];
    const title = disclosure.layout.rules.find(({ id }) => id === rule)?.title;
    const reasons = skipped.map(({ reason, table }) =>
      locale.skipReason(reason, partNamed(table, disclosure)),
    );
    const why = [...new Set(reasons)].join(locale.cli.comma);
    return [[rule, title === undefined ? "" : locale.pick(title), why]];
  });
  const columns: Columns = {
    heads: skippedHeads,
    widths: [7, 30, 30],
    aligns: ["center", "left", "left"],
  };
  const table = wordTable("skipped", columns, rows, "portrait");
  return [headingOver(headings.skipped, true), rows.length === 0 ? sentence(none.skipped) : table];
}

/** What the relations guard, and the cells that they do not. */
function coverage({ result }: CheckedBook, locale: Locale): Block[] {
  const { coverageHeads, none, headings } = locale.checkReport;
  const { amounts, unguarded, ambiguous, statement } = result.coverage;
  const { figures, untied } = statement;
  const counts = [
    locale.cli.coverage(amounts, unguarded.length, ambiguous.length),
    ...(figures === 0 ? [] : [locale.cli.statementCoverage(figures, untied.length)]),
  ].map(sentence);
  const columns: Columns = { heads: coverageHeads, widths: [16, 46], aligns: ["left", "left"] };
  const rows = coverageRows(result.coverage, locale);
  const table = wordTable("coverage", columns, rows, "portrait");
  return [
    headingOver(headings.coverage, true),
    ...counts,
    rows.length === 0 ? sentence(none.coverage) : table,
  ];
}

function coverageRows(
  { unguarded, ambiguous, statement, fewestUnnoticed }: Coverage,
  locale: Locale,
): string[][] {
  const { coverageKinds } = locale.checkReport;
  const list = (cells: readonly string[]): string =>
    [...new Set(cells)].map(oneLine).join(locale.cli.comma);
  const figures = statement.untied.map(({ sheet, cell, words }) =>
    oneLine(`${sheet}!${cell} ${locale.quoted(words)}`),
  );
  const rows: [string, string][] = [
    [coverageKinds.unguarded, list(unguarded)],
    [coverageKinds.ambiguous, ambiguous.map(list).join("\n")],
    [coverageKinds.untied, figures.join("\n")],
    [coverageKinds.fewest, list(fewestUnnoticed ?? [])],
  ];
  return rows.filter(([, cells]) => cells !== "");
}
