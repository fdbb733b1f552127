import { beforeAll, describe, expect, it } from "vitest";
import { readXlsx } from "hucre";
import { valueAt, formulaAt, type Book } from "../../../src/core/book/book";
import { readBook } from "../../../src/core/book/read-book";
import type { NewSheet } from "../../../src/core/book/new-sheet";
import { openWorkbookFile } from "../../../src/hosts/file/open";
import { writeWorkbook } from "../../../src/hosts/file/write/write-workbook";
import { dataSheets } from "../../../src/report/xlsx/data-sheets";
import type { Report } from "../../../src/report/model";
import { facts } from "../../samples/facts";
import { cell, sampleReport, table } from "../pdf/sample-report";
import { publishedReport } from "../published-report";

let sheets: readonly NewSheet[];
let book: Book;

beforeAll(async () => {
  sheets = dataSheets(await publishedReport());
  book = await readBook(await openWorkbookFile(writeWorkbook(sheets)));
});

/** The rows of a sheet as a reader of the file gets them. */
function rowsOf(start: string) {
  const sheet = book.sheets.find(({ name }) => name.startsWith(start))!;
  return sheet.values;
}

function reportWith(title: string, heads: readonly string[], row: readonly string[]): Report {
  const block = table("K1", title, {
    widths: heads.map(() => 1),
    head: [heads.map((text) => cell(text, { bold: true }))],
    body: [row.map((text) => cell(text))],
  });
  const section = { id: "S", title: "节", showTitle: true, blocks: [block] };
  return sampleReport({ parts: [{ title: "部分", sections: [section] }] });
}

describe("the reference disclosure as a workbook", () => {
  it("says first whose budget of which year it is and where the tables are", () => {
    const rows = rowsOf("说明");
    expect(rows.slice(0, 4).map((row) => row.slice(0, 2))).toEqual([
      ["标题", "廊坊市广阳区人民政府办公室本级2023年单位预算信息公开"],
      ["预算单位名称", "廊坊市广阳区人民政府办公室本级"],
      ["预算单位编码", "151001"],
      ["预算年度", "2023"],
    ]);
    const list = rows.slice(6).filter(([id]) => id !== null);
    expect(list.map((row) => row[1])).toEqual(book.sheets.slice(1).map(({ name }) => name));
    expect(list.slice(0, 2).map((row) => row[4])).toEqual([34, 20]);
  });

  it("has one row of heads a sheet, nothing merged and no formula", () => {
    for (const sheet of book.sheets.slice(1)) {
      expect(sheet.merges, sheet.name).toEqual([]);
      expect(sheet.formulas.flat().filter((formula) => formula !== null)).toEqual([]);
      const heads = sheet.values[0]!;
      expect(heads.slice(0, 5)).toEqual([
        ...["表号", "预算单位编码", "预算单位名称", "预算年度", "金额单位"],
      ]);
      expect(new Set(heads).size).toBe(heads.length);
    }
  });

  it("keeps codes as text and figures as numbers", () => {
    const [, , , , item] = rowsOf("T2 ");
    expect(item!.slice(0, 10)).toEqual([
      ...["T2", "151001", "廊坊市广阳区人民政府办公室本级", 2023, "万元"],
      ...[4, "2010301", "行政运行", 1371.28, 1371.28],
    ]);
  });

  it("holds the decimals of every table as often as another reader counted them", () => {
    for (const [id, decimals] of Object.entries(facts.decimals.tables)) {
      if (!/^T\d$/u.test(id)) continue;
      const sheet = sheets.find(({ name }) => name.startsWith(`${id} `))!;
      const looks = sheet.cells.filter(({ look }) => look === "figure");
      const figures = looks.map(({ value }) => (value as number).toFixed(2));
      expect(figures.sort(), id).toEqual([...decimals].sort());
    }
  });

  it("is read by another library", async () => {
    const [, first] = (await readXlsx(writeWorkbook(sheets))).sheets;
    expect(first!.rows[1]!.slice(5, 8)).toEqual([1, "一、一般公共预算拨款收入", 2087.56]);
  });
});

describe("a workbook of data", () => {
  it.each(["=1+1", "+1", "-表", "@SUM(A1)", "\t=1", "'=1"])(
    "keeps the words %j as words, in heads and entries",
    async (text) => {
      const made = dataSheets(reportWith(text, [`${text}头`], [text]));
      const read = await readBook(await openWorkbookFile(writeWorkbook(made)));
      const sheet = read.sheets[1]!;
      expect(formulaAt(sheet, 1, 5)).toBeNull();
      expect(valueAt(sheet, 1, 5)).toBe(text);
      const entry = made[1]!.cells.find(({ row, column }) => row === 1 && column === 5);
      // The format of text: editing the cell does not make a formula of it either.
      expect(entry!.look).toBe("code");
    },
  );

  it.each([
    ["173.70", 173.7, "figure"],
    ["-36.00", -36, "figure"],
    ["0.00", 0, "figure"],
    ["1062", 1062, "serial"],
    ["0.125", 0.125, "serial"],
    ["9007199254740.93", 9007199254740.93, "figure"],
    ["9007199254740993.27", "9007199254740993.27", "code"],
  ])("holds %s without losing a digit", (text, value, look) => {
    const [, sheet] = dataSheets(reportWith("表", ["数量"], [text]));
    expect(sheet!.cells.at(-1)).toMatchObject({ value, look });
  });

  it("gives every sheet a name that Excel takes", () => {
    const long = "一".repeat(60);
    const blocks = [long, `${long}二`, "说明:/?*[]", ""].map((title) => table("K", title, {}));
    const section = { id: "S", title: "节", showTitle: true, blocks };
    const made = dataSheets(sampleReport({ parts: [{ title: "", sections: [section] }] }));
    const names = made.map(({ name }) => name.toLowerCase());
    expect(new Set(names).size).toBe(5);
    expect(names.filter((name) => !/^[^:\\/?*[\]']{1,31}$/u.test(name))).toEqual([]);
  });

  it("says that a draft is one", async () => {
    const [first] = dataSheets(await publishedReport(true));
    expect(first!.cells.map(({ value }) => value)).toContain("草稿");
    expect(sheets[0]!.cells.map(({ value }) => value)).not.toContain("草稿");
  });
});
