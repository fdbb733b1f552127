import { describe, expect, it } from "vitest";
import type { Sheet } from "../../../src/core/book/book";
import { readBook } from "../../../src/core/book/read-book";
import { openWorkbookFile } from "../../../src/hosts/file/open";
import { rowsFile, workbookFile, workbookParts } from "./workbook-builder";
import type { WorkbookXml } from "./workbook-builder";
import { zip } from "./zip-builder";

async function sheetOf(bytes: Uint8Array): Promise<Sheet> {
  return (await readBook(await openWorkbookFile(bytes))).sheets[0]!;
}

/** The values of row 1, which holds the cells given as XML. */
async function values(cells: string, more: Partial<WorkbookXml> = {}): Promise<unknown> {
  return (await sheetOf(rowsFile(`<row r="1">${cells}</row>`, more))).values[0];
}

describe("values of cells", () => {
  const known: [string, string, unknown][] = [
    ["a number", '<c r="A1"><v>1353.5</v></c>', 1353.5],
    ["a number said to be one", '<c r="A1" t="n"><v>-0.05</v></c>', -0.05],
    ["a number with all digits of a float", '<c r="A1"><v>173.69999999999999</v></c>', 173.7],
    ["a number with an exponent", '<c r="A1"><v>1.2E-3</v></c>', 0.0012],
    ["minus zero", '<c r="A1"><v>-0</v></c>', 0],
    ["a number in a tag with a mark in it", '<c r="A1" x=">" y=\'">"\'><v>7</v></c>', 7],
    ["yes", '<c r="A1" t="b"><v>1</v></c>', true],
    ["no", '<c r="A1" t="b"><v>0</v></c>', false],
    ["an error", '<c r="A1" t="e"><v>#REF!</v></c>', { err: "#REF!" }],
    ["a text in place", '<c r="A1" t="inlineStr"><is><t>甲 &amp; 乙</t></is></c>', "甲 & 乙"],
    [
      "a rich text",
      '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>甲</t></r><r><t>乙</t></r></is></c>',
      "甲乙",
    ],
    [
      "a phonetic guide",
      '<c r="A1" t="inlineStr"><is><t>東京</t><rPh sb="0" eb="2"><t>とう</t></rPh></is></c>',
      "東京",
    ],
    [
      "a text with spaces",
      '<c r="A1" t="inlineStr"><is><t xml:space="preserve">  甲 </t></is></c>',
      "  甲 ",
    ],
    [
      "a line end escaped",
      '<c r="A1" t="inlineStr"><is><t>甲_x000D_\r\n乙</t></is></c>',
      "甲\r\n乙",
    ],
    [
      "an underscore escaped",
      '<c r="A1" t="inlineStr"><is><t>_x005F_x000D_</t></is></c>',
      "_x000D_",
    ],
    [
      "characters by number",
      '<c r="A1" t="inlineStr"><is><t>&#x4E00;&#20108;</t></is></c>',
      "一二",
    ],
    ["character data", '<c r="A1" t="inlineStr"><is><t><![CDATA[<&>]]></t></is></c>', "<&>"],
    [
      "a text with a comment in it",
      '<c r="A1" t="inlineStr"><is><t>甲<!-- x -->乙</t></is></c>',
      "甲乙",
    ],
    ["the text of a formula", '<c r="A1" t="str"><f>A2</f><v>相等</v></c>', "相等"],
    ["the error of a formula", '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', { err: "#DIV/0!" }],
    ["a formula never calculated", '<c r="A1"><f>1+1</f></c>', null],
    ["a formula with an empty result", '<c r="A1" t="str"><f>""</f><v></v></c>', null],
    ["a formula with an empty tag", '<c r="A1"><f>1+1</f><v/></c>', null],
  ];
  it.each(known)("reads %s", async (_what, xml, expected) => {
    expect(await values(xml)).toEqual([expected]);
  });

  it("takes an empty text as a blank", async () => {
    const cells = '<c r="A1"><v>1</v></c><c r="B1" t="inlineStr"><is><t></t></is></c>';
    expect(
      await values(`${cells}<c r="C1"/><c r="D1" t="s"><v>0</v></c>`, { strings: "<si><t/></si>" }),
    ).toEqual([1]);
  });

  it("reads shared texts, joined over their runs and without phonetic guides", async () => {
    const strings =
      '<si><t>甲</t></si><si><r><t xml:space="preserve">乙 </t></r><r><rPr/><t>丙</t></r></si>' +
      '<si><t>東京</t><rPh sb="0" eb="2"><t>とう</t></rPh><phoneticPr fontId="1"/></si>' +
      "<si><t>a_x000D_\nb</t></si>";
    const cells = [3, 2, 1, 0].map((index) => `<c t="s"><v>${index}</v></c>`).join("");
    expect(await values(cells, { strings })).toEqual(["a\r\nb", "東京", "乙 丙", "甲"]);
  });

  it.each([
    ["a shared text that is not there", '<c r="A1" t="s"><v>7</v></c>'],
    ["letters for a number", '<c r="A1"><v>12a</v></c>'],
    ["infinity", '<c r="A1"><v>1e999</v></c>'],
    ["a hexadecimal", '<c r="A1"><v>0x10</v></c>'],
    ["a type nobody knows", '<c r="A1" t="zz"><v>1</v></c>'],
    ["half a truth", '<c r="A1" t="b"><v>0.5</v></c>'],
    ["an address off the sheet", '<c r="XFE1"><v>1</v></c>'],
    ["an address of nothing", '<c r="1A"><v>1</v></c>'],
    ["one cell twice", '<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>'],
    ["an entity that is not defined", '<c r="A1" t="inlineStr"><is><t>&a9;</t></is></c>'],
    ["tags that cross", '<c r="A1"><v>1</c></v>'],
  ])("refuses %s as damaged", async (_what, xml) => {
    await expect(values(xml)).rejects.toMatchObject({
      code: "damaged",
      params: { part: "xl/worksheets/sheet1.xml" },
    });
  });
});

