import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { partition } from "../../../../src/core/check/annexes/partition";

const exact = (fen: number): { readonly fen: number; readonly half: number } => ({ fen, half: 0 });
const about = (fen: number): { readonly fen: number; readonly half: number } => ({ fen, half: 5 });

describe("sharing out amounts", () => {
  it.each([
    // 156.4 + 160 = 316.4; 440; 0.109135 is printed as 0.11.
    [[156_40, 160_00, 440_00, 11], [316_40, 440_00, 11], "possible"],
    [[156_40, 160_00, 440_00, 11], [316_40, 440_11], "possible"],
    [[156_40, 160_00, 440_00, 11], [315_40, 441_11], "impossible"],
    [[3, 3, 2, 2, 2], [6, 6], "possible"],
    [[5, 5, 2], [6, 6], "impossible"],
    [[], [], "possible"],
    [[1], [], "impossible"],
    [[], [1], "impossible"],
  ] as const)("%j to %j is %s", (parts, targets, verdict) => {
    expect(partition(parts.map(exact), targets.map(exact))).toBe(verdict);
  });

  it("lets rounding explain what it can", () => {
    expect(partition([about(100), about(203)], [about(108), exact(200)])).toBe("possible");
    expect(partition([about(100), about(203)], [about(112), exact(200)])).toBe("impossible");
  });

  it("finds what was shared out", () => {
    const group = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 3 }), (shared) => {
        const targets = shared.map((amounts) => amounts.reduce((sum, one) => sum + one, 0));
        expect(partition(shared.flat().map(exact), targets.map(exact))).toBe("possible");
      }),
    );
  });

  it("never calls impossible what was shared out, however much there is", () => {
    const group = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 10 }), (shared) => {
        const targets = shared.map((amounts) => amounts.reduce((sum, one) => sum + one, 0));
        const verdict = partition(shared.flat().map(exact), targets.map(exact));
        expect(verdict).not.toBe("impossible");
      }),
    );
  });

  it("never shares out more or less than there is", () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 100 }), { maxLength: 8 });
    fc.assert(
      fc.property(amounts, amounts, (parts, targets) => {
        const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);
        fc.pre(sum(parts) !== sum(targets));
        expect(partition(parts.map(exact), targets.map(exact))).toBe("impossible");
      }),
    );
  });

  it("gives up on what would take for ever", () => {
    // Even amounts never make odd targets, which no bound on what is left tells.
    const parts = Array.from({ length: 60 }, (_, at) => exact(2 * (1000 + at)));
    const sum = parts.reduce((all, { fen }) => all + fen, 0);
    const half = sum / 2;
    const targets = half % 2 === 0 ? [half - 1, half + 1] : [half, half];
    expect(partition(parts, targets.map(exact))).toBe("unknown");
  });
});
