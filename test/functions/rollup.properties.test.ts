import fc from "fast-check";
import { expect, it } from "vitest";
import { Decimal } from "../../src/core/money/decimal";
import { rollup } from "../../src/functions/rollup";
import type { Range } from "../../src/functions/range";

interface Row {
  readonly code: string;
  readonly amount: string | number | null;
}

const twoDigits = fc.integer({ min: 1, max: 4 }).map((n) => `0${String(n)}`);
const code = fc
  .tuple(fc.constantFrom("201", "208", "301"), fc.array(twoDigits, { maxLength: 2 }))
  .map(([top, below]) => top + below.join(""));
const cents = fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 100);
const amount: fc.Arbitrary<Row["amount"]> = fc.oneof(
  cents,
  cents.map((n) => n.toFixed(2)),
  fc.integer({ min: 0, max: 1e9 }).map((n) => n / 1e6),
  fc.constantFrom(null, "", 0),
);
const table = fc.array(fc.record({ code, amount }), { minLength: 1, maxLength: 40 });
const numbers = fc.array(fc.record({ code, amount: cents }), { minLength: 1, maxLength: 40 });

const TOPS: Range = [["201"], ["208"], ["301"]];

/** The first column of an answer. */
function sums(rows: readonly Row[], asked: Range | null): number[] {
  const codes = rows.map((row) => [row.code]);
  const amounts = rows.map((row) => [row.amount]);
  const answer = rollup(codes, amounts, asked);
  if (!Array.isArray(answer)) throw new Error(JSON.stringify(answer));
  return (answer as readonly (readonly number[])[]).map(([sum]) => sum ?? Number.NaN);
}

/** Said again with texts and decimal.js alone: lowest is a code that no other one begins with. */
function naive(rows: readonly Row[], under: string): number {
  const lowest = rows.filter(({ code: one }) => {
    return !rows.some(({ code: other }) => other !== one && other.startsWith(one));
  });
  const total = lowest
    .filter((row) => row.code.startsWith(under))
    .reduce((sum, row) => sum.plus(String(row.amount ?? "") || 0), new Decimal(0));
  return total.isZero() ? 0 : total.toNumber();
}

function added(values: readonly number[]): number {
  return values.reduce((sum, value) => sum.plus(value), new Decimal(0)).toNumber() || 0;
}

it("says what decimal.js says, for the total and for every code", () => {
  fc.assert(
    fc.property(table, (rows) => {
      const asked = [...new Set(rows.map((row) => row.code)), "201", "2010101", "399"];
      expect(sums(rows, null)).toEqual([naive(rows, "")]);
      expect(
        sums(
          rows,
          asked.map((one) => [one]),
        ),
      ).toEqual(asked.map((one) => naive(rows, one)));
    }),
  );
});

it("does not depend on the order of the rows", () => {
  const shuffled = table.chain((rows) =>
    fc.tuple(
      fc.constant(rows),
      fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([rows, other]) => {
      expect(sums(other, TOPS)).toEqual(sums(rows, TOPS));
    }),
  );
});

it("splits the total by 类, and each 类 by its 款 where every row has one", () => {
  fc.assert(
    fc.property(numbers, (rows) => {
      expect(added(sums(rows, TOPS))).toBe(sums(rows, null)[0]);
      const deep = rows.filter((row) => row.code.length > 3);
      const sections = [...new Set(deep.map((row) => row.code.slice(0, 5)))];
      fc.pre(sections.length > 0);
      expect(
        added(
          sums(
            deep,
            sections.map((one) => [one]),
          ),
        ),
      ).toBe(sums(deep, null)[0]);
    }),
  );
});

it("is linear in the amounts", () => {
  fc.assert(
    fc.property(numbers, fc.integer({ min: -9, max: 9 }), cents, (rows, times, more) => {
      const scaled = rows.map((row) => {
        return { ...row, amount: new Decimal(row.amount).times(times).plus(more).toNumber() };
      });
      const ones = rows.map((row) => ({ ...row, amount: 1 }));
      const expected = sums(rows, TOPS).map((sum, at) =>
        new Decimal(sum).times(times).plus(new Decimal(sums(ones, TOPS)[at]!).times(more)),
      );
      expect(sums(scaled, TOPS)).toEqual(expected.map((sum) => sum.toNumber() || 0));
    }),
  );
});

it("is the same whether or not the rows above hold sums of their own", () => {
  fc.assert(
    fc.property(numbers, (rows) => {
      const isSum = rows.map(({ code: one }) =>
        rows.some(({ code: other }) => other !== one && other.startsWith(one)),
      );
      const blank = rows.map((row, at) => (isSum[at] === true ? { ...row, amount: null } : row));
      const live = rows.map((row, at) => {
        if (isSum[at] !== true) return row;
        return { ...row, amount: sums(blank, [[row.code]])[0] ?? null };
      });
      expect(sums(live, TOPS)).toEqual(sums(blank, TOPS));
      expect(sums(live, null)).toEqual(sums(blank, null));
      const levels = rows.filter((_, at) => isSum[at] !== true);
      expect(sums(levels, null)).toEqual(sums(rows, null));
    }),
  );
});

it("reads codes in three columns as it reads them in one", () => {
  fc.assert(
    fc.property(table, (rows) => {
      const split = rows.map((row) => [
        Number(row.code.slice(0, 3)),
        row.code.slice(3, 5),
        row.code.length > 5 ? Number(row.code.slice(5)) : null,
      ]);
      const amounts = rows.map((row) => [row.amount]);
      expect(rollup(split, amounts, TOPS)).toEqual(sums(rows, TOPS).map((sum) => [sum]));
    }),
  );
});
