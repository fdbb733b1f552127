import { insertColumn, orderColumns, unmerged } from "../../support/arrange";
import { changeSheet, insertRows, removeColumn, setCells } from "../../support/books";
import { T1, T2, T3, T4, T5, T6, T8, T9 } from "../../support/sample-sheets";
import { error, warning, type Case } from "./case";

function renamed(
  sheet: string,
  cell: string,
  found: string,
  expected: string,
  at: string = cell,
): Case {
  return {
    name: `${expected} is called ${found}`,
    change: (book) => setCells(book, { [`${sheet}!${cell}`]: found }),
    finds: [warning("B-06", `${sheet}!${at}`, { found, expected })],
  };
}

const FOREIGN = Array.from("JKLMNOPQRSTUVWX");

/** Columns missing, foreign, renamed and out of order. */
export const COLUMN_CASES: readonly Case[] = [
  {
    name: "an amount column is missing",
    change: (book) => changeSheet(book, T4, (sheet) => removeColumn(sheet, 7)),
    finds: [error("B-04", `${T4}!G4`, { expected: "支出/国有资本经营预算财政拨款" })],
  },
  {
    name: "a column is missing between two others",
    change: (book) => changeSheet(book, T9, (sheet) => removeColumn(sheet, 4)),
    finds: [error("B-04", `${T9}!D4`, { expected: "资金性质/政府性基金预算拨款" })],
  },
  {
    name: "the column of codes is missing: the table is not taken for an empty one",
    change: (book) => {
      const removed = changeSheet(book, T8, (sheet) => removeColumn(sheet, 1));
      return setCells(removed, {
        [`${T8}!B3`]: "功能分类科目",
        [`${T8}!B6`]: "某项支出",
        [`${T8}!A7`]: null,
      });
    },
    finds: [error("B-04", `${T8}!A4`, { expected: "功能分类科目/科目编码" })],
    also: ["T5-02"],
  },
  {
    name: "the column of codes is missing and took the head of its group along",
    change: (book) => changeSheet(book, T8, (sheet) => removeColumn(sheet, 1)),
    finds: [
      error("B-04", `${T8}!A4`, { expected: "功能分类科目/科目编码" }),
      warning("B-06", `${T8}!B3`, { found: "科目名称", expected: "功能分类科目/科目名称" }),
    ],
  },
  {
    name: "the column of codes is missing: nothing is said of rows",
    change: (book) =>
      setCells(
        changeSheet(book, T5, (sheet) => removeColumn(sheet, 1)),
        { [`${T5}!B3`]: "功能分类科目" },
      ),
    gone: ["N-64", "X-15"],
    finds: [error("B-04", `${T5}!A4`, { expected: "功能分类科目/科目编码" })],
  },
  {
    name: "the column of names is missing: nothing is said of names and total",
    change: (book) => changeSheet(book, T5, (sheet) => removeColumn(sheet, 2)),
    finds: [error("B-04", `${T5}!B4`, { expected: "功能分类科目/科目名称" })],
    gone: ["N-64"],
  },
  {
    name: "the column of items is missing: nothing is said of rows",
    change: (book) => changeSheet(book, T9, (sheet) => removeColumn(sheet, 1)),
    finds: [error("B-04", `${T9}!A4`, { expected: "项目" })],
  },
  {
    name: "a remark column at the right",
    change: (book) =>
      changeSheet(book, T3, (sheet) =>
        insertColumn(sheet, 9, [
          { row: 2, value: "备注" },
          { row: 8, value: "含办公费" },
        ]),
      ),
    finds: [warning("B-05", `${T3}!J4`, { found: "备注" })],
  },
  {
    name: "a column among the statutory ones",
    change: (book) =>
      changeSheet(book, T2, (sheet) => insertColumn(sheet, 4, [{ row: 2, value: "调整数" }])),
    finds: [warning("B-05", `${T2}!E4`, { found: "调整数" })],
  },
  {
    name: "more foreign columns at the right than the table has",
    change: (book) =>
      setCells(book, Object.fromEntries(FOREIGN.map((column) => [`${T3}!${column}4`, column]))),
    finds: FOREIGN.map((column) => warning("B-05", `${T3}!${column}4`, { found: column })),
  },
  {
    name: "a column twice",
    change: (book) =>
      changeSheet(book, T5, (sheet) => insertColumn(sheet, 4, [{ row: 2, value: "合计" }])),
    finds: [warning("B-05", `${T5}!E4`, { found: "合计" })],
  },
  renamed(T3, "F3", "项目经费", "项目支出", "F4"),
  renamed(T2, "F4", "一般公共预算拨款", "财政拨款收入"),
  renamed(T2, "L4", "捐赠", "其他收入"),
  renamed(T3, "A3", "编号", "序号", "A4"),
  renamed(T1, "C4", "预算数（万元）", "预算数"),
  renamed(T2, "E3", "今年收入", "本年收入"),
  renamed(T4, "B3", "收入来源", "收入"),
  renamed(T6, "B3", "经济分类科目", "支出单位经济分类科目"),
  {
    name: "a group is renamed over heads that are cut in pieces",
    change: (book) => {
      const cut = changeSheet(book, T2, (sheet) =>
        insertRows(unmerged(sheet), 4, [[null, null, null, null, null, "收入", "收入"]]),
      );
      return setCells(cut, {
        [`${T2}!E3`]: "今年收入",
        [`${T2}!F4`]: "财政拨款",
        [`${T2}!G4`]: "财政专户",
      });
    },
    finds: [warning("B-06", `${T2}!E3`, { found: "今年收入", expected: "本年收入" })],
  },
  {
    name: "the heads over groups are missing",
    change: (book) =>
      changeSheet(setCells(book, { [`${T1}!B3`]: null, [`${T1}!D3`]: null }), T1, (sheet) => ({
        ...sheet,
        merges: sheet.merges.filter(({ r0, c0 }) => r0 !== 2 || c0 === 0),
      })),
    finds: [
      warning("B-06", `${T1}!B4`, { found: "项目", expected: "收入/项目" }),
      warning("B-06", `${T1}!D4`, { found: "项目", expected: "支出/项目" }),
    ],
  },
  {
    name: "two columns have changed places",
    change: (book) =>
      changeSheet(book, T3, (sheet) => ({
        ...orderColumns(sheet, [0, 1, 2, 3, 5, 4, 6, 7, 8]),
        merges: sheet.merges,
      })),
    finds: [warning("B-07", `${T3}!E4`, { found: "项目支出" })],
  },
  {
    name: "the sides of table 1 have changed places, nothing is merged",
    change: (book) =>
      changeSheet(book, T1, (sheet) => unmerged(orderColumns(sheet, [0, 3, 4, 1, 2]))),
    finds: [
      warning("B-07", `${T1}!B4`, { found: "支出/项目" }),
      warning("B-07", `${T1}!C4`, { found: "支出/预算数" }),
    ],
  },
  {
    name: "the total stands last: one column has moved, not nine",
    change: (book) =>
      changeSheet(book, T2, (sheet) => ({
        ...orderColumns(sheet, [0, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 3]),
        merges: [{ r0: 0, c0: 0, r1: 0, c1: 12 }],
      })),
    finds: [warning("B-07", `${T2}!M4`, { found: "合计" })],
  },
];
