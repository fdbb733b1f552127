import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { HostEvent } from "../../../src/core/host";
import { startGridPage } from "./grid-page";
import type { GridPage } from "./grid-page";
import { SANGONG, SPENDING, bookOf, column, sheetOf } from "./tables";

let grids: GridPage;
beforeAll(async () => {
  grids = await startGridPage();
});
afterAll(() => grids.close());

describe("formulas in the grid", () => {
  it("are calculated anew when a book is opened", async () => {
    const { port } = await grids.open(bookOf(SPENDING, SANGONG));
    expect(await column(port, "支出总表", 1, 1, 6)).toEqual([120.5, 120.5, 120.5, 100, 20.5, null]);
    expect(await column(port, "三公", 1, 1, 1)).toEqual([10]);
  });

  it("follow an edit, and the grid tells where", async () => {
    const { port, user, settle } = await grids.open(bookOf(SPENDING, SANGONG));
    const events: HostEvent[] = [];
    port.listen((event) => events.push(event));
    await user.type("支出总表", "B7", 9.5);
    await user.type("三公", "B4", 12);
    await settle();
    expect(await column(port, "支出总表", 1, 1, 3)).toEqual([130, 130, 130]);
    expect(await column(port, "三公", 1, 1, 1)).toEqual([20]);
    const calculated = events.flatMap((event) =>
      event.kind === "changed" && event.by === "calc" ? event.places : [],
    );
    expect(calculated).toContainEqual({ sheet: "支出总表", r0: 1, c0: 1, r1: 3, c1: 1 });
    expect(calculated).toContainEqual({ sheet: "三公", r0: 1, c0: 1, r1: 1, c1: 1 });
  });

  it("stay alive beside a function that throws, and one that fails", async () => {
    const { port, user, settle } = await grids.open(
      bookOf(
        sheetOf("表", [
          [1, "=TEST.THROWS()"],
          [2, "=SUM(A1:A2)"],
          ["行政", "=SANGONG.TOTAL(A3:A3,A1:A1)"],
          [4, "=NO.SUCH(A1)"],
          [5, "=A1*10"],
        ]),
      ),
    );
    const errors = {
      threw: { err: "#VALUE!" },
      failed: { err: "#VALUE!" },
      // The file has a result, which the grid could only destroy.
      unknown: 999,
    };
    expect(await column(port, "表", 1, 0, 4)).toEqual([
      errors.threw,
      3,
      errors.failed,
      errors.unknown,
      10,
    ]);
    await user.type("表", "A1", 5);
    await settle();
    expect(await column(port, "表", 1, 0, 4)).toEqual([
      errors.threw,
      7,
      errors.failed,
      errors.unknown,
      50,
    ]);
  });

  it("hand a function what the cells hold: blanks, codes as text, errors", async () => {
    const { port } = await grids.open(
      bookOf(
        sheetOf("表", [
          ["0101", null, "=TEST.SEEN(A1:B3)"],
          [0, true, "=TEST.SEEN(A1)"],
          ["=1/0", "文字", "=TEST.SEEN(B1)"],
          [null, null, '=TEST.SEEN("20404")'],
        ]),
      ),
    );
    const seen = (await column(port, "表", 2, 0, 3)).map(
      (text) => JSON.parse(text as string) as unknown,
    );
    expect(seen).toEqual([
      [
        ["0101", null],
        [0, true],
        [{ err: "#DIV/0!" }, "文字"],
      ],
      [["0101"]],
      [[null]],
      [["20404"]],
    ]);
  });

  it("fill several cells where a function gives several results", async () => {
    const { port } = await grids.open(
      bookOf(
        sheetOf("表", [
          ["20404", 1, "=BUDGET.ROLLUP(A2:A3,B2:B3,A1:A3)"],
          ["2040401", 5, null],
          ["2040402", 7, null],
        ]),
      ),
    );
    expect(await column(port, "表", 2, 0, 2)).toEqual([12, 5, 7]);
    const [info] = await port.sheets();
    expect(info!.used).toEqual({ sheet: "表", r0: 0, c0: 0, r1: 2, c1: 2 });
  });

  it("are read from cells they were dragged to, before and after an edit", async () => {
    const { port, user, settle } = await grids.open(
      bookOf(
        sheetOf("表", [
          [1, "=A1*2"],
          [2, null],
          [3, null],
        ]),
      ),
    );
    const rect = { sheet: "表", r0: 0, c0: 1, r1: 2, c1: 1 };
    const read = async () => {
      const [part] = await port.read([{ sheet: "表", rect, parts: ["values", "formulas"] }]);
      return part!.formulas!.map((row, i) => [row[0], part!.values[i]![0]]);
    };
    await user.drag("表", "B1", "B1:B3");
    await settle();
    expect(await read()).toEqual([
      ["=A1*2", 2],
      ["=A2*2", 4],
      ["=A3*2", 6],
    ]);
    await port.apply([{ kind: "values", at: { ...rect, r1: 0 }, values: [[7]] }], "");
    await settle();
    expect(await read()).toEqual([
      [null, 7],
      ["=A2*2", 4],
      ["=A3*2", 6],
    ]);
  });

  it("recalculate after a paste of 5,000 cells, told as one place", async () => {
    const { port, user, settle } = await grids.open(
      bookOf(sheetOf("表", [["=SUM(B1:F1000)", null]]), SPENDING),
    );
    const events: HostEvent[] = [];
    port.listen((event) => events.push(event));
    const rows = Array.from({ length: 1000 }, () => [1, 2, 3, 4, 5]);
    const place = { sheet: "表", r0: 0, c0: 1, r1: 999, c1: 5 };
    await user.paste("表", "B1", rows);
    await settle();
    expect(await column(port, "表", 0, 0, 0)).toEqual([15_000]);
    const doubled = rows.map((row) => row.map((value) => value * 2));
    await port.apply([{ kind: "values", at: place, values: doubled }], "");
    await settle();
    expect(await column(port, "表", 0, 0, 0)).toEqual([30_000]);
    const places = (by: string) =>
      events.flatMap((event) => (event.kind === "changed" && event.by === by ? event.places : []));
    expect(places("user")).toEqual([place]);
    expect(places("self")).toEqual([place]);
  });
});
