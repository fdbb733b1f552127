import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { HostError } from "../../../../src/core/host";
import type { EditedBook } from "../../../../src/core/book/edited-book";
import { saveWorkbook } from "../../../../src/hosts/file/save/save-workbook";
import { withData, workbookParts } from "../workbook-builder";
import { zip } from "../zip-builder";
import { untouched, withCell, withSheet } from "./edited";
import { insertBand } from "./edits";

const BOOK = "xl/workbook.xml";
const names =
  '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">\'1 甲\'!$A$1:$B$9</definedName>' +
  '<definedName name="_xlnm.Print_Titles" localSheetId="1">乙!$1:$2</definedName>' +
  "<definedName name=\"全\">SUM('1 甲'!$A$1:$A$9,乙!$B$3)</definedName></definedNames>";

function fileWith(more: readonly { name: string; data: string }[] = []): Uint8Array {
  const parts = workbookParts({
    sheets: [
      {
        name: "1 甲",
        before:
          '<sheetPr codeName="S1"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>',
        rows: '<row r="1"><c r="A1"><v>1</v></c></row>',
        after:
          '<pageSetup orientation="landscape" xmlns:r="x" r:id="rId1"/><drawing xmlns:r="x" r:id="rId2"/>',
      },
      { name: "乙", rows: '<row r="1"><c r="A1"><v>2</v></c></row>' },
      { name: "丙", rows: '<row r="1"><c r="A1"><v>3</v></c></row>' },
    ],
  });
  const book = String(parts.find(({ name }) => name === BOOK)?.data);
  const views = '<bookViews><workbookView activeTab="1"/></bookViews><sheets>';
  const data = book.replace("<sheets>", views).replace("</sheets>", `</sheets>${names}`);
  return zip([...withData(parts, BOOK, data), ...more]);
}

async function bookAfter(change: (book: EditedBook) => EditedBook): Promise<string> {
  const file = fileWith();
  const saved = await saveWorkbook(file, change(await untouched(file)));
  return strFromU8(unzipSync(saved)[BOOK]!);
}

const namesIn = (xml: string): readonly string[] =>
  [...xml.matchAll(/<definedName ([^>]*)>([^<]*)/gu)].map(([, tag = "", text = ""]) => {
    const local = /localSheetId="(\d+)"/u.exec(tag)?.[1] ?? "-";
    return `${local} ${/name="([^"]*)"/u.exec(tag)?.[1] ?? ""} ${text}`;
  });

describe("names and views follow the sheets", () => {
  it.each<[string, (book: EditedBook) => EditedBook, readonly string[], string]>([
    [
      "renamed",
      (book) => withSheet(book, 0, (sheet) => ({ ...sheet, name: "It's" })),
      [
        "0 _xlnm.Print_Area 'It''s'!$A$1:$B$9",
        "1 _xlnm.Print_Titles 乙!$1:$2",
        "- 全 SUM('It''s'!$A$1:$A$9,乙!$B$3)",
      ],
      "1",
    ],
    [
      "in another order",
      (book) => ({ ...book, sheets: [...book.sheets].reverse() }),
      [
        "2 _xlnm.Print_Area '1 甲'!$A$1:$B$9",
        "1 _xlnm.Print_Titles 乙!$1:$2",
        "- 全 SUM('1 甲'!$A$1:$A$9,乙!$B$3)",
      ],
      "1",
    ],
    [
      "deleted",
      (book) => ({ ...book, sheets: book.sheets.slice(1) }),
      ["0 _xlnm.Print_Titles 乙!$1:$2", "- 全 SUM(#REF!,乙!$B$3)"],
      "0",
    ],
    [
      "copied",
      (book) => ({
        ...book,
        sheets: [{ ...book.sheets[0]!, isCopy: true, name: "副" }, ...book.sheets],
      }),
      [
        "1 _xlnm.Print_Area '1 甲'!$A$1:$B$9",
        "0 _xlnm.Print_Area 副!$A$1:$B$9",
        "2 _xlnm.Print_Titles 乙!$1:$2",
        "- 全 SUM('1 甲'!$A$1:$A$9,乙!$B$3)",
      ],
      "2",
    ],
    [
      "with a row more",
      (book) => withSheet(book, 1, (sheet) => insertBand(sheet, "rows", 1)),
      [
        "0 _xlnm.Print_Area '1 甲'!$A$1:$B$9",
        "1 _xlnm.Print_Titles 乙!$1:$3",
        "- 全 SUM('1 甲'!$A$1:$A$9,乙!$B$4)",
      ],
      "1",
    ],
    [
      "hidden",
      (book) => withSheet(book, 1, (sheet) => ({ ...sheet, visibility: "hidden" as const })),
      [
        "0 _xlnm.Print_Area '1 甲'!$A$1:$B$9",
        "1 _xlnm.Print_Titles 乙!$1:$2",
        "- 全 SUM('1 甲'!$A$1:$A$9,乙!$B$3)",
      ],
      "0",
    ],
  ])("%s", async (_, change, expected, active) => {
    const xml = await bookAfter(change);
    expect(namesIn(xml)).toEqual(expected);
    expect(/activeTab="(\d+)"/u.exec(xml)?.[1]).toBe(active);
  });
});

