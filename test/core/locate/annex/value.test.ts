import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Scalar } from "../../../../src/core/book/book";
import { readValue, type IndicatorValue } from "../../../../src/core/locate/annex/value";
import { PERFORMANCE } from "../../../../src/statute/hebei/unit-budget/annexes/performance";

function read(
  value: Scalar,
  over: { sign?: string; unit?: string; format?: string } = {},
): IndicatorValue {
  return readValue({ value, format: "General", sign: "", unit: "", ...over }, PERFORMANCE);
}

function parts({ comparison, figure }: IndicatorValue): unknown {
  return [comparison, figure?.value.toFixed() ?? null, figure?.unit ?? null];
}

describe("a value in one cell", () => {
  it.each<[Scalar, readonly unknown[]]>([
    ["≥95%", ["≥", "95", "%"]],
    ["≧ 95 ％", ["≥", "95", "%"]],
    [">=95%", ["≥", "95", "%"]],
    ["≤160万元", ["≤", "160", "万元"]],
    ["≤0.109135万元", ["≤", "0.109135", "万元"]],
    ["<100%", ["<", "100", "%"]],
    ["＜100％", ["<", "100", "%"]],
    ["=2套", ["=", "2", "套"]],
    ["70人次", [null, "70", "人次"]],
    ["2套", [null, "2", "套"]],
    ["1,000册", [null, "1000", "册"]],
    ["１０００册", [null, "1000", "册"]],
    ["5户以上", ["≥", "5", "户"]],
    ["大于等于95%", ["≥", "95", "%"]],
    ["不低于90%", ["≥", "90", "%"]],
    ["不超过156.4万元", ["≤", "156.4", "万元"]],
    ["小于10次", ["<", "10", "次"]],
    ["10天以内", ["≤", "10", "天"]],
    ["12个月", [null, "12", "个月"]],
    ["3次/年", [null, "3", "次/年"]],
    ["100㎡", [null, "100", "m2"]],
    ["-3%", [null, "-3", "%"]],
    [95, [null, "95", ""]],
    [0.30000000000000004, [null, "0.3", ""]],
    [1e21, [null, "1000000000000000000000", ""]],
  ])("%j", (value, expected) => {
    expect(parts(read(value))).toEqual(expected);
  });

  it.each<Scalar>([
    ...["每季度支出", "6月份", "6月前", "12月31日前", "2023年底", "有效提升", "符合国家标准"],
    ...["1套和1套", "90%-100%", "100%完成", "95.5.5%", "第2季度", "", "≥", "万元"],
    ...[null, true, { err: "#REF!" }],
  ])("%j is no number", (value) => {
    expect(read(value).figure).toBeNull();
  });

  it.each<[Scalar, string, string]>([
    [" ≥95%\n", "General", "≥95%"],
    ["有效\n提升　", "General", "有效提升"],
    [156.4, "General", "156.4"],
    [0.95, "0%", "95%"],
    [0.955, "0.0%", "95.5%"],
    [0.0001, "0.00%", "0.01%"],
    [null, "General", ""],
  ])("%j in the format %s is printed as %s", (value, format, printed) => {
    expect(read(value, { format }).value).toBe(printed);
  });

  it("is a percentage by its format", () => {
    expect(parts(read(0.95, { format: "0%" }))).toEqual([null, "95", "%"]);
    expect(parts(read(0.07, { format: "0%", sign: "≥", unit: "%" }))).toEqual(["≥", "7", "%"]);
  });
});

describe("a value in three cells", () => {
  it.each<[string, Scalar, string, readonly unknown[], string]>([
    ["≥", 95, "%", ["≥", "95", "%"], "95"],
    ["≤", "0.5", "％", ["≤", "0.5", "%"], "0.5"],
    ["=", 2, "套", ["=", "2", "套"], "2"],
    ["不超过", 10, "万元", ["≤", "10", "万元"], "10"],
    ["", "≥95", "%", ["≥", "95", "%"], "≥95"],
    ["≥", "95%", "%", ["≥", "95", "%"], "95%"],
    ["文字描述", null, "有效保障", [null, null, null], "有效保障"],
    ["文字描述", "有效提升", "", [null, null, null], "有效提升"],
    ["≥", null, "%", ["≥", null, null], ""],
  ])("%s %j %s", (sign, value, unit, expected, printed) => {
    const found = read(value, { sign, unit });
    expect(parts(found)).toEqual(expected);
    expect(found.value).toBe(printed);
  });
});

it("reads back every number it can print", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("=", "<", "≤", ">", "≥"),
      fc.integer({ min: 0, max: 10 ** 9 }),
      fc.integer({ min: 0, max: 6 }),
      fc.constantFrom("%", "万元", "套", "户", "人次", "册", "平方米"),
      (sign, digits, decimals, unit) => {
        const text = (digits / 10 ** decimals).toFixed(decimals);
        const found = read(`${sign}${text}${unit}`);
        expect(found).toMatchObject({ comparison: sign, value: `${sign}${text}${unit}` });
        expect(found.figure?.value.toFixed(decimals)).toBe(text);
        expect(found.figure?.unit).toBe(unit);
      },
    ),
  );
});

it("takes any text and any number", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: "binary" }), fc.double()),
      fc.string(),
      (value, words) => {
        expect(typeof read(value, { sign: words, unit: words, format: words }).value).toBe(
          "string",
        );
      },
    ),
  );
});
