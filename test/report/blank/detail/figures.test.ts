import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { check } from "../../../../src/core/check/check";
import { LAYOUT_SETS } from "../../../../src/statute/layout-sets";
import { sampleBook } from "../../../support/books";
import { randomLines, type DetailLine as Money } from "../../../support/detail-lines";
import { randomFrom } from "../../../support/random";
import { CARRIED_LINES, STANDARD_LINES } from "../../../support/standard-unit";
import { tableValues } from "../../../support/table-values";
import { alarms, figuresOf, ofSet, printed } from "../figures-of";
import { workedOut } from "./detail-book";
import { referenceLines } from "./reference-lines";

/** 分 in a 元. */
const FEN = 100;

describe.each(LAYOUT_SETS.map((set) => [set.id, set] as const))("a filled 明细 of %s", (_, set) => {
  it("gives the nine tables of the sample as they were published", async () => {
    const published = figuresOf(await sampleBook(), LAYOUT_SETS[0]!);
    expect(published.size).toBeGreaterThan(200);
    const book = workedOut(set, referenceLines());
    expect(figuresOf(book, set)).toEqual(published);
    // The sample's own: medical insurance by economic classification and by function differ.
    const { findings } = check(book, set);
    expect(alarms(findings)).toMatchObject([{ rule: "X-15" }]);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("in 万元 gives the same tables as in 元", async () => {
    const inYuan = referenceLines();
    const inWanYuan = inYuan.map((line) => ({ ...line, amount: line.amount / 10_000 }));
    const book = workedOut(set, inWanYuan, "wanYuan");
    expect(figuresOf(book, set)).toEqual(figuresOf(await sampleBook(), LAYOUT_SETS[0]!));
    expect(book.sheets[0]?.values[2]).toContain("单位：万元");
  });

  it.each([
    ["of every kind", STANDARD_LINES],
    ["of every kind, some of it brought forward", CARRIED_LINES],
  ])("takes money %s to its tables", (_kind, lines) => {
    const book = workedOut(set, lines.map(typed));
    expect(figuresOf(book, set)).toEqual(printed(ofSet(set, tableValues(lines))));
    expect(alarms(check(book, set).findings)).toEqual([]);
  });

  it("takes any lines to what the tables mean, and the tables agree with one another", () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 1, max: 6 }),
        fc.boolean(),
        fc.constantFrom(1, 10_000),
        (seed, items, carried, step) => {
          const lines = randomLines(randomFrom(seed), { items, linesPerItem: 3, carried, step });
          const book = workedOut(set, lines.map(typed));
          expect(figuresOf(book, set)).toEqual(printed(ofSet(set, tableValues(lines))));
          expect(alarms(check(book, set).findings)).toEqual([]);
        },
      ),
      { numRuns: 12 },
    );
  });

  it("leaves what is left over out of the expenditure, and balances all the same", () => {
    const left = { ...typed(STANDARD_LINES[7]!), use: "left", amount: 50_000 };
    const figures = figuresOf(workedOut(set, [...STANDARD_LINES.map(typed), left]), set);
    const before = figuresOf(workedOut(set, STANDARD_LINES.map(typed)), set);
    const gain = (key: string): number => (figures.get(key) ?? 0) - (before.get(key) ?? 0);
    for (const key of [
      "T1/income-general/income-amount",
      "T1/carried-out/amount",
      "T1/expenditure-total/amount",
      "T2/2010102/fiscal",
      "T4/carried-out/general",
    ]) {
      expect([key, gain(key)]).toEqual([key, 5_000_000]);
    }
    for (const key of ["T1/class-201/amount", "T3/total/total", "T5/2010102/project"]) {
      expect([key, gain(key)]).toEqual([key, 0]);
    }
  });
});

function typed({ code, economic, source, isCarried, use, fen }: Money) {
  return { code, economic, source, isCarried, use, amount: fen / FEN };
}
