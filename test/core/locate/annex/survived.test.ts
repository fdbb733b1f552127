import { describe, expect, it } from "vitest";
import type { Book, Sheet } from "../../../../src/core/book/book";
import type { Disclosure } from "../../../../src/core/locate/disclosure";
import { locate } from "../../../../src/core/locate/locate";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../../../src/statute/hebei/unit-budget/2023";
import {
  insertColumn,
  lowered,
  mapCells,
  mapSheets,
  mapTexts,
  sheetNamed,
  together,
  unmerged,
} from "../../../support/arrange";
import {
  changeSheet,
  insertRows,
  removeRow,
  sampleBook,
  setCells,
  sheetOf,
  shiftRight,
} from "../../../support/books";
import { T1, T5, T6, T9, TABLES } from "../../../support/sample-sheets";
import type { Disturbance } from "../place-disturbances";
import { digest } from "./digest";

const [UNIT, PROJECTS, PURCHASES, ASSETS] = ["整体绩效", "项目绩效", "政府采购", "固定资产"];
const [ORGANISATION, GLOSSARY] = ["机构设置", "名词解释"];
const ANNEXES = [ORGANISATION, UNIT, PROJECTS, PURCHASES, ASSETS, GLOSSARY];

/** Every sheet beside the tables and the statement changed. */
function inAnnexes(change: (sheet: Sheet) => Sheet): (sample: Book) => Book {
  return (sample) =>
    mapSheets(sample, (sheet) => (ANNEXES.includes(sheet.name) ? change(sheet) : sheet));
}

function withSheets(...sheets: Sheet[]): (sample: Book) => Book {
  return (sample) => ({ sheets: [...sheets, ...sample.sheets] });
}

function blankRows(name: string, ...before: readonly number[]): (book: Book) => Book {
  return (book) =>
    changeSheet(book, name, (sheet) =>
      [...before].sort((a, b) => b - a).reduce((one, row) => insertRows(one, row, [[]]), sheet),
    );
}

function hidden(book: Book, name: string, visibility: Sheet["visibility"]): Book {
  const copy = mapTexts(sheetNamed(book, name), (text) => text.replace("440", "444"));
  return { sheets: [{ ...copy, name: `${name}2`, visibility }, ...book.sheets] };
}

const PLACES: readonly Disturbance[] = [
  ["other sheet names", (book) => mapSheets(book, (one, at) => ({ ...one, name: `Sheet${at}` }))],
  ["sheets in reverse order", (book) => ({ sheets: [...book.sheets].reverse() })],
  ["seven blank rows above", inAnnexes((sheet) => lowered(sheet, 7))],
  ["three blank columns at the left", inAnnexes((sheet) => shiftRight(sheet, 3))],
  ["a hidden copy of procurement", (book) => hidden(book, PURCHASES, "hidden")],
  ["a very hidden copy of the projects", (book) => hidden(book, PROJECTS, "veryHidden")],
  ["two below each other", (book) => together(book, [PURCHASES, ASSETS], "below", 1)],
  ["two without a row between", (book) => together(book, [ASSETS, PURCHASES], "below", 0)],
  ["all below each other", (book) => together(book, ANNEXES, "below", 2)],
  ["all without rows between", (book) => together(book, ANNEXES, "below", 0)],
  ["two side by side", (book) => together(book, [ASSETS, PURCHASES], "beside", 1)],
  ["performance side by side", (book) => together(book, [UNIT, PROJECTS], "beside", 1)],
  ["the same without a column between", (book) => together(book, [PROJECTS, UNIT], "beside", 0)],
  ["all side by side", (book) => together(book, ANNEXES, "beside", 2)],
  ["assets under a statutory table", (book) => together(book, [T9, ASSETS], "below", 1)],
  ["procurement under another", (book) => together(book, [T6, PURCHASES], "below", 0)],
  ["projects over a statutory table", (book) => together(book, [PROJECTS, T5], "below", 1)],
  ["a statutory table under assets", (book) => together(book, [ASSETS, T1], "below", 0)],
  ["assets beside a statutory table", (book) => together(book, [T5, ASSETS], "beside", 1)],
  [
    "everything but the statement on one sheet",
    (book) => together(book, [...TABLES, ...ANNEXES], "below", 1),
  ],
  ["everything side by side", (book) => together(book, [...TABLES, ...ANNEXES], "beside", 1)],
  [
    "an unfinished copy of procurement",
    withSheets(sheetOf("旧", [["政府采购预算"], ["项目名称", "数量", "金额"], ["某项目", 1, 2]])),
  ],
];

/** The head of performance with its two rows as one, as other places print it. */
function numbered(sheet: Sheet): Sheet {
  return insertColumn(sheet, 0, [
    { row: 2, value: "序号" },
    ...[6, 7, 8].map((row) => ({ row, value: row - 5 })),
  ]);
}

