import { rectToA1 } from "../../core/book/address";
import type { Outcome } from "../../core/check/result";
import { countKinds } from "../../core/finding/explanation";
import type { Locale } from "../../locale/locale";
import { partsOf, sheetOfPart } from "../../locale/parts";
import type { Block, ReportSection } from "../model";
import { countOutcomes, verdictOf } from "../standing";
import { headingOver, oneLine, wordTable, type Columns } from "./blocks";
import type { CheckedBook } from "./checked";

/** What was checked and how it ended, on one page. */
export function summarySection(checked: CheckedBook, locale: Locale): ReportSection {
  const { sections, partsHeading } = locale.checkReport;
  const blocks: Block[] = [
    wordTable("facts", FACTS, facts(checked, locale), "portrait"),
    headingOver(partsHeading, false),
    partsTable(checked, locale),
  ];
  return { id: "summary", title: sections.summary, showTitle: true, blocks };
}

const FACTS: Columns = { heads: [], widths: [12, 50], aligns: ["left", "left"] };

function facts(checked: CheckedBook, locale: Locale): string[][] {
  const { file, sha256, book, result, explained, version, by, on } = checked;
  const { facts: names, unknown, program, counts } = locale.checkReport;
  const { disclosure } = result;
  const { layout, entity, year } = disclosure;
  const named = (isHidden: boolean): string =>
    book.sheets
      .filter(({ visibility }) => (visibility !== "visible") === isHidden)
      .map(({ name }) => oneLine(name))
      .join(locale.cli.comma);
  const unit = entity === null ? unknown : `${entity.code ?? ""} ${entity.name}`;
  const hidden = named(true);
  const outcomes = Object.entries(countOutcomes(result)).map(
    ([outcome, count]) => `${locale.outcome[outcome as Outcome]} ${String(count)}`,
  );
  const optional = (name: string, text: string | null): string[][] =>
    text === null || text === "" ? [] : [[name, oneLine(text)]];
  return [
    [names.file, oneLine(file)],
    [names.sha256, sha256],
    [names.unit, oneLine(unit)],
    [names.year, year === null ? unknown : String(year)],
    [names.layout, layout.id],
    [names.program, program(version, layout.rules.length)],
    [names.sheets, named(false)],
    ...optional(names.hidden, hidden),
    [names.findings, counts(countKinds(result.findings, explained))],
    [names.rules, outcomes.join(locale.cli.comma)],
    [names.verdict, locale.cli.verdict[verdictOf(result, explained)]],
    ...optional(names.by, by),
    ...optional(names.on, on),
  ];
}

function partsTable({ result: { disclosure } }: CheckedBook, locale: Locale): Block {
  const { partHeads, notFound } = locale.checkReport;
  const columns: Columns = {
    heads: partHeads,
    widths: [34, 20, 12],
    aligns: ["left", "left", "center"],
  };
  const rows = partsOf(disclosure.layout).map((part) => {
    const table = disclosure.tables.find(({ layout }) => layout.id === part.id);
    const sheet = oneLine(sheetOfPart(part.id, disclosure));
    const range = table === undefined ? "" : rectToA1(table.rect);
    return [locale.part(part), sheet === "" ? notFound : sheet, range];
  });
  return wordTable("parts", columns, rows, "portrait");
}
