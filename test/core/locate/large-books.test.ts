import { describe, expect, it } from "vitest";
import { check } from "../../../src/core/check/check";
import type { Book, Scalar } from "../../../src/core/book/book";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../../src/statute/hebei/unit-budget/2023";
import { joined, lowered } from "../../support/arrange";
import { changeSheet, insertRows, sampleBook, sheetOf } from "../../support/books";
import { withoutAddresses } from "../../support/changes";
import { T1, T2 } from "../../support/sample-sheets";

const ROWS = 20_000;
const WORDS = ["合计", "项目", "金额", "小计", "序号", "收入", "支出"];

function rowsOf(width: number, cell: (row: number, column: number) => Scalar): Scalar[][] {
  return Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: width }, (_cell, column) => cell(row, column)),
  );
}

function below(sheet: string, rows: Scalar[][]): (book: Book) => Book {
  return (book) => changeSheet(book, sheet, (one) => insertRows(one, one.values.length, rows));
}

function word(row: number, column: number): string {
  return WORDS[(row + column) % WORDS.length] ?? "";
}

const LARGE: readonly (readonly [string, (book: Book) => Book])[] = [
  [
    "words under table 1",
    below(
      T1,
      rowsOf(5, (row, column) => `备用数据${row}行${column}列`),
    ),
  ],
  [
    "words under table 2",
    below(
      T2,
      rowsOf(13, (row, column) => `备用数据${row}行${column}列`),
    ),
  ],
  [
    "figures under table 2",
    below(
      T2,
      rowsOf(13, (row, c) => (c > 2 ? row * 13 + c : null)),
    ),
  ],
  [
    "figures beside table 2",
    below(
      T2,
      rowsOf(20, (row, c) => (c > 14 ? row * 20 + c : null)),
    ),
  ],
  ["blank rows over table 2", (book) => changeSheet(book, T2, (one) => lowered(one, ROWS))],
  [
    "200 columns of head words beside table 2",
    (book) => {
      const words = [5, 6, 7].map((row) => Array.from({ length: 200 }, (_, c) => word(row, c)));
      return changeSheet(book, T2, (one) => joined(T2, one, sheetOf("x", words), "beside", 1));
    },
  ],
  ["rows of head words", (book) => ({ sheets: [sheetOf("x", rowsOf(20, word)), ...book.sheets] })],
  [
    "heads over and over",
    (book) => {
      const rows = rowsOf(20, (row, column) => (row % 3 === 0 ? word(row, column) : row));
      return { sheets: [sheetOf("x", rows), ...book.sheets] };
    },
  ],
];

/** How its time grows with its rows is measured in bench/growth. */
describe("a large book", () => {
  it.each(LARGE)("with %s is checked as the sample is", async (_name, change) => {
    const sample = await sampleBook();
    const { findings, disclosure } = check(change(sample), LAYOUT);
    expect(disclosure.tables).toHaveLength(9);
    const expected = check(sample, LAYOUT).findings.map(withoutAddresses);
    expect(findings.map(withoutAddresses)).toEqual(expected);
  });
});
