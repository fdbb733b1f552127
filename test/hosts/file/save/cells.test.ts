import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { EditedBook, EditedCell, EditedSheet } from "../../../../src/core/book/edited-book";
import { saveWorkbook } from "../../../../src/hosts/file/save/save-workbook";
import { rowsFile, workbookParts, withData } from "../workbook-builder";
import { zip } from "../zip-builder";
import { untouched, withCell, withSheet } from "./edited";
import { insertBand } from "./edits";

type Change = (sheet: EditedSheet) => EditedSheet;
const put =
  (cell: Partial<EditedCell>): Change =>
  (sheet) =>
    withCell(sheet, { row: 0, column: 0, value: null, formula: null, ...cell });

const STRINGS = {
  strings: "<si><r><t>富</t></r><r><t>文</t></r></si>",
  formats: ["General", "0.00"],
};

async function rowsAfter(rows: string, change: Change): Promise<string> {
  const file = rowsFile(rows, STRINGS);
  const saved = await saveWorkbook(file, withSheet(await untouched(file), 0, change));
  const xml = strFromU8(unzipSync(saved)["xl/worksheets/sheet1.xml"]!);
  return /<sheetData>([^]*)<\/sheetData>/u.exec(xml)?.[1] ?? "";
}

describe("a cell that changed", () => {
  it.each<[string, string, Change, string]>([
    [
      "keeps its style and what else its tag says",
      '<c r="A1" s="1" t="s" ph="1"><v>0</v></c>',
      put({ value: 5, style: 1 }),
      '<c r="A1" s="1" ph="1"><v>5</v></c>',
    ],
    [
      "writes a text in itself",
      '<c r="A1"><v>1</v></c>',
      put({ value: " a\r<", style: 0 }),
      '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a_x000D_&lt;</t></is></c>',
    ],
    [
      "becomes a styled blank",
      '<c r="A1" s="1"><v>1</v></c>',
      put({ style: 1 }),
      '<c r="A1" s="1"/>',
    ],
    [
      "drops what a picture in it was",
      '<c r="A1" vm="1" t="e"><v>#VALUE!</v></c>',
      put({ value: 1, style: 0 }),
      '<c r="A1"><v>1</v></c>',
    ],
    [
      "takes a formula for a text",
      '<c r="A1" t="s"><v>0</v></c>',
      put({ value: "x", formula: '=B1&"<"', style: 0 }),
      '<c r="A1" t="str"><f>B1&amp;"&lt;"</f><v>x</v></c>'.replaceAll('"&lt;"', "&quot;&lt;&quot;"),
    ],
    [
      "takes a new function by its stored name",
      "",
      put({ value: 1, formula: "=XLOOKUP(B1,C1:C2,D1:D2)+BUDGET.LEVEL(B1)" }),
      '<c r="A1"><f>_xlfn.XLOOKUP(B1,C1:C2,D1:D2)+_xldudf_BUDGET_LEVEL(B1)</f><v>1</v></c>',
    ],
    [
      "gives way to a number with its array form",
      '<c r="A1" cm="1"><f t="array" ref="A1">SUM(B1)</f><v>1</v></c>',
      put({ value: 1, style: 0 }),
      '<c r="A1"><v>1</v></c>',
    ],
    [
      "keeps its array form under a new text",
      '<c r="A1" cm="1"><f t="array" ref="A1">SUM(B1)</f><v>1</v></c>',
      put({ value: 2, formula: "=SUM(B2)", style: 0 }),
      '<c r="A1" cm="1"><f t="array" ref="A1">SUM(B2)</f><v>2</v></c>',
    ],
    [
      "keeps its formula under a new result",
      '<c r="A1"><f ca="1">NOW( )</f><v>1</v></c>',
      put({ value: 2, formula: "=NOW( )", style: 0 }),
      '<c r="A1"><f ca="1">NOW( )</f><v>2</v></c>',
    ],
    [
      "stays unbound where nobody entered it anew",
      '<c r="A1"><f>BUDGET.LEVEL(B1)</f><v>1</v></c>',
      put({ value: 1, formula: "=BUDGET.LEVEL(B2)", style: 0, isUnbound: true }),
      '<c r="A1"><f>BUDGET.LEVEL(B2)</f><v>1</v></c>',
    ],
    [
      "is bound when it was entered anew",
      '<c r="A1"><f>BUDGET.LEVEL(B1)</f><v>1</v></c>',
      put({ value: 1, formula: "=BUDGET.LEVEL(B1)", style: 0 }),
      '<c r="A1"><f>_xldudf_BUDGET_LEVEL(B1)</f><v>1</v></c>',
    ],
    [
      "keeps the names that a LET gives",
      '<c r="A1"><f>_xlfn.LET(_xlpm.a,B1,_xlpm.a+1)</f><v>1</v></c>',
      put({ value: 1, formula: "=LET(a,B2,a+1)", style: 0 }),
      '<c r="A1"><f>_xlfn.LET(_xlpm.a,B2,_xlpm.a+1)</f><v>1</v></c>',
    ],
  ])("%s", async (_, before, change, after) => {
    const other = '<c r="E1"><v>9</v></c>';
    expect(await rowsAfter(`<row r="1">${before}${other}</row>`, change)).toBe(
      `<row r="1">${after}${other}</row>`,
    );
  });

  it.each<[string, string, Change]>([
    [
      "noise of calculating",
      '<c r="A1"><f>B1+C1</f><v>0.3</v></c>',
      put({ value: 0.1 + 0.2, formula: "=B1+C1", style: 0 }),
    ],
    [
      "the plain words of a rich text",
      '<c r="A1" t="s"><v>0</v></c>',
      put({ value: "富文", style: 0 }),
    ],
    [
      "a date of the strict format",
      '<c r="A1" t="d"><v>2023-01-02</v></c>',
      put({ value: 44928, style: 0 }),
    ],
    [
      "no result of a function that the grid does not know",
      '<c r="A1"><f>FOO(1)</f></c>',
      put({ value: { err: "#NAME?" }, formula: "=FOO(1)", style: 0 }),
    ],
    [
      "no style for that of a band without one",
      '<c r="A1"><v>1</v></c>',
      put({ value: 1, style: null }),
    ],
  ])("is not one with %s", async (_, before, change) => {
    const file = rowsFile(`<row r="1">${before}</row>`, STRINGS);
    expect(await saveWorkbook(file, withSheet(await untouched(file), 0, change))).toBe(file);
  });
});

