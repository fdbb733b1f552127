import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { EditedBook, EditedSheet } from "../../../../src/core/book/edited-book";
import { saveWorkbook } from "../../../../src/hosts/file/save/save-workbook";
import { workbookFile, type LinkedPart } from "../workbook-builder";
import { untouched, withSheet } from "./edited";
import { deleteBand, insertBand } from "./edits";

type Change = (book: EditedBook) => EditedBook;

const onFirst =
  (change: (sheet: EditedSheet) => EditedSheet): Change =>
  (book) =>
    withSheet(book, 0, change);
const renamed = onFirst((sheet) => ({ ...sheet, name: "It's" }));
const deleted: Change = (book) => ({ ...book, sheets: book.sheets.slice(1) });
const rowIn = onFirst((sheet) => insertBand(sheet, "rows", 2));
const rowOut = onFirst((sheet) => deleteBand(sheet, "rows", 2));
const columnIn = onFirst((sheet) => insertBand(sheet, "columns", 1));

/** The part hangs on the first sheet, a chart on the second, which stays. */
function fileWith(part: LinkedPart): Uint8Array {
  const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="9"><c r="E9"><v>1</v></c></row>';
  return workbookFile({
    sheets: [
      { name: "1 甲", rows, linked: part.kind === "chart" ? [] : [part] },
      { name: "乙", rows, linked: part.kind === "chart" ? [part] : [] },
    ],
  });
}

/** The part after a change, without the words that stand around it. */
async function after(part: LinkedPart, change: Change): Promise<string> {
  const file = fileWith(part);
  const saved = unzipSync(await saveWorkbook(file, change(await untouched(file))));
  return strFromU8(saved[part.name]!).replace(/^<\?xml[^>]*\?>\n<(\w+)>([^]*)<\/\1>$/u, "$2");
}

describe("a chart follows the cells it is drawn from", () => {
  const f = (text: string): string => `<c:val><c:numRef><c:f>${text}</c:f></c:numRef></c:val>`;
  it.each<[string, Change, string, string]>([
    ["under another name", renamed, f("'1 甲'!$A$1:$A$9"), f("'It''s'!$A$1:$A$9")],
    ["below a new row", rowIn, f("'1 甲'!$A$1:$A$9"), f("'1 甲'!$A$1:$A$10")],
    ["beside a new column", columnIn, f("'1 甲'!$B$1:$B$9"), f("'1 甲'!$C$1:$C$9")],
    ["of another sheet", rowIn, f("乙!$A$1:$A$9"), f("乙!$A$1:$A$9")],
    ["of several areas", rowIn, f("('1 甲'!$A$1,乙!$A$4)"), f("('1 甲'!$A$1,乙!$A$4)")],
    ["of a sheet that is gone", deleted, f("('1 甲'!$A$1,乙!$A$4)"), f("(#REF!,乙!$A$4)")],
    ["that are all gone", rowOut, f("'1 甲'!$A$3:$B$3"), f("'1 甲'!#REF!")],
    [
      "that a filter left out",
      renamed,
      "<c15:fullRef><c15:sqref>'1 甲'!$A$1:$A$9</c15:sqref></c15:fullRef>",
      "<c15:fullRef><c15:sqref>'It''s'!$A$1:$A$9</c15:sqref></c15:fullRef>",
    ],
    ["of labels", rowIn, "<c15:f>'1 甲'!$A$4</c15:f>", "<c15:f>'1 甲'!$A$5</c15:f>"],
    [
      "in a chart of the newer kind",
      rowIn,
      "<cx:f dir=\"row\">'1 甲'!$A$4:$C$4</cx:f><cx:nf>'1 甲'!$A$4</cx:nf>",
      "<cx:f dir=\"row\">'1 甲'!$A$5:$C$5</cx:f><cx:nf>'1 甲'!$A$5</cx:nf>",
    ],
    ["but not its words", rowIn, "<c:v>'1 甲'!A4</c:v>", "<c:v>'1 甲'!A4</c:v>"],
  ])("%s", async (_, change, before, expected) => {
    const data = `<chartSpace>${before}</chartSpace>`;
    const part = { kind: "chart", name: "xl/charts/chartEx1.xml", data };
    expect(await after(part, change)).toBe(expected);
  });
});

