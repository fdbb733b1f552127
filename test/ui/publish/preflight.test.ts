import { describe, expect, test } from "vitest";
import { ZH_CN } from "../../../src/locale/zh-CN/zh-cn";
import { preflight, type Preflight, type PreflightItem } from "../../../src/ui/publish/preflight";
import type { Concealed } from "../../../src/ui/publish/use-concealed";
import type { SessionState } from "../../../src/ui/session/state";
import { changeSheet, sampleBook } from "../../support/books";
import {
  OPENING,
  partialState,
  resultOf,
  sampleState,
  stateOf,
  withFindings,
  withReasons,
  wrongState,
} from "../support/states";

const texts = ZH_CN.ui.publish.preflight;
const NOTHING: Concealed = { lines: [], notes: [] };

function look(state: SessionState, concealed: Concealed | null = NOTHING): Preflight {
  const found = preflight(state, concealed, ZH_CN);
  if (found === null) throw new RangeError("no preflight");
  return found;
}

function item(state: SessionState, id: string, concealed = NOTHING): PreflightItem {
  const found = look(state, concealed).items.find((one) => one.id === id);
  if (found === undefined) throw new RangeError(`no item ${id}`);
  return found;
}

describe("what is looked at before a report", () => {
  test("there is nothing to look at before a check, or without a table", () => {
    expect(preflight(OPENING, NOTHING, ZH_CN)).toBeNull();
    expect(preflight(stateOf({ sheets: [] }), NOTHING, ZH_CN)).toBeNull();
  });

  test("the sample: nothing blocks, unit, year, statement and tables are found", async () => {
    const state = await sampleState();
    const { items, errors } = look(state);
    expect(errors).toBe(0);
    expect(items.filter(({ standing }) => standing === "blocks")).toEqual([]);
    expect(item(state, "identity").sentence).toContain("廊坊市广阳区人民政府办公室本级");
    expect(item(state, "identity").sentence).toContain("2023");
    expect(item(state, "tables")).toMatchObject({ standing: "good", sentence: texts.tables(9, 9) });
    expect(item(state, "statement").standing).toBe("good");
    const { noSheets, noLines, noNotes } = ZH_CN.concealed;
    for (const sentence of [noSheets, noLines, noNotes]) {
      expect(items).toContainEqual(expect.objectContaining({ standing: "good", sentence }));
    }
  });

  test("errors block", async () => {
    const state = await wrongState();
    expect(look(state).errors).toBe(1);
    expect(item(state, "errors")).toMatchObject({ standing: "blocks", sentence: texts.errors(1) });
  });

  test("open warnings are to be looked at, explained ones are not", async () => {
    const state = await sampleState();
    const open = resultOf(state).findings.filter(({ severity }) => severity === "warning");
    expect(open.length).toBeGreaterThan(0);
    expect(item(state, "warnings")).toMatchObject({
      standing: "look",
      sentence: texts.warnings(open.length, 0),
    });
    const warned = withReasons(withFindings(state, open), "按批复执行");
    expect(item(warned, "warnings")).toMatchObject({
      standing: "good",
      sentence: texts.warnings(0, open.length),
    });
    const none = withFindings(state, []);
    expect(item(none, "warnings").sentence).toBe(texts.warnings(0, 0));
  });

  test("rules that were not checked are never a pass", async () => {
    const partial = await partialState();
    expect(item(partial, "rules").standing).toBe("look");
    expect(item(partial, "rules").sentence).toMatch(/没有核对/u);
    expect(item(partial, "tables").sentence).toBe(texts.tables(8, 9));
    expect(item(await sampleState(), "rules").standing).toBe("good");
  });

  test("hidden sheets are named", async () => {
    const book = changeSheet(await sampleBook(), "03支出总表", (sheet) => ({
      ...sheet,
      visibility: "hidden",
    }));
    expect(item(stateOf(book), "concealed-sheets")).toMatchObject({
      standing: "look",
      sentence: ZH_CN.concealed.sheets("“03支出总表”"),
    });
  });

  test("hidden rows and columns of what is published, and notes, are named", async () => {
    const state = await sampleState();
    const lines = ["02收入总表!9:9", "02收入总表!D:D"];
    const notes = [{ sheet: "目录", count: 2 }];
    expect(item(state, "concealed-lines", { lines, notes })).toMatchObject({
      standing: "look",
      sentence: ZH_CN.concealed.lines("02收入总表!9:9、02收入总表!D:D"),
    });
    expect(item(state, "concealed-notes", { lines, notes })).toMatchObject({
      standing: "look",
      sentence: ZH_CN.concealed.notes(2, "“目录”"),
    });
  });

  test("what the host cannot tell is said, and nothing before it has answered", async () => {
    const state = await sampleState();
    const unknown = { lines: null, notes: null };
    const { linesUnknown, notesUnknown } = ZH_CN.concealed;
    expect(item(state, "concealed-lines", unknown)).toMatchObject({
      standing: "look",
      sentence: linesUnknown,
    });
    expect(item(state, "concealed-notes", unknown).sentence).toBe(notesUnknown);
    const ids = look(state, null).items.map(({ id }) => id);
    expect(ids.filter((id) => id.startsWith("concealed"))).toEqual([]);
  });

  test("a missing statement, unit or year is said, each for itself", async () => {
    const state = await sampleState();
    const result = resultOf(state);
    const without = (change: object): SessionState => ({
      ...state,
      result: { ...result, disclosure: { ...result.disclosure, ...change } },
    });
    expect(item(without({ statement: null }), "statement").sentence).toBe(texts.noStatement);
    const ids = (change: object) => look(without(change)).items.map(({ id }) => id);
    expect(ids({ entity: null })).toContain("unit");
    expect(ids({ entity: null })).not.toContain("year");
    expect(ids({ year: null })).toContain("year");
    expect(ids({ year: null })).not.toContain("identity");
  });
});