describe("shared formulas", () => {
  const rows =
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1+$C$1</f><v>1</v></c></row>' +
    '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>' +
    '<row r="3"><c r="A3"><f t="shared" si="0"/><v>3</v></c></row>';

  it("give the others their own text when the first cell changes", async () => {
    expect(await rowsAfter(rows, put({ value: 7, style: 0 }))).toBe(
      '<row r="1"><c r="A1"><v>7</v></c></row>' +
        '<row r="2"><c r="A2"><f>B2+$C$1</f><v>2</v></c></row>' +
        '<row r="3"><c r="A3"><f>B3+$C$1</f><v>3</v></c></row>',
    );
  });

  it("stay shared when another cell changes", async () => {
    const after = await rowsAfter(rows, put({ row: 1, value: 7, style: 0 }));
    expect(after).toBe(rows.replace('<f t="shared" si="0"/><v>2</v>', "<v>7</v>"));
  });
});

describe("an array formula over several cells", () => {
  const rows =
    '<row r="2"><c r="A2"><f t="array" ref="A2:A3">B2:B3*2</f><v>1</v></c></row>' +
    '<row r="3"><c r="A3"><v>2</v></c></row>';

  it("moves with its cells", async () => {
    expect(await rowsAfter(rows, (sheet) => insertBand(sheet, "rows", 0))).toBe(
      '<row r="3"><c r="A3"><f t="array" ref="A3:A4">B2:B3*2</f><v>1</v></c></row>' +
        '<row r="4"><c r="A4"><v>2</v></c></row>',
    );
  });

  it("keeps what the file has where a grid fills less, and leaves it to Excel to calculate", async () => {
    const file = rowsFile(rows);
    const edited = withSheet(await untouched(file), 0, (sheet) => ({
      ...sheet,
      cells: sheet.cells.filter(({ row }) => row !== 2),
    }));
    const parts = unzipSync(await saveWorkbook(file, edited));
    expect(strFromU8(parts["xl/workbook.xml"]!)).not.toContain("fullCalcOnLoad");
    const other = withSheet(edited, 0, (sheet) => put({ row: 8, value: 1 })(sheet));
    const saved = unzipSync(await saveWorkbook(file, other));
    expect(strFromU8(saved["xl/worksheets/sheet1.xml"]!)).toContain('<c r="A3"><v>2</v></c>');
    expect(strFromU8(saved["xl/workbook.xml"]!)).toContain("fullCalcOnLoad");
  });

  it("comes apart when a row is put into it", async () => {
    expect(await rowsAfter(rows, (sheet) => insertBand(sheet, "rows", 2))).toBe(
      '<row r="2"><c r="A2"><f>B2:B3*2</f><v>1</v></c></row>' +
        '<row r="4"><c r="A4"><f>B2:B3*2</f><v>2</v></c></row>',
    );
  });
});

