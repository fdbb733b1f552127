import { describe, expect, it } from "vitest";
import type { Mark } from "../../../src/core/host";
import { openExcel } from "../../../src/hosts/excel/excel-port";
import { MARK_COLOURS } from "../../../src/hosts/excel/mark-tag";
import { SHORT, bookOf, openFake, sheetOf } from "./opened";

const rows = Array.from({ length: 6 }, () => ["a", "b", "c"]);
const book = bookOf(sheetOf("表", rows), sheetOf("乙", rows));

const mark = (
  row: number,
  column: number,
  level: Mark["level"] = "error",
  text = "错",
  sheet = "表",
): Mark => ({
  at: { sheet, r0: row, c0: column, r1: row, c1: column },
  level,
  text,
});

describe("marks in Excel", () => {
  it("lie in few formats over the cells, the strongest on top", async () => {
    const { fake, port } = openFake(book);
    const block = [0, 1, 2].flatMap((row) => [mark(row, 0), mark(row, 1)]);
    await port.mark("findings", [...block, mark(5, 2), mark(4, 2, "note"), mark(5, 2, "warning")]);
    const { rules } = fake.sheet("表");
    expect(rules.map(({ fill }) => fill)).toEqual(
      (["error", "warning", "note"] as const).map((level) => MARK_COLOURS[level].fill),
    );
    expect(rules[0]!.rects).toEqual([
      { r0: 0, c0: 0, r1: 2, c1: 1 },
      { r0: 5, c0: 2, r1: 5, c1: 2 },
    ]);
  });

  it("leave cells, formats and rules of the user as they were", async () => {
    const { fake, port } = openFake(book);
    fake.user.dress("表", "A1:B2", { fill: "#FFFF00" });
    fake.user.addRule("表", "A1:C6", '=A1="budget-disclosure"');
    fake.user.addRule("表", "A1:C6", null);
    const cells = [...fake.sheet("表").cells];
    const own = [...fake.sheet("表").rules];
    await port.mark("findings", [mark(0, 0)]);
    await port.mark("findings", []);
    expect([...fake.sheet("表").cells]).toEqual(cells);
    expect(fake.sheet("表").rules).toEqual(own);
  });

  it("are found again by a later session, also where rows were inserted", async () => {
    const { fake, port } = openFake(book);
    await port.mark("findings", [mark(0, 0), mark(3, 1, "note", "注", "乙")]);
    await port.mark("trace", [mark(1, 1, "note")]);
    fake.user.insertRows("乙", 1, 2);
    expect(fake.sheet("乙").rules[0]!.rects[0]).toMatchObject({ r0: 5, c0: 1 });
    const later = openExcel(SHORT);
    await later.mark("findings", []);
    expect(fake.sheet("乙").rules).toEqual([]);
    expect(fake.sheet("乙").notes).toEqual([]);
    // The other layer stays.
    expect(fake.sheet("表").rules).toHaveLength(1);
    expect(fake.sheet("表").notes).toHaveLength(1);
  });

  it("are not written again while they are the same", async () => {
    const { fake, port } = openFake(book);
    await port.mark("findings", [mark(0, 0)]);
    const { syncs } = fake.host;
    await port.mark("findings", [mark(0, 0)]);
    expect(fake.host.syncs).toBe(syncs);
  });

  it("are split by the length of address that Excel takes", async () => {
    const { fake, port } = openFake(book);
    const scattered = Array.from({ length: 1500 }, (_, i) => mark(100 + 2 * i, 20 + (i % 2) * 3));
    await port.mark("findings", scattered);
    const { rules } = fake.sheet("表");
    expect(rules.length).toBeGreaterThan(1);
    expect(rules.flatMap(({ rects }) => rects)).toHaveLength(1500);
  });

  it("pass over a protected sheet", async () => {
    const { fake, port } = openFake(book);
    fake.user.protect("乙");
    await port.mark("findings", [mark(0, 0), mark(0, 0, "error", "错", "乙")]);
    expect(fake.sheet("表").rules).toHaveLength(1);
    expect(fake.sheet("乙").rules).toHaveLength(0);
  });

  it("put their texts into notes, but not over a note or comment of the user", async () => {
    const { fake, port } = openFake(book);
    fake.user.writeNote("表", "A1", "我的批注");
    fake.user.writeComment("表", "B1", "我的评论");
    await port.mark("findings", [
      mark(0, 0),
      mark(0, 1),
      mark(0, 2, "error", "一"),
      mark(0, 2, "note", "二"),
    ]);
    const { notes } = fake.sheet("表");
    expect(notes.map(({ column }) => column)).toEqual([0, 2]);
    expect(notes[1]!.text).toMatch(/^一\n二[\u200B-\u200D]+$/);
    await port.mark("findings", []);
    expect(fake.sheet("表").notes.map(({ text }) => text)).toEqual(["我的批注"]);
    expect(fake.sheet("表").comments).toHaveLength(1);
  });

  it("are drawn again after a failure on the way, also where they were the last that worked", async () => {
    const { fake, port } = openFake(book);
    await port.mark("findings", [mark(0, 0)]);
    // The listing, what there is, of what kind, then the drawing.
    fake.fail({ code: "GeneralException", skip: 3, at: "ConditionalRangeFill.color" });
    await expect(port.mark("findings", [mark(1, 1)])).rejects.toMatchObject({
      code: "host-failed",
    });
    await port.mark("findings", [mark(0, 0)]);
    expect(fake.sheet("表").rules.map(({ rects }) => rects)).toEqual([
      [{ r0: 0, c0: 0, r1: 0, c1: 0 }],
    ]);
  });

  it("that a protected sheet has kept are taken away once it is open", async () => {
    const { fake, port } = openFake(book);
    await port.mark("findings", [mark(0, 0)]);
    fake.user.protect("表");
    await port.mark("findings", []);
    fake.user.protect("表", false);
    await port.mark("findings", []);
    expect(fake.sheet("表").rules).toEqual([]);
  });
});
