import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readBook } from "../../../src/core/book/read-book";
import { expectRefusal, newSheet } from "../port/under-test";
import { startGridPage } from "./grid-page";
import type { GridPage } from "./grid-page";
import { cellAt, plainLook } from "./looks";
import { middleOf, typeByHand } from "./pointer";
import { bookOf, column, sheetOf } from "./tables";

const SHEET = "表";
/** Of a plain look. */
const CELL = { width: 63, height: 20 } as const;

/** A1 and B2 are open; B3 is a total. The other sheet is free. */
const BOOK = bookOf(
  sheetOf(SHEET, [
    ["甲", 1],
    ["乙", 2],
    ["合计", "=B1+B2"],
  ]),
  sheetOf("自由", [[1], ["=表!B3"]]),
);
const LOOK = {
  styles: [{}, { isOpen: true as const }],
  sheets: [
    {
      ...plainLook(SHEET),
      isProtected: true,
      cells: [
        { row: 0, column: 0, style: 1 },
        { row: 1, column: 1, style: 1 },
      ],
    },
    plainLook("自由"),
  ],
};

let grids: GridPage;
beforeAll(async () => {
  grids = await startGridPage();
});
afterAll(() => grids.close());

const open = () => grids.open(BOOK, { look: LOOK });
const at = (row: number, c: number, sheet = SHEET) => ({ sheet, r0: row, c0: c, r1: row, c1: c });
const whole = { startRow: 0, endRow: 2, startColumn: 0, endColumn: 1 };

/** Commands and what they would do to cells that are not open, or to the sheet. */
const REFUSED: readonly (readonly [string, string, object])[] = [
  [
    "type",
    "sheet.command.set-range-values",
    { range: { ...whole, endRow: 0, startColumn: 1 }, value: { v: 9 } },
  ],
  [
    "paste over open and locked cells",
    "sheet.command.set-range-values",
    { range: whole, value: { v: 9 } },
  ],
  [
    "type a formula",
    "sheet.command.set-range-values",
    {
      range: { startRow: 2, endRow: 2, startColumn: 1, endColumn: 1 },
      value: { f: "=B1*100", v: null, p: null },
    },
  ],
  ["clear", "sheet.command.clear-selection-content", { ranges: [whole] }],
  ["clear everything", "sheet.command.clear-selection-all", { ranges: [whole] }],
  [
    "fill down",
    "sheet.command.auto-fill",
    {
      sourceRange: { startRow: 1, endRow: 1, startColumn: 1, endColumn: 1 },
      targetRange: { startRow: 1, endRow: 4, startColumn: 1, endColumn: 1 },
    },
  ],
  [
    "move an open cell away",
    "sheet.command.move-range",
    {
      fromRange: { startRow: 1, endRow: 1, startColumn: 1, endColumn: 1 },
      toRange: { startRow: 5, endRow: 5, startColumn: 3, endColumn: 3 },
    },
  ],
  [
    "insert a row",
    "sheet.command.insert-row-by-range",
    { direction: 0, range: { ...whole, startRow: 1, endRow: 1 } },
  ],
  [
    "delete a column",
    "sheet.command.remove-col-by-range",
    { range: { ...whole, endRow: 99, endColumn: 0 } },
  ],
  ["merge", "sheet.command.add-worksheet-merge", { selections: [whole] }],
  ["hide a row", "sheet.command.set-rows-hidden", { ranges: [{ ...whole, endRow: 0 }] }],
  ["colour", "sheet.command.set-style", { range: whole, style: { type: "bl", value: 1 } }],
];

