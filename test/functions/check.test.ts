import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { check } from "../../src/functions/check";
import type { Cell, Range } from "../../src/functions/range";
import { column } from "./tables";

describe("BUDGET.CHECK", () => {
  it.each<readonly [Cell, readonly Cell[], string]>([
    [173.7, [84.48, 89.22], "相等"],
    [173.7, [84.48, 89.21], "进位差 0.01"],
    [173.69, [84.48, 89.22], "进位差 -0.01"],
    [137.7, [84.48, 89.22], "不符 -36.00"],
    // Three figures and their sum are less than 0.02 apart; more have more room.
    [3.02, [1, 1, 1], "不符 0.02"],
    [4.02, [1, 1, 1, 1], "进位差 0.02"],
    // Two printings of one figure must be equal.
    [1.01, [1], "不符 0.01"],
    // A blank is exactly zero and gives no room.
    [1.02, [1, null, "", 0], "不符 0.02"],
    [null, [0, "0.00"], "相等"],
    [null, [0.01], "不符 -0.01"],
    ["1,173.70", ["￥1,084.48", " 89.22"], "相等"],
    // What is printed counts, not what lies behind it.
    [173.7041, [84.4801, 89.2199], "相等"],
    [null, [null, ""], "相等"],
  ])("%j against %j is %s", (printed, parts, answer) => {
    expect(check([[printed]], column(...parts))).toEqual([[answer]]);
    expect(check([[printed]], [parts])).toEqual([[answer]]);
  });

  it("checks a column of sums row by row, and a wrong row fails alone", () => {
    const parts: Range = [
      [1, 2],
      [1, 1],
      ["见附件", 1],
      [null, null],
      [{ code: "#REF!" }, 1],
      ["", ""],
    ];
    expect(check(column(3, 3, 2, null, 5, null), parts)).toEqual([
      ["相等"],
      ["不符 1.00"],
      [
        {
          fails: "amount-unreadable",
          at: { argument: "parts", row: 3, column: 1 },
          value: "见附件",
        },
      ],
      ["相等"],
      [{ fails: "error-cell", at: { argument: "parts", row: 5, column: 1 }, value: "#REF!" }],
    ]);
  });

  it.each<readonly [string, Range, Range, unknown]>([
    [
      "two columns of sums",
      [[1, 2]],
      [[1, 2]],
      { fails: "too-many-columns", argument: "printed", columns: 2, most: 1 },
    ],
    [
      "sums and parts of different length",
      column(1, 2),
      column(1, 2, 3),
      { fails: "rows-differ", first: "printed", firstRows: 2, second: "parts", secondRows: 3 },
    ],
  ])("has no answer for %s", (_, printed, parts, failure) => {
    expect(check(printed, parts)).toEqual(failure);
  });

  it.each<readonly [Cell, unknown]>([
    ["无", { fails: "amount-unreadable", value: "无" }],
    ["5 元", { fails: "amount-unit", value: "5 元" }],
    ["5 万元", { fails: "amount-unit", value: "5 万元" }],
    [1e15, { fails: "amount-too-large", value: "1000000000000000" }],
  ])("does not read %j", (printed, failure) => {
    expect(check([[printed]], [[1]])).toMatchObject([[failure]]);
  });

  it("finds figures that were rounded from others that add up never 不符", () => {
    const fine = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(fine, (millionths) => {
        const parts = millionths.map((n) => n / 1e6);
        const sum = millionths.reduce((total, n) => total + n, 0) / 1e6;
        const [[answer = ""] = []] = check([[sum]], [parts]) as readonly (readonly string[])[];
        expect(answer).toMatch(/^(?:相等|进位差 -?\d+\.\d\d)$/u);
      }),
    );
  });
});
