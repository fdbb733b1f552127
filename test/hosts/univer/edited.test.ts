import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readBook } from "../../../src/core/book/read-book";
import { startGridPage } from "./grid-page";
import type { GridPage } from "./grid-page";
import { BOOK, LOOK, STYLES, TABLE, cellAt, origins, sheetAt } from "./looks";

let grids: GridPage;
beforeAll(async () => {
  grids = await startGridPage();
});
afterAll(() => grids.close());

const open = () => grids.open(BOOK, { look: LOOK });
const ROWS = { startColumn: 0, endColumn: 19 };
const COLUMNS = { startRow: 0, endRow: 99 };

describe("a workbook nobody has edited", () => {
  it("is what was opened, with every style under its number", async () => {
    const { port, edited } = await open();
    expect(await readBook(port)).toMatchObject({ sheets: [{ name: TABLE }, { name: "二" }] });
    const book = await edited();
    expect(book.styles).toEqual(STYLES);
    const [table, second] = book.sheets;
    expect(table).toMatchObject({
      origin: TABLE,
      isCopy: false,
      name: TABLE,
      visibility: "visible",
      merges: [],
      frozen: { rows: 1, columns: 1 },
    });
    expect(table!.rows).toEqual(table!.rows.map((_, origin) => ({ origin })));
    expect(table!.columns).toEqual(table!.columns.map((_, origin) => ({ origin })));
    expect(
      table!.cells.map(({ row, column, value, formula, style }) => [
        row,
        column,
        value,
        formula,
        style,
      ]),
    ).toEqual([
      [0, 0, "科目", null, 1],
      [0, 1, "金额", null, 1],
      [0, 2, "备注", null, 1],
      [1, 0, "0101", null, 4],
      [1, 1, 1.5, null, 2],
      [1, 2, "甲", null, 5],
      [2, 0, "0102", null, 4],
      [2, 1, 2.5, null, 3],
      [3, 0, "合计", null, 0],
      [3, 1, 4, "=SUM(B2:B3)", 2],
      [3, 2, { err: "#N/A" }, null, 0],
      [3, 3, true, null, 0],
      [4, 0, null, null, 1],
      [4, 1, null, null, 1],
      [4, 2, null, null, 1],
      [4, 3, null, null, 1],
    ]);
    expect(second!.cells).toEqual([
      { row: 0, column: 0, value: 4, formula: "=表!B4", style: 0 },
      { row: 0, column: 1, value: 7, formula: null, style: 0 },
    ]);
  });
});

/** What a command makes of the first rows or columns. */
const MOVES: readonly (readonly [string, string, object, "rows" | "columns", (number | null)[]])[] =
  [
    [
      "insert rows",
      "sheet.command.insert-row-by-range",
      { direction: 0, range: { ...ROWS, startRow: 2, endRow: 3 } },
      "rows",
      [0, 1, null, null, 2, 3, 4, 5],
    ],
    [
      "delete rows",
      "sheet.command.remove-row-by-range",
      { range: { ...ROWS, startRow: 1, endRow: 2 } },
      "rows",
      [0, 3, 4, 5, 6, 7, 8, 9],
    ],
    [
      "move rows",
      "sheet.command.move-rows",
      {
        range: { ...ROWS, startRow: 1, endRow: 1, rangeType: 1 },
        fromRange: { ...ROWS, startRow: 1, endRow: 1, rangeType: 1 },
        toRange: { ...ROWS, startRow: 4, endRow: 4, rangeType: 1 },
      },
      "rows",
      [0, 2, 3, 1, 4, 5, 6, 7],
    ],
    [
      "insert columns",
      "sheet.command.insert-col-by-range",
      { direction: 1, range: { ...COLUMNS, startColumn: 1, endColumn: 1 } },
      "columns",
      [0, null, 1, 2, 3, 4, 5, 6],
    ],
    [
      "delete columns",
      "sheet.command.remove-col-by-range",
      { range: { ...COLUMNS, startColumn: 2, endColumn: 2 } },
      "columns",
      [0, 1, 3, 4, 5, 6, 7, 8],
    ],
    [
      "move columns",
      "sheet.command.move-cols",
      {
        range: { ...COLUMNS, startColumn: 2, endColumn: 2, rangeType: 2 },
        fromRange: { ...COLUMNS, startColumn: 2, endColumn: 2, rangeType: 2 },
        toRange: { ...COLUMNS, startColumn: 0, endColumn: 0, rangeType: 2 },
      },
      "columns",
      [2, 0, 1, 3, 4, 5, 6, 7],
    ],
    [
      "sort",
      "sheet.command.reorder-range",
      {
        range: { startRow: 1, endRow: 2, startColumn: 0, endColumn: 2 },
        order: { 1: 2, 2: 1 },
      },
      "rows",
      [0, 1, 2, 3, 4, 5, 6, 7],
    ],
  ];

