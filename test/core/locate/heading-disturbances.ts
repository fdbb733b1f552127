import type { Book, Scalar } from "../../../src/core/book/book";
import { mapCells } from "../../support/arrange";
import { changeSheet, setCells } from "../../support/books";
import { T1, T2, T7 } from "../../support/sample-sheets";
import type { Disturbance } from "./place-disturbances";

const NAME = "廊坊市广阳区人民政府办公室本级";

function title(found: string): Disturbance {
  return [`title ${found}`, (book) => setCells(book, { [`${T1}!A1`]: found })];
}

/** Table 2 with nothing merged in the line over its head, and cells of that line set. */
function line(name: string, cells: Readonly<Record<string, Scalar>>): Disturbance {
  return [
    name,
    (book) => {
      const apart = changeSheet(book, T2, (sheet) => ({
        ...sheet,
        merges: sheet.merges.filter(({ r0 }) => r0 !== 1),
      }));
      const there = Object.entries(cells).map(([cell, value]) => [`${T2}!${cell}`, value] as const);
      return setCells(apart, Object.fromEntries(there));
    },
  ];
}

/** What stands over a table, in every way that says the same. */
export const HEADING_DISTURBANCES: readonly Disturbance[] = [
  title("附表1：单位预算收支总表"),
  title("表1 单位预算收支总表"),
  title("01单位预算收支总表"),
  title("（一）单位预算收支总表"),
  title("2023年单位预算收支总表"),
  title("2023年度单位预算收支总表"),
  title("二〇二三年单位预算收支总表"),
  title("单位预算收支总表（2023年）"),
  title(`${NAME}2023年单位预算收支总表`),
  title("单 位 预 算\n收 支 总 表"),
  ["a title in the middle of its row", titleInTheMiddle],
  line("everything in one cell", {
    A2: `151001${NAME}    预算年度：2023    单位：万元`,
    D2: null,
    L2: null,
  }),
  line("everything in one cell, with labels", {
    A2: `单位名称：151001${NAME}  预算年度：2023年  金额单位：万元`,
    D2: null,
    L2: null,
  }),
  line("unit and year in one cell", { D2: "单位：万元    预算年度：2023", L2: null }),
  line("year beside its label, a number", { D2: "预算年度", E2: 2023 }),
  line("year beside its label, a text", { D2: "预算年度：", E2: "2023年" }),
  line("2023年度", { D2: "2023年度" }),
  line("the day of printing before the year", { D2: "编制日期：2022年12月30日", E2: "2023年度" }),
  line("full width", { D2: "预算年度：２０２３", L2: "单位：万元" }),
  line("unit beside its label", { L2: "单位", M2: "万元" }),
  line("unit beside its label with a colon", { L2: "单位：", M2: "万元" }),
  line("unit in brackets", { L2: "（单位：万元）" }),
  line("unit after its label in brackets", { L2: "金额单位（万元）" }),
  line("unit without a label", { L2: "万元" }),
  line("unit with spaces", { L2: "单 位 ： 万 元" }),
  line("unit of 人民币", { L2: "金额单位：人民币万元" }),
  line("unit at the right of the table", { L2: null, O2: "单位：万元" }),
  line("budget unit without its code", { A2: `编制单位：${NAME}` }),
  line("budget unit with its code in brackets", { A2: `编制单位：[151001]${NAME}` }),
  line("budget unit with a dash", { A2: `预算单位：151001-${NAME}` }),
  line("code and name in two cells", { A2: "151001", B2: NAME }),
  line("code and name in two cells, a number", { A2: 151001, B2: NAME }),
  line("label and budget unit in two cells", { A2: "编制单位：", B2: `151001${NAME}` }),
  line("label and name in two cells", { A2: "编制单位：", B2: NAME }),
  line("label, code and name in three cells", { A2: "单位：", B2: "151001", C2: NAME }),
  [
    "the note of an empty table in other words",
    (book) => setCells(book, { [`${T7}!A7`]: "备注：本单位2023年没有使用政府性基金安排的支出。" }),
  ],
  [
    "the note of an empty table without 注",
    (book) => setCells(book, { [`${T7}!A7`]: "本单位无政府性基金预算，本表为空。" }),
  ],
  [
    "the note of an empty table among its rows",
    (book) => setCells(book, { [`${T7}!A7`]: null, [`${T7}!B6`]: "无政府性基金，空表列示" }),
  ],
  [
    "an empty table with a total row of zeros",
    (book) => setCells(book, { [`${T7}!C6`]: "合计", [`${T7}!D6`]: 0 }),
  ],
];

function titleInTheMiddle(book: Book): Book {
  return changeSheet(book, T2, (sheet) => {
    const moved = mapCells(sheet, (value, row, column) => {
      if (row > 0) return value;
      return column === 6 ? "单位预算收入总表" : null;
    });
    return { ...moved, merges: sheet.merges.filter(({ r0 }) => r0 > 0) };
  });
}
