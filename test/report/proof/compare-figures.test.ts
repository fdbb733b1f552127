import { beforeAll, describe, expect, it } from "vitest";
import type { Book, Scalar } from "../../../src/core/book/book";
import { locate } from "../../../src/core/locate/locate";
import { ZH_CN } from "../../../src/locale/zh-CN/zh-cn";
import { compose } from "../../../src/report/compose/compose";
import type { Report } from "../../../src/report/model";
import { wrongFigure } from "../../../src/report/proof/compare-figures";
import { reportFigures } from "../../../src/report/proof/figures";
import { HEBEI_UNIT_BUDGET_2023 as SET } from "../../../src/statute/hebei/unit-budget/2023";
import { facts } from "../../samples/facts";
import { sampleBook, setCells } from "../../support/books";
import { lastYearCell, withLastYear } from "../../support/last-year";
import { madeBook } from "../../support/made-book";
import { STANDARD_LINES } from "../../support/standard-unit";
import { tableValues } from "../../support/table-values";

function reportOf(book: Book): Report {
  return compose(book, locate(book, SET), ZH_CN, { draft: false });
}

describe("the figures of the reference disclosure", () => {
  let book: Book;
  let report: Report;
  beforeAll(async () => {
    book = await sampleBook();
    report = reportOf(book);
  });

  it("are those that another reader counted, and all are in the workbook", () => {
    const printed = reportFigures(report).map(({ text }) => text);
    const tables = Object.entries(facts.decimals.tables).filter(([id]) => /^T\d$/u.test(id));
    for (const decimal of tables.flatMap(([, decimals]) => decimals)) {
      expect(printed).toContain(decimal);
    }
    expect(wrongFigure(report, book)).toBeNull();
  });

  it.each<[Scalar, string]>([
    [1371.29, "1371.29"],
    [1371.285, "1371.29"],
    [null, ""],
    ["无", "无"],
  ])("are found out where the cell holds %j", (value, found) => {
    const wrong = wrongFigure(report, setCells(book, { "02收入总表!D8": value }));
    expect(wrong?.figure.from).toEqual({ sheet: "02收入总表", cell: "D8" });
    expect(wrong?.found).toBe(found);
  });

  it.each<[Scalar]>([[1371.275], [1371.2849], ["1,371.28万元"], ["１３７１．２８"]])(
    "are right where the cell holds %j",
    (value) => {
      expect(wrongFigure(report, setCells(book, { "02收入总表!D8": value }))).toBeNull();
    },
  );
});

describe("the figures of a statement that was written from cells", () => {
  const made = madeBook(SET, tableValues(STANDARD_LINES));
  const book = withLastYear(made, SET, { reception: [10, "来访增多"], abroad: [3.3] });
  const report = reportOf(book);

  it("are worked out again", () => {
    const worked = reportFigures(report).filter(({ working }) => working !== null);
    const kinds = new Set(worked.map(({ working }) => working?.as));
    expect([...kinds].sort()).toEqual(["change", "percent", "sum"]);
    expect(wrongFigure(report, book)).toBeNull();
  });

  it("are found out where last year's cell is another", () => {
    const other = setCells(book, { [lastYearCell(SET, "reception", "last")]: 10.01 });
    const wrong = wrongFigure(report, other);
    expect(wrong?.figure.working?.as).toBe("change");
    expect([wrong?.figure.text, wrong?.found]).toEqual(["2.40", "2.39"]);
  });
});
