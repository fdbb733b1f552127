import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startGridPage } from "./grid-page";
import type { GridPage } from "./grid-page";
import { BOOK, LOOK, TABLE, sheetAt } from "./looks";

let grids: GridPage;
beforeAll(async () => {
  grids = await startGridPage();
});
afterAll(() => grids.close());

const open = () => grids.open(BOOK, { look: LOOK });

describe("a sheet somebody has changed", () => {
  it("tells sizes, what is hidden and shown, merges and what stays in sight", async () => {
    const { user, edited, settle } = await open();
    await user.command(TABLE, "sheet.command.set-row-height", {
      ranges: [{ startRow: 1, endRow: 1, startColumn: 0, endColumn: 3 }],
      value: 40,
    });
    await user.command(TABLE, "sheet.command.set-worksheet-col-width", {
      ranges: [{ startRow: 0, endRow: 3, startColumn: 1, endColumn: 1 }],
      value: 160,
    });
    await user.command(TABLE, "sheet.command.set-rows-hidden", {
      ranges: [{ startRow: 2, endRow: 2, startColumn: 0, endColumn: 19 }],
    });
    await user.command(TABLE, "sheet.command.set-col-visible-on-cols", {
      ranges: [{ startRow: 0, endRow: 9, startColumn: 3, endColumn: 3 }],
    });
    await user.command(TABLE, "sheet.command.add-worksheet-merge", {
      selections: [{ startRow: 4, endRow: 4, startColumn: 0, endColumn: 2 }],
    });
    await user.command(TABLE, "sheet.command.set-frozen", {
      ...{ startRow: 2, startColumn: -1, ySplit: 2, xSplit: 0 },
    });
    await settle();
    const { rows, columns, merges, frozen } = sheetAt(await edited(), 0);
    expect(rows.slice(0, 4)).toEqual([
      { origin: 0 },
      { origin: 1, size: 30 },
      { origin: 2, isHidden: true },
      { origin: 3 },
    ]);
    expect(columns.slice(0, 5)).toEqual([
      { origin: 0 },
      { origin: 1, size: 20 },
      { origin: 2 },
      { origin: 3, isHidden: false },
      { origin: 4 },
    ]);
    expect(merges).toEqual([{ r0: 4, c0: 0, r1: 4, c1: 2 }]);
    expect(frozen).toEqual({ rows: 2, columns: 0 });
  });

  it("says what it was in the file, and which is the copy", async () => {
    const { user, edited, settle } = await open();
    await user.renameSheet(TABLE, "改名");
    await user.command("改名", "sheet.command.copy-sheet", {});
    await user.command("二", "sheet.command.set-worksheet-hidden", {});
    await user.command("改名", "sheet.command.insert-sheet", {});
    await settle();
    const { sheets } = await edited();
    expect(sheets.map(({ origin, isCopy, visibility }) => [origin, isCopy, visibility])).toEqual([
      [TABLE, false, "visible"],
      [TABLE, true, "visible"],
      ["二", false, "hidden"],
      [null, false, "visible"],
    ]);
    expect(sheets[2]!.cells[0]).toMatchObject({ formula: "=改名!B4", value: 4 });
    expect(sheets[1]!.cells.map(({ style }) => style)).toEqual(
      sheets[0]!.cells.map(({ style }) => style),
    );
  });

  it("comes back as it was when its removal is undone", async () => {
    const { user, edited, settle } = await open();
    const before = await edited();
    await user.command("二", "sheet.command.remove-sheet", {});
    await settle();
    expect((await edited()).sheets).toHaveLength(1);
    await user.undo();
    await settle();
    expect(await edited()).toEqual(before);
  });
});
