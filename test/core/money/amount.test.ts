import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatFen, HALF_FEN, toAmount, toPrinted } from "../../../src/core/money/amount";
import { Decimal } from "../../../src/core/money/decimal";
import { FEN_PER_UNIT, unitNamed, type Unit } from "../../../src/core/money/unit";

describe("rounding to what is printed", () => {
  it.each([
    ["2087.555", "2087.56"],
    ["2087.5549999999", "2087.55"],
    ["-2087.555", "-2087.56"],
    ["1.005", "1.01"],
    ["0.005", "0.01"],
    ["0.0049", "0.00"],
    ["173.7", "173.70"],
  ])("%s is %s", (value, printed) => {
    expect(toPrinted(new Decimal(value)).toFixed(2)).toBe(printed);
  });
});

describe("an amount for the ledger", () => {
  it.each([
    ["17.37", "wanYuan", 17_370_000, 5_000],
    ["0", "wanYuan", 0, 5_000],
    ["-0.01", "wanYuan", -10_000, 5_000],
    ["2087.555", "wanYuan", 2_087_560_000, 5_000],
    ["173700.12", "yuan", 17_370_012, 0],
    ["0.005", "yuan", 1, 0],
  ] as const)("%s in %s", (value, unit, fen, half) => {
    expect(toAmount(new Decimal(value), unit)).toEqual({ fen, half, blank: false });
  });

  // 2^53 − 1 分 is 90,071,992,547,409.91 元 or 9,007,199,254.74… 万元.
  it.each([
    ["90071992547409.91", "yuan", true],
    ["90071992547409.92", "yuan", false],
    ["-90071992547409.92", "yuan", false],
    ["9007199254.74", "wanYuan", true],
    ["9007199254.75", "wanYuan", false],
  ] as const)("%s in %s is exact: %s", (value, unit, isExact) => {
    expect(toAmount(new Decimal(value), unit) !== null).toBe(isExact);
  });
});

describe("a ledger value in print", () => {
  it.each([
    [17_370_000, "wanYuan", "17.37"],
    [0, "wanYuan", "0.00"],
    [-0, "wanYuan", "0.00"],
    [-4_000, "wanYuan", "0.00"],
    [-5_000, "wanYuan", "-0.01"],
    [17_370_012, "yuan", "173700.12"],
    [9_007_199_254_740_991, "yuan", "90071992547409.91"],
    [-9_007_199_254_740_991, "wanYuan", "-9007199254.74"],
    [18_014_398_509_481_984, "yuan", "180143985094819.84"],
  ] as const)("%d 分 in %s is %s", (fen, unit, printed) => {
    expect(formatFen(fen, unit)).toBe(printed);
  });

  it("is what decimal arithmetic makes of it", () => {
    const units = fc.constantFrom<Unit>("wanYuan", "yuan");
    const near = fc.tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: -1, max: 1 }));
    const fens = fc.oneof(
      fc.maxSafeInteger(),
      fc.integer({ min: -20_000, max: 20_000 }),
      near.map(([halves, off]) => halves * HALF_FEN.wanYuan + off),
    );
    fc.assert(
      fc.property(fens, units, (fen, unit) => {
        const exact = new Decimal(fen).dividedBy(FEN_PER_UNIT[unit]);
        expect(formatFen(fen, unit)).toBe(toPrinted(exact).toFixed(2));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("the words for a unit", () => {
  it.each([
    ["万元", "wanYuan"],
    ["元", "yuan"],
    ["千元", null],
    ["亿元", null],
    ["", null],
  ])("%s is %s", (words, unit) => {
    expect(unitNamed(words)).toBe(unit);
  });
});
