import { afterEach, describe, expect, it, vi } from "vitest";
import { associateFunctions } from "../../src/functions/associate";
import { CUSTOM_FUNCTIONS } from "../../src/functions/custom-functions";
import { visibleFormula } from "../../src/hosts/file/formula-names";
import { fakeRuntime, FunctionError, type Run } from "./fake-runtime";

/** What Excel hands over behind the arguments. */
const INVOCATION = { address: "Sheet1!A1" };

function registered(): { readonly run: (id: string) => Run } & ReturnType<
  typeof associateFunctions
> {
  const runtime = fakeRuntime();
  const associated = associateFunctions(runtime);
  return { ...associated, run: (id) => runtime.functions.get(id)! };
}

function thrownBy(call: () => unknown): FunctionError {
  try {
    call();
  } catch (error) {
    if (error instanceof FunctionError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

describe("associateFunctions", () => {
  it("registers every function under its id", () => {
    const runtime = fakeRuntime();
    associateFunctions(runtime);
    expect([...runtime.functions.keys()]).toEqual([
      "BUDGET.ROLLUP",
      "SANGONG.TOTAL",
      "BUDGET.CHECK",
      "BUDGET.NAME",
      "BUDGET.LEVEL",
      "BUDGET.WANYUAN",
    ]);
  });

  it.each<readonly [string, readonly unknown[], unknown]>([
    ["BUDGET.ROLLUP", [[["201"], ["20101"]], [[9], [5]], null, INVOCATION], [[5]]],
    [
      "BUDGET.ROLLUP",
      [[["201"], ["20101"]], [[9], [5]], [["201"], ["208"]], INVOCATION],
      [[5], [0]],
    ],
    ["SANGONG.TOTAL", [[["公务接待费"]], [[5, 6]], INVOCATION], [[5, 6]]],
    ["BUDGET.CHECK", [[[3]], [[1, 2]], INVOCATION], [["相等"]]],
    ["BUDGET.NAME", [[["208"]], null, INVOCATION], [["社会保障和就业支出"]]],
    ["BUDGET.NAME", [[["208"]], [[2023]], INVOCATION], [["社会保障和就业支出"]]],
    ["BUDGET.LEVEL", [[["208"]], INVOCATION], [["类"]]],
    // Hosts other than Excel hand over one cell as it is.
    ["BUDGET.LEVEL", ["20805"], [["款"]]],
    ["BUDGET.WANYUAN", [12_345, INVOCATION], [[1.23]]],
    ["BUDGET.ROLLUP", [], [[0]]],
  ])("%s answers what Excel hands over: %j", (id, given, answer) => {
    expect(registered().run(id)(...given)).toEqual(answer);
  });

  it("throws #VALUE! for arguments that are wrong, with a message", () => {
    const error = thrownBy(() => registered().run("BUDGET.ROLLUP")([["201"]], [["无"]], null));
    expect(error.code).toBe("#VALUE!");
    expect(error.message).toBe("“金额”的“无”不是数字。请改为数字。");
  });

  it.each<readonly [string, readonly unknown[]]>([
    ["BUDGET.NAME", [[["2099999"]], null]],
    ["BUDGET.ROLLUP", [[["201"]], [[new FunctionError("#DIV/0!")]], null]],
    ["SANGONG.TOTAL", [[["合计"]], [[1]]]],
  ])("throws #N/A for what %s cannot get", (id, given) => {
    expect(thrownBy(() => registered().run(id)(...given)).code).toBe("#N/A");
  });

  it("puts errors in their places where others have answers", () => {
    const answer = registered().run("BUDGET.NAME")([["208"], ["2099999"], ["20"]], null);
    expect(answer).toEqual([
      ["社会保障和就业支出"],
      [new FunctionError("#N/A", "“编码”第 2 行“2099999”不在科目目录里。请核对编码。")],
      [new FunctionError("#VALUE!", "“编码”第 3 行“20”不是科目编码。请改为 3、5 或 7 位数字。")],
    ]);
  });

  it("speaks the language it is told, also of answers it remembers", () => {
    const { run, setLanguage } = registered();
    const call = (): unknown => run("BUDGET.ROLLUP")([["201"], ["2O2"]], [[1], [2]], null);
    expect(thrownBy(call).message).toBe(
      "“科目编码”第 2 行“2O2”不是科目编码。请改为 3、5 或 7 位数字。",
    );
    setLanguage("en-US");
    expect(thrownBy(call).message).toBe(
      "“codes” row 2 “2O2” is no code of the classification. Change it to 3, 5 or 7 digits.",
    );
    setLanguage("zh-CN");
    expect(thrownBy(call).message).toMatch(/^“科目编码”/u);
    expect(run("BUDGET.LEVEL")([["208"]])).toEqual([["类"]]);
  });

  it.each(CUSTOM_FUNCTIONS.map(({ id }) => id))("%s is read from a file under its name", (id) => {
    expect(visibleFormula(`_xldudf_${id.replace(".", "_")}(A1)`)).toBe(`=${id}(A1)`);
  });
});

describe("main", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  it("registers with Excel where Excel is there", async () => {
    const runtime = fakeRuntime();
    vi.stubGlobal("CustomFunctions", runtime);
    const { associated } = await import("../../src/functions/main");
    expect(associated).not.toBeNull();
    expect(runtime.functions.size).toBe(CUSTOM_FUNCTIONS.length);
  });

  it("does nothing in an Excel without custom functions", async () => {
    const { associated } = await import("../../src/functions/main");
    expect(associated).toBeNull();
  });
});
