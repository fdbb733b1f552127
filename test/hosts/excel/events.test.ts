import { describe, expect, it } from "vitest";
import type { HostEvent } from "../../../src/core/host";
import { bookOf, listenTo, sheetOf } from "./opened";

const book = bookOf(sheetOf("表", [[1], [2], ["=SUM(A1:A2)"]]), sheetOf("汇总", [["=表!A3*2"]]));
const place = (r0: number, c0 = 0, r1 = r0, c1 = c0, sheet = "表") => ({ sheet, r0, c0, r1, c1 });

const by = (events: readonly HostEvent[], who: string) =>
  events.flatMap((event) => (event.kind === "changed" && event.by === who ? event.places : []));

describe("events of Excel", () => {
  it("are told together where they come in one tick", async () => {
    const { fake, events } = await listenTo(book);
    fake.user.type("表", "A1", 5);
    fake.user.type("表", "A2", 6);
    fake.user.type("表", "A1", 7);
    fake.user.select("表", "A2");
    fake.user.select("表", "A3");
    await fake.settle();
    expect(events.map((event) => (event.kind === "changed" ? event.by : event.kind))).toEqual([
      "user",
      "calc",
      "selected",
    ]);
    expect(by(events, "user")).toEqual([place(0), place(1)]);
    expect(by(events, "calc")).toEqual([place(2), place(0, 0, 0, 0, "汇总")]);
    expect(fake.sheet("汇总").at(0, 0).value).toBe(26);
  });

  it("tell a paste of 10,000 cells as one place", async () => {
    const { fake, events } = await listenTo(book);
    fake.user.paste(
      "表",
      "C1",
      Array.from({ length: 1000 }, () => new Array<number>(10).fill(1)),
    );
    await fake.settle();
    expect(by(events, "user")).toEqual([place(0, 2, 999, 11)]);
  });

  it("tell an undone edit as the user's", async () => {
    const { fake, events } = await listenTo(book);
    fake.user.type("表", "A1", 5);
    await fake.settle();
    events.length = 0;
    fake.user.undo();
    await fake.settle();
    expect(by(events, "user")).toEqual([place(0)]);
    expect(fake.sheet("表").at(2, 0).value).toBe(3);
  });

  it.each([20, 13, 9, 7])(
    "with ExcelApi 1.%i tell own edits, the user's and a co-author's apart",
    async (level) => {
      const { fake, port, events } = await listenTo(book, { level });
      await port.apply([{ kind: "values", at: place(0), values: [[5]] }], "");
      await fake.settle();
      expect([by(events, "self"), by(events, "user")]).toEqual([[place(0)], []]);
      // The same cell again, but not by this program.
      fake.user.type("表", "A1", 6);
      await fake.settle();
      expect([by(events, "self"), by(events, "user")]).toEqual([[place(0)], [place(0)]]);
      events.length = 0;
      fake.user.elsewhere.type("表", "A2", 7);
      await fake.settle();
      expect([by(events, "self"), by(events, "user")]).toEqual([[], [place(1)]]);
    },
  );

  it("of an edit that failed are not waited for", async () => {
    const { fake, port, events } = await listenTo(book, { level: 13 });
    fake.fail({ code: "GeneralException", skip: 2 });
    await expect(
      port.apply([{ kind: "values", at: place(0), values: [[5]] }], ""),
    ).rejects.toMatchObject({ code: "host-failed" });
    await fake.settle();
    // What was taken back is no edit of the user, the next one is.
    expect(by(events, "user")).toEqual([]);
    fake.user.type("表", "A1", 6);
    await fake.settle();
    expect(by(events, "user")).toEqual([place(0)]);
  });

  it("of a co-author with the same add-in are a user's", async () => {
    const { fake, events } = await listenTo(book);
    const sheetId = fake.sheet("表").id;
    const args = { worksheetId: sheetId, address: "A1", changeType: "RangeEdited" };
    const theirs = { ...args, source: "Remote", triggerSource: "ThisLocalAddin" };
    fake.host.book.hub.send({ event: "onChanged", sheetId, args: theirs });
    await fake.settle();
    expect(by(events, "user")).toEqual([place(0)]);
  });

  it.each<[string, (fake: Awaited<ReturnType<typeof listenTo>>["fake"]) => void]>([
    ["rows inserted", ({ user }) => user.insertRows("表", 2)],
    ["rows deleted", ({ user }) => user.deleteRows("表", 1)],
    ["columns inserted", ({ user }) => user.insertColumns("表", "A1")],
    ["columns deleted", ({ user }) => user.deleteColumns("表", "B1")],
    ["a sheet added", ({ user }) => user.addSheet("新")],
    ["a sheet deleted", ({ user }) => user.deleteSheet("汇总")],
    ["a sheet renamed", ({ user }) => user.renameSheet("表", "改")],
    ["a sheet moved", ({ user }) => user.moveSheet("表", 1)],
    ["a sheet hidden", ({ user }) => user.showSheet("汇总", "hidden")],
    [
      "cells inserted",
      ({ host }) => {
        host.book.tellChange(host.book.data.sheets[0]!, "A1:A2", "CellInserted", "user");
        host.book.finish("user");
      },
    ],
  ])("tell %s as a change of structure", async (_what, happen) => {
    const { fake, events } = await listenTo(book);
    happen(fake);
    await fake.settle();
    expect(events).toContainEqual({ kind: "structure" });
    expect(by(events, "user")).toEqual([]);
  });

  it("leave out what happened on a sheet that is gone", async () => {
    const { fake, events } = await listenTo(book);
    fake.user.type("汇总", "B2", 1);
    fake.user.deleteSheet("汇总");
    await fake.settle();
    expect(events).toEqual([{ kind: "structure" }]);
  });

  it("stand for the whole sheet where Excel does not tell the calculated cells", async () => {
    const { fake, events } = await listenTo(book, { level: 9 });
    fake.user.type("表", "A1", 5);
    await fake.settle();
    expect(by(events, "calc")).toContainEqual(place(0, 0, 1_048_575, 16_383));
  });

  it("leave the names to the listener where they cannot be looked up", async () => {
    const { fake, events } = await listenTo(book, { level: 14 });
    fake.fail({ code: "GeneralException", times: 100 });
    fake.user.type("表", "A1", 5);
    await fake.settle();
    expect(events).toEqual([{ kind: "structure" }]);
  });

  it("make one step of the undo list of a whole edit", async () => {
    const { fake, port } = await listenTo(book);
    const edits = [place(0), place(1)].map((at) => ({
      kind: "values" as const,
      at,
      values: [[9]],
    }));
    await port.apply(edits, "修正");
    fake.user.undo();
    expect([0, 1].map((row) => fake.sheet("表").at(row, 0).value)).toEqual([1, 2]);
  });

  it.each([16, 7])(
    "at ExcelApi 1.%i tell a renaming that a call in between has seen already",
    async (level) => {
      const { fake, port, events } = await listenTo(book, { level });
      fake.user.showSheet("汇总", "hidden");
      await port.sheets();
      fake.user.type("表", "A1", 5);
      await fake.settle();
      expect(events).toContainEqual({ kind: "structure" });
    },
  );

  it("at ExcelApi 1.16 look the sheets up once for a storm of selections", async () => {
    const { fake, events } = await listenTo(book, { level: 16 });
    const { syncs } = fake.host;
    fake.host.meanwhile = () => {
      for (let row = 1; row <= 50; row += 1) fake.user.select("表", `A${row}`);
    };
    fake.user.select("汇总", "A1");
    await fake.settle();
    expect(fake.host.syncs - syncs).toBe(2);
    expect(events.at(-1)).toEqual({ kind: "selected", at: place(49) });
  });
});
