import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { valueAt, type Book } from "../../../src/core/book/book";
import { readBook } from "../../../src/core/book/read-book";
import { openWorkbookFile } from "../../../src/hosts/file/open";
import { patchWorkbook } from "../../../src/hosts/file/patch";
import { patchSheet } from "../../../src/hosts/file/patch-sheet";
import { rowsFile } from "./workbook-builder";

const sample = new Uint8Array(readFileSync("samples/guangyang-2023.xlsx"));

async function open(bytes: Uint8Array): Promise<Book> {
  return readBook(await openWorkbookFile(bytes));
}

describe("a patched workbook", () => {
  it("differs from the file in the changed cells only", async () => {
    const edits = [
      { sheet: "02收入总表", row: 10, column: 3, value: 137.7 },
      { sheet: "02收入总表", row: 10, column: 7, value: 1.5 },
      { sheet: "01收支总表", row: 5, column: 2, value: null },
    ];
    const patched = await patchWorkbook(sample, edits);
    const [before, after] = [await open(sample), await open(patched)];
    const changed = before.sheets.flatMap((sheet, index) =>
      sheet.values.flatMap((line, r) =>
        line.flatMap((value, c) => {
          const other = after.sheets[index];
          const now = other === undefined ? null : valueAt(other, r, c);
          return Object.is(now, value)
            ? []
            : [{ sheet: sheet.name, row: r, column: c, value: now }];
        }),
      ),
    );
    expect(changed).toEqual([edits[2], edits[0], edits[1]]);
    expect(after.sheets.map(({ merges }) => merges)).toEqual(
      before.sheets.map(({ merges }) => merges),
    );
  });

  it("keeps every other part of the file to the byte", async () => {
    const edits = [{ sheet: "02收入总表", row: 10, column: 3, value: 1 }];
    const [before, after] = [unzipSync(sample), unzipSync(await patchWorkbook(sample, edits))];
    const differing = Object.keys(before).filter(
      (name) => strFromU8(before[name]!) !== strFromU8(after[name]!),
    );
    expect(differing).toEqual(["xl/worksheets/sheet2.xml"]);
    expect(Object.keys(after)).toEqual(Object.keys(before));
  });

  it("asks for calculation where the book has formulas, and never types over one", async () => {
    const file = rowsFile(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c></row>',
    );
    const name = (await open(file)).sheets[0]?.name ?? "";
    const patched = await patchWorkbook(file, [{ sheet: name, row: 0, column: 0, value: 5 }]);
    const parts = Object.entries(unzipSync(patched));
    const book = parts.find(([part]) => part.endsWith("workbook.xml"))?.[1];
    expect(strFromU8(book!)).toContain('fullCalcOnLoad="1"');
    await expect(
      patchWorkbook(file, [{ sheet: name, row: 0, column: 1, value: 5 }]),
    ).rejects.toThrow("B1 holds a formula");
  });
});

