import type { Book, Scalar, Sheet } from "../../../src/core/book/book";
import { insertColumn, lowered, mapSheets, sheetNamed, together } from "../../support/arrange";
import { changeSheet, rebuild, setCells, sheetOf, shiftRight } from "../../support/books";
import { T1, T2, T3, T4, T5, T7, T8, T9, TABLES } from "../../support/sample-sheets";

/** A change that a check must see through, by name. */
export type Disturbance = readonly [name: string, change: (sample: Book) => Book];

/** Every sheet with a table changed. */
export function inTables(change: (sheet: Sheet) => Sheet): (sample: Book) => Book {
  return (sample) =>
    mapSheets(sample, (sheet) => (TABLES.includes(sheet.name) ? change(sheet) : sheet));
}

function withSheets(...sheets: Sheet[]): (sample: Book) => Book {
  return (sample) => ({ sheets: [...sheets, ...sample.sheets] });
}

/** Blank rows and columns that were formatted once and belong to what is used ever since. */
function padded(sheet: Sheet): Sheet {
  const { used } = sheet;
  if (used === null) return sheet;
  const width = used.c1 - used.c0 + 6;
  const wide = sheet.values.map((row) => [...row, ...new Array<Scalar>(5).fill(null)]);
  const blank = Array.from({ length: 50 }, () => new Array<Scalar>(width).fill(null));
  return {
    ...sheet,
    used: { ...used, r1: used.r1 + 50, c1: used.c1 + 5 },
    values: [...wide, ...blank],
  };
}

/** The columns of a sheet with a blank one before each of some. */
function spaced(...at: number[]): (sheet: Sheet) => Sheet {
  return (sheet) => [...at].sort((a, b) => b - a).reduce((one, c) => insertColumn(one, c), sheet);
}

const PURCHASES: readonly (readonly Scalar[])[] = [
  ["政府采购预算表"],
  ["单位：万元"],
  ["序号", "项目", "合计", "备注"],
  [1, "电脑", 3, null],
];

/** Where tables stand: sheets, rows, columns, beside and below each other. */
export const PLACE_DISTURBANCES: readonly Disturbance[] = [
  ["other sheet names", (book) => mapSheets(book, (one, at) => ({ ...one, name: `Sheet${at}` }))],
  ["sheets in reverse order", (book) => ({ sheets: [...book.sheets].reverse() })],
  ["seven blank rows above", inTables((sheet) => lowered(sheet, 7))],
  ["three blank columns at the left", inTables((sheet) => shiftRight(sheet, 3))],
  ["blank formatted rows and columns", inTables(padded)],
  ["an empty sheet", withSheets(sheetOf("空", []))],
  ["a hidden copy", (book) => hiddenCopy(book, "hidden")],
  ["a very hidden copy", (book) => hiddenCopy(book, "veryHidden")],
  ["a foreign table", withSheets(sheetOf("政府采购", PURCHASES))],
  [
    "a foreign table of last year with a head of the same words",
    withSheets(
      sheetOf("上年", [
        ["上年支出明细"],
        ["单位：万元"],
        ["序号", "科目编码", "科目名称", "合计", "基本支出", "项目支出"],
        [1, null, "合计", 3, 1, 2],
      ]),
    ),
  ],
  ["two tables below each other", (book) => together(book, [T2, T3], "below", 1)],
  ["two tables without a row between", (book) => together(book, [T2, T3], "below", 0)],
  ["nine tables below each other", (book) => together(book, TABLES, "below", 1)],
  ["nine tables without rows between", (book) => together(book, TABLES, "below", 0)],
  ["two tables side by side", (book) => together(book, [T1, T4], "beside", 1)],
  ["two tables without a column between", (book) => together(book, [T2, T3], "beside", 0)],
  ["three tables of one head side by side", (book) => together(book, [T5, T7, T8], "beside", 1)],
  ["the same without columns between", (book) => together(book, [T5, T7, T8], "beside", 0)],
  ["nine tables side by side", (book) => together(book, TABLES, "beside", 1)],
  ["the right table lower than the left", (book) => staggered(book, T1, T9, 12)],
  ["the right table one row lower", (book) => staggered(book, T1, T5, 1)],
  ["its total row beside the other's head", (book) => staggered(book, T5, T9, 3)],
  [
    "a foreign table under a statutory one",
    (book) => {
      const both = { sheets: [...book.sheets, sheetOf("采购", PURCHASES)] };
      return together(both, [T9, "采购"], "below", 1);
    },
  ],
  [
    "a blank column between the sides of tables 1 and 4",
    (book) => changeSheet(changeSheet(book, T1, spaced(3)), T4, spaced(3)),
  ],
  ["a blank column inside table 3", (book) => changeSheet(book, T3, spaced(6))],
  ["two blank columns inside table 2", (book) => changeSheet(book, T2, spaced(4, 12))],
  [
    "columns of two merged cells each",
    (book) =>
      changeSheet(book, T9, (sheet) => {
        const doubled = rebuild(
          sheet,
          (row) => row,
          (column) => 2 * column,
        );
        const cells = Array.from({ length: 11 }, (_row, r0) =>
          Array.from({ length: 6 }, (_column, at) => ({ r0, r1: r0, c0: 2 * at, c1: 2 * at + 1 })),
        );
        return { ...doubled, merges: cells.flat().filter(({ r0 }) => r0 > 1) };
      }),
  ],
  [
    "the title at the left of a table that begins in column C",
    (book) => {
      const moved = changeSheet(book, T2, (sheet) => {
        const shifted = shiftRight(sheet, 2);
        return { ...shifted, merges: shifted.merges.filter(({ r0 }) => r0 > 1) };
      });
      const title = sheetNamed(book, T2).values[0]?.[0] ?? null;
      return setCells(moved, { [`${T2}!A1`]: title, [`${T2}!C1`]: null });
    },
  ],
];

function hiddenCopy(book: Book, visibility: Sheet["visibility"]): Book {
  return { sheets: [{ ...sheetNamed(book, T2), name: "copy", visibility }, ...book.sheets] };
}

function staggered(book: Book, left: string, right: string, by: number): Book {
  const lower = changeSheet(book, right, (sheet) => lowered(sheet, by));
  return together(lower, [left, right], "beside", 1);
}
