import { toA1 } from "../../../src/core/book/address";
import type { Book } from "../../../src/core/book/book";
import { locate } from "../../../src/core/locate/locate";
import { LAYOUT_SETS } from "../../../src/statute/layout-sets";
import { sheetNamed } from "../../support/arrange";
import { changeSheet, setCells } from "../../support/books";
import { STATEMENT, T1, T2, T5, T7, T8 } from "../../support/sample-sheets";
import { error, note, SAID_ONLY, type Case, UNTOLD, warning } from "./case";

const T7_NOTICE = "注：无政府性基金预算财政拨款预算，空表列示。";
const T7_TITLE = "单位预算政府性基金预算财政拨款支出表";

/** Tables missing or twice, notices of empty tables, the year of the form, the statement. */
export const TABLE_CASES: readonly Case[] = [
  {
    name: "a table is not there",
    change: (book) => ({ sheets: book.sheets.filter(({ name }) => name !== T7) }),
    finds: [error("B-01", null)],
    also: ["T5-02"],
    gone: ["B-03"],
  },
  {
    name: "a table is on a hidden sheet",
    change: (book) => changeSheet(book, T8, (sheet) => ({ ...sheet, visibility: "hidden" })),
    finds: [error("B-01", null)],
    also: ["T5-02"],
  },
  {
    name: "a table is there twice",
    change: (book) => ({
      sheets: [...book.sheets, { ...sheetNamed(book, T2), name: "收入总表 (2)" }],
    }),
    finds: [error("B-02", "收入总表 (2)!A1", { found: "单位预算收入总表" })],
  },
  {
    name: "table 7 has the title of table 8",
    change: (book) => setCells(book, { [`${T7}!A1`]: "单位预算国有资本经营预算财政拨款支出表" }),
    finds: [
      error("B-01", null),
      error("B-02", `${T8}!A1`, { found: "单位预算国有资本经营预算财政拨款支出表" }),
    ],
    also: ["T5-02"],
    gone: ["B-03"],
  },
  {
    name: "an empty table says nothing",
    change: (book) => setCells(book, { [`${T7}!A7`]: null }),
    finds: [error("B-30", `${T7}!A6`, { expected: T7_NOTICE })],
  },
  {
    name: "the note of an empty table is about something else",
    change: (book) => setCells(book, { [`${T7}!A7`]: "注：本表金额单位为万元。" }),
    finds: [error("B-30", `${T7}!A8`, { expected: T7_NOTICE })],
  },
  {
    name: "a table of zeros says nothing",
    change: (book) => setCells(book, { [`${T7}!C6`]: "合计", [`${T7}!D6`]: 0, [`${T7}!A7`]: null }),
    finds: [error("B-30", `${T7}!A7`, { expected: T7_NOTICE })],
  },
  {
    name: "a table with rows says that it is empty",
    change: (book) => setCells(book, { [`${T5}!A27`]: "注：本表为空表。" }),
    finds: [error("B-31", `${T5}!A27`, { found: "注：本表为空表。" })],
  },
  {
    name: "a table with rows says that there is no such budget",
    change: (book) => setCells(book, { [`${T5}!A27`]: "注：无一般公共预算财政拨款预算。" }),
    finds: [error("B-31", `${T5}!A27`, { found: "注：无一般公共预算财政拨款预算。" })],
  },
  {
    name: "all tables are of a year without a form of its own",
    change: (book) => ({
      sheets: book.sheets.map((sheet) =>
        sheetNamed(setCells({ sheets: [sheet] }, yearLine(sheet.name)), sheet.name),
      ),
    }),
    finds: [note("B-38", null, { found: "2024", expected: "2023" })],
    // The statement and the day of the assets are of the year before.
    also: ["A-11", "N-44", "N-49"],
    gone: ["N-49"],
  },
  {
    name: "there is no statement",
    change: (book) => ({ sheets: book.sheets.filter(({ name }) => name !== STATEMENT) }),
    finds: [warning("B-39", null, { untold: UNTOLD })],
    gone: SAID_ONLY,
  },
  {
    name: "no table has an amount, whatever else is filled in",
    change: withoutAmounts,
    finds: [warning("B-41", null)],
    // The statement and procurement still have their figures.
    also: [
      ...["K-10", "N-01", "N-02", "N-03", "N-04", "N-05", "N-06"],
      ...["N-10", "N-11", "P-02", "P-03", "P-14"],
    ],
    gone: ["N-63", "N-64", "T2-03", "X-15"],
  },
  {
    name: "an empty table has no title",
    change: (book) => setCells(book, { [`${T7}!A1`]: null }),
    finds: [warning("B-03", `${T7}!A2`, { found: "", expected: T7_TITLE })],
    gone: ["B-03"],
  },
  {
    name: "serial numbers break off",
    change: (book) => setCells(book, { [`${T2}!A9`]: 5 }),
    finds: [note("B-29", `${T2}!A9`, { found: "5", expected: "4" })],
  },
  {
    name: "a serial number is missing",
    change: (book) => setCells(book, { [`${T1}!A9`]: null }),
    finds: [note("B-29", `${T1}!A9`, { found: "", expected: "4" })],
  },
  {
    name: "a serial number is there twice",
    change: (book) => setCells(book, { [`${T2}!A25`]: 19 }),
    finds: [note("B-29", `${T2}!A25`, { found: "19", expected: "20" })],
  },
];

function withoutAmounts(book: Book): Book {
  const { tables } = locate(book, LAYOUT_SETS[0]!);
  const cells = tables.flatMap(({ sheet, rows, columns, layout }) =>
    rows.flatMap(({ sheetRow, block }) =>
      (layout.blocks[block]?.amounts ?? []).flatMap((id) => {
        const column = columns.get(id);
        return column === undefined ? [] : [`${sheet}!${toA1(sheetRow, column)}`];
      }),
    ),
  );
  return setCells(book, Object.fromEntries(cells.map((cell) => [cell, null])));
}

function yearLine(sheet: string): Record<string, string> {
  return /^0\d/u.test(sheet) ? { [`${sheet}!D2`]: "预算年度：2024" } : {};
}
