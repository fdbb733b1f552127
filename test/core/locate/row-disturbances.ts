import type { Scalar } from "../../../src/core/book/book";
import { mapCells, mapTexts, orderRows, sheetNamed } from "../../support/arrange";
import { changeSheet, insertRows, setCells } from "../../support/books";
import { T1, T2, T4, T5, T9 } from "../../support/sample-sheets";
import { inTables, type Disturbance } from "./place-disturbances";

/** Sets a word in the column of names of table 2, row 6: the total. */
function total(found: string): Disturbance {
  return [`the total row is called ${found}`, (book) => setCells(book, { [`${T2}!C6`]: found })];
}

function lines(name: string, sheet: string, cells: Readonly<Record<string, Scalar>>): Disturbance {
  const there = Object.entries(cells).map(([cell, value]) => [`${sheet}!${cell}`, value] as const);
  return [name, (book) => setCells(book, Object.fromEntries(there))];
}

/** Rows: labels, codes, the total row, what stands below. */
export const ROW_DISTURBANCES: readonly Disturbance[] = [
  [
    "line breaks and spaces in labels",
    inTables((sheet) =>
      mapTexts(sheet, (text) =>
        /\d{3}/u.test(text) ? text : `${text.slice(0, 3)}\n ${text.slice(3)}\u3000`,
      ),
    ),
  ],
  [
    "codes as numbers",
    (book) =>
      changeSheet(book, T2, (sheet) =>
        mapCells(sheet, (value, row, column) => (row > 5 && column === 1 ? Number(value) : value)),
      ),
  ],
  [
    "serial numbers as texts",
    inTables((sheet) =>
      mapCells(sheet, (value, row, column) =>
        row > 4 && column === 0 && typeof value === "number" ? String(value) : value,
      ),
    ),
  ],
  total("合  计"),
  total("合\n计"),
  total("总计"),
  total("支出合计"),
  [
    "合计 in the column of codes",
    (book) => setCells(book, { [`${T2}!B6`]: "合计", [`${T2}!C6`]: null }),
  ],
  [
    "合计 merged over serial number, code and name",
    (book) => {
      const merged = changeSheet(book, T5, (sheet) => ({
        ...mapCells(sheet, (value, row, column) =>
          column === 0 && row > 5 && typeof value === "number" ? value - 1 : value,
        ),
        merges: [...sheet.merges, { r0: 5, c0: 0, r1: 5, c1: 2 }],
      }));
      return setCells(merged, { [`${T5}!A6`]: "合计", [`${T5}!C6`]: null });
    },
  ],
  [
    "the total row below the codes",
    (book) => {
      const last = Array.from({ length: 20 }, (_, at) => (at + 1) % 20);
      return changeSheet(book, T5, (sheet) => {
        const serials = sheet.values.map((row) => row[0] ?? null);
        return mapCells(orderRows(sheet, 5, last), (value, row, column) =>
          column === 0 ? (serials[row] ?? null) : value,
        );
      });
    },
  ],
  [
    "blank rows between rows",
    (book) =>
      changeSheet(book, T5, (sheet) => insertRows(insertRows(sheet, 14, [[]]), 7, [[], []])),
  ],
  [
    "the income side two rows lower than the expenditure side",
    (book) => {
      const { values } = sheetNamed(book, T1);
      return changeSheet(book, T1, (sheet) =>
        mapCells(sheet, (value, row, column) => {
          if ((column !== 1 && column !== 2) || row < 5 || row > 15) return value;
          return row < 7 ? null : (values[row - 2]?.[column] ?? null);
        }),
      );
    },
  ],
  [
    "the balances brought forward of table 4 right after the income",
    (book) => {
      const { values } = sheetNamed(book, T4);
      return changeSheet(book, T4, (sheet) =>
        mapCells(sheet, (value, row, column) => {
          if ((column !== 1 && column !== 2) || row < 8 || row > 40) return value;
          return row < 13 ? (values[row + 28]?.[column] ?? null) : null;
        }),
      );
    },
  ],
  [
    "spaces in blank cells below the table",
    inTables((sheet) =>
      insertRows(sheet, sheet.values.length, [
        [" ", "\u3000"],
        ["", " "],
      ]),
    ),
  ],
  lines("signatures under table 1", T1, { A41: "单位负责人：张三", D41: "制表人：李四" }),
  lines("signatures under table 5", T5, { B28: "制表人：李四", D28: "审核：王五" }),
  lines("the day of printing under table 9", T9, { B13: "制表日期：2023年2月1日" }),
  lines("the page under table 1", T1, { C41: 1 }),
  lines("the page under table 5", T5, { D28: "第 1 页，共 9 页" }),
  lines("figures for oneself under table 5", T5, { D28: 2087.56, E28: 1331.05 }),
  lines("a note about another budget", T5, { A27: "注：本单位无政府性基金支出。" }),
];
