import { mapCells } from "../../support/arrange";
import { changeSheet, setCells } from "../../support/books";
import { T1, T2, T3, T4, T5, T6, T9 } from "../../support/sample-sheets";
import { error, warning, type Case } from "./case";

const UNIT = "廊坊市广阳区人民政府办公室";

function title(sheet: string, found: string, expected: string): Case {
  return {
    name: `the title is ${found === "" ? "missing" : found}`,
    change: (book) => setCells(book, { [`${sheet}!A1`]: found === "" ? null : found }),
    finds: [warning("B-03", `${sheet}!A${found === "" ? 2 : 1}`, { found, expected })],
  };
}

/** A table in 元 whose figures agree with those in 万元. */
function inYuan(sheet: string, unitCell: string, firstAmount: number): Case {
  return {
    name: `${sheet} is in 元`,
    change: (book) =>
      setCells(
        changeSheet(book, sheet, (one) =>
          mapCells(one, (value, row, column) =>
            row >= 5 && column >= firstAmount && typeof value === "number"
              ? Math.round(value * 1_000_000) / 100
              : value,
          ),
        ),
        { [`${sheet}!${unitCell}`]: "单位：元" },
      ),
    finds: [warning("B-13", `${sheet}!${unitCell}`, { found: "元", expected: "万元" })],
    // The figure it names is another one now.
    ...(sheet === T5 ? { also: ["N-64"], gone: ["N-64"] } : {}),
  };
}

/** What stands over a table: title, unit of money, year, budget unit. */
export const HEADING_CASES: readonly Case[] = [
  title(T1, "部门预算收支总表", "单位预算收支总表"),
  title(T1, "收支预算总表", "单位预算收支总表"),
  title(T1, "", "单位预算收支总表"),
  title(T5, "部门预算一般公共预算财政拨款支出表", "单位预算一般公共预算财政拨款支出表"),
  title(T5, "", "单位预算一般公共预算财政拨款支出表"),
  {
    name: "no unit of money",
    change: (book) => setCells(book, { [`${T1}!E2`]: null }),
    finds: [error("B-12", `${T1}!A1`, { found: "", expected: "万元" })],
  },
  {
    name: "a unit of money that is neither 元 nor 万元",
    change: (book) => setCells(book, { [`${T1}!E2`]: "单位：千元" }),
    finds: [error("B-12", `${T1}!E2`, { found: "千元", expected: "万元" })],
  },
  inYuan(T6, "F2", 3),
  inYuan(T9, "F2", 2),
  inYuan(T4, "G2", 2),
  inYuan(T1, "E2", 2),
  inYuan(T2, "L2", 3),
  inYuan(T3, "H2", 3),
  inYuan(T5, "F2", 3),
  {
    name: "no year",
    change: (book) => setCells(book, { [`${T2}!D2`]: null }),
    finds: [warning("B-14", `${T2}!A1`)],
  },
  {
    name: "the day of printing is no budget year",
    change: (book) => setCells(book, { [`${T2}!D2`]: "编制日期：2022年12月30日" }),
    finds: [warning("B-14", `${T2}!A1`)],
  },
  {
    name: "the year before",
    change: (book) => setCells(book, { [`${T2}!D2`]: "预算年度：2022" }),
    finds: [error("B-15", `${T2}!D2`, { found: "2022", expected: "2023" })],
  },
  {
    name: "the year before in the title alone",
    change: (book) => setCells(book, { [`${T2}!A1`]: "2022年单位预算收入总表" }),
    finds: [error("B-15", `${T2}!A1`, { found: "2022", expected: "2023" })],
  },
  {
    name: "no budget unit",
    change: (book) => setCells(book, { [`${T2}!A2`]: null }),
    finds: [warning("B-16", `${T2}!A1`)],
  },
  {
    name: "another code of the budget unit",
    change: (book) => setCells(book, { [`${T2}!A2`]: `151002${UNIT}本级` }),
    finds: [
      error("B-17", `${T2}!A2`, { found: `151002${UNIT}本级`, expected: `151001${UNIT}本级` }),
    ],
  },
  {
    name: "another name of the budget unit",
    change: (book) => setCells(book, { [`${T3}!A2`]: `编制单位：${UNIT}` }),
    finds: [error("B-17", `${T3}!A2`, { found: UNIT, expected: `151001${UNIT}本级` })],
  },
];
