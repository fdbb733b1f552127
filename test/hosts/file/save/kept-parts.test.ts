import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { EditedBook, EditedSheet } from "../../../../src/core/book/edited-book";
import { openDocument } from "../../../../src/hosts/file/open-document";
import { saveWorkbook } from "../../../../src/hosts/file/save/save-workbook";
import { withData, workbookParts } from "../workbook-builder";
import { zip } from "../zip-builder";
import { untouched, withCell, withSheet } from "./edited";
import { insertBand } from "./edits";

const TYPES = "[Content_Types].xml";
const MACROS = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
/** Bytes that no text has. */
const BINARY = Uint8Array.from({ length: 512 }, (_, at) => (at * 37 + 0xd0) & 0xff);

const link = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="http://x/${kind}" Target="${target}"/>`;
const links = (...all: readonly string[]): string =>
  `<Relationships>${all.join("")}</Relationships>`;
const COMMENTS =
  '<comments><authors><author>甲</author></authors><commentList><comment ref="A3" authorId="0"><text><r><rPr><b/></rPr><t>已核对</t></r></text></comment></commentList></comments>';
const CHART =
  "<chartSpace><c:val><c:f>表!$A$1:$A$3</c:f></c:val><c:title>三公</c:title></chartSpace>";
const DRAWING =
  "<wsDr><xdr:oneCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:row>2</xdr:row></xdr:from><xdr:pic/></xdr:oneCellAnchor></wsDr>";

/** A workbook with macros, and a sheet with a chart, a picture and a comment. */
function file(): Uint8Array {
  const parts = workbookParts({
    sheets: [
      {
        name: "表",
        rows: '<row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="A3"><v>3</v></c></row>',
        after: '<drawing xmlns:r="x" r:id="d"/><legacyDrawing xmlns:r="x" r:id="v"/>',
        linked: [{ kind: "comments", name: "xl/comments1.xml", data: COMMENTS }],
      },
    ],
    linked: [{ kind: "vbaProject", name: "xl/vbaProject.bin", data: "" }],
  });
  const types = `<Types><Override PartName="/xl/workbook.xml" ContentType="${MACROS}"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>`;
  return zip([
    ...withData(withData(parts, TYPES, types), "xl/vbaProject.bin", BINARY).filter(
      ({ name }) => name !== "xl/worksheets/_rels/sheet1.xml.rels",
    ),
    {
      name: "xl/worksheets/_rels/sheet1.xml.rels",
      data: links(
        link("c", "comments", "../comments1.xml"),
        link("d", "drawing", "../drawings/drawing1.xml"),
      ),
    },
    { name: "xl/drawings/drawing1.xml", data: DRAWING },
    {
      name: "xl/drawings/_rels/drawing1.xml.rels",
      data: links(
        link("i", "image", "../media/image1.png"),
        link("c", "chart", "../charts/chart1.xml"),
      ),
    },
    { name: "xl/media/image1.png", data: BINARY },
    { name: "xl/charts/chart1.xml", data: CHART },
  ]);
}

const typed = (sheet: EditedSheet): EditedSheet =>
  withCell(sheet, { row: 0, column: 0, value: 9, formula: null });
const onFirst =
  (change: (sheet: EditedSheet) => EditedSheet) =>
  (book: EditedBook): EditedBook =>
    withSheet(book, 0, change);

async function differing(change: (book: EditedBook) => EditedBook): Promise<readonly string[]> {
  const before = file();
  const after = await saveWorkbook(before, change(await untouched(before)));
  const [was, now] = [unzipSync(before), unzipSync(after)];
  const names = [...new Set([...Object.keys(was), ...Object.keys(now)])];
  return names.filter((name) => {
    const [a, b] = [was[name], now[name]];
    return a === undefined || b === undefined || Buffer.compare(a, b) !== 0;
  });
}

describe("macros, charts, pictures and comments", () => {
  it.each<[string, (book: EditedBook) => EditedBook, readonly string[]]>([
    ["an amount", onFirst(typed), ["xl/worksheets/sheet1.xml"]],
    [
      "a row in front of them",
      onFirst((sheet) => insertBand(sheet, "rows", 1)),
      [
        "xl/worksheets/sheet1.xml",
        "xl/comments1.xml",
        "xl/drawings/drawing1.xml",
        "xl/charts/chart1.xml",
      ],
    ],
    [
      "the name of their sheet",
      onFirst((sheet) => ({ ...sheet, name: "新" })),
      ["xl/workbook.xml", "xl/charts/chart1.xml"],
    ],
    [
      "a new sheet",
      (book) => ({
        ...book,
        sheets: [...book.sheets, { ...book.sheets[0]!, origin: null, name: "又一张" }],
      }),
      [TYPES, "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet2.xml"],
    ],
  ])("keep their bytes beside %s, but for what has to follow", async (_, change, expected) => {
    expect([...(await differing(change))].sort()).toEqual([...expected].sort());
  });

  it("stay what they are: a workbook with macros, and a comment that is read again", async () => {
    const before = file();
    const edited = onFirst((sheet) => insertBand(sheet, "rows", 1))(await untouched(before));
    const sheets = [...edited.sheets, { ...edited.sheets[0]!, isCopy: true, name: "副本" }];
    const saved = await saveWorkbook(before, { ...edited, sheets });
    const types = strFromU8(unzipSync(saved)[TYPES]!);
    expect(types).toContain(`<Override PartName="/xl/workbook.xml" ContentType="${MACROS}"/>`);
    const { look } = await openDocument(saved);
    expect(look.sheets.map(({ notes }) => notes)).toEqual([
      [{ row: 3, column: 0, text: "已核对" }],
      [],
    ]);
  });

  it("go with their sheet, but for the macros", async () => {
    const names = await differing((book) => ({
      ...book,
      sheets: [{ ...book.sheets[0]!, origin: null, name: "又一张" }],
    }));
    expect(names).not.toContain("xl/vbaProject.bin");
    for (const name of ["xl/media/image1.png", "xl/charts/chart1.xml", "xl/comments1.xml"]) {
      expect(names).toContain(name);
    }
  });
});
