import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { BookLook } from "../../../../src/core/book/look";
import { openDocument } from "../../../../src/hosts/file/open-document";
import { workbookParts, type SheetXml, type WorkbookXml } from "../workbook-builder";
import { stylesXml } from "./opened-look";

const styles = stylesXml({ font: "<b/>" });

async function opened(workbook: WorkbookXml): Promise<BookLook> {
  const parts = workbookParts(workbook).map(({ name, data }): [string, Uint8Array] => [
    name,
    strToU8(data as string),
  ]);
  return (await openDocument(zipSync(Object.fromEntries(parts), { level: 1 }))).look;
}

const sheetOf = async (sheet: Partial<SheetXml>): Promise<BookLook["sheets"][number]> =>
  (await opened({ sheets: [{ name: "S", ...sheet }], styles })).sheets[0]!;

describe("a look that asks for much", () => {
  it("counts styles up to the limit that reading has", async () => {
    const many = (count: number): string =>
      `<fonts><font><i/></font></fonts><cellXfs>${"<xf/>".repeat(count)}</cellXfs>`;
    const look = await opened({ sheets: [{ name: "S" }], styles: many(200_000) });
    expect(look.styles).toHaveLength(200_000);
    await expect(opened({ sheets: [{ name: "S" }], styles: many(200_001) })).rejects.toMatchObject({
      code: "too-large",
      params: { what: "formats" },
    });
  });

  it("keeps no more fonts than styles could need", async () => {
    const fonts = `<fonts>${"<font/>".repeat(200_000)}<font><b/></font></fonts>`;
    const look = await opened({
      sheets: [{ name: "S" }],
      styles: `${fonts}<cellXfs><xf fontId="199999"/><xf fontId="200000"/></cellXfs>`,
    });
    expect(look.styles).toEqual([{}, {}]);
  });

  it("keeps one band for all columns and one for rows that look alike", async () => {
    const rows = Array.from({ length: 50_000 }, (_, at) => `<row r="${at + 1}" ht="9"/>`).join("");
    const before = `<cols>${'<col min="1" max="16384" width="9" style="1"/>'.repeat(20_000)}</cols>`;
    const look = await sheetOf({ before, rows });
    expect(look.columns).toEqual([{ first: 0, last: 16383, size: 9, style: 1 }]);
    expect(look.rows).toEqual([{ first: 0, last: 49_999, size: 9 }]);
    expect(look.cells).toEqual([]);
  });

  it("never has more styled cells than the file writes", async () => {
    const row = `<row s="1" customFormat="1">${'<c s="1"/>'.repeat(16_384)}</row>`;
    const look = await sheetOf({
      before: '<cols><col min="1" max="16384" style="1"/></cols>',
      rows: row.repeat(3),
      after: '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    });
    expect(look.cells).toHaveLength(3 * 16_384);
    expect(look.rows).toEqual([{ first: 0, last: 2, style: 1 }]);
  });

  it("keeps one list for whole columns", async () => {
    const list =
      '<dataValidation type="list" sqref="A1:XFD1048576"><formula1>$A:$A</formula1></dataValidation>';
    const look = await sheetOf({ after: `<dataValidations>${list}</dataValidations>` });
    expect(look.lists).toEqual([
      {
        rect: { r0: 0, c0: 0, r1: 1048575, c1: 16383 },
        from: { sheet: "S", r0: 0, c0: 0, r1: 1048575, c1: 0 },
        isStrict: false,
      },
    ]);
  });

  it("drops lists and notes beyond what a workbook can need, and nothing else", async () => {
    const words = `"${"a,".repeat(150_000)}"`;
    const list = `<dataValidation type="list" sqref="A1"><formula1>${words}</formula1></dataValidation>`;
    const note = (text: string): string =>
      `<comment ref="A1"><text><t>${text}</t></text></comment>`;
    const look = await sheetOf({
      rows: '<row><c s="1"/></row>',
      after: `<dataValidations>${list.repeat(9)}</dataValidations>`,
      linked: [
        {
          kind: "comments",
          name: "xl/comments1.xml",
          data: `<comments>${note("b".repeat(300_000))}${note("c")}</comments>`,
        },
      ],
    });
    expect(look.lists).toHaveLength(6);
    expect(look.notes.map(({ text }) => text)).toEqual(["c"]);
    expect(look.cells).toHaveLength(1);
  });
});
