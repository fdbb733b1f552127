import { describe, expect, it } from "vitest";
import { isOpen } from "../../../src/core/book/dress";
import type { NewSheet } from "../../../src/core/book/new-sheet";
import type { Edit } from "../../../src/core/host";
import { newSheetGuards } from "../../../src/hosts/excel/requirement-sets";
import { REPORT } from "../../../src/locale/report";
import { detailSheets } from "../../../src/report/blank/blank-sheets";
import { LAYOUT_SETS } from "../../../src/statute/layout-sets";
import { choicesOf } from "./fake/choices";
import { bookOf, openFake, sheetOf } from "./opened";

const ONE = { r0: 0, c0: 0, r1: 0, c1: 0 };
const codes: NewSheet = {
  name: "科目's",
  orientation: "portrait",
  widths: [8],
  frozenRows: 0,
  merges: [],
  cells: ["20101", "20102"].map((value, row) => ({ row, column: 0, value, look: "code" })),
  isHidden: true,
};
const form: NewSheet = {
  ...codes,
  name: "明细",
  isHidden: false,
  isProtected: true,
  cells: [
    { row: 0, column: 0, value: null, look: "input-text" },
    { row: 0, column: 1, value: null, look: "input-text" },
    { row: 0, column: 2, value: null, look: "input" },
    { row: 1, column: 2, value: null, formula: "=SUM(C1:C1)", look: "total" },
    { row: 2, column: 2, value: null, look: "serial", isOpen: true },
  ],
  lists: [
    { rect: ONE, from: { sheet: codes.name, ...ONE, r1: 1 }, isStrict: false },
    { rect: { ...ONE, c0: 1, c1: 1 }, from: ["财政拨款", "其他"], isStrict: true },
  ],
};

const edits = (sheets: readonly NewSheet[]): Edit[] =>
  sheets.map((sheet) => ({ kind: "sheet", sheet }));

async function made(level: number) {
  const { fake, port } = openFake(bookOf(sheetOf("表", [[1]])), { level });
  await port.apply(edits([form, codes]), "");
  return { fake, port, sheet: fake.sheet("明细") };
}

describe("a new sheet in Excel", () => {
  it("offers the words of its lists, those of a sheet that is made after it too", async () => {
    const { fake, sheet } = await made(20);
    expect(sheet.lists.map((list) => choicesOf(fake.host.book.data, sheet, list))).toEqual([
      ["20101", "20102"],
      ["财政拨款", "其他"],
    ]);
  });

  it("refuses what a strict list does not offer, and takes what the other only offers", async () => {
    const { fake, sheet } = await made(20);
    fake.user.type("明细", "A1", "29999");
    fake.user.type("明细", "B1", "其他");
    expect(() => {
      fake.user.type("明细", "B1", "别的");
    }).toThrow("DataValidation");
    expect([sheet.at(0, 0).value, sheet.at(0, 1).value]).toEqual(["29999", "其他"]);
  });

  it("is open for typing where it is to be filled in, and locked elsewhere", async () => {
    const { fake, port, sheet } = await made(20);
    fake.user.type("明细", "C1", 12.5);
    fake.user.type("明细", "C3", 7);
    expect(() => {
      fake.user.type("明细", "C2", 1);
    }).toThrow("AccessDenied");
    expect(sheet.at(1, 2).value).toBe(12.5);
    expect((await port.sheets()).map((one) => one.protected)).toEqual([false, true, false]);
    expect(sheet.allowed).toEqual({
      allowFormatCells: true,
      allowFormatColumns: true,
      allowFormatRows: true,
    });
  });

  it("is hidden where it only serves the others", async () => {
    const { fake } = await made(20);
    expect(fake.sheet(codes.name).visibility).toBe("hidden");
    expect(fake.sheet("明细").visibility).toBe("visible");
  });

  it.each([
    { level: 1, lists: 0, isProtected: false, codes: "visible" },
    { level: 2, lists: 0, isProtected: true, codes: "hidden" },
    { level: 7, lists: 0, isProtected: true, codes: "hidden" },
    { level: 8, lists: 2, isProtected: true, codes: "hidden" },
  ])("has what ExcelApi 1.$level has", async ({ level, lists, isProtected, ...wanted }) => {
    const { fake, sheet } = await made(level);
    expect(sheet.lists).toHaveLength(lists);
    expect(sheet.protected).toBe(isProtected);
    expect(fake.sheet(codes.name).visibility).toBe(wanted.codes);
    expect(newSheetGuards()).toEqual({ lists: lists > 0, protection: isProtected });
  });

  it.each([
    ["words that are too long together", ["一".repeat(256)]],
    ["a sheet that is not there", { sheet: "没有", ...ONE }],
    ["no words", []],
  ] as const)("is taken away again where Excel refuses a list of %s", async (_what, from) => {
    const { port } = openFake(bookOf(sheetOf("表", [[1]])));
    const sheet = { ...form, lists: [{ rect: ONE, from, isStrict: true }] };
    await expect(port.apply(edits([codes, sheet]), "")).rejects.toMatchObject({
      code: "host-failed",
    });
    expect((await port.sheets()).map(({ name }) => name)).toEqual(["表"]);
  });
});

describe.each(LAYOUT_SETS)("the blank workbook of $id in Excel", (layout) => {
  const sheets = detailSheets(layout, {
    entity: { code: "151001", name: "示例市教育局" },
    year: layout.year,
    texts: REPORT,
    isProtected: true,
  });

  it("has every list, lock and hidden sheet that it has as data", async () => {
    const { fake, port } = openFake(bookOf(sheetOf("Sheet1", [])));
    await port.apply(edits(sheets), "");
    const book = fake.host.book.data;
    for (const wanted of sheets) {
      const sheet = fake.sheet(wanted.name);
      expect(sheet.visibility).toBe(wanted.isHidden === true ? "hidden" : "visible");
      expect(sheet.protected).toBe(wanted.isProtected === true);
      for (const [at, { rect, from, isStrict }] of (wanted.lists ?? []).entries()) {
        const list = sheet.lists[at]!;
        expect(list).toMatchObject({ rect, refuses: isStrict });
        const words = choicesOf(book, sheet, list);
        if (!("sheet" in from)) expect(words).toEqual(from);
        else {
          expect(words).toHaveLength(from.r1 - from.r0 + 1);
          expect(words[0]).toBe(fake.sheet(from.sheet).at(from.r0, from.c0).value);
          expect(words).not.toContain(null);
        }
      }
      for (const cell of wanted.cells) {
        const open = sheet.at(cell.row, cell.column).style["locked"] === false;
        expect(open).toBe(wanted.isProtected === true && isOpen(cell));
      }
    }
  });
});
