import type { Book, Scalar } from "../../../src/core/book/book";
import { EXPENDITURE_CLASSES } from "../../../src/statute/hebei/unit-budget/tables/expenditure-classes";
import { orderRows, sheetNamed } from "../../support/arrange";
import { changeSheet, insertRows, removeRow, setCells } from "../../support/books";
import { T1, T4, T9 } from "../../support/sample-sheets";
import { error, note, warning, type Case } from "./case";

function renamed(sheet: string, cell: string, found: string, expected: string): Case {
  return {
    name: `${expected} is called ${found}`,
    change: (book) => setCells(book, { [`${sheet}!${cell}`]: found }),
    finds: [warning("B-10", `${sheet}!${cell}`, { found, expected })],
  };
}

function valueOf(book: Book, row: number, column: number): Scalar {
  return sheetNamed(book, T1).values[row - 1]?.[column] ?? null;
}

/** Rows 6 to 36 of table 1, one for each 类. */
const CLASS_ROWS = EXPENDITURE_CLASSES.map((_, at) => at + 6);

function bareLabel(book: Book, row: number): Scalar {
  const label = valueOf(book, row, 3);
  return typeof label === "string" ? label.replace(/^.*、/u, "") : label;
}

/** Rows of fixed tables missing, foreign, renamed and out of order. */
export const ROW_CASES: readonly Case[] = [
  {
    name: "an income line is missing",
    change: (book) => setCells(book, { [`${T1}!B9`]: null }),
    finds: [error("B-08", `${T1}!B8`, { expected: "四、财政专户管理资金收入" })],
  },
  {
    name: "the first of two rows with one label is missing",
    change: (book) => setCells(book, { [`${T4}!B6`]: null, [`${T4}!C6`]: null }),
    finds: [error("B-08", `${T4}!B4`, { expected: "一、一般公共预算拨款" })],
  },
  {
    name: "the second of two rows with one label is missing",
    change: (book) => setCells(book, { [`${T4}!B39`]: null }),
    finds: [error("B-08", `${T4}!B38`, { expected: "一、一般公共预算拨款" })],
  },
  {
    name: "a whole row is missing, its serial number with it",
    change: (book) => changeSheet(book, T9, (sheet) => removeRow(sheet, 8)),
    finds: [
      error("B-08", `${T9}!B8`, { expected: "其中：公务用车购置费" }),
      note("B-29", `${T9}!A9`, { found: "5", expected: "4" }),
    ],
  },
  {
    name: "a row beyond the statutory ones",
    change: (book) =>
      changeSheet(book, T9, (sheet) => insertRows(sheet, 11, [[7, "四、会议费", 3, 3]])),
    finds: [warning("B-09", `${T9}!B12`, { found: "四、会议费" })],
  },
  {
    name: "an income line beyond the statutory ones",
    change: (book) => setCells(book, { [`${T1}!B15`]: "十、调入资金" }),
    finds: [warning("B-09", `${T1}!B15`, { found: "十、调入资金" })],
  },
  {
    name: "a row twice",
    change: (book) =>
      changeSheet(book, T9, (sheet) => insertRows(sheet, 11, [[7, "三、公务接待费", 76, 76]])),
    finds: [warning("B-09", `${T9}!B12`, { found: "三、公务接待费" })],
  },
  renamed(T1, "B10", "五、事业性收入", "五、事业收入"),
  renamed(T1, "D15", "十、医疗卫生与计划生育支出", "十、卫生健康支出"),
  renamed(T1, "D15", "十一、卫生健康支出", "十、卫生健康支出"),
  renamed(T1, "D15", "卫生健康支出", "十、卫生健康支出"),
  renamed(T1, "B37", "本年收入总计", "本年收入合计"),
  renamed(T1, "D39", "支出合计", "支出总计"),
  renamed(T9, "B6", "合计", "“三公”经费小计"),
  renamed(T9, "B8", "二、公务用车购置及运行维护费", "二、公务用车购置及运维费"),
  {
    name: "all lines of expenditure without their ordinals",
    change: (book) => {
      const bare = CLASS_ROWS.map((row) => [`${T1}!D${row}`, bareLabel(book, row)] as const);
      return setCells(book, Object.fromEntries(bare));
    },
    finds: EXPENDITURE_CLASSES.map(({ label }, at) =>
      warning("B-10", `${T1}!D${CLASS_ROWS[at] ?? 0}`, {
        found: label.replace(/^.*、/u, ""),
        expected: label,
      }),
    ),
  },
  {
    name: "two rows have changed places",
    change: (book) =>
      setCells(book, {
        [`${T1}!D6`]: valueOf(book, 7, 3),
        [`${T1}!E6`]: valueOf(book, 7, 4),
        [`${T1}!D7`]: valueOf(book, 6, 3),
        [`${T1}!E7`]: valueOf(book, 6, 4),
      }),
    finds: [warning("B-11", `${T1}!D6`, { found: "二、外交支出" })],
  },
  {
    name: "the last row stands second",
    change: (book) => changeSheet(book, T9, (sheet) => orderRows(sheet, 6, [4, 0, 1, 2, 3])),
    finds: [
      warning("B-11", `${T9}!B7`, { found: "三、公务接待费" }),
      note("B-29", `${T9}!A7`, { found: "6", expected: "2" }),
    ],
  },
];