describe("dates", () => {
  const formats = ["General", 14, 'yyyy"年"m"月"d"日"', "[h]:mm"];

  it("stay the numbers they are, amounts under a date format too", async () => {
    const cells = [45000, 60, 60.5, 59, 1234.567891234, 0.75]
      .map((value, index) => `<c s="${1 + (index % 3)}"><v>${value}</v></c>`)
      .join("");
    expect(await values(cells, { formats })).toEqual([45000, 60, 60.5, 59, 1234.567891234, 0.75]);
  });

  it("stay the numbers they are in a workbook that counts from 1904", async () => {
    expect(
      await values('<c s="1"><v>43538</v></c>', { formats, properties: 'date1904="1"' }),
    ).toEqual([43538]);
  });

  it.each([
    ["2023-03-15", "", 45000],
    ["2023-03-15T18:00:00", "", 45000.75],
    ["1900-03-01", "", 61],
    ["1900-02-28", "", 59],
    ["2023-03-15", 'date1904="true"', 43538],
  ])("written out as %s are made numbers (%s)", async (text, properties, serial) => {
    expect(await values(`<c t="d"><v>${text}</v></c>`, { properties })).toEqual([serial]);
  });
});

describe("the layout of a sheet", () => {
  it("follows the order of the file where addresses are left out", async () => {
    const rows = "<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row>";
    const sheet = await sheetOf(
      rowsFile(`${rows}<row r="5"><c r="C5"><v>4</v></c><c><v>5</v></c></row>`),
    );
    expect(sheet.used).toEqual({ r0: 0, c0: 0, r1: 4, c1: 3 });
    expect(sheet.values).toEqual([
      [1, 2, null, null],
      [null, 3, null, null],
      [null, null, null, null],
      [null, null, null, null],
      [null, null, 4, 5],
    ]);
  });

  it("is not widened by blank cells with a format, however far away", async () => {
    const rows =
      '<row r="1"><c r="A1" s="1"/><c r="B1" s="1"><v>1</v></c><c r="C1" s="1"/></row>' +
      '<row r="1048576"><c r="XFD1048576" s="1"/></row>';
    const sheet = await sheetOf(rowsFile(rows, { formats: [0, "0.00"] }));
    expect(sheet.used).toEqual({ r0: 0, c0: 1, r1: 0, c1: 1 });
    expect(sheet.formats).toEqual([["0.00"]]);
  });

  it("keeps the format of blank cells in between", async () => {
    const row = '<row r="1"><c s="2"><v>1</v></c><c s="1"/><c s="99"><v>2</v></c></row>';
    const sheet = await sheetOf(rowsFile(row, { formats: [0, "0.00%", 4] }));
    expect(sheet.formats).toEqual([["#,##0.00", "0.00%", "General"]]);
  });

  it("is nothing when there are only formats", async () => {
    const reader = await openWorkbookFile(rowsFile('<row r="9"><c r="J9" s="0"/></row>'));
    expect(await reader.sheets()).toEqual([
      { name: "S", visibility: "visible", used: null, protected: false },
    ]);
  });

  it("counts a formula without a value as content", async () => {
    const sheet = await sheetOf(rowsFile('<row r="2"><c r="B2"><f>1+1</f></c></row>'));
    expect(sheet).toMatchObject({ used: { r0: 1, c0: 1, r1: 1, c1: 1 }, formulas: [["=1+1"]] });
  });

  it("tells a protected sheet from one that only says how it would be", async () => {
    const rows = "<row><c><v>1</v></c></row>";
    const sheets = ['sheet="1"', 'sheet="true"', 'formatCells="0"', 'sheet="0"'].map(
      (flag, index) => ({
        name: `S${index}`,
        rows,
        after: `<sheetProtection ${flag}/>`,
      }),
    );
    const infos = await (await openWorkbookFile(workbookFile({ sheets }))).sheets();
    expect(infos.map((info) => info.protected)).toEqual([true, true, false, false]);
  });

  it("passes over what only looks like cells", async () => {
    const after =
      '<extLst><ext><x:sheetData xmlns:x="u"><x:row><x:c r="Z9"><x:v>9</x:v></x:c></x:row></x:sheetData>' +
      '<mergeCells><mergeCell ref="A1:B2"/></mergeCells></ext></extLst>';
    const sheet = await sheetOf(rowsFile("<row><c><v>1</v></c></row>", {}, after));
    expect(sheet).toMatchObject({ values: [[1]], merges: [] });
  });

  it("does not mind a prefix on every name", async () => {
    const parts = workbookParts({ sheets: [{ name: "S", rows: "<row><c><v>7</v></c></row>" }] });
    const prefixed = parts.map((part) => ({
      ...part,
      data: (part.data as string)
        .replace(/<(\/?)(?=[a-zA-Z])/g, "<$1x:")
        .replaceAll(" r:id=", " rel:id="),
    }));
    expect((await sheetOf(zip(prefixed))).values).toEqual([[7]]);
  });

  it("reads parts in UTF-16", async () => {
    const parts = workbookParts({
      sheets: [{ name: "表", rows: '<row><c t="inlineStr"><is><t>甲</t></is></c></row>' }],
    });
    const wide = parts.map((part, index) => ({
      ...part,
      deflate: true,
      data: Buffer.from(`${index % 2 === 0 ? "\ufeff" : ""}${part.data as string}`, "utf16le"),
    }));
    expect(await sheetOf(zip(wide))).toMatchObject({ name: "表", values: [["甲"]] });
  });
});
