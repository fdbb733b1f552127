import { describe, expect, it } from "vitest";
import { level } from "../../src/functions/level";
import { name } from "../../src/functions/name";
import type { Cell, Range } from "../../src/functions/range";
import { FUNCTIONAL_FORMER_NAMES } from "../../src/statute/codes/functional-former";
import { column, columns, printedRows } from "./tables";

describe("BUDGET.NAME", () => {
  it.each<readonly [Cell, Cell, string]>([
    ["208", null, "社会保障和就业支出"],
    [2080505, 2023, "机关事业单位基本养老保险缴费支出"],
    ["２０８０５", "2023", "行政事业单位养老支出"],
    ["30101", "2023年", "基本工资"],
    ["501", "２０２３", "机关工资福利支出"],
  ])("%j in %j is %s", (code, year, expected) => {
    expect(name([[code]], [[year]])).toEqual([[expected]]);
  });

  it("knows the names of the year asked for", () => {
    const former = FUNCTIONAL_FORMER_NAMES.find(({ code, successor }) => code === successor);
    expect(former).toBeDefined();
    const code: Range = [[former?.code]];
    expect(name(code, [[former?.until]])).toEqual([[former?.name]]);
    expect(name(code, null)).not.toEqual([[former?.name]]);
  });

  it("names what the reference disclosure names", () => {
    for (const id of ["T2", "T3", "T5", "T6"]) {
      const coded = printedRows(id).filter((row) => row[1] !== null);
      const names = coded.map((row) => [row[2]?.replace(/\s/gu, "")]);
      expect(name(columns(coded, 1), [[2023]])).toEqual(names);
    }
  });

  it("answers row by row, and a code that is not known fails alone", () => {
    const at = { argument: "code", row: 3, column: null };
    expect(name(column("", "合计", "2099999", "208", "2080", ""), null)).toEqual([
      [""],
      [""],
      [{ fails: "code-unknown", at, value: "2099999" }],
      ["社会保障和就业支出"],
      [{ fails: "code-malformed", at: { ...at, row: 5 }, value: "2080" }],
    ]);
  });

  it.each<readonly [Cell]>([["二〇二三"], [23], [true], [{ code: "#N/A" }]])(
    "does not read the year %j",
    (year) => {
      expect(name([["208"]], [[year]])).toMatchObject({ fails: "year-unreadable" });
    },
  );
});

describe("BUDGET.LEVEL", () => {
  it("tells 类, 款 and 项", () => {
    const codes = column("208", 20805, "208 05 05", "301", "30101", null, "合计");
    expect(level(codes)).toEqual([["类"], ["款"], ["项"], ["类"], ["款"], [""], [""]]);
    expect(level([["205", "02", ""]])).toEqual([["款"]]);
  });

  it("says what is no code", () => {
    const at = { argument: "code", row: null, column: null };
    expect(level([["2080"]])).toEqual([[{ fails: "code-malformed", at, value: "2080" }]]);
    expect(level([[{ code: "#REF!" }]])).toEqual([[{ fails: "error-cell", at, value: "#REF!" }]]);
    expect(level([["1", "2", "3", "4"]])).toEqual({
      fails: "too-many-columns",
      argument: "code",
      columns: 4,
      most: 3,
    });
  });
});
