import { strFromU8, unzipSync } from "fflate";
import fc from "fast-check";
import { readXlsx } from "hucre";
import { describe, expect, it } from "vitest";
import { valueAt, formulaAt, type Book } from "../../../../src/core/book/book";
import { formatOf } from "../../../../src/core/book/dress";
import type { NewSheet } from "../../../../src/core/book/new-sheet";
import { readBook } from "../../../../src/core/book/read-book";
import { openWorkbookFile } from "../../../../src/hosts/file/open";
import { writeWorkbook } from "../../../../src/hosts/file/write/write-workbook";
import { LAYOUT_SETS } from "../../../../src/statute/layout-sets";
import { blankOf } from "../../../report/blank/blank-book";
import { detailOf } from "../../../report/blank/detail/detail-book";
import { referenceLines } from "../../../report/blank/detail/reference-lines";

const FORM: NewSheet = {
  name: "01支出'表",
  orientation: "landscape",
  widths: [10, 24.5],
  frozenRows: 1,
  merges: [{ r0: 0, c0: 0, r1: 0, c1: 1 }],
  cells: [
    { row: 0, column: 0, value: "支出表", look: "title" },
    { row: 1, column: 1, value: null, look: "input" },
    { row: 1, column: 0, value: "0204", look: "code" },
    { row: 2, column: 0, value: "其中 & <“三公”>", look: "label", indent: 2, isOpen: true },
    { row: 2, column: 1, value: 0, formula: "=BUDGET.ROLLUP($A2:$A$2,B2:B$2)", look: "total" },
    { row: 3, column: 0, value: "BUDGET.ROLLUP(", formula: '="BUDGET.ROLLUP("', look: "label" },
  ],
  lists: [
    { rect: { r0: 1, c0: 0, r1: 3, c1: 0 }, from: ["甲", "乙"], isStrict: true },
    {
      rect: { r0: 1, c0: 1, r1: 1, c1: 1 },
      from: { sheet: "科目", r0: 0, c0: 0, r1: 9, c1: 0 },
      isStrict: false,
    },
  ],
};
const HIDDEN: NewSheet = {
  name: "科目",
  orientation: "portrait",
  widths: [8],
  frozenRows: 0,
  merges: [],
  cells: [{ row: 0, column: 0, value: 1.5, look: "input" }],
  isHidden: true,
};

function partsOf(sheets: readonly NewSheet[]): Record<string, string> {
  const parts = unzipSync(writeWorkbook(sheets));
  return Object.fromEntries(Object.entries(parts).map(([name, data]) => [name, strFromU8(data)]));
}

async function readBack(sheets: readonly NewSheet[]): Promise<Book> {
  return readBook(await openWorkbookFile(writeWorkbook(sheets)));
}

