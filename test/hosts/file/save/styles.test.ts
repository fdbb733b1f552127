import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { EditedBook, EditedStyle } from "../../../../src/core/book/edited-book";
import { openDocument } from "../../../../src/hosts/file/open-document";
import { saveWorkbook } from "../../../../src/hosts/file/save/save-workbook";
import { rowsFile } from "../workbook-builder";
import { untouched, withCell, withSheet } from "./edited";

const PART = "xl/styles.xml";

/** The book with A1 in a style that the file does not have. */
function restyled(book: EditedBook, style: EditedStyle): EditedBook {
  return withSheet({ ...book, styles: [...book.styles, style] }, 0, (sheet) =>
    withCell(sheet, { row: 0, column: 0, value: 1, formula: null, style: book.styles.length }),
  );
}

async function stylesAfter(file: Uint8Array, style: (book: EditedBook) => EditedStyle) {
  const book = await untouched(file);
  const made = style(book);
  const saved = await saveWorkbook(file, restyled(book, made));
  const { look } = await openDocument(saved);
  const number = look.sheets[0]!.cells.find(({ row, column }) => row === 0 && column === 0)?.style;
  const parts = unzipSync(saved);
  return { parts, xml: strFromU8(parts[PART]!), seen: look.styles[number ?? 0], made, number };
}

describe("a style made of one that the file has", () => {
  const STYLES =
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0"/></numFmts>' +
    '<fonts count="2"><font><sz val="11"/><name val="宋体"/></font>' +
    '<font><b/><shadow/><vertAlign val="superscript"/><sz val="12"/><color theme="4"/><name val="黑体"/><family val="3"/></font></fonts>' +
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="lightUp"><fgColor rgb="FF123456"/></patternFill></fill></fills>' +
    '<borders count="2"><border/><border diagonalUp="1"><left style="thin"><color theme="1"/></left><right/><top/><bottom/><diagonal style="hair"/></border></borders>' +
    '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
    '<xf numFmtId="164" fontId="1" fillId="2" borderId="1" xfId="0" quotePrefix="1">' +
    '<alignment horizontal="centerContinuous" textRotation="90" shrinkToFit="1"/><protection hidden="1"/></xf></cellXfs>';
  const file = rowsFile('<row r="1"><c r="A1" s="1"><v>1</v></c></row>', { styles: STYLES });
  const TURNED = '<alignment horizontal="centerContinuous" textRotation="90" shrinkToFit="1"/>';
  const HIDDEN = '<protection hidden="1"/>';

  it.each<[string, (style: EditedStyle) => EditedStyle, RegExp]>([
    [
      "keeps all but its format",
      (style) => ({ ...style, format: "0.00" }),
      /<xf numFmtId="2" fontId="1" fillId="2" borderId="1" xfId="0" quotePrefix="1" applyNumberFormat="1"><alignment horizontal="centerContinuous" textRotation="90" shrinkToFit="1"\/><protection hidden="1"\/><\/xf>/u,
    ],
    [
      "keeps all but its fill",
      (style) => ({ ...style, fill: "#00FF00" }),
      /<xf numFmtId="164" fontId="1" fillId="3" borderId="1" xfId="0" quotePrefix="1" applyFill="1">/u,
    ],
    [
      "keeps what its font says beside its size",
      (style) => ({ ...style, size: 20 }),
      /<font><b\/><shadow\/><vertAlign val="superscript"\/><sz val="20"\/><color theme="4"\/><name val="黑体"\/><family val="3"\/><\/font><\/fonts>/u,
    ],
    [
      "keeps the sides of its border beside a new one",
      (style) => ({ ...style, top: { style: "thick", colour: "#FF0000" } }),
      /<border diagonalUp="1"><left style="thin"><color theme="1"\/><\/left><right\/><top style="thick"><color rgb="FFFF0000"\/><\/top><bottom\/><diagonal style="hair"\/><\/border><\/borders>/u,
    ],
    [
      "keeps its rotation under another alignment",
      (style) => ({ ...style, across: "right", wraps: true }),
      /applyAlignment="1"><alignment horizontal="right" textRotation="90" shrinkToFit="1" wrapText="1"\/><protection hidden="1"\/>/u,
    ],
    [
      "keeps that its formula is hidden when it is opened for typing",
      (style) => ({ ...style, isOpen: true }),
      /applyProtection="1"><alignment [^>]*\/><protection hidden="1" locked="0"\/>/u,
    ],
    [
      "loses what was taken from it",
      ({ isBold: _bold, across: _across, ...style }) => style,
      /<font><shadow\/><vertAlign val="superscript"\/><sz val="12"\/>.*<alignment textRotation="90" shrinkToFit="1"\/>/u,
    ],
  ])("%s", async (_, change, expected) => {
    const { xml, seen, made, number } = await stylesAfter(file, (book) => ({
      ...change(book.styles[1]!),
      base: 1,
    }));
    expect(xml).toMatch(expected);
    expect(xml).toContain(TURNED + HIDDEN);
    expect(number).toBe(2);
    const { base: _base, ...look } = made;
    expect(seen).toEqual(look);
  });

  it("is a plain one where nothing says of which it was made", async () => {
    const { xml, seen } = await stylesAfter(file, () => ({ isItalic: true }));
    expect(xml.slice(xml.lastIndexOf("<xf "))).not.toContain("textRotation");
    expect(seen).toMatchObject({ isItalic: true });
  });
});

describe("a file without styles", () => {
  it("gets a part for them, with its link and what it is", async () => {
    const line = { style: "double", colour: "#112233" } as const;
    const style = { fill: "#FFF2CC", format: "0.000", isStruck: true, bottom: line } as const;
    const { parts, seen } = await stylesAfter(
      rowsFile('<row r="1"><c r="A1"><v>1</v></c></row>'),
      () => style,
    );
    expect(seen).toMatchObject(style);
    expect(strFromU8(parts["[Content_Types].xml"]!)).toContain(
      '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>',
    );
    expect(strFromU8(parts["xl/_rels/workbook.xml.rels"]!)).toContain(
      '/styles" Target="/xl/styles.xml"',
    );
  });

  it("whose part says nothing gets the lists that styles are made of", async () => {
    const file = rowsFile('<row r="1"><c r="A1"><v>1</v></c></row>', { styles: "<dxfs/>" });
    const { xml, seen } = await stylesAfter(file, () => ({ fill: "#FFF2CC", isBold: true }));
    expect(seen).toMatchObject({ fill: "#FFF2CC", isBold: true });
    const order = ["<fonts", "<fills", "<cellXfs", "<dxfs"].map((name) => xml.indexOf(name));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
  });
});
