import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packLedger, type DraftCell, type Ledger } from "../../../src/core/ledger/ledger";
import type { Rounding } from "../../../src/core/ledger/rounding";
import { LedgerState, type Verdict } from "../../../src/core/ledger/state";
import { Decimal } from "../../../src/core/money/decimal";

/** 0.01 万元 in 分, and half of it. */
const CENT = 10_000;
const HALF = 5_000;

/** A figure of a relation: printed cents of 万元, null for a blank cell, and its sign. */
interface Figure {
  readonly cents: number | null;
  readonly sign: 1 | -1;
}

function ledgerOf(figures: readonly Figure[], compare: "equal" | "at-most" = "equal"): Ledger {
  const cells = figures.map(({ cents }, index): DraftCell => ({
    table: "T1",
    rowKey: String(index),
    columnId: "amount",
    sheet: "S",
    row: index,
    column: 0,
    unit: "wanYuan",
    grain: HALF,
    isFormula: false,
    fen: (cents ?? 0) * CENT,
    half: cents === null ? 0 : HALF,
    blank: cents === null,
  }));
  const terms = figures.map(({ sign }, cell) => ({ cell, sign }));
  return packLedger(cells, [{ rule: "R", compare, soft: false, derivedFrom: [], terms }]);
}

/** An end of an interval of true values in 万元, and whether the value itself is possible. */
interface End {
  readonly at: Decimal;
  readonly closed: boolean;
}

/**
 * The same question asked of decimal.js from the definition of rounding: of which true values is the
 * printed figure the rounding? Written without a look at the kernel.
 */
function oracle(figures: readonly Figure[], rounding: Rounding = "half-up"): Verdict {
  const half = new Decimal(rounding === "truncate" ? "0.01" : "0.005");
  let low: End = { at: new Decimal(0), closed: true };
  let high: End = { at: new Decimal(0), closed: true };
  let printed = new Decimal(0);
  for (const { cents, sign } of figures) {
    if (cents === null) continue;
    const value = new Decimal(cents).dividedBy(100);
    printed = printed.plus(value.times(sign));
    const prints = (x: Decimal): boolean => x.toDecimalPlaces(2, MODES[rounding]).equals(value);
    // A whisker inside the end tells whether that side is reached at all (cutting off reaches one).
    const whisker = new Decimal("1e-9");
    const end = (at: Decimal, inside: Decimal): End =>
      prints(inside) ? { at, closed: prints(at) } : { at: value, closed: true };
    const below = end(value.minus(half), value.minus(half).plus(whisker));
    const above = end(value.plus(half), value.plus(half).minus(whisker));
    const [from, to] = sign === 1 ? [below, above] : [above, below];
    low = { at: low.at.plus(from.at.times(sign)), closed: low.closed && from.closed };
    high = { at: high.at.plus(to.at.times(sign)), closed: high.closed && to.closed };
  }
  if (printed.isZero()) return "exact";
  const reachesLow = low.at.isNegative() && !low.at.isZero() ? true : low.at.isZero() && low.closed;
  const reachesHigh = high.at.greaterThan(0) || (high.at.isZero() && high.closed);
  return reachesLow && reachesHigh ? "rounded" : "broken";
}

const figure = fc.record({
  cents: fc.option(fc.integer({ min: -30, max: 30 }), { nil: null }),
  sign: fc.constantFrom<1 | -1>(1, -1),
});

function judge(
  figures: readonly Figure[],
  compare: "equal" | "at-most" = "equal",
  rounding: Rounding = "half-up",
): Verdict {
  return new LedgerState(ledgerOf(figures, compare), rounding).verdict(0);
}

const MODES = {
  "half-up": Decimal.ROUND_HALF_UP,
  "half-even": Decimal.ROUND_HALF_EVEN,
  truncate: Decimal.ROUND_DOWN,
} as const;

describe("the verdict on a relation", () => {
  it("agrees with decimal.js on small figures, where ends meet often", () => {
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 6 }), (figures) => {
        expect(judge(figures)).toBe(oracle(figures));
      }),
      { numRuns: 5_000 },
    );
  });

  it.each(["half-even", "truncate"] as const)("agrees with decimal.js under %s", (mode) => {
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 6 }), (figures) => {
        expect(judge(figures, "equal", mode)).toBe(oracle(figures, mode));
      }),
      { numRuns: 5_000 },
    );
  });

  it.each([
    { name: "84.48 + 89.21 against 173.70", figures: [17370, -8448, -8921], verdict: "rounded" },
    { name: "a copy one cent off", figures: [17371, -17370], verdict: "broken" },
    { name: "0.01 against a blank", figures: [1, null], verdict: "broken" },
    { name: "0.00 against a blank", figures: [0, null], verdict: "exact" },
    { name: "three parts two cents off", figures: [100, -30, -30, -38], verdict: "broken" },
    { name: "four parts two cents off", figures: [100, -30, -30, -20, -18], verdict: "rounded" },
    { name: "both ends open at one half", figures: [2, -1, 0], verdict: "rounded" },
  ])("finds $name $verdict", ({ figures, verdict }) => {
    // A negative number here stands for a part: its figure is positive and its sign is minus.
    const terms = figures.map((cents, index) => ({
      cents: cents === null ? null : Math.abs(cents),
      sign: index === 0 ? (1 as const) : (-1 as const),
    }));
    expect(judge(terms)).toBe(verdict);
  });

  it("lets a figure stay below its limit, and above it only as far as rounding reaches", () => {
    const limit = (left: number, right: number): string =>
      judge(
        [
          { cents: left, sign: 1 },
          { cents: right, sign: -1 },
        ],
        "at-most",
      );
    expect(limit(5, 9)).toBe("exact");
    expect(limit(9, 9)).toBe("exact");
    expect(limit(10, 9)).toBe("broken");
  });

  it("is exact for the largest amounts", () => {
    const cents = Math.floor(Number.MAX_SAFE_INTEGER / CENT);
    const figures = [
      { cents, sign: 1 as const },
      { cents: cents - 1, sign: -1 as const },
      { cents: 1, sign: -1 as const },
    ];
    expect(new LedgerState(ledgerOf(figures)).residual(0)).toBe(0);
  });
});
