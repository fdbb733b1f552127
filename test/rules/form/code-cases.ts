import type { Book } from "../../../src/core/book/book";
import { orderRows } from "../../support/arrange";
import { changeSheet, insertRows, removeRow, setCells } from "../../support/books";
import { T2, T3, T5, T6 } from "../../support/sample-sheets";
import { error, note, warning, type Case, type Expected } from "./case";

const PENSION = "机关事业单位基本养老保险缴费支出";
const CODED = [T2, T3, T5];

/** A code in `sheet` that is written another way, with the one that its name tells. */
function malformed(
  sheet: string,
  cell: string,
  value: string | number,
  name: string,
  expected: string,
): Case {
  return {
    name: `the code ${expected} is written ${JSON.stringify(value)}`,
    change: (book) => setCells(book, { [`${sheet}!${cell}`]: value }),
    finds: [error("B-19", `${sheet}!${cell}`, { found: String(value), name, expected })],
  };
}

function spaced(value: string): Case {
  const params = { found: value, name: PENSION, expected: "2080505" };
  return {
    name: `stray spaces in ${JSON.stringify(value)}`,
    change: (book) => setCells(book, { [`${T2}!B13`]: value }),
    finds: [note("B-20", `${T2}!B13`, params)],
  };
}

/** The same change in tables 2, 3 and 5, which list the same codes. */
function inAll(
  name: string,
  change: (book: Book, sheet: string) => Book,
  row: Expected[],
  over: Pick<Case, "also" | "gone"> = {},
): Case {
  return {
    ...over,
    name,
    change: (book) => CODED.reduce(change, book),
    finds: CODED.flatMap((sheet) => row.map((one) => ({ ...one, at: `${sheet}!${one.at ?? ""}` }))),
  };
}

/** 科目: codes, names, levels, order and the total row. */
export const CODE_CASES: readonly Case[] = [
  {
    name: "a row without a code whose name tells it",
    change: (book) => setCells(book, { [`${T5}!B9`]: null }),
    finds: [error("B-18", `${T5}!B9`, { found: "", name: "行政运行", expected: "2010301" })],
  },
  {
    name: "a row without a code whose name tells nothing",
    change: (book) =>
      changeSheet(book, T2, (sheet) => insertRows(sheet, 25, [[21, null, "校验数"]])),
    finds: [],
  },
  {
    name: "an amount row without a code whose name tells nothing",
    change: (book) =>
      changeSheet(book, T6, (sheet) => insertRows(sheet, 34, [[30, null, "校验数", 5, 5]])),
    finds: [error("B-18", `${T6}!B35`, { found: "", name: "校验数" })],
  },
  malformed(T6, "B9", "301 2", "津贴补贴", "30102"),
  malformed(T6, "B9", "3012", "津贴补贴", "30102"),
  malformed(T2, "B13", "208055", PENSION, "2080505"),
  malformed(T2, "B13", 208055, PENSION, "2080505"),
  malformed(T2, "B13", "20855", PENSION, "2080505"),
  malformed(T2, "B13", "208.05.05", PENSION, "2080505"),
  malformed(T2, "B9", "2O10301", "行政运行", "2010301"),
  malformed(T2, "B9", "'2010301", "行政运行", "2010301"),
  malformed(T2, "B9", "20103011", "行政运行", "2010301"),
  {
    name: "a code of four digits whose name tells nothing",
    change: (book) =>
      changeSheet(book, T6, (sheet) => insertRows(sheet, 34, [[30, "3033", "某项补助"]])),
    finds: [error("B-19", `${T6}!B35`, { found: "3033", name: "某项补助" })],
  },
  spaced("208 05 05"),
  spaced("2080505 "),
  spaced("２０８０５０５"),
  spaced("\u200b2080505"),
  inAll(
    "a code that the catalogue does not have",
    (book, sheet) => setCells(book, { [`${sheet}!B9`]: "2010377" }),
    [note("B-21", "B9", { code: "2010377", found: "行政运行" })],
    { also: ["N-64"], gone: ["N-64"] },
  ),
  {
    name: "the name of another code",
    change: (book) => setCells(book, { [`${T2}!C9`]: "一般行政管理事务" }),
    finds: [
      warning("B-22", `${T2}!C9`, {
        code: "2010301",
        found: "一般行政管理事务",
        expected: "行政运行",
      }),
    ],
  },
  {
    name: "a code without a name",
    change: (book) => setCells(book, { [`${T2}!C9`]: null }),
    finds: [warning("B-22", `${T2}!C9`, { code: "2010301", found: "", expected: "行政运行" })],
  },
  {
    name: "a former name",
    change: (book) => setCells(book, { [`${T2}!C14`]: "医疗卫生与计划生育支出" }),
    finds: [
      warning("B-23", `${T2}!C14`, {
        code: "210",
        found: "医疗卫生与计划生育支出",
        expected: "卫生健康支出",
      }),
    ],
  },
  inAll(
    "a child without its parent",
    (book, sheet) => changeSheet(book, sheet, (one) => removeRow(one, 7)),
    [
      error("B-24", "B8", { found: "2010301", expected: "20103" }),
      note("B-29", "A8", { found: "4", expected: "3" }),
    ],
  ),
  inAll(
    "a parent without its children",
    (book, sheet) => changeSheet(book, sheet, (one) => removeRow(one, 8)),
    [error("B-25", "B8", { found: "20103" }), note("B-29", "A9", { found: "5", expected: "4" })],
    { gone: ["N-64"] },
  ),
  {
    name: "two codes have changed places",
    change: (book) => changeSheet(book, T2, (sheet) => orderRows(sheet, 11, [1, 0])),
    finds: [
      warning("B-26", `${T2}!B13`, { found: "2080501" }),
      note("B-29", `${T2}!A12`, { found: "8", expected: "7" }),
    ],
  },
  {
    name: "a code twice, blank the second time",
    change: (book) =>
      changeSheet(book, T2, (sheet) => insertRows(sheet, 25, [[21, "2210201", "住房公积金"]])),
    finds: [error("B-27", `${T2}!B26`, { found: "2210201", name: "住房公积金" })],
  },
  {
    name: "no total row",
    change: (book) => changeSheet(book, T2, (sheet) => removeRow(sheet, 5)),
    finds: [error("B-28", `${T2}!C6`), note("B-29", `${T2}!A6`, { found: "2", expected: "1" })],
  },
  {
    name: "a total row without its word",
    change: (book) => setCells(book, { [`${T2}!C6`]: null }),
    finds: [error("B-18", `${T2}!B6`, { found: "", name: "" }), error("B-28", `${T2}!C6`)],
  },
];