describe("a picture hangs on its cells", () => {
  const corner = (name: string, column: number, row: number): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>7</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>8</xdr:rowOff></xdr:${name}>`;
  const picture = (...[c0, r0, c1, r1]: readonly [number, number, number, number]): string =>
    `<xdr:twoCellAnchor>${corner("from", c0, r0)}${corner("to", c1, r1)}<xdr:sp/></xdr:twoCellAnchor>`;
  it.each<[string, Change, string, string]>([
    ["below a new row", rowIn, picture(0, 3, 2, 5), picture(0, 4, 2, 6)],
    ["around a new row", rowIn, picture(0, 1, 2, 5), picture(0, 1, 2, 6)],
    ["beside a new column", columnIn, picture(0, 1, 2, 5), picture(0, 1, 3, 5)],
    ["whose corner is gone", rowOut, picture(0, 2, 2, 5), picture(0, 2, 2, 4)],
    ["on a sheet under another name", renamed, picture(0, 2, 2, 5), picture(0, 2, 2, 5)],
  ])("%s", async (_, change, before, expected) => {
    const data = `<wsDr>${before}</wsDr>`;
    const part = { kind: "drawing", name: "xl/drawings/drawing1.xml", data };
    expect(await after(part, change)).toBe(expected);
  });
});

describe("a pivot table", () => {
  const source = (said: string): string =>
    `<cacheSource type="worksheet"><worksheetSource ${said}/></cacheSource><cacheFields count="1"/>`;
  it.each<[string, Change, string, string]>([
    ["another name", renamed, 'ref="A1:B9" sheet="1 甲"', 'ref="A1:B9" sheet="It\'s"'],
    ["a new row", rowIn, 'ref="A1:B9" sheet="1 甲"', 'ref="A1:B10" sheet="1 甲"'],
    ["nothing on another sheet", rowIn, 'ref="A1:B9" sheet="乙"', 'ref="A1:B9" sheet="乙"'],
    ["nothing in another book", renamed, 'sheet="1 甲" r:id="rId1"', 'sheet="1 甲" r:id="rId1"'],
    ["nothing by a name", renamed, 'name="表1"', 'name="表1"'],
    ["nothing that is gone", deleted, 'ref="A1:B9" sheet="1 甲"', 'ref="A1:B9" sheet="1 甲"'],
    ["no row that is all", rowOut, 'ref="A3:B3" sheet="1 甲"', 'ref="A3:B3" sheet="1 甲"'],
  ])("takes its figures from cells with %s", async (_, change, before, expected) => {
    const part = {
      kind: "pivotCacheDefinition",
      name: "xl/pivotCache/pivotCacheDefinition1.xml",
      data: `<pivotCacheDefinition>${source(before)}</pivotCacheDefinition>`,
    };
    const file = workbookFile({
      sheets: [{ name: "1 甲", rows: '<row r="9"><c r="A9"><v>1</v></c></row>' }, { name: "乙" }],
      linked: [part],
    });
    const saved = unzipSync(await saveWorkbook(file, change(await untouched(file))));
    expect(strFromU8(saved[part.name]!)).toContain(source(expected));
  });

  it("stays on its cells", async () => {
    const part = {
      kind: "pivotTable",
      name: "xl/pivotTables/pivotTable1.xml",
      data: '<pivotTableDefinition><location ref="A3:B9" firstHeaderRow="1"/></pivotTableDefinition>',
    };
    expect(await after(part, rowIn)).toBe('<location ref="A4:B10" firstHeaderRow="1"/>');
  });
});
