import { describe, expect, it } from "vitest";
import fc from "fast-check";
import {
  isComparable,
  isRounded,
  isSameFigure,
  quantity,
  type Quantity,
} from "../../../../src/core/check/annexes/quantity";
import { comparable, shareWithin } from "../../../../src/core/check/annexes/likeness";
import { Decimal } from "../../../../src/core/money/decimal";

function of(words: string): Quantity {
  const [, digits = "", unit = ""] = /^([\d.]+)(.*)$/u.exec(words) ?? [];
  const value = new Decimal(digits);
  return quantity(value, digits.split(".")[1]?.length ?? 0, unit);
}

describe("quantities", () => {
  it.each([
    ["156.4万元", "1564000元"],
    ["0.109135万元", "1091.35元"],
    ["0.109135万元", "0.11万元"],
    ["76万元", "76.00万元"],
    ["1.2亿元", "12000万元"],
    ["95.4%", "95%"],
    ["3", "3套"],
  ])("%s is %s", (a, b) => {
    expect(isSameFigure(of(a), of(b))).toBe(true);
  });

  it.each([
    // Money has two decimals at least: 156.4 is no rounded 156.42.
    ["156.42万元", "156.4万元"],
    ["0.115万元", "0.11万元"],
    ["95%", "95"],
    ["70人次", "70人"],
    ["5户", "5万元"],
  ])("%s is not %s", (a, b) => {
    expect(isSameFigure(of(a), of(b))).toBe(false);
  });

  it("a rounded figure has fewer digits, half up", () => {
    const figures = fc.tuple(
      fc.integer({ min: 0, max: 10_000_000 }),
      fc.integer({ min: 3, max: 6 }),
    );
    fc.assert(
      fc.property(figures, ([digits, decimals]) => {
        const exact = new Decimal(digits).dividedBy(new Decimal(10).pow(decimals));
        const fine = quantity(exact, decimals, "万元");
        const printed = quantity(exact.toDecimalPlaces(2), 2, "万元");
        const next = quantity(exact.toDecimalPlaces(2).plus("0.01"), 2, "万元");
        expect(isRounded(fine, printed)).toBe(true);
        expect(isSameFigure(fine, next)).toBe(false);
      }),
    );
  });

  it("money and shares are no counts without a unit", () => {
    expect(isComparable(of("3"), of("3万元"))).toBe(false);
    expect(isComparable(of("3%"), of("3"))).toBe(false);
    expect(isComparable(of("3"), of("3"))).toBe(true);
  });
});

describe("likeness of words", () => {
  it.each([
    ["有效提升", "环保能力有效提升", 1],
    ["6月份", "6月前发放完成", 0.5],
    ["符合国家标准", "年利息利率不超过贷款基准利率", 0],
    ["", "什么", 0],
    ["是", "是的", 1],
    ["否", "是的", 0],
  ])("of %s within %s", (words, text, share) => {
    expect(shareWithin(words, text)).toBe(share);
  });

  it("blanks and widths are no difference, and long words are cut", () => {
    expect(comparable("≥ ９５％")).toBe(comparable("≥95%"));
    expect(comparable("长".repeat(30_000)).length).toBeLessThan(1_000);
  });
});
