import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readBook } from "../../../src/core/book/read-book";
import type { HostEvent } from "../../../src/core/host";
import { BOOK, MONEY, at, expectRefusal, newSheet, values } from "../port/under-test";
import { startGridPage } from "./grid-page";
import type { GridPage } from "./grid-page";
import { middleOf } from "./pointer";
import { column, tenSheets } from "./tables";

let grids: GridPage;
beforeAll(async () => {
  grids = await startGridPage();
});
afterAll(() => grids.close());

describe("the undo list of the grid", () => {
  it("has one step for an applied repair, between the user's own", async () => {
    const { port, user, settle } = await grids.open(BOOK);
    await user.type(MONEY, "B2", 50);
    await settle();
    const typed = await readBook(port);
    await port.apply(
      [
        values(at(1, 1), [[7]]),
        { kind: "sheet", sheet: newSheet },
        values(at(1, 1, 2, 1), [[8], [9]]),
      ],
      "改正",
    );
    await settle();
    const repaired = await readBook(port);
    expect(repaired.sheets).toHaveLength(3);
    await user.undo();
    await settle();
    expect(await readBook(port)).toEqual(typed);
    await user.redo();
    await settle();
    expect(await readBook(port)).toEqual(repaired);
    await user.undo();
    await user.undo();
    await settle();
    expect(await readBook(port)).toEqual(BOOK);
  });

  it("tells what is undone as the user's", async () => {
    const { port, user, settle } = await grids.open(BOOK);
    await port.apply([values(at(1, 1), [[7]])], "");
    await settle();
    const events: HostEvent[] = [];
    port.listen((event) => events.push(event));
    await user.undo();
    await settle();
    expect(events[0]).toEqual({ kind: "changed", places: [at(1, 1)], by: "user" });
  });
});

describe("marks in the grid", () => {
  const error = { at: at(1, 1), level: "error", text: "不相等" } as const;
  const fills = async (row: number, c: number): Promise<unknown> =>
    JSON.parse(
      await grids.page.evaluate(([sheet, r, k]) => window.bridge.fills(sheet, r, k), [
        MONEY,
        row,
        c,
      ] as const),
    );

  it("lie over the user's fill and give it back", async () => {
    const { port, user } = await grids.open(BOOK);
    await user.fill(MONEY, "B2", "#00ff00");
    await port.mark("trace", [{ ...error, level: "note" }]);
    await port.mark("findings", [error]);
    expect(await fills(1, 1)).toEqual({ drawn: "#FDD8D8", held: "#00ff00" });
    await port.mark("findings", []);
    expect(await fills(1, 1)).toEqual({ drawn: "#DCEBFA", held: "#00ff00" });
    await port.mark("trace", []);
    expect(await fills(1, 1)).toEqual({ drawn: "#00ff00", held: "#00ff00" });
  });

  it("go when cells move, and follow a sheet that is renamed", async () => {
    const { port, user } = await grids.open(BOOK);
    await port.mark("findings", [error]);
    await user.renameSheet(MONEY, "改名");
    await user.renameSheet("改名", MONEY);
    expect(await fills(1, 1)).toMatchObject({ drawn: "#FDD8D8" });
    await user.insertRows(MONEY, 2, 1);
    expect(await fills(1, 1)).toMatchObject({ drawn: null });
  });

  it("say what is wrong under the pointer", async () => {
    const { port, settle } = await grids.open(BOOK);
    await port.mark("findings", [error]);
    await settle();
    await grids.page.mouse.move(600, 500);
    const { x, y } = await middleOf(grids.page, 1, 1);
    await grids.page.mouse.move(x, y);
    await grids.page.getByText("不相等").waitFor();
    await port.mark("findings", []);
    await grids.page.getByText("不相等").waitFor({ state: "detached" });
  });
});

describe("typing in the grid", () => {
  it("tells an open cell, refuses edits meanwhile, and tells what was typed", async () => {
    const { port, settle } = await grids.open(BOOK);
    const events: HostEvent[] = [];
    port.listen((event) => events.push(event));
    const { x, y } = await middleOf(grids.page, 1, 1);
    await grids.page.mouse.click(x, y);
    await grids.page.keyboard.type("9999");
    await settle();
    expect(events).toContainEqual({ kind: "editing", open: true });
    await expectRefusal(port.apply([values(at(1, 1), [[1]])], ""), "cell-editing");
    await grids.page.keyboard.press("Enter");
    await settle();
    expect(events).toContainEqual({ kind: "editing", open: false });
    expect(events).toContainEqual({ kind: "changed", places: [at(1, 1)], by: "user" });
    expect(await column(port, MONEY, 1, 1, 3)).toEqual([9999, 20.5, 10_019.5]);
  });

  it("keeps the line breaks of a cell", async () => {
    const { port, settle } = await grids.open(BOOK);
    const { x, y } = await middleOf(grids.page, 6, 0);
    await grids.page.mouse.click(x, y);
    await grids.page.keyboard.type("ab");
    await grids.page.keyboard.press("Alt+Enter");
    await grids.page.keyboard.type("cd");
    await grids.page.keyboard.press("Enter");
    await settle();
    expect(await column(port, MONEY, 0, 6, 6)).toEqual(["ab\ncd"]);
  });
});

describe("books in the grid", () => {
  it("bring along what was remembered, and give it back", async () => {
    const { port, edited } = await grids.open(BOOK, { texts: [["explanations", "一"]] });
    expect(await port.recall("explanations")).toBe("一");
    await port.remember("choices", "二");
    expect([...(await edited()).texts]).toEqual([
      ["explanations", "一"],
      ["choices", "二"],
    ]);
  });

  it("come one after the other without the heap growing", async () => {
    const book = tenSheets(300);
    const session = await grids.page.context().newCDPSession(grids.page);
    const heap = async (): Promise<number> => {
      await session.send("HeapProfiler.collectGarbage");
      return (await session.send("Runtime.getHeapUsage")).usedSize;
    };
    const sizes: number[] = [];
    for (let round = 0; round < 6; round++) {
      const { port } = await grids.open(book);
      expect(await column(port, "表10", 1, 300, 300)).toEqual([10 * 11 * ((299 * 300) / 2)]);
      sizes.push(await heap());
    }
    // The first rounds fill caches; three books that stay would be 6 MB.
    expect(sizes[5]! - sizes[2]!).toBeLessThan(3_000_000);
  });

  it("are shown in English too, in a grid made anew", async () => {
    const { port } = await grids.open(BOOK, { anew: true, locale: "en-US" });
    expect(await readBook(port)).toEqual(BOOK);
    await grids.page.getByText("General", { exact: true }).first().waitFor();
    await grids.open(BOOK, { anew: true });
    await grids.page.getByText("常规", { exact: true }).first().waitFor();
  });

  it("ask for nothing outside of the page's origin and run under a strict policy", async () => {
    await grids.open(BOOK);
    expect(grids.foreign).toEqual([]);
    expect(grids.complaints).toEqual([]);
  });
});
