import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainFen } from "../../../src/core/ledger/plain-figure";
import { toAmount, toPrinted } from "../../../src/core/money/amount";
import { parseAmount } from "../../../src/core/money/parse";
import type { Unit } from "../../../src/core/money/unit";

/** What decimal arithmetic makes of a number; null where it is not a printed figure as it stands. */
function slowFen(value: number, unit: Unit): number | null {
  const parsed = parseAmount(value, unit);
  if (parsed.kind !== "amount" || !toPrinted(parsed.value).equals(parsed.value)) return null;
  return toAmount(parsed.value, unit)?.fen ?? null;
}

const UNITS: readonly Unit[] = ["yuan", "wanYuan"];

const cents = fc.integer({ min: -1e12, max: 1e12 }).map((whole) => whole / 100);
const long = fc.maxSafeInteger().map((whole) => whole / 100);
const noisy = fc.tuple(cents, cents).map(([a, b]) => a + b);

describe("plainFen", () => {
  it("says what decimal arithmetic says, or nothing", () => {
    const unit = fc.constantFrom(...UNITS);
    fc.assert(
      fc.property(fc.oneof(cents, long, noisy, fc.double()), unit, (value, of) => {
        const fen = plainFen(value, of);
        if (fen !== null) expect(fen).toBe(slowFen(value, of));
      }),
      { numRuns: 5_000 },
    );
  });

  it("reads every figure a table prints", () => {
    fc.assert(
      fc.property(fc.integer({ min: -9e11, max: 9e11 }), (whole) => {
        expect(plainFen(whole / 100, "wanYuan")).toBe(whole * 10_000);
        expect(plainFen(whole / 100, "yuan")).toBe(whole);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    [0.001],
    [0.1 + 0.2],
    [NaN],
    [Infinity],
    // More than 2^53 分, and more than the 15 digits that tell hundredths apart.
    [9_007_199_254.75],
    [9_007_199_254_740_991],
  ])("leaves %d to decimal arithmetic", (value) => {
    expect(plainFen(value, "wanYuan")).toBeNull();
  });
});