describe("where rows and columns come from", () => {
  it.each(MOVES)("is known after somebody %s, undoes and redoes it", async (...given) => {
    const [, command, params, bands, expected] = given;
    const { user, edited, settle } = await open();
    const before = await edited();
    await user.select(TABLE, "A2");
    await user.command(TABLE, command, params);
    await settle();
    const after = await edited();
    expect(origins(sheetAt(after, 0)[bands])).toEqual(expected);
    await user.undo();
    await settle();
    expect(await edited()).toEqual(before);
    await user.redo();
    await settle();
    expect(await edited()).toEqual(after);
  });

  it("goes on behind the last row of the file", async () => {
    const { port, edited } = await open();
    await port.select({ sheet: TABLE, r0: 300, c0: 0, r1: 300, c1: 0 });
    const { rows } = sheetAt(await edited(), 0);
    expect(rows.every(({ origin }, index) => origin === index)).toBe(true);
  });
});

describe("the style of a cell", () => {
  it("keeps its number when only the value changes", async () => {
    const { port, user, edited, settle } = await open();
    await user.type(TABLE, "B3", 9);
    await port.apply(
      [{ kind: "values", at: { sheet: TABLE, r0: 1, c0: 1, r1: 1, c1: 1 }, values: [[8]] }],
      "",
    );
    await settle();
    const book = await edited();
    expect([cellAt(book, 1, 1), cellAt(book, 2, 1)]).toMatchObject([
      { value: 8, style: 2 },
      { value: 9, style: 3 },
    ]);
    expect(cellAt(book, 3, 1)).toMatchObject({ value: 17, formula: "=SUM(B2:B3)" });
  });

  it("goes along where the cell is filled down, copied and moved", async () => {
    const { user, edited, settle } = await open();
    await user.drag(TABLE, "B3", "B3:B8");
    await settle();
    expect(cellAt(await edited(), 7, 1)?.style).toBe(3);
    await user.command(TABLE, "sheet.command.move-range", {
      fromRange: { startRow: 1, endRow: 1, startColumn: 2, endColumn: 2 },
      toRange: { startRow: 10, endRow: 10, startColumn: 2, endColumn: 2 },
    });
    await settle();
    expect(cellAt(await edited(), 10, 2)).toMatchObject({ value: "甲", style: 5 });
    const page = grids.page;
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await user.select(TABLE, "A3");
    await user.command(TABLE, "univer.command.copy", {});
    await user.select(TABLE, "F12");
    await user.command(TABLE, "univer.command.paste", {});
    await settle();
    expect(cellAt(await edited(), 11, 5)).toMatchObject({ value: "0102", style: 4 });
  });

  it("gets a number behind those of the file, the same for the same look and origin, until it is undone", async () => {
    const { user, edited, settle } = await open();
    const before = await edited();
    await user.fill(TABLE, "B2", "rgb(0, 255, 0)");
    await user.fill(TABLE, "B4", "#00ff00");
    await user.fill(TABLE, "B3", "#00ff00");
    await settle();
    const book = await edited();
    expect(book.styles.slice(STYLES.length)).toEqual([
      { ...STYLES[2], fill: "#00FF00", base: 2 },
      { ...STYLES[3], fill: "#00FF00", base: 3 },
    ]);
    expect([1, 3, 2].map((row) => cellAt(book, row, 1)?.style)).toEqual([7, 7, 8]);
    await user.undo();
    await user.undo();
    await user.undo();
    await settle();
    expect(await edited()).toEqual(before);
  });

  it("is that of the column where a cell was blank", async () => {
    const { user, edited, settle } = await open();
    await user.type(TABLE, "A9", 1);
    await settle();
    expect(cellAt(await edited(), 8, 0)).toEqual({
      row: 8,
      column: 0,
      value: 1,
      formula: null,
      style: null,
    });
  });
});