describe("a formula put in a cell of a file", () => {
  const stored = "_xldudf_BUDGET_ROLLUP(A1:A2,B1:B2)";
  const edit = { sheet: "S", row: 0, column: 0, formula: "=BUDGET.ROLLUP(A1:A2,B1:B2)" };
  const after = async (cells: string): Promise<{ row: string; asksToCalculate: boolean }> => {
    const parts = unzipSync(await patchWorkbook(rowsFile(`<row r="1">${cells}</row>`), [edit]));
    const row = /<row[^]*<\/row>/u.exec(strFromU8(parts["xl/worksheets/sheet1.xml"]!))?.[0] ?? "";
    const book = strFromU8(parts["xl/workbook.xml"]!);
    return { row, asksToCalculate: book.includes('fullCalcOnLoad="1"') };
  };

  it.each([
    [
      "keeps the result beside it",
      '<c r="A1" s="2"><f>BUDGET.ROLLUP(A1:A2,B1:B2)</f><v>5</v></c>',
      `<c r="A1" s="2"><f>${stored}</f><v>5</v></c>`,
      false,
    ],
    [
      "keeps a text beside it",
      '<c r="A1" t="str"><f>@BUDGET.ROLLUP(A1:A2,B1:B2)</f><v>a</v></c>',
      `<c r="A1" t="str"><f>${stored}</f><v>a</v></c>`,
      false,
    ],
    [
      "drops an error and has it calculated",
      '<c r="A1" t="e"><f>BUDGET.ROLLUP(A1:A2,B1:B2)</f><v>#NAME?</v></c>',
      `<c r="A1"><f>${stored}</f></c>`,
      true,
    ],
    [
      "keeps the array form",
      '<c r="A1" cm="1"><f t="array" ref="A1">BUDGET.ROLLUP(A1:A2,B1:B2)</f><v>5</v></c>',
      `<c r="A1" cm="1"><f t="array" ref="A1">${stored}</f><v>5</v></c>`,
      false,
    ],
    [
      "takes the place of a number",
      '<c r="A1"><v>5</v></c>',
      `<c r="A1"><f>${stored}</f></c>`,
      true,
    ],
    ["fills a cell that was not written", "", `<c r="A1"><f>${stored}</f></c>`, true],
    [
      "leaves the others of its group what they shared",
      '<c r="A1"><f t="shared" ref="A1:B1" si="0">SUM(A2,$A$3)</f><v>5</v></c>' +
        '<c r="B1"><f t="shared" si="0"/><v>6</v></c>',
      `<c r="A1"><f>${stored}</f><v>5</v></c><c r="B1"><f>SUM(B2,$A$3)</f><v>6</v></c>`,
      false,
    ],
  ])("%s", async (_, cells, row, asksToCalculate) => {
    expect(await after(cells)).toEqual({ row: `<row r="1">${row}</row>`, asksToCalculate });
  });
});

describe("patchSheet", () => {
  const sheet = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
  const patched = (rows: string, value: number | null): string =>
    patchSheet(sheet(rows), "S", [{ row: 0, column: 0, value }]).xml;

  it.each([
    [
      "a styled blank",
      '<row r="1"><c r="A1" s="3"/></row>',
      '<row r="1"><c r="A1" s="3"><v>7</v></c></row>',
    ],
    [
      "a text",
      '<row r="1"><c r="A1" t="s" s="3"><v>9</v></c></row>',
      '<row r="1"><c r="A1" s="3"><v>7</v></c></row>',
    ],
    [
      "an inline text",
      '<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>',
      '<row r="1"><c r="A1"><v>7</v></c></row>',
    ],
    [
      "an unwritten cell before others",
      '<row r="1"><c r="B1"><v>1</v></c></row>',
      '<row r="1"><c r="A1"><v>7</v></c><c r="B1"><v>1</v></c></row>',
    ],
    ["an empty row", '<row r="1" ht="15"/>', '<row r="1" ht="15"><c r="A1"><v>7</v></c></row>'],
    [
      "an unwritten row",
      '<row r="2"><c r="A2"/></row>',
      '<row r="1"><c r="A1"><v>7</v></c></row><row r="2"><c r="A2"/></row>',
    ],
    ["no row at all", "", '<row r="1"><c r="A1"><v>7</v></c></row>'],
  ])("writes a number into %s", (_, before, after) => {
    expect(patched(before, 7)).toBe(sheet(after));
  });

  it("does not take AA1 or A11 for A1", () => {
    const rows =
      '<row r="1"><c r="AA1"><v>1</v></c></row><row r="11"><c r="A11"><v>2</v></c></row>';
    expect(patched(rows, 7)).toBe(
      sheet(`<row r="1"><c r="A1"><v>7</v></c>${rows.slice('<row r="1">'.length)}`),
    );
  });

  it("clears a cell and keeps its style", () => {
    const rows = '<row r="1"><c r="A1" s="3"><v>9</v></c></row>';
    expect(patched(rows, null)).toBe(sheet('<row r="1"><c r="A1" s="3"/></row>'));
  });
});