describe("the list of cells to calculate", () => {
  const sheet = '<row r="1"><c r="A1"><f>B1</f><v>1</v></c></row>';
  const file = ((): Uint8Array => {
    const parts = workbookParts({ sheets: [{ name: "S", rows: sheet }] });
    const links = String(parts.find(({ name }) => name.endsWith("workbook.xml.rels"))?.data);
    const chain = '<Relationship Id="c" Type="http://x/calcChain" Target="calcChain.xml"/>';
    const types =
      '<Types><Override PartName="/xl/calcChain.xml" ContentType="chain"/><Default Extension="xml" ContentType="a/b"/></Types>';
    return zip([
      ...withData(
        withData(parts, "[Content_Types].xml", types),
        "xl/_rels/workbook.xml.rels",
        links.replace("</Relationships>", `${chain}</Relationships>`),
      ),
      { name: "xl/calcChain.xml", data: '<calcChain><c r="A1"/></calcChain>' },
    ]);
  })();

  it.each<[string, Change, boolean]>([
    ["stays with another result", put({ value: 3, formula: "=B1" }), true],
    ["stays with another text", put({ value: 1, formula: "=B2" }), true],
    ["goes with a formula", put({ value: 1 }), false],
    ["goes when a formula comes", put({ row: 1, value: 1, formula: "=B1" }), false],
    ["goes when a formula moves", (s) => insertBand(s, "rows", 0), false],
  ])("%s", async (_, change, stays) => {
    const edited: EditedBook = withSheet(await untouched(file), 0, change);
    const parts = unzipSync(await saveWorkbook(file, edited));
    expect("xl/calcChain.xml" in parts).toBe(stays);
    expect(strFromU8(parts["[Content_Types].xml"]!).includes("calcChain")).toBe(stays);
    expect(strFromU8(parts["xl/_rels/workbook.xml.rels"]!).includes("calcChain")).toBe(stays);
    expect(strFromU8(parts["xl/workbook.xml"]!)).not.toContain("fullCalcOnLoad");
  });
});

describe("a text that is too long for a cell", () => {
  const long = (length: number): Change => put({ row: 1, column: 2, value: "长".repeat(length) });

  it("is refused with its place, and one that just fits is not", async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';
    await expect(rowsAfter(rows, long(32_768))).rejects.toMatchObject({
      code: "too-large",
      params: { what: "cellCharacters", limit: "32767", found: "32768", sheet: "S", cell: "C2" },
    });
    expect(await rowsAfter(rows, long(32_767))).toContain("长".repeat(32_767));
  });

  it("stays where the file has it already", async () => {
    const rows = `<row r="1"><c r="A1" t="str"><v>${"长".repeat(40_000)}</v></c></row>`;
    expect(await rowsAfter(rows, put({ row: 1, value: 5 }))).toContain("长".repeat(40_000));
  });
});
