import { describe, expect, it } from "vitest";
import type { Finding, RepairEdit } from "../../../src/core/finding/finding";
import { valueAt, type Place } from "../../../src/core/book/book";
import { Corrections } from "../../../src/ui/session/corrections";
import { sheetOf } from "../../support/books";
import { MemoryPort } from "../../support/memory-port";
import { errors, open } from "./opened";

const SHEET = "情况说明";
const PARAGRAPH = "收入预算2087.65万元，支出预算2087.65万元。";

/** The correction of the figure that begins at a place of the paragraph. */
function inText(at: number, to: string): RepairEdit {
  const words = { at, from: "2087.65", to };
  const whole = PARAGRAPH.slice(0, at) + to + PARAGRAPH.slice(at + words.from.length);
  return { sheet: SHEET, cell: "A2", from: PARAGRAPH, to: whole, words };
}

const FIRST = inText(PARAGRAPH.indexOf("2087"), "2087.56");
const SECOND = inText(PARAGRAPH.lastIndexOf("2087"), "2088.00");

const FINDING: Finding = {
  rule: "N-01",
  severity: "error",
  fact: "copy-differs",
  at: null,
  table: "N",
  related: [],
  alsoBroken: [],
  expected: "2087.56",
  found: "2087.65",
  difference: "0.09",
  unit: "wanYuan",
  params: {},
  repairs: [],
  fingerprint: "N-01|N/income/total",
};

/** Corrections in a workbook with the paragraph, which was checked as it is. */
function opened(edits: readonly RepairEdit[]) {
  const sheet = sheetOf(SHEET, [["一、收支说明"], [PARAGRAPH]]);
  const port = new MemoryPort({ sheets: [sheet] });
  const repair = { rank: 1, method: null, edits };
  const finding: Finding = { ...FINDING, repairs: [repair] };
  let undoable: readonly RepairEdit[] | null = null;
  const corrections = new Corrections(port, {
    valueAt: ({ r0, c0 }: Place) => valueAt(sheet, r0, c0),
    findings: () => [finding],
    labels: { correction: "更正", undo: "撤销更正" },
    applied: (applied) => (undoable = applied),
    written: () => undefined,
  });
  return {
    port,
    corrections,
    make: () => corrections.repair(finding, repair),
    text: () => port.valueOf(SHEET, "A2"),
    undoable: () => undoable,
  };
}

describe("a correction inside of a text", () => {
  it("writes the whole text, as a text, and is taken back", async () => {
    const { make, text, corrections, undoable, port } = opened([FIRST]);
    expect(await make()).toBeNull();
    expect(text()).toBe("收入预算2087.56万元，支出预算2087.65万元。");
    expect(undoable()).toEqual([FIRST]);
    expect(await corrections.undo()).toBeNull();
    expect(text()).toBe(PARAGRAPH);
    expect(undoable()).toBeNull();
    expect(port.labels).toEqual(["更正", "撤销更正"]);
  });

  it("of two figures changes both at once, and takes both back", async () => {
    const { make, text, corrections } = opened([FIRST, SECOND]);
    expect(await make()).toBeNull();
    expect(text()).toBe("收入预算2087.56万元，支出预算2088.00万元。");
    await corrections.undo();
    expect(text()).toBe(PARAGRAPH);
  });

  it("of nothing but digits stays a text", async () => {
    const alone = { ...FIRST, from: "2087.65", to: "2087.56", words: { ...FIRST.words!, at: 0 } };
    const { make, text, port } = opened([alone]);
    port.type(SHEET, "A2", "2087.65");
    expect(await make()).toBeNull();
    expect(text()).toBe("2087.56");
  });

  it.each([
    ["another text", `${PARAGRAPH} `],
    ["nothing", null],
    ["a figure", 2087.65],
  ])("is refused where the cell holds %s by now", async (_, value) => {
    const { make, text, port, undoable } = opened([FIRST]);
    port.type(SHEET, "A2", value);
    expect(await make()).toEqual({ kind: "cells-changed", cells: [`${SHEET}!A2`] });
    expect(text()).toBe(value);
    expect(undoable()).toBeNull();
  });

  it("is refused where a formula gives the text", async () => {
    const { make, text, port } = opened([FIRST]);
    port.type(SHEET, "A2", PARAGRAPH, '="收入预算"&B1');
    expect(await make()).toEqual({ kind: "formula-cells", cells: [`${SHEET}!A2`] });
    expect(text()).toBe(PARAGRAPH);
  });

  it("made twice is made once, and not taken back over what was typed since", async () => {
    const { make, text, corrections, port } = opened([FIRST]);
    expect([await make(), await make()]).toEqual([null, null]);
    expect(port.labels).toEqual(["更正"]);
    port.type(SHEET, "A2", "重新写过。");
    expect(await corrections.undo()).toMatchObject({ kind: "cells-changed" });
    expect(text()).toBe("重新写过。");
  });
});

describe("a wrong figure in the statement", () => {
  it("is corrected in the pane, is no finding any more, and comes back with its undo", async () => {
    const opened = await open();
    const { port, session, clock } = opened;
    const right = port.valueOf(SHEET, "A20");
    if (typeof right !== "string") throw new RangeError("no paragraph");
    const wrong = right.replace("预算收入2087.56万元", "预算收入2078.56万元");
    port.type(SHEET, "A20", wrong);
    await clock.pass(200);
    const [finding] = errors(opened);
    expect(finding?.at).toMatchObject({ sheet: SHEET, cell: "A20" });
    const [repair] = finding!.repairs;
    expect(repair?.edits[0]?.words).toMatchObject({ from: "2078.56", to: "2087.56" });

    await session.repair(finding!, repair!);
    await clock.pass(200);
    expect(port.valueOf(SHEET, "A20")).toBe(right);
    expect(errors(opened)).toEqual([]);
    expect(session.getState().applied?.edits).toEqual(repair!.edits);

    await session.undo();
    await clock.pass(200);
    expect(port.valueOf(SHEET, "A20")).toBe(wrong);
    expect(errors(opened).map(({ fingerprint }) => fingerprint)).toEqual([finding!.fingerprint]);
  });
});
