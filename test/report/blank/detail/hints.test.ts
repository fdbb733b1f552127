import { describe, expect, it } from "vitest";
import { toA1 } from "../../../../src/core/book/address";
import { valueAt, type Scalar } from "../../../../src/core/book/book";
import { check } from "../../../../src/core/check/check";
import { detailColumn, FIRST_LINE } from "../../../../src/report/blank/detail/place";
import type { DetailColumn } from "../../../../src/core/layout/detail";
import { HEBEI_UNIT_BUDGET_2023 as SET } from "../../../../src/statute/hebei/unit-budget/2023";
import { bookOf } from "../../../support/book-of-sheets";
import { setCells } from "../../../support/books";
import { evaluated } from "../../../support/evaluate";
import { detailOf } from "./detail-book";

const LISTED = detailOf(SET, [
  {
    code: "2010301",
    economic: "30101",
    source: "general",
    isCarried: false,
    use: "basic",
    amount: 100,
  },
  {
    code: "2120801",
    economic: null,
    source: "fund",
    isCarried: false,
    use: "project",
    amount: 100,
  },
]);

/** A line that every table takes. */
const WHOLE: Partial<Record<DetailColumn, Scalar>> = {
  code: "2010301",
  economic: "30101",
  source: "一般公共预算拨款",
  use: "基本支出",
  amount: 1,
};

/** What the 明细 shows in a column beside a line that is typed under the two that are there. */
function shown(line: Partial<Record<DetailColumn, Scalar>>, column: DetailColumn): Scalar {
  const row = FIRST_LINE + 2;
  const cells = Object.entries(line).map(([at, value]) => [
    `${SET.detail.sheet}!${toA1(row, detailColumn(at as DetailColumn))}`,
    value,
  ]);
  const book = evaluated(
    setCells(bookOf(LISTED), Object.fromEntries(cells) as Record<string, Scalar>),
  );
  const sheet = book.sheets.find(({ name }) => name === SET.detail.sheet)!;
  return valueAt(sheet, row, detailColumn(column));
}

describe("the hint beside a line of the 明细", () => {
  it.each<[says: string, line: Partial<Record<DetailColumn, Scalar>>, hint: string]>([
    ["nothing of a line that is whole", WHOLE, ""],
    ["nothing of a blank line", {}, ""],
    ["that a code is a number", { ...WHOLE, code: 2010301 }, "科目要按文本填写"],
    ["that the 项 is missing", { ...WHOLE, code: "20103" }, "功能科目填到项"],
    ["that the source is missing", { ...WHOLE, source: null }, "请选资金来源"],
    ["that the use is missing", { ...WHOLE, use: null }, "请选支出性质"],
    ["that the amount is a text", { ...WHOLE, amount: "1元" }, "金额要填数字"],
    ["that basic expenditure needs a 款", { ...WHOLE, economic: null }, "经济科目填到款"],
    ["nothing of a project without a 款", { ...WHOLE, economic: null, use: "项目支出" }, ""],
    ["that no table lists the code", { ...WHOLE, code: "2010302" }, "表2没有列出这个科目"],
    ["that table 5 does not list the code", { ...WHOLE, code: "2120801" }, "表5没有列出这个科目"],
    ["that table 6 does not list the 款", { ...WHOLE, economic: "30102" }, "表6没有列出这个科目"],
    [
      "that table 7 does not list the code",
      { ...WHOLE, source: "政府性基金预算拨款" },
      "表7没有列出这个科目",
    ],
  ])("says %s", (_says, line, hint) => {
    expect(shown(line, "hint")).toBe(hint);
  });

  it.each([
    ["the name of a code", "code-name", "行政运行"],
    ["the name of a 款", "economic-name", "基本工资"],
  ] as const)("stands behind %s", (_says, column, name) => {
    expect(shown(WHOLE, column)).toBe(name);
    expect(shown({ ...WHOLE, code: "9999999", economic: "99999" }, column)).toBe("");
  });
});

describe("a 明细 without lines", () => {
  it("has tables that follow whatever codes are typed into them, and their names", () => {
    const typed = evaluated(
      setCells(bookOf(detailOf(SET)), {
        "03支出总表!B7": "201",
        "03支出总表!B8": "20103",
        "03支出总表!B9": "2010301",
        "预算明细!B5": "2010301",
        "预算明细!F5": "事业收入",
        "预算明细!H5": "项目支出",
        "预算明细!I5": 12_345_678,
      }),
    );
    const table = typed.sheets.find(({ name }) => name === "03支出总表")!;
    const rows = [5, 6, 7, 8, 9].map((row) => [2, 3, 4, 5].map((at) => valueAt(table, row, at)));
    expect(rows).toEqual([
      ["合计", 1234.57, 0, 1234.57],
      ["一般公共服务支出", 1234.57, 0, 1234.57],
      ["政府办公厅（室）及相关机构事务", 1234.57, 0, 1234.57],
      ["行政运行", 1234.57, 0, 1234.57],
      ["", "", "", ""],
    ]);
  });

  it("lacks nothing but its amounts, as it is stored and worked out, and stores what is worked out", () => {
    const sheets = detailOf(SET);
    const book = evaluated(bookOf(sheets));
    for (const one of [bookOf(sheets), book]) {
      expect(check(one, SET).findings).toMatchObject([{ rule: "B-41", fact: "no-amounts" }]);
    }
    for (const [at, { cells }] of sheets.entries()) {
      for (const { row, column, value, formula } of cells) {
        if (formula !== undefined) expect(valueAt(book.sheets[at]!, row, column)).toBe(value);
      }
    }
  });

  it("needs no function of ours and types no amount into a table", () => {
    const [, ...sheets] = detailOf(SET);
    const cells = sheets.flatMap((sheet) => sheet.cells);
    expect(cells.filter(({ formula }) => /BUDGET|SANGONG/u.test(formula ?? ""))).toEqual([]);
    const filled = sheets.filter((sheet) => sheet.cells.some(({ look }) => look === "input"));
    expect(filled.map(({ name }) => name)).toEqual([SET.report.lastYear.sheet]);
  });
});
