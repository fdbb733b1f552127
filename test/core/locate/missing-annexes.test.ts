import { describe, expect, it } from "vitest";
import { plainText, type Book } from "../../../src/core/book/book";
import { locate } from "../../../src/core/locate/locate";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../../src/statute/hebei/unit-budget/2023";
import { sampleBook, setCells } from "../../support/books";
import { STATEMENT } from "../../support/sample-sheets";

function without(book: Book, ...names: readonly string[]): Book {
  return { sheets: book.sheets.filter(({ name }) => !names.includes(name)) };
}

async function missing(change: (book: Book) => Book): Promise<unknown> {
  return locate(change(await sampleBook()), LAYOUT)
    .deviations.filter(({ kind }) => kind === "annex-missing")
    .map(({ table, sheet, params }) => [table, sheet, params]);
}

const PROCUREMENT = ["P", null, { expected: "单位政府采购预算" }];
const ASSETS = ["A", null, { expected: "单位固定资产占用情况表" }];

describe("an annex is missing", () => {
  it.each<[string, (book: Book) => Book, unknown]>([
    ["not in the sample, which has no figures of last year", (book) => book, []],
    ["where procurement is", (book) => without(book, "政府采购"), [PROCUREMENT]],
    [
      "where procurement and assets are",
      (book) => without(book, "政府采购", "固定资产"),
      [PROCUREMENT, ASSETS],
    ],
    ["not where units and terms are", (book) => without(book, "机构设置", "名词解释"), []],
    ["not without a statement", (book) => without(book, "政府采购", STATEMENT), []],
    [
      "not where its section says that there is none",
      (book) =>
        setCells(without(book, "政府采购"), {
          [`${STATEMENT}!A57`]: "2023年，本单位未安排政府采购预算。",
        }),
      [],
    ],
    [
      "where another section says that there is none",
      (book) => setCells(without(book, "政府采购"), { [`${STATEMENT}!A59`]: "本单位无国有资产。" }),
      [PROCUREMENT],
    ],
    [
      "where the sheet has lost its head",
      (book) => setCells(book, { "固定资产!A3": null, "固定资产!B3": null, "固定资产!C3": null }),
      [ASSETS],
    ],
  ])("%s", async (_, change, expected) => {
    expect(await missing(change)).toEqual(expected);
  });

  it("not while the statement is nothing but headings", async () => {
    const headings = (book: Book): Book => ({
      sheets: without(book, "政府采购").sheets.map((sheet) =>
        sheet.name === STATEMENT
          ? {
              ...sheet,
              values: sheet.values.map(([text], row) => [
                row === 0 || /^(?:[一二三四六七八九]、|5、 )/u.test(plainText(text ?? null))
                  ? (text ?? null)
                  : null,
              ]),
            }
          : sheet,
      ),
    });
    expect(await missing(headings)).toEqual([]);
  });
});
