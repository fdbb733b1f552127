import type { Book } from "../../core/book/book";
import { readAmounts } from "../../core/ledger/cells";
import type { Disclosure } from "../../core/locate/disclosure";
import { narrate } from "../../core/narrative/narrate";
import type { Locale } from "../../locale/locale";
import type { Report, ReportPart } from "../model";
import { documentTitle } from "../statement-title";
import { CHARTS_TITLE } from "../charts/words";
import { chartsOf } from "./charts";
import { statementSections } from "./statement";
import { statutoryTable } from "./statutory-table";

export interface ComposeOptions {
  /** Prints the draft mark on every page. */
  readonly draft: boolean;
  /** Ends with a page of charts; without them unless asked for. */
  readonly charts?: boolean;
}

/** Composes the document for publication from what was found in a book. */
export function compose(
  book: Book,
  disclosure: Disclosure,
  locale: Locale,
  { draft, charts = false }: ComposeOptions,
): Report {
  const { layout, entity } = disclosure;
  const year = disclosure.year ?? layout.year;
  const unitName = entity?.name ?? "";
  const tables: ReportPart = {
    title: layout.report.parts.tables,
    sections: disclosure.tables.map((table) => {
      const block = statutoryTable(book, table, locale.report);
      return { id: block.id, title: block.title, showTitle: false, blocks: [block] };
    }),
  };
  const statement: ReportPart = {
    title: layout.report.parts.statement,
    sections: statementSections(disclosure, narrate(disclosure, readAmounts(book, disclosure))),
  };
  return {
    title: documentTitle(layout, unitName, year),
    unitName,
    unitCode: entity?.code ?? "",
    year,
    contentsTitle: locale.report.contents,
    parts: [tables, statement, ...(charts ? [chartPart(disclosure, book)] : [])].filter(
      ({ sections }) => sections.length > 0,
    ),
    notice: null,
    watermark: draft ? locale.report.draft : null,
    language: "zh-CN",
  };
}

/** The charts as a section of their own behind the parts; none where no table has a figure. */
function chartPart(disclosure: Disclosure, book: Book): ReportPart {
  const blocks = chartsOf(disclosure, book);
  const section = { id: "charts", title: CHARTS_TITLE, showTitle: true, blocks };
  return { title: "", sections: blocks.length === 0 ? [] : [section] };
}
