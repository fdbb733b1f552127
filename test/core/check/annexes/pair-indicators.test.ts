import { describe, expect, it } from "vitest";
import { pairIndicators } from "../../../../src/core/check/annexes/pair-indicators";
import { statedClauses } from "../../../../src/core/check/annexes/stated-clauses";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../../../src/statute/hebei/unit-budget/2023";
import { indicatorOf, paragraphOf } from "./made";

/** Name of the indicator and words of the statement, pair by pair. */
function pairs(text: string, named: readonly (readonly [string, string])[]): string[] {
  const indicators = named.map(([third, value]) => indicatorOf("quantity", third, value));
  const clauses = statedClauses(LAYOUT.performance, paragraphOf(text), 0);
  return pairIndicators(clauses, indicators)
    .map(({ part, indicator }) => {
      const { paragraph, start } = part;
      expect(paragraph.text.slice(start, start + part.text.length)).toBe(part.text);
      return `${indicator.third}: ${part.text}`;
    })
    .sort();
}

describe("pairs of indicators", () => {
  it("a single one needs no likeness", () => {
    expect(pairs("数量指标为甲70人次", [["乙", "70人次"]])).toEqual(["乙: 甲70人次"]);
  });

  it("several in one clause are told apart by their words, in whatever order", () => {
    const named = [
      ["印制年鉴数量", "1,000册"],
      ["培训人员数量", "70人次"],
    ] as const;
    expect(pairs("数量指标为培训人员70人次，印制年鉴1,000册", named)).toEqual([
      "印制年鉴数量: 印制年鉴1,000册",
      "培训人员数量: 培训人员70人次",
    ]);
  });

  it("what is like nothing is left alone", () => {
    const named = [
      ["培训人员数量", "70人次"],
      ["接待访客批次", "10次"],
    ] as const;
    expect(pairs("数量指标为培训人员70人次", named)).toEqual(["培训人员数量: 培训人员70人次"]);
    expect(pairs("数量指标为设备更新、线路改造", named)).toEqual([]);
  });

  it("another kind is never paired", () => {
    expect(pairs("质量指标为培训人员70人次", [["培训人员", "70人次"]])).toEqual([]);
  });
});
