import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { check } from "../../src/core/check/check";
import { HEBEI_UNIT_BUDGET_2023 } from "../../src/statute/hebei/unit-budget/2023";
import { randomLines } from "../support/detail-lines";
import { madeBook } from "../support/made-book";
import { randomFrom } from "../support/random";
import { tableValues } from "../support/table-values";

describe("a workbook rounded from true amounts", () => {
  it("raises neither an error nor a warning, however its figures were rounded", () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 6 }),
        fc.boolean(),
        fc.constantFrom(1, 100, 10_000),
        (seed, items, linesPerItem, carried, step) => {
          const lines = randomLines(randomFrom(seed), { items, linesPerItem, carried, step });
          const book = madeBook(HEBEI_UNIT_BUDGET_2023, tableValues(lines));
          const { findings } = check(book, HEBEI_UNIT_BUDGET_2023);
          const alarms = findings.filter(({ severity }) => severity !== "note");
          expect(alarms.map(({ rule, at, params }) => ({ rule, at, params }))).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("raises no rounding note where every amount is whole cents of 万元", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const lines = randomLines(randomFrom(seed), {
          items: 8,
          linesPerItem: 3,
          carried: true,
          step: 10_000,
        });
        const book = madeBook(HEBEI_UNIT_BUDGET_2023, tableValues(lines));
        const facts = check(book, HEBEI_UNIT_BUDGET_2023).findings.map(({ fact }) => fact);
        expect(facts).not.toContain("rounding-tail");
      }),
      { numRuns: 50 },
    );
  });
});
