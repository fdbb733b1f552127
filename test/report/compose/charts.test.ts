import { beforeAll, describe, expect, it } from "vitest";
import type { Book } from "../../../src/core/book/book";
import { locate } from "../../../src/core/locate/locate";
import { chartsOf } from "../../../src/report/compose/charts";
import type { ChartBlock } from "../../../src/report/model";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../../src/statute/hebei/unit-budget/2023";
import { facts } from "../../samples/facts";
import { sampleBook, setCells } from "../../support/books";

let book: Book;

beforeAll(async () => {
  book = await sampleBook();
});

function chartsIn(from: Book): ChartBlock[] {
  return chartsOf(locate(from, LAYOUT), from);
}

function figuresOf(charts: readonly ChartBlock[], id: string): string[] {
  return charts.find((chart) => chart.id === id)!.bars.map(({ figure }) => figure);
}

/** 分 of a figure with two decimals. */
function cents(figure: string): number {
  return Number.parseInt(figure.replace(".", ""), 10);
}

function sum(figures: readonly string[]): number {
  return figures.reduce((all, figure) => all + cents(figure), 0);
}

describe("the charts of the reference disclosure", () => {
  it("are four, in the unit of the tables", () => {
    const charts = chartsIn(book);
    expect(charts.map(({ id }) => id)).toEqual([
      ...["income", "expenditure-class", "expenditure-kind", "sangong"],
    ]);
    expect(charts.map(({ unit }) => unit)).toEqual(Array(4).fill("wanYuan"));
  });

  it("show figures that the tables print", () => {
    const charts = chartsIn(book);
    for (const { id, bars } of charts) {
      const table = id === "sangong" ? "T9" : id === "expenditure-kind" ? "T3" : "T1";
      const printed = new Set(facts.tables[table]!.rows.flat());
      expect(bars.filter(({ figure }) => !printed.has(figure))).toEqual([]);
    }
  });

  it("show the parts of one total, none of them twice", () => {
    const charts = chartsIn(book);
    expect(sum(figuresOf(charts, "income"))).toBe(cents("2087.56"));
    expect(sum(figuresOf(charts, "expenditure-class"))).toBe(cents("2087.56"));
    expect(sum(figuresOf(charts, "expenditure-kind"))).toBe(cents("2087.56"));
    expect(sum(figuresOf(charts, "sangong"))).toBe(cents("91.33"));
  });

  it("call a part by its name alone", () => {
    const labels = chartsIn(book).flatMap(({ bars }) => bars.map(({ label }) => label));
    expect(labels).toContain("一般公共预算拨款收入");
    expect(labels).toContain("公务用车运行维护费");
    expect(labels.filter((label) => /、|其中/u.test(label))).toEqual([]);
  });
});

describe("a chart", () => {
  it("has no bar for words in the place of a figure, nor for a blank", () => {
    const sheet = locate(book, LAYOUT).tables.find(({ layout }) => layout.id === "T9")!;
    const reception = sheet.rows.find(({ key }) => key === "reception")!;
    const column = String.fromCharCode(65 + sheet.columns.get("total")!);
    const at = `${sheet.sheet}!${column}${String(reception.sheetRow + 1)}`;
    expect(figuresOf(chartsIn(setCells(book, { [at]: "无" })), "sangong")).toEqual(["15.33"]);
    expect(figuresOf(chartsIn(setCells(book, { [at]: null })), "sangong")).toEqual(["15.33"]);
  });

  it("is left out where its table is missing or empty", () => {
    const without = { sheets: book.sheets.filter(({ name }) => !name.startsWith("09")) };
    expect(chartsIn(without).map(({ id }) => id)).not.toContain("sangong");
    expect(chartsIn({ sheets: [] })).toEqual([]);
  });
});
