import { kindOf } from "../../core/finding/explanation";
import type { Finding } from "../../core/finding/finding";
import { money } from "../../locale/finding-text";
import type { Locale } from "../../locale/locale";
import { findingGroups } from "../finding-groups";
import type { Block, ReportSection } from "../model";
import { headingOver, oneLine, sentence, wordTable, type Columns } from "./blocks";
import type { CheckedBook } from "./checked";

/** The findings by table: where, what, expected, found and difference, what to do and by which law. */
export function findingsSection(checked: CheckedBook, locale: Locale): ReportSection {
  const { sections, none, findingHeads } = locale.checkReport;
  const columns: Columns = {
    heads: findingHeads,
    widths: [4, 7, 7, 62, 13, 13, 12],
    aligns: ["center", "center", "center", "left", "right", "right", "right"],
  };
  let number = 0;
  const blocks = findingGroups(checked.result, checked.explained, locale).flatMap(
    ({ id, heading, findings }): Block[] => {
      const rows = findings.map((finding) => {
        number += 1;
        return [String(number), ...findingRow(finding, checked, locale)];
      });
      const table = wordTable(`findings-${id ?? "book"}`, columns, rows, "landscape");
      return [headingOver(oneLine(heading), true), table];
    },
  );
  return {
    id: "findings",
    title: sections.findings,
    showTitle: true,
    blocks: blocks.length === 0 ? [sentence(none.findings)] : blocks,
  };
}

function findingRow(
  finding: Finding,
  { result, explained }: CheckedBook,
  locale: Locale,
): string[] {
  const { rule, expected, found, difference } = finding;
  const kind = kindOf(finding, explained);
  const amount = (value: string | null): string => (value === null ? "" : money(finding, value));
  return [
    kind === "explained" ? locale.cli.explained : locale.severity[kind],
    rule,
    words(finding, result.disclosure, locale, explained.inForce.get(finding.fingerprint)?.reason),
    amount(expected),
    amount(found),
    amount(difference),
  ];
}

/** Place, fact, what to do, why it may stand, and the legal basis, each on a line. */
function words(
  finding: Finding,
  disclosure: CheckedBook["result"]["disclosure"],
  locale: Locale,
  reason: string | undefined,
): string {
  const { place, fact, hint, basis } = locale.finding(finding, disclosure);
  const { cli } = locale;
  return [
    place === "" ? fact : `${place}${cli.colon}${fact}`,
    ...(hint === null || reason !== undefined ? [] : [`${cli.hint}${hint}`]),
    ...(reason === undefined ? [] : [`${cli.reason}${reason}`]),
    ...(basis === "" ? [] : [`${cli.basis}${basis}`]),
  ]
    .map(oneLine)
    .join("\n");
}
