import { describe, expect, it } from "vitest";
import type { Band, SheetLook } from "../../../../src/core/book/look";
import { openDocument } from "../../../../src/hosts/file/open-document";
import { workbookFile } from "../workbook-builder";
import { lookOf, sheetLookOf, stylesXml } from "./opened-look";

const styles = stylesXml({ font: "<b/>" }, { font: "<i/>" }, { font: "<u/>" });
const read = (before: string, rows = ""): Promise<SheetLook> =>
  sheetLookOf({ before, rows }, { styles });

describe("the columns of a sheet", () => {
  const cases: [string, string, Band[]][] = [
    [
      "a width",
      '<col min="2" max="2" width="24.5" customWidth="1"/>',
      [{ first: 1, last: 1, size: 24.5 }],
    ],
    [
      "hidden ones",
      '<col min="3" max="4" width="9" hidden="1"/><col min="6" max="6" width="0"/>',
      [
        { first: 2, last: 3, size: 9, isHidden: true },
        { first: 5, last: 5, isHidden: true },
      ],
    ],
    ["a style", '<col min="1" max="1" style="2"/>', [{ first: 0, last: 0, style: 2 }]],
    [
      "neighbours that look alike, as one",
      '<col min="1" max="1" width="9"/><col min="2" max="3" width="9"/><col min="4" max="4" width="8"/>',
      [
        { first: 0, last: 2, size: 9 },
        { first: 3, last: 3, size: 8 },
      ],
    ],
    ["all of them", '<col min="1" max="16384" width="9"/>', [{ first: 0, last: 16383, size: 9 }]],
    [
      "more than there are",
      '<col min="3" max="99999" width="9"/>',
      [{ first: 2, last: 16383, size: 9 }],
    ],
    [
      "in any order, each place once",
      '<col min="5" max="6" width="5"/><col min="1" max="2" width="1"/><col min="2" max="4" width="2"/>',
      [
        { first: 0, last: 1, size: 1 },
        { first: 4, last: 5, size: 5 },
      ],
    ],
    [
      "nonsense",
      '<col/><col min="0" max="2" width="9"/><col min="4" max="3" width="9"/><col min="x" max="3" width="9"/>' +
        '<col min="16385" max="16386" width="9"/><col min="1" max="1" width="-4" style="99"/>',
      [],
    ],
  ];
  it.each(cases)("%s", async (_what, cols, expected) => {
    expect((await read(`<cols>${cols}</cols>`)).columns).toEqual(expected);
  });
});

describe("the rows of a sheet", () => {
  const cases: [string, string, Band[]][] = [
    ["a height", '<row r="3" ht="27.75" customHeight="1"/>', [{ first: 2, last: 2, size: 27.75 }]],
    [
      "hidden ones",
      '<row r="1" hidden="1" ht="15"/><row r="2" ht="0"/>',
      [
        { first: 0, last: 0, size: 15, isHidden: true },
        { first: 1, last: 1, isHidden: true },
      ],
    ],
    [
      "a style only where the row says it is its own",
      '<row r="1" s="1" customFormat="1"/><row r="2" s="1"/><row r="3" s="99" customFormat="1"/>',
      [{ first: 0, last: 0, style: 1 }],
    ],
    [
      "neighbours that look alike, as one, without addresses too",
      '<row ht="20"/><row ht="20"/><row ht="20"/><row/><row ht="20"/>',
      [
        { first: 0, last: 2, size: 20 },
        { first: 4, last: 4, size: 20 },
      ],
    ],
    ["nonsense", '<row ht="-1"/><row ht="x"/><row ht="1e9"/><row ht=""/>', []],
  ];
  it.each(cases)("%s", async (_what, rows, expected) => {
    expect((await read("", rows)).rows).toEqual(expected);
  });
});

describe("the styled cells of a sheet", () => {
  const at = (address: string, style: string): string => `<c r="${address}" s="${style}"/>`;

  it("are those of another than the first style, blank or not", async () => {
    const rows =
      `<row r="1">${at("A1", "0")}<c r="B1" s="1"><v>1</v></c>${at("C1", "3")}<c r="D1"/></row>` +
      `<row r="9">${at("A9", "99")}${at("B9", "-1")}${at("C9", "x")}${at("D9", "2")}</row>`;
    expect((await read("", rows)).cells).toEqual([
      { row: 0, column: 1, style: 1 },
      { row: 0, column: 2, style: 3 },
      { row: 8, column: 3, style: 2 },
    ]);
  });

  it("include the first style where the row or a column has another", async () => {
    const rows = `<row r="1" s="2" customFormat="1">${at("A1", "0")}</row><row r="2">${at("A2", "0")}</row>`;
    expect((await read("", rows)).cells).toEqual([{ row: 0, column: 0, style: 0 }]);
    const look = await read('<cols><col min="2" max="2" style="1"/></cols>', rows);
    expect(look.cells.map(({ row, style }) => [row, style])).toEqual([
      [0, 0],
      [1, 0],
    ]);
  });

  it("take the first style through a row over columns of another", async () => {
    const row = '<row r="4" s="0" customFormat="1"/>';
    expect((await read('<cols><col min="1" max="9" style="1"/></cols>', row)).rows).toEqual([
      { first: 3, last: 3, style: 0 },
    ]);
    expect((await read("", row)).rows).toEqual([]);
  });
});

