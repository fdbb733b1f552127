import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Rect, Scalar, Sheet } from "../../../src/core/book/book";
import { check } from "../../../src/core/check/check";
import { columnPaths } from "../../../src/core/layout/header";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../../src/statute/hebei/unit-budget/2023";
import { mapCells, mapSheets } from "../../support/arrange";
import { sampleBook, sheetOf } from "../../support/books";

const WORDS = [
  ...LAYOUT.tables.map(({ title }) => title),
  ...LAYOUT.tables.flatMap(({ header }) => columnPaths(header).flatMap(({ labels }) => labels)),
  ...["单位：万元", "单位：元", "单位", "预算年度：2023", "151001某局", "栏次", "注：空表列示。"],
  ...["201", "20101", "2010101", "301", "一、一般公共服务支出", "收入总计", "合计", "合  计"],
];

const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Scalar>(null) },
  { weight: 4, arbitrary: fc.constantFrom<Scalar>(...WORDS) },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
  { weight: 1, arbitrary: fc.constantFrom<Scalar>(true, { err: "#REF!" }, 1, 2, 3) },
);

const merge = fc
  .tuple(fc.nat(12), fc.nat(8), fc.nat(3), fc.nat(4))
  .map(([r0, c0, rows, columns]): Rect => ({ r0, c0, r1: r0 + rows, c1: c0 + columns }));

const sheet = (name: string): fc.Arbitrary<Sheet> =>
  fc
    .tuple(
      fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 14 }),
      fc.array(merge, { maxLength: 4 }),
    )
    .map(([rows, merges]) => sheetOf(name, rows, { merges }));

describe("a book of random sheets", () => {
  it("is checked without an exception", () => {
    fc.assert(
      fc.property(fc.tuple(sheet("甲"), sheet("乙"), sheet("丙")), (sheets) => {
        const { outcomes } = check({ sheets }, LAYOUT);
        expect(outcomes).toHaveLength(LAYOUT.rules.length);
      }),
      { numRuns: 300 },
    );
  });
});

describe("the sample with random cells", () => {
  it("is checked without an exception, and the same each time", async () => {
    const sample = await sampleBook();
    const spots = fc.array(fc.tuple(fc.nat(8), fc.nat(42), fc.nat(13), cell), { maxLength: 12 });
    fc.assert(
      fc.property(spots, (changes) => {
        const book = mapSheets(sample, (one, index) =>
          mapCells(one, (value, row, column) => {
            const hit = changes.find(([s, r, c]) => s === index && r === row && c === column);
            return hit === undefined ? value : hit[3];
          }),
        );
        expect(check(book, LAYOUT).findings).toEqual(check(book, LAYOUT).findings);
      }),
      { numRuns: 60 },
    );
  });
});
