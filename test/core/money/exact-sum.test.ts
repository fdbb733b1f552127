import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Decimal } from "../../../src/core/money/decimal";
import { ExactSum } from "../../../src/core/money/exact-sum";
import { parseAmount } from "../../../src/core/money/parse";

function value(cell: number | string): Decimal {
  const parsed = parseAmount(cell, "wanYuan");
  if (parsed.kind !== "amount") throw new Error(`${String(cell)} is no amount`);
  return parsed.value;
}

function sumOf(cells: readonly (number | string)[]): number | null {
  const sum = new ExactSum();
  for (const cell of cells) {
    const isAdded = typeof cell === "number" ? sum.addNumber(cell) : sum.addText(cell);
    if (!isAdded) sum.add(value(cell));
  }
  return sum.total();
}

describe("ExactSum", () => {
  it.each<readonly [readonly (number | string)[], number]>([
    [[], 0],
    [[0.1, 0.2], 0.3],
    [[0.1 + 0.2, -0.3], 0],
    [[-0.01, 0.01], 0],
    [["2087.56", "-0.56"], 2087],
    [[1e9, 0.01], 1_000_000_000.01],
    [[1e13, 0.01], 10_000_000_000_000.01],
    [[0.000001, 0.0000001], 0.0000011],
    [new Array<number>(50_000).fill(999_999_999.99), 49_999_999_999_500],
  ])("%j adds up", (cells, total) => {
    expect(sumOf(cells.slice())).toBe(total);
  });

  it("refuses what two decimals cannot hold exactly", () => {
    expect(sumOf([90_000_000_000_000])).toBe(90_000_000_000_000);
    expect(sumOf([90_000_000_000_000, 90_000_000_000_000])).toBeNull();
    expect(sumOf([-90_000_000_000_000, -90_000_000_000_000])).toBeNull();
  });

  it.each(["", "1,000", "5元", " 5", "1e3", "０", "+5", ".5", "12345678901"])(
    "leaves the text %j to the parser",
    (text) => {
      const sum = new ExactSum();
      expect(sum.addText(text)).toBe(false);
      expect(sum.total()).toBe(0);
    },
  );

  it("is the sum that decimal.js makes of the cells as they are read", () => {
    const cents = fc.integer({ min: -1e13, max: 1e13 }).map((n) => n / 100);
    const fine = fc.integer({ min: -1e12, max: 1e12 }).map((n) => n / 1e6);
    const any = fc.double({ min: -1e12, max: 1e12, noNaN: true });
    const text = cents.map((n) => n.toFixed(2));
    fc.assert(
      fc.property(fc.array(fc.oneof(cents, fine, any, text), { maxLength: 60 }), (cells) => {
        const exact = cells.reduce<Decimal>((sum, cell) => sum.plus(value(cell)), new Decimal(0));
        const total = sumOf(cells);
        if (exact.abs().greaterThan(new Decimal(Number.MAX_SAFE_INTEGER).dividedBy(100))) {
          expect(total).toBeNull();
        } else expect(total).toBe(exact.isZero() ? 0 : exact.toNumber());
      }),
      { numRuns: 300 },
    );
  });
});
