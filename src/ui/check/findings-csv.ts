import { startsFormula } from "../../core/text/formula-start";
import type { Disclosure } from "../../core/locate/disclosure";
import type { Locale } from "../../locale/locale";
import type { ListColumn } from "../../locale/ui/check";
import { UNIT_WORDS } from "../../locale/units";
import { cellNames } from "./finding-as-text";
import type { Item } from "./items";

/** Without it Excel reads a CSV file as GBK or Latin-1. */
const BYTE_ORDER_MARK = "\uFEFF";

/** Stays as it is, though a difference below zero begins as a formula does. */
const PLAIN_FIGURE = /^-?\d+(\.\d+)?$/u;

/** The findings as a CSV file: a head, then one line a finding. */
export function findingsCsv(items: readonly Item[], locale: Locale): string {
  const { columns } = locale.ui.check.labels;
  const names = Object.keys(columns) as ListColumn[];
  const lines = [
    names.map((name) => columns[name]),
    ...items.map((item) => {
      const cells = cellsOf(item, locale);
      return names.map((name) => cells[name]);
    }),
  ];
  return BYTE_ORDER_MARK + lines.map((cells) => `${cells.map(csvCell).join(",")}\r\n`).join("");
}

/** The name of the exported file, with the code of the unit and the year. */
export function csvName({ entity, year }: Disclosure, locale: Locale): string {
  const name = locale.ui.check.labels.fileName(
    entity?.code ?? "",
    year === null ? "" : String(year),
  );
  return `${name}.csv`;
}

function cellsOf(item: Item, locale: Locale): Readonly<Record<ListColumn, string>> {
  const { finding, text, reason } = item;
  return {
    severity: locale.severity[finding.severity],
    rule: finding.rule,
    table: text.table,
    place: text.place,
    fact: text.fact,
    found: finding.found ?? "",
    expected: finding.expected ?? "",
    difference: finding.difference ?? "",
    unit: finding.unit === null ? "" : UNIT_WORDS[finding.unit],
    cells: cellNames(item, locale),
    hint: text.hint ?? "",
    basis: text.basis,
    explanation: reason ?? "",
  };
}

/** One cell, quoted where needed. Labels come from a stranger's file: none may act as a formula. */
function csvCell(text: string): string {
  const safe = startsFormula(text) && !PLAIN_FIGURE.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
