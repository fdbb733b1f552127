import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { check } from "../../../src/core/check/check";
import { Decimal } from "../../../src/core/money/decimal";
import { LAYOUT_SETS } from "../../../src/statute/layout-sets";
import { bookOf } from "../../support/book-of-sheets";
import { sampleBook } from "../../support/books";
import { randomLines } from "../../support/detail-lines";
import { evaluated } from "../../support/evaluate";
import { randomFrom } from "../../support/random";
import { tableValues } from "../../support/table-values";
import { blankOf, codesIn, typed, withCodesTyped, type AmountOf, type Codes } from "./blank-book";
import { alarms, FEN, figuresOf, ofSet, printed } from "./figures-of";

const SETS = LAYOUT_SETS.map((set) => [set.id, set] as const);

describe.each(SETS)("the sample typed into the blank workbook of %s", (_, set) => {
  let published: Map<string, number>;

  beforeAll(async () => {
    published = figuresOf(await sampleBook(), LAYOUT_SETS[0]!);
  });

  /**
   * 84.48 and 89.21 add up to 173.69 and the sample prints 173.70: it was added up in 元. Two of the
   * amounts behind its figures are therefore typed as finely as the unit knew them.
   */
  const finer: Readonly<Record<string, number>> = { "2080501": 84.484, "2080505": 89.212 };
  const amountOf: AmountOf = (table, row, column) => {
    const fen = published.get(`${table}/${row}/${column}`);
    if (fen === undefined) return null;
    return finer[row] ?? new Decimal(fen).dividedBy(FEN).toNumber();
  };

  it.each([
    ["where its 科目 were known", (codes: Codes) => bookOf(blankOf(set, codes))],
    ["into free rows", (codes: Codes) => withCodesTyped(set, codes)],
  ])("gives all of its published figures %s", (_way, make) => {
    const book = evaluated(typed(make(codesIn(published.keys())), set, amountOf));
    expect(figuresOf(book, set)).toEqual(published);
    // The sample's own: medical insurance by economic classification and by function differ.
    expect(alarms(check(book, set).findings)).toMatchObject([{ rule: "X-15" }]);
  });
});

describe.each(SETS)("any consistent amounts in the blank workbook of %s", (_, set) => {
  it("add up to what the tables mean and raise nothing", () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 1, max: 8 }),
        fc.boolean(),
        fc.constantFrom(1, 10_000),
        (seed, items, carried, step) => {
          const lines = randomLines(randomFrom(seed), { items, linesPerItem: 3, carried, step });
          const values = ofSet(set, tableValues(lines));
          const blank = bookOf(blankOf(set, codesIn(values.keys())));
          const book = evaluated(
            typed(blank, set, (table, row, column) => {
              const fen = values.get(`${table}/${row}/${column}`);
              return fen === undefined ? null : new Decimal(fen).dividedBy(FEN).toNumber();
            }),
          );
          expect(figuresOf(book, set)).toEqual(printed(values));
          expect(alarms(check(book, set).findings)).toEqual([]);
        },
      ),
      { numRuns: 20 },
    );
  });
});