describe("a written workbook", () => {
  const [set] = LAYOUT_SETS;

  it.each([
    ["of all kinds of cells", [HIDDEN, FORM]],
    ["of blank tables", blankOf(set!)],
    ["with a 明细", detailOf(set!)],
    ["with a filled 明细", detailOf(set!, referenceLines())],
  ])("%s is read back as it was", async (_kind, sheets) => {
    const book = await readBack(sheets);
    expect(book.sheets.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name));
    for (const [at, { cells, merges, isHidden }] of sheets.entries()) {
      const sheet = book.sheets[at]!;
      expect(sheet.visibility).toBe(isHidden === true ? "hidden" : "visible");
      expect(sheet.merges).toEqual(expect.arrayContaining([...merges]));
      expect(sheet.merges).toHaveLength(merges.length);
      for (const cell of cells) {
        const { row, column, value, formula } = cell;
        const found = [valueAt(sheet, row, column), formulaAt(sheet, row, column)];
        expect(found).toEqual([value === "" ? null : value, formula ?? null]);
        const format = sheet.formats[row - sheet.used!.r0]?.[column - sheet.used!.c0];
        if (format !== undefined) expect(format).toBe(formatOf(cell));
      }
    }
  });

  it("is read the same by another library", async () => {
    const [first] = (await readXlsx(writeWorkbook([FORM]))).sheets;
    expect(first?.name).toBe(FORM.name);
    expect(first?.rows[2]?.[0]).toBe("其中 & <“三公”>");
    expect(first?.merges).toEqual([{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }]);
  });

  it("keeps any text", async () => {
    const letter = fc.constantFrom(...Array.from("科目 ab0&<>\"'_x005F_\n\r\t\u0001　x"));
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: letter, minLength: 1, maxLength: 12 }), async (text) => {
        const sheet = { ...HIDDEN, isHidden: false };
        const book = await readBack([
          {
            ...sheet,
            cells: [
              { row: 0, column: 0, value: text, look: "label" },
              { row: 1, column: 0, value: text, formula: "=A1", look: "label" },
            ],
          },
        ]);
        expect(book.sheets[0]!.values).toEqual([[text], [text]]);
      }),
      { numRuns: 100 },
    );
  });

  it("gives the same bytes every time", () => {
    expect(writeWorkbook(blankOf(set!))).toEqual(writeWorkbook(blankOf(set!)));
  });

  it("stores custom functions as Excel does, and leaves words and sheet names alone", () => {
    const sheet = partsOf([FORM])["xl/worksheets/sheet1.xml"];
    expect(sheet).toContain("<f>_xldudf_BUDGET_ROLLUP($A2:$A$2,B2:B$2)</f><v>0</v>");
    expect(sheet).toContain('t="str"><f>&quot;BUDGET.ROLLUP(&quot;</f>');
  });

  it("quotes sheet names, names what is printed and opens on the first sheet in sight", () => {
    const book = partsOf([HIDDEN, FORM])["xl/workbook.xml"];
    expect(book).toContain(`localSheetId="1">'01支出''表'!$A$1:$B$4<`);
    expect(book).toContain(`"_xlnm.Print_Titles" localSheetId="1">'01支出''表'!$1:$1<`);
    expect(book).toContain('activeTab="1"');
    expect(book).toContain('sheetId="1" state="hidden"');
  });

  it.each([
    ["is known", 0, false],
    ["is not known", null, true],
  ])("asks for calculation on opening only where a result %s", (_says, value, asked) => {
    const cells = [{ row: 0, column: 0, value, formula: "=SUM(B1)", look: "total" } as const];
    const book = partsOf([{ ...FORM, cells }])["xl/workbook.xml"];
    expect(book?.includes("fullCalcOnLoad")).toBe(asked);
  });

  it("offers lists, refusing other words only where they are strict", () => {
    const sheet = partsOf([HIDDEN, FORM])["xl/worksheets/sheet2.xml"];
    expect(sheet).toContain(
      '<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="A2:A4"><formula1>&quot;甲,乙&quot;</formula1>',
    );
    expect(sheet).toContain(
      `<dataValidation type="list" allowBlank="1" sqref="B2"><formula1>'科目'!$A$1:$A$10</formula1>`,
    );
  });

  it("protects without a password and keeps open what is typed", async () => {
    const made = { ...FORM, isProtected: true };
    const reader = await openWorkbookFile(writeWorkbook([made]));
    expect((await reader.sheets()).map((sheet) => sheet.protected)).toEqual([true]);
    const parts = partsOf([made]);
    expect(parts["xl/worksheets/sheet1.xml"]).not.toContain("password");
    const styles = [...(parts["xl/styles.xml"] ?? "").matchAll(/locked="([01])"/gu)];
    const open = FORM.cells.map(({ row, column }) => {
      const cell = new RegExp(`r="${"AB".charAt(column)}${String(row + 1)}" s="(\\d+)"`, "u");
      const style = Number(cell.exec(parts["xl/worksheets/sheet1.xml"] ?? "")?.[1]);
      // The first style is that of cells nobody has written.
      return styles[style - 1]?.[1] === "0";
    });
    expect(open).toEqual([false, true, false, true, false, false]);
  });
});
