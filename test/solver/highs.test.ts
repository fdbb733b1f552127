import { describe, expect, it } from "vitest";
import type { ProofProblem } from "../../src/core/ledger/proof";
import { HIGHS } from "../../src/solver/highs";

const FREE = { low: -5000, high: 4999 };

function sum(coefficients: readonly number[], bound: number, isEquality = true) {
  const terms = coefficients.map((coefficient, variable) => ({ variable, coefficient }));
  return { isEquality, bound, terms };
}

describe("HiGHS", () => {
  it("gives whole numbers within the ranges", async () => {
    const problem: ProofProblem = {
      variables: [FREE, FREE, { low: 7, high: 7 }],
      rows: [sum([1, -1, 1], 9_999), sum([1, 1, 0], 0, false)],
    };
    const answer = await HIGHS.solve(problem);
    expect(answer.kind).toBe("values");
    if (answer.kind !== "values") return;
    const [a = NaN, b = NaN, c = NaN] = answer.values;
    expect([a - b + c, c]).toEqual([9_999, 7]);
    expect(a + b).toBeLessThanOrEqual(0);
    expect(answer.values.every((one) => Number.isInteger(one) && Math.abs(one) <= 5000)).toBe(true);
  });

  it("says how often each row is added to a sum that cannot hold", async () => {
    // The third row has no part in it; a row that says at most is never turned round.
    const problem: ProofProblem = {
      variables: [FREE, FREE, FREE],
      rows: [sum([1, 1, 0], 5_000), sum([0, 1, -1], 0, false), sum([0, 0, 1], 1)],
    };
    expect((await HIGHS.solve(problem)).kind).toBe("values");
    const rows = [sum([1, 1, 0], 9_999), sum([0, 1, 0], 4_000, false), sum([0, 0, 1], 1)];
    const answer = await HIGHS.solve({ ...problem, rows });
    expect(answer.kind).toBe("multipliers");
    if (answer.kind !== "multipliers") return;
    const [equality = NaN, atMost = NaN, none = NaN] = answer.multipliers;
    expect(none).toBe(0);
    expect(equality / atMost).toBeCloseTo(-1);
    expect(atMost).toBeGreaterThan(0);
  });

  it("does not know where only fractions would do", async () => {
    const problem: ProofProblem = { variables: [FREE], rows: [sum([2], 1)] };
    expect(await HIGHS.solve(problem)).toEqual({ kind: "none" });
  });
});
