import { describe, expect, it } from "vitest";
import { check } from "../../../src/core/check/check";
import type { Band, BookLook } from "../../../src/core/book/look";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../../src/statute/hebei/unit-budget/2023";
import { sampleBook } from "../../support/books";
import { T1, T2, T7 } from "../../support/sample-sheets";

/** A look of which only what is hidden matters. */
function lookOf(sheet: string, rows: readonly Band[], columns: readonly Band[] = []): BookLook {
  const plain = { defaultColumn: 8, defaultRow: 14, frozen: { rows: 0, columns: 0 }, cells: [] };
  const own = { ...plain, lists: [], notes: [], hidesGridLines: false, isProtected: false };
  return { styles: [], sheets: [{ name: sheet, rows, columns, ...own }] };
}

const hidden = (first: number, last = first): Band => ({ first, last, isHidden: true });

async function toldOf(look?: BookLook): Promise<unknown[]> {
  const options = look === undefined ? {} : { look };
  const { findings } = check(await sampleBook(), LAYOUT, options);
  const own = findings.filter(({ rule }) => rule === "B-52");
  return own.map(({ at, params, severity }) => [at?.sheet, at?.cell, params, severity]);
}

describe("hidden amounts", () => {
  it("are told once a table, with their rows or columns", async () => {
    expect(await toldOf(lookOf(T2, [hidden(8, 10), hidden(12)], [hidden(3)]))).toEqual([
      [T2, "D9", { found: "9、10、11、13", lines: "rows", count: "4" }, "warning"],
      [T2, "D6", { found: "D", lines: "columns", count: "1" }, "warning"],
    ]);
  });

  it("are named ten at most", async () => {
    const [told] = await toldOf(lookOf(T2, [hidden(0, 1_000_000)]));
    expect(told).toMatchObject([
      T2,
      "D6",
      { found: "6、7、8、9、10、11、12、13、14、15…" },
      "warning",
    ]);
  });

  it.each<[string, BookLook]>([
    ["a row that is small but not hidden", lookOf(T2, [{ first: 8, last: 8, size: 1 }])],
    ["rows above and below the table", lookOf(T2, [hidden(0, 3), hidden(40, 60)])],
    ["a row without amounts", lookOf(T7, [hidden(5)])],
    ["the column of serial numbers", lookOf(T2, [], [hidden(0)])],
    ["a column beyond the table", lookOf(T1, [], [hidden(9, 16_383)])],
  ])("are none in %s", async (_, look) => {
    expect(await toldOf(look)).toEqual([]);
  });

  it("are not looked for where nobody knows what is hidden", async () => {
    const { outcomes } = check(await sampleBook(), LAYOUT);
    expect(outcomes.find(({ rule }) => rule === "B-52")?.outcome).toBe("notApplicable");
    expect(await toldOf()).toEqual([]);
  });
});
