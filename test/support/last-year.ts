import type { Book, Scalar } from "../../src/core/book/book";
import type { LayoutSet } from "../../src/core/layout/layout";
import { REPORT } from "../../src/locale/report";
import { lastYearSheet } from "../../src/report/blank/last-year-sheet";
import { bookOf } from "./book-of-sheets";
import { setCells } from "./books";

/** Last year's figures in 万元 and the reasons for changes, by the ids of the rows. */
export type LastYear = Readonly<
  Record<string, readonly [last: Scalar, reason?: string | undefined]>
>;

/** First row under the head of the sheet, as Excel counts. */
const FIRST = 4;

/** The address of last year's figure or of the reason, e.g. `上年预算数!C4`. */
export function lastYearCell(set: LayoutSet, row: string, column: "last" | "reason"): string {
  const { sheet, rows } = set.report.lastYear;
  const at = rows.findIndex(({ id }) => id === row);
  if (at === -1) throw new RangeError(`no row ${row}`);
  return `${sheet}!${column === "last" ? "B" : "C"}${String(FIRST + at)}`;
}

/** A book with the sheet of last year's figures, filled in where something is given. */
export function withLastYear(book: Book, set: LayoutSet, lastYear: LastYear): Book {
  const entity = { code: "151001", name: "测试单位" };
  const sheet = lastYearSheet(set, { entity, year: set.year, texts: REPORT }, false);
  const cells: Record<string, Scalar> = {};
  for (const [row, [last, reason]] of Object.entries(lastYear)) {
    cells[lastYearCell(set, row, "last")] = last;
    cells[lastYearCell(set, row, "reason")] = reason ?? null;
  }
  const [filled] = setCells(bookOf([sheet]), cells).sheets;
  return { sheets: [...book.sheets, filled!] };
}