describe("a protected sheet", () => {
  it("is told, and its open cells can be typed in", async () => {
    const { port, user, settle, edited } = await open();
    expect((await port.sheets()).map((sheet) => sheet.protected)).toEqual([true, false]);
    await user.type(SHEET, "B2", 5);
    await port.apply([{ kind: "values", at: at(0, 0), values: [["丙"]] }], "");
    await settle();
    expect(await column(port, SHEET, 1, 0, 2)).toEqual([1, 5, 6]);
    expect(await column(port, "自由", 0, 1, 1)).toEqual([6]);
    expect(cellAt(await edited(), 0, 0)).toMatchObject({ value: "丙", style: 1 });
    await user.undo();
    await user.undo();
    await settle();
    expect(await column(port, SHEET, 1, 0, 2)).toEqual([1, 2, 3]);
  });

  it.each(REFUSED)("does not let anybody %s", async (_, command, params) => {
    const { port, user, edited, settle } = await open();
    const before = await edited();
    await user.select(SHEET, "A1:B3");
    // Some commands tell of success when nothing was left to do.
    await user.command(SHEET, command, params).catch(() => undefined);
    await settle();
    expect(await edited()).toEqual(before);
    expect(await column(port, "自由", 0, 1, 1)).toEqual([3]);
  });

  it("refuses the port with a reason, and makes none of its edits", async () => {
    const { port } = await open();
    const before = await readBook(port);
    const allowed = { kind: "values", at: at(1, 1), values: [[9]] } as const;
    const locked = { kind: "values", at: at(0, 1), values: [[9]] } as const;
    const wide = { kind: "values", at: { ...at(1, 0), c1: 1 }, values: [[9, 9]] } as const;
    await expectRefusal(port.apply([allowed, locked], ""), "protected-sheet");
    await expectRefusal(port.apply([wide], ""), "protected-sheet");
    expect(await readBook(port)).toEqual(before);
  });

  it("does not open a locked cell for typing, and nothing of it is left for the next", async () => {
    const { port, settle } = await open();
    await typeByHand(grids.page, 0, 1, "777", CELL);
    await settle();
    expect(await column(port, SHEET, 1, 0, 2)).toEqual([1, 2, 3]);
    const { x, y } = await middleOf(grids.page, 0, 1, CELL);
    await grids.page.mouse.dblclick(x, y);
    await grids.page.keyboard.type("888");
    await grids.page.keyboard.press("Enter");
    await typeByHand(grids.page, 1, 1, "5", CELL);
    await settle();
    expect(await column(port, SHEET, 1, 0, 2)).toEqual([1, 5, 6]);
  });

  it("keeps its formulas true when another sheet moves its cells", async () => {
    const book = bookOf(sheetOf(SHEET, [["=自由!A1*2"]]), sheetOf("自由", [[4]]));
    const look = {
      styles: [{}],
      sheets: [{ ...plainLook(SHEET), isProtected: true }, plainLook("自由")],
    };
    const { port, user, settle, edited } = await grids.open(book, { look });
    await user.insertRows("自由", 1, 1);
    await settle();
    expect(cellAt(await edited(), 0, 0)).toMatchObject({ value: 8, formula: "=自由!A2*2" });
    await user.undo();
    await settle();
    expect(await column(port, SHEET, 0, 0, 0)).toEqual([8]);
  });

  it("is what a new sheet can be, with its lists", async () => {
    const { port, user, settle, edited } = await open();
    const lists = [
      { rect: { r0: 2, c0: 2, r1: 2, c1: 2 }, from: ["1", "2"], isStrict: true },
    ] as const;
    await port.apply([{ kind: "sheet", sheet: { ...newSheet, lists, isProtected: true } }], "");
    await settle();
    expect((await port.sheets()).at(-1)).toMatchObject({ name: "新表", protected: true });
    await expectRefusal(
      port.apply([{ kind: "values", at: at(0, 0, "新表"), values: [["x"]] }], ""),
      "protected-sheet",
    );
    await port.apply([{ kind: "values", at: at(2, 2, "新表"), values: [[20]] }], "");
    await settle();
    const made = (await edited()).sheets.at(-1)!;
    expect(made).toMatchObject({ origin: null, isCopy: false, frozen: { rows: 2, columns: 0 } });
    expect(made.cells.find(({ row, column: c }) => row === 3 && c === 2)).toMatchObject({
      value: 20,
    });
    await user.undo();
    await user.undo();
    await settle();
    expect(await port.sheets()).toHaveLength(2);
  });
});