describe("sheets that come and go", () => {
  it("takes the part, its link and its declaration out", async () => {
    const file = fileWith();
    const book = await untouched(file);
    const parts = unzipSync(await saveWorkbook(file, { ...book, sheets: book.sheets.slice(1) }));
    expect("xl/worksheets/sheet1.xml" in parts).toBe(false);
    expect(strFromU8(parts["xl/_rels/workbook.xml.rels"]!)).not.toContain("sheet1.xml");
  });

  it("leaves out of a copy what may be there once only or leads to other parts", async () => {
    const file = fileWith();
    const book = await untouched(file);
    const copy = { ...book.sheets[0]!, isCopy: true, name: "副" };
    const parts = unzipSync(await saveWorkbook(file, { ...book, sheets: [...book.sheets, copy] }));
    const xml = strFromU8(parts["xl/worksheets/sheet4.xml"]!);
    expect(xml).toContain('<pageSetup orientation="landscape" xmlns:r="x"/>');
    for (const word of ["codeName", "tabSelected", "drawing", "r:id"]) {
      expect(xml).not.toContain(word);
    }
  });

  it.each<[string, string, (book: EditedBook) => EditedBook]>([
    [
      "no sheet in sight",
      "not-supported",
      (book) => ({
        ...book,
        sheets: book.sheets.map((s) => ({ ...s, visibility: "hidden" as const })),
      }),
    ],
    ["no sheet at all", "not-supported", (book) => ({ ...book, sheets: [] })],
    [
      "two of one name",
      "sheet-exists",
      (book) => withSheet(book, 2, (s) => ({ ...s, name: "乙" })),
    ],
    [
      "a sheet the file never had",
      "unknown-sheet",
      (book) => withSheet(book, 2, (s) => ({ ...s, origin: "丁" })),
    ],
  ])("refuses a book with %s", async (_, code, change) => {
    const file = fileWith();
    const error: unknown = await saveWorkbook(file, change(await untouched(file))).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(HostError);
    expect((error as HostError).code).toBe(code);
  });
});

describe("a signed package", () => {
  const signed = fileWith([{ name: "_xmlsignatures/sig1.xml", data: "<s/>" }]);

  it("keeps its signature as long as nothing differs, and loses it then", async () => {
    const book = await untouched(signed);
    expect(await saveWorkbook(signed, book)).toBe(signed);
    const edited = withSheet(book, 0, (sheet) =>
      withCell(sheet, { row: 0, column: 0, value: 9, formula: null }),
    );
    const parts = Object.keys(unzipSync(await saveWorkbook(signed, edited)));
    expect(parts.filter((name) => name.startsWith("_xmlsignatures"))).toEqual([]);
  });
});

describe("texts kept in the book", () => {
  it("are added, replaced and removed, and otherwise left alone", async () => {
    const file = fileWith();
    const book = await untouched(file);
    const kept = (...texts: [string, string][]): EditedBook => ({ ...book, texts: new Map(texts) });
    const one = await saveWorkbook(file, kept(["a", "一"], ["b", '<"&\n']));
    expect([...(await untouched(one)).texts]).toEqual([
      ["a", "一"],
      ["b", '<"&\n'],
    ]);
    const two = await saveWorkbook(one, kept(["a", "二"], ["b", '<"&\n']));
    const [before, after] = [unzipSync(one), unzipSync(two)];
    const differing = Object.keys(before).filter(
      (name) => strFromU8(before[name]!) !== strFromU8(after[name]!),
    );
    expect(differing).toEqual(["customXml/item1.xml"]);
    const none = unzipSync(await saveWorkbook(two, kept()));
    expect(Object.keys(none).sort()).toEqual(Object.keys(unzipSync(file)).sort());
  });
});