describe("a sheet as a whole", () => {
  const pane = (attributes: string): string =>
    `<sheetViews><sheetView><pane ${attributes}/></sheetView></sheetViews>`;

  it.each([
    ['xSplit="2" ySplit="5" state="frozen"', { rows: 5, columns: 2 }],
    ['ySplit="3" state="frozenSplit"', { rows: 3, columns: 0 }],
    ['xSplit="2100" ySplit="900" state="split"', { rows: 0, columns: 0 }],
    ['xSplit="2" ySplit="5"', { rows: 0, columns: 0 }],
    ['xSplit="16384" ySplit="-1" state="frozen"', { rows: 0, columns: 0 }],
    ['xSplit="1.5" ySplit="x" state="frozen"', { rows: 0, columns: 0 }],
  ])("with a pane %s", async (attributes, expected) => {
    expect((await read(pane(attributes))).frozen).toEqual(expected);
  });

  it("looks as in its first window", async () => {
    const second = '<sheetView showGridLines="0"><pane ySplit="3" state="frozen"/></sheetView>';
    const look = await read(`<sheetViews><sheetView/>${second}</sheetViews>`);
    expect([look.hidesGridLines, look.frozen.rows]).toEqual([false, 0]);
  });

  it.each([
    ["", false],
    ['showGridLines="1"', false],
    ['showGridLines="true"', false],
    ['showGridLines="0"', true],
    ['showGridLines="false"', true],
  ])("with a view %s", async (attributes, expected) => {
    const look = await read(`<sheetViews><sheetView ${attributes}/></sheetViews>`);
    expect(look.hidesGridLines).toBe(expected);
  });

  it.each([
    ["", 64 / 7, 15],
    ['<sheetFormatPr baseColWidth="10" defaultRowHeight="13.5"/>', 80 / 7, 13.5],
    ['<sheetFormatPr defaultColWidth="9" baseColWidth="10" defaultRowHeight="18"/>', 9, 18],
    ['<sheetFormatPr defaultColWidth="-9" baseColWidth="x" defaultRowHeight="9999"/>', 64 / 7, 15],
  ])("with defaults %s", async (before, column, row) => {
    const look = await read(before);
    // A file counts widths in steps of 1/256.
    expect(look.defaultColumn).toBe(Math.floor(column * 256) / 256);
    expect(look.defaultRow).toBe(row);
  });

  it.each([
    ['<sheetProtection sheet="1"/>', true],
    ['<sheetProtection sheet="0" objects="1"/>', false],
    ["", false],
  ])("protected by %j", async (after, expected) => {
    expect((await sheetLookOf({ after })).isProtected).toBe(expected);
  });

  it("comes in the order of the book, under its name", async () => {
    const sheets = ["乙", "甲", "丙"].map((name, at) => ({
      name,
      before: `<sheetFormatPr defaultRowHeight="${20 + at}"/>`,
      ...(at === 1 && { state: "hidden" }),
    }));
    const chart = { name: "图", kind: "chartsheet" };
    const file = workbookFile({ sheets: [sheets[0]!, chart, sheets[1]!, sheets[2]!] });
    const { book, look } = await openDocument(file);
    expect(look.sheets.map(({ name, defaultRow }) => [name, defaultRow])).toEqual([
      ["乙", 20],
      ["甲", 21],
      ["丙", 22],
    ]);
    expect(book.sheets.map(({ name }) => name)).toEqual(["乙", "甲", "丙"]);
  });

  it("is not confused by elements of the same names elsewhere", async () => {
    const after =
      '<extLst><ext><sheetFormatPr defaultRowHeight="99"/><cols><col min="1" max="1" width="3"/></cols>' +
      '<sheetView showGridLines="0"/><pane ySplit="3" state="frozen"/></ext></extLst>';
    const look = await sheetLookOf({ after });
    const bare = (await lookOf({ sheets: [{ name: "S" }] })).sheets[0];
    expect(look).toEqual(bare);
  });
});
