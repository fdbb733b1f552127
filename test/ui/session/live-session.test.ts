import { describe, expect, it } from "vitest";
import { sampleBook } from "../../support/books";
import { MemoryPort } from "../../support/memory-port";
import { errors, INCOME, open, openOn, openWrong } from "./opened";

const D11 = { r0: 10, c0: 3, r1: 10, c1: 3 };

describe("a session", () => {
  it("opens with a check of the whole workbook", async () => {
    const opened = await open();
    const state = opened.session.getState();
    expect(state.stage).toBe("ready");
    expect(state.isChecking).toBe(false);
    expect(state.layout.id).toBe("hebei/unit-budget/2023");
    expect(errors(opened)).toEqual([]);
  });

  it("is opening until the first check is through, and says when it is", async () => {
    const { session, clock } = openOn(new MemoryPort(await sampleBook()));
    const stages: string[] = [];
    session.subscribe(() => stages.push(session.getState().stage));
    expect(session.getState()).toMatchObject({ stage: "opening", isChecking: true });
    await clock.pass(0);
    expect(stages.at(-1)).toBe("ready");
  });

  it("tells an empty workbook from one without statutory tables", async () => {
    const blank = { name: "Sheet1", visibility: "visible", used: null } as const;
    const nothing = { ...blank, values: [], formulas: [], formats: [], merges: [] };
    const word = {
      ...nothing,
      used: { r0: 0, c0: 0, r1: 0, c1: 0 },
      values: [["通讯录"]],
      formulas: [[null]],
      formats: [["General"]],
    };
    expect((await open({ sheets: [nothing] })).session.getState().stage).toBe("empty");
    expect((await open({ sheets: [word] })).session.getState().stage).toBe("unrecognised");
  });

  it("checks again after an edit and names the wrong cell", async () => {
    const { finding } = await openWrong();
    expect(finding.at).toMatchObject({ sheet: INCOME, cell: "D11" });
    expect(finding.repairs[0]?.edits).toContainEqual({
      sheet: INCOME,
      cell: "D11",
      from: "137.70",
      to: "173.70",
    });
  });

  it("checks a burst of edits together", async () => {
    const opened = await open();
    const results = new Set<unknown>();
    opened.session.subscribe(() => results.add(opened.session.getState().result));
    await opened.clock.pass(1000);
    opened.port.type(INCOME, "D11", 1);
    await opened.clock.pass(1);
    for (let value = 2; value < 30; value += 1) opened.port.type(INCOME, "D11", value);
    opened.port.type(INCOME, "D11", 173.7);
    await opened.clock.pass(1000);
    expect(results.size - 1).toBe(2);
    expect(errors(opened)).toEqual([]);
  });

  it("keeps the result where an event changed nothing that is read", async () => {
    const { session, port, clock } = await open();
    const { result } = session.getState();
    port.emit({ kind: "changed", places: [{ sheet: INCOME, ...D11 }], by: "calc" });
    await clock.pass(200);
    expect(session.getState().result).toBe(result);
  });

  it("reads all there is after more events than it remembers", async () => {
    const { session, port, clock } = await open();
    session.setVisible(false);
    for (let row = 0; row < 3000; row += 1) port.type(INCOME, `Z${row + 1}`, null);
    const whole = port.cellsRead;
    session.setVisible(true);
    await clock.pass(200);
    expect(port.cellsRead - whole).toBeGreaterThan(1000);
    expect(session.getState().isChecking).toBe(false);
  });

  it("finds by hand what no event told of", async () => {
    const opened = await open();
    opened.port.tells = false;
    opened.port.type(INCOME, "D11", 137.7);
    await opened.clock.pass(5000);
    expect(errors(opened)).toEqual([]);
    await opened.session.checkNow();
    expect(errors(opened)).toHaveLength(1);
  });

  it("checks nothing while nobody looks, and all of it afterwards", async () => {
    const opened = await open();
    const before = opened.session.getState().result;
    opened.session.setVisible(false);
    opened.port.type(INCOME, "D11", 137.7);
    await opened.clock.pass(5000);
    expect(opened.session.getState().result).toBe(before);
    opened.session.setVisible(true);
    await opened.clock.pass(0);
    expect(errors(opened)).toHaveLength(1);
  });

  it("keeps the objects of state that did not change", async () => {
    const { session, port, clock } = await open();
    const before = session.getState();
    await port.select({ sheet: INCOME, r0: 1, c0: 1, r1: 1, c1: 1 });
    await clock.pass(0);
    const after = session.getState();
    expect(after).not.toBe(before);
    expect(after.result).toBe(before.result);
    expect(after.selection).toMatchObject({ sheet: INCOME, r0: 1 });
  });

  it("reads the workbook anew when a sheet was renamed", async () => {
    const opened = await open();
    opened.port.renameSheet(INCOME, "收入");
    await opened.clock.pass(200);
    const sheets = opened.session.getState().result?.disclosure.tables.map(({ sheet }) => sheet);
    expect(sheets).toContain("收入");
  });

  it("reads what an edit touched, not the whole workbook", async () => {
    const { port, clock } = await open();
    const whole = port.cellsRead;
    port.type(INCOME, "D11", 137.7);
    await clock.pass(200);
    expect(port.cellsRead - whole).toBeLessThan(10);
  });
});

describe("the selected cell", () => {
  it("is told at a pace while an arrow key is held down, the last one for certain", async () => {
    const { session, port, clock } = await open();
    let changes = 0;
    session.subscribe(() => (changes += 1));
    for (let row = 0; row < 90; row += 1) {
      const at = { sheet: INCOME, r0: row, c0: 0, r1: row, c1: 0 };
      port.emit({ kind: "selected", at });
      port.emit({ kind: "selected", at: { ...at } });
      await clock.pass(10);
    }
    await clock.pass(1000);
    expect(changes).toBeLessThan(12);
    expect(session.getState().selection).toMatchObject({ r0: 89 });
  });

  it("is accounted for with every relation it stands in", async () => {
    const { session, port, clock } = await openWrong();
    expect(session.accountForSelection()).toBeNull();
    await port.select({ sheet: INCOME, r0: 10, c0: 3, r1: 10, c1: 3 });
    const account = session.accountForSelection()!;
    expect(account.place.cell).toBe("D11");
    expect(account.value).toBe("137.70");
    const broken = account.relations.filter(({ verdict }) => verdict === "broken");
    expect(broken.length).toBeGreaterThan(0);
    for (const { terms } of broken) {
      expect(terms.map(({ place }) => place.cell)).toContain("D11");
    }
    await port.select({ sheet: INCOME, r0: 0, c0: 0, r1: 0, c1: 0 });
    await clock.pass(200);
    expect(session.accountForSelection()).toBeNull();
  });

  it("leads to the cell of a finding", async () => {
    const { session, port } = await openWrong();
    await session.goTo({ sheet: INCOME, cell: "D11" });
    expect(port.selected).toEqual({ sheet: INCOME, r0: 10, c0: 3, r1: 10, c1: 3 });
    await session.goTo({ sheet: "没有", cell: "A1" });
    expect(session.getState().problem).toMatchObject({ refusal: { code: "unknown-sheet" } });
  });
});
