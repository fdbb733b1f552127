import { describe, expect, it } from "vitest";
import type { NewSheet } from "../../../src/core/book/new-sheet";
import { DRESS } from "../../../src/core/book/dress";
import { pointsOf } from "../../../src/hosts/excel/looks";
import { bookOf, openFake, sheetOf } from "./opened";

const form: NewSheet = {
  name: "支出总表",
  orientation: "landscape",
  widths: [10, 0.5],
  frozenRows: 2,
  merges: [{ r0: 0, c0: 0, r1: 0, c1: 1 }],
  cells: [
    { row: 0, column: 0, value: "支出总表", look: "title" },
    { row: 1, column: 0, value: "科目", look: "head" },
    { row: 1, column: 1, value: "金额", look: "head" },
    { row: 2, column: 0, value: "20404", look: "code" },
    { row: 2, column: 1, value: null, look: "input" },
    { row: 3, column: 0, value: "其中", look: "label", indent: 2 },
    { row: 3, column: 1, value: null, formula: "=SUM(B3:B3)", look: "total" },
  ],
};

async function made(level: number) {
  const { fake, port } = openFake(bookOf(sheetOf("表", [[1]])), { level });
  await port.apply([{ kind: "sheet", sheet: form }], "");
  return { fake, sheet: fake.sheet("支出总表") };
}

describe("a new sheet in Excel", () => {
  it("is dressed cell by cell after its looks", async () => {
    const { sheet } = await made(20);
    for (const { row, column, look, indent } of form.cells) {
      const { style } = sheet.at(row, column);
      const { align, bold, fill, size, lined } = DRESS[look];
      expect(style).toMatchObject({
        align,
        ...(bold === true && { bold }),
        ...(fill !== undefined && { fill }),
        ...(size !== undefined && { size }),
        ...(lined === true && { borderEdgeTop: "Continuous" }),
        ...(indent !== undefined && { indent }),
      });
      if (lined !== true) expect(Object.keys(style).join()).not.toContain("border");
    }
  });

  it("has widths, frozen head and page", async () => {
    const { sheet } = await made(20);
    expect([...sheet.columnWidths]).toEqual([
      [0, 56.25],
      [1, pointsOf(0.5)],
    ]);
    expect(sheet.page).toMatchObject({
      frozenRows: 2,
      orientation: "Landscape",
      paperSize: "A4",
      setPrintTitleRows: "$1:$2",
    });
    expect(sheet.merges).toEqual(form.merges);
  });

  it.each([1, 6, 7, 8])("is made without what ExcelApi 1.%i does not have", async (level) => {
    const { sheet } = await made(level);
    expect(sheet.at(2, 0)).toMatchObject({ value: "20404", format: "@" });
    expect(sheet.merges).toHaveLength(level >= 2 ? 1 : 0);
    expect(sheet.page["frozenRows"]).toBe(level >= 7 ? 2 : undefined);
    expect(sheet.page["orientation"]).toBeUndefined();
  });

  it("may name a sheet that is made after it", async () => {
    const { fake, port } = openFake(bookOf(sheetOf("表", [[1]])));
    const sum = { row: 0, column: 0, value: null, look: "total" } as const;
    const first = { ...form, name: "前", cells: [{ ...sum, formula: "='后'!A1" }], merges: [] };
    const input = { row: 0, column: 0, value: 7, look: "input" } as const;
    const second = { ...form, name: "后", cells: [input], merges: [] };
    await port.apply(
      [first, second].map((sheet) => ({ kind: "sheet", sheet }) as const),
      "",
    );
    expect(fake.sheet("前").at(0, 0).formula).toBe("='后'!A1");
    fake.user.type("后", "A1", 8);
    expect(fake.sheet("前").at(0, 0).value).toBe(8);
  });

  it("calculates its totals, and its amounts can be typed in", async () => {
    const { fake, sheet } = await made(20);
    fake.user.type("支出总表", "B3", 12.5);
    expect(sheet.at(3, 1).value).toBe(12.5);
  });
});
