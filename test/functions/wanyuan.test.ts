import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/functions/range";
import { wanyuan } from "../../src/functions/wanyuan";
import { column } from "./tables";

describe("BUDGET.WANYUAN", () => {
  it.each<readonly [Cell, unknown]>([
    [20875600, 2087.56],
    [1736950, 173.7],
    [1736949.99, 173.69],
    // Half up away from zero, where binary halves would fall short.
    [50, 0.01],
    [49.99, 0],
    [-50, -0.01],
    [-49, 0],
    [1_050, 0.11],
    [10_050, 1.01],
    [0, 0],
    ["20,875,600.00", 2087.56],
    ["￥50元", 0.01],
    ["５０", 0.01],
    [null, 0],
    [" ", 0],
  ])("%j 元 is %j 万元", (yuan, result) => {
    expect(wanyuan([[yuan]])).toEqual([[result]]);
  });

  it("keeps the shape of a range, and a wrong cell fails alone", () => {
    expect(
      wanyuan([
        [10_000, "5万元"],
        [null, "无"],
        ["", null],
      ]),
    ).toEqual([
      [1, { fails: "amount-unit", at: { argument: "yuan", row: 1, column: 2 }, value: "5万元" }],
      [0, { fails: "amount-unreadable", at: { argument: "yuan", row: 2, column: 2 }, value: "无" }],
    ]);
    expect(wanyuan(column(1e4, null, 2e4))).toEqual([[1], [0], [2]]);
    expect(wanyuan([[1e300]])).toMatchObject([[{ fails: "amount-too-large" }]]);
  });

  it("rounds every 元 as whole numbers say", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (yuan) => {
        const cents = Math.floor((yuan + 50) / 100);
        expect(wanyuan([[yuan]])).toEqual([[cents / 100]]);
        expect(wanyuan([[-yuan]])).toEqual([[cents === 0 ? 0 : -cents / 100]]);
      }),
    );
  });
});