const HEADS: readonly Disturbance[] = [
  ["nothing merged", inAnnexes(unmerged)],
  ["half width", inAnnexes((sheet) => mapTexts(sheet, (text) => text.normalize("NFKC")))],
  [
    "line breaks in heads of procurement",
    (book) =>
      changeSheet(book, PURCHASES, (sheet) =>
        mapCells(sheet, (value, row) =>
          typeof value === "string" && (row === 2 || row === 3)
            ? `${value.slice(0, 2)}\n${value.slice(2)}`
            : value,
        ),
      ),
  ],
  [
    "the heads of procurement over three rows",
    (book) => changeSheet(book, PURCHASES, (sheet) => insertRows(unmerged(sheet), 4, [[]])),
  ],
  ["a column of serial numbers", (book) => changeSheet(book, PURCHASES, numbered)],
  [
    "a column of remarks",
    (book) => setCells(book, { [`${PURCHASES}!Q3`]: "备注", [`${PURCHASES}!Q7`]: "急需" }),
  ],
  [
    "a blank column inside",
    (book) => changeSheet(book, PURCHASES, (sheet) => insertColumn(unmerged(sheet), 7)),
  ],
  [
    "other words in the heads",
    (book) =>
      changeSheet(book, PURCHASES, (sheet) =>
        mapTexts(sheet, (text) => OTHER_WORDS[text.replace(/\s/gu, "")] ?? text),
      ),
  ],
  ["a unit over the assets", (book) => setCells(book, { [`${ASSETS}!A2`]: "单位：万元" })],
  [
    "a column number row",
    (book) => changeSheet(book, ASSETS, (sheet) => insertRows(sheet, 3, [["栏次", 1, 2]])),
  ],
];

const OTHER_WORDS: Readonly<Record<string, string>> = {
  一般公共预算拨款: "一般公共预算",
  基金预算拨款: "政府性基金预算",
  财政专户核拨: "财政专户管理资金",
  单位资金: "其他资金",
  采购物品名称: "采购品目",
  预算资金: "项目预算",
};

/** The words of a cell in the rows below, as far as the cell is merged. */
function repeated(sheet: Sheet): Sheet {
  const filled = mapCells(sheet, (value, row, column) => {
    const merge = sheet.merges.find(
      ({ r0, c0, r1, c1 }) => c0 === c1 && c0 === column && r0 <= row && row <= r1,
    );
    return merge === undefined ? value : (sheet.values[merge.r0]?.[column] ?? null);
  });
  return unmerged(filled);
}

const ROWS: readonly Disturbance[] = [
  ["blank rows in procurement", blankRows(PURCHASES, 5, 7, 8)],
  ["blank rows in assets", blankRows(ASSETS, 4, 6)],
  ["blank rows in performance", blankRows(PROJECTS, 3, 6, 16, 20)],
  ["blank rows in the glossary", blankRows(GLOSSARY, 1, 4)],
  [
    "no blank rows between projects",
    (book) =>
      changeSheet(book, PROJECTS, (sheet) =>
        [34, 23, 11].reduce((one, row) => removeRow(one, row), sheet),
      ),
  ],
  ["kinds written in every row", (book) => changeSheet(book, PROJECTS, repeated)],
  [
    "words over the unit's table",
    (book) => changeSheet(book, UNIT, (sheet) => insertRows(sheet, 0, [["单位绩效"], []])),
  ],
  [
    "no numbers in front of rows",
    (book) =>
      changeSheet(book, ASSETS, (sheet) => mapTexts(sheet, (text) => text.replace(/^\d、/u, ""))),
  ],
];

/** What was odd, without the places. */
function oddities({ deviations }: Disclosure): unknown {
  const found = deviations.map(({ kind, table, rowKey, columnId, params }) =>
    JSON.stringify([kind, table, rowKey, columnId, params]).normalize("NFKC"),
  );
  return found.sort();
}

/** The same in half width and without numbers of rows, which some of the changes take away. */
function plain(found: object): unknown {
  return JSON.parse(JSON.stringify(found).normalize("NFKC").replace(/"\d、/gu, '"'));
}

describe.each(Object.entries({ places: PLACES, heads: HEADS, rows: ROWS }))(
  "disturbed %s",
  (_, all) => {
    it.each(all)("%s", async (_name, change) => {
      const sample = await sampleBook();
      const [found, expected] = [locate(change(sample), LAYOUT), locate(sample, LAYOUT)];
      expect(found.tables).toHaveLength(9);
      expect(plain(digest(found))).toEqual(plain(digest(expected)));
      expect(oddities(found)).toEqual(oddities(expected));
    });
  },
);

it("is changed by every disturbance", async () => {
  const sample = await sampleBook();
  const unchanged = [...PLACES, ...HEADS, ...ROWS].filter(
    ([, change]) => JSON.stringify(change(sample)) === JSON.stringify(sample),
  );
  expect(unchanged.map(([name]) => name)).toEqual([]);
});
