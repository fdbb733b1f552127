import { describe, expect, it } from "vitest";
import type { Book } from "../../../../src/core/book/book";
import { check } from "../../../../src/core/check/check";
import type { Finding } from "../../../../src/core/finding/finding";
import { HEBEI_UNIT_BUDGET_2023 as SET } from "../../../../src/statute/hebei/unit-budget/2023";
import { assetsSheet } from "../../../support/beside-tables";
import { sheetOf } from "../../../support/books";
import { lastYearCell, withLastYear, type LastYear } from "../../../support/last-year";
import { madeBook } from "../../../support/made-book";
import { STANDARD_LINES } from "../../../support/standard-unit";
import { tableValues } from "../../../support/table-values";

const MADE = madeBook(SET, tableValues(STANDARD_LINES));
const TABLES: Book = { sheets: MADE.sheets.slice(0, 9) };
const TITLE = "测试单位2023年单位预算信息公开情况说明";

function findingsOf(book: Book, rule: string): readonly Finding[] {
  return check(book, SET).findings.filter((finding) => finding.rule === rule);
}

function withStatement(...lines: readonly string[]): Book {
  const sheet = sheetOf(
    "情况说明",
    [TITLE, ...lines].map((line) => [line]),
  );
  return { sheets: [...TABLES.sheets, sheet] };
}

describe("a change without a reason", () => {
  const reasonsFor = (book: Book, lastYear: LastYear): [string, Finding["params"]][] =>
    findingsOf(withLastYear(book, SET, lastYear), "N-48").map(({ at, params }) => [
      at === null ? "" : `${at.sheet}!${at.cell}`,
      params,
    ]);

  it("is asked for in its own row, with what changed", () => {
    const cell = lastYearCell(SET, "reception", "reason");
    expect(reasonsFor(TABLES, { abroad: [3.3], reception: [10] })).toContainEqual([
      cell,
      { found: "公务接待费", change: "up", amount: "2.40" },
    ]);
    expect(reasonsFor(TABLES, { abroad: [3.3], reception: [20] })).toContainEqual([
      cell,
      { found: "公务接待费", change: "down", amount: "7.60" },
    ]);
  });

  it("is asked for once, wherever the statement would give the reason", () => {
    const cells = reasonsFor(TABLES, { income: [1], reception: [10] }).map(([cell]) => cell);
    expect(new Set(cells).size).toBe(cells.length);
  });

  it("is not asked for where the reason is given, where nothing changed, or of what is not known", () => {
    const cell = lastYearCell(SET, "reception", "reason");
    const cellsOf = (lastYear: LastYear): string[] =>
      reasonsFor(TABLES, lastYear).map(([at]) => at);
    expect(cellsOf({ abroad: [3.3], reception: [10, "来访增多"] })).not.toContain(cell);
    expect(cellsOf({ abroad: [3.3], reception: [12.4] })).not.toContain(cell);
    expect(cellsOf({ abroad: [3.3], reception: ["见附件"] })).not.toContain(cell);
    expect(cellsOf({})).toEqual([]);
  });

  it("is the accountant's to give in a section with words of its own", () => {
    const book = withStatement("四、“三公”经费", "经费从紧安排。");
    const cells = reasonsFor(book, { abroad: [3.3], reception: [10] }).map(([cell]) => cell);
    expect(cells).not.toContain(lastYearCell(SET, "reception", "reason"));
  });
});

describe("a section that is missing", () => {
  const told = (book: Book): Record<string, string | undefined> =>
    Object.fromEntries(
      findingsOf(book, "N-40").map(({ params }) => [params["expected"] ?? "", params["told"]]),
    );

  it("is told by the report where the tables tell of it", () => {
    const missing = told(withStatement("一、单位职责及机构设置情况", "主管水务。"));
    expect(missing).toMatchObject({
      预算安排的总体情况: "yes",
      机关运行经费: "yes",
      "“三公”经费": "yes",
      政府采购: "no",
      名词解释: "no",
    });
  });

  it("is not promised where no table has an amount", () => {
    const blank = madeBook(SET, new Map()).sheets.slice(0, 9);
    const statement = withStatement("一、单位职责及机构设置情况").sheets.at(-1)!;
    const missing = told({ sheets: [...blank, statement] });
    expect(Object.keys(missing).length).toBeGreaterThan(5);
    expect([...new Set(Object.values(missing))]).toEqual([undefined]);
  });
});

describe("a section that is only a heading", () => {
  const empty = (book: Book): (string | undefined)[] =>
    findingsOf(book, "N-54").map(({ at, params }) => `${at?.cell ?? ""} ${params["found"] ?? ""}`);

  it("is told of where the report has nothing for it either", () => {
    const lines = ["一、单位职责及机构设置情况", "二、单位预算安排的总体情况", "七、国有资产信息"];
    const own = ["九、其他需要说明的事项", "无。"];
    const found = empty(withStatement(...lines, ...own));
    expect(found).toEqual(["A2 单位职责及机构设置", "A4 国有资产"]);
    expect(empty(withStatement(...lines))).toEqual(found);
    // Nothing is filled in yet.
    const blank = madeBook(SET, new Map()).sheets.slice(0, 9);
    expect(empty({ sheets: [...blank, withStatement(...lines).sheets.at(-1)!] })).toEqual([]);
  });

  it("is none with words, or with the table that belongs to it", () => {
    const written = withStatement("一、单位职责及机构设置情况", "主管水务。", "七、国有资产信息");
    const sheets = [...written.sheets, assetsSheet(5, "截止时间：2022-12-31")];
    expect(empty({ sheets })).toEqual([]);
  });
});

it("a statement that is missing names the sections that only the accountant can write", () => {
  const [finding] = findingsOf(TABLES, "B-39");
  expect(finding?.params["untold"]).toBe(
    "单位职责及机构设置、预算绩效信息、政府采购、国有资产、名词解释",
  );
});
