import { describe, expect, it } from "vitest";
import { plainText, type Book, type Scalar } from "../../../src/core/book/book";
import { patchBook } from "../../../src/core/book/live-book";
import { check } from "../../../src/core/check/check";
import type { Finding } from "../../../src/core/finding/finding";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../../src/statute/hebei/unit-budget/2023";
import { randomLines } from "../../support/detail-lines";
import { madeBook } from "../../support/made-book";
import { randomFrom } from "../../support/random";
import { tableValues } from "../../support/table-values";

/** A made-up unit with rounding tails everywhere. */
function bookWithTails(seed: number): Book {
  const lines = randomLines(randomFrom(seed), {
    items: 12,
    linesPerItem: 5,
    carried: true,
    step: 1,
  });
  return madeBook(LAYOUT, tableValues(lines));
}

function typed(book: Book, sheet: string, row: number, column: number, value: Scalar): Book {
  const rect = { sheet, r0: row, c0: column, r1: row, c1: column };
  const wants = [{ sheet, rect, parts: ["values"] as const }];
  return patchBook(book, wants, [{ rect, values: [[value]], merges: [] }]);
}

function tailsOf(book: Book): readonly Finding[] {
  return check(book, LAYOUT).findings.filter(({ fact }) => fact === "rounding-tail");
}

describe("findings on rounding tails", () => {
  it.each([1, 2, 3])("are after each edit those of a fresh check (seed %i)", (seed) => {
    const random = randomFrom(seed);
    const first = bookWithTails(seed);
    let book = first;
    for (let edit = 0; edit < 60; edit += 1) {
      const { name, values } = random.pick(first.sheets.slice(0, 9));
      const row = random.integer(values.length);
      const column = random.integer(values[row]!.length);
      const own = values[row]![column] ?? null;
      const other =
        typeof own === "number" ? own + random.pick([0.01, -0.01, 5]) : `${plainText(own)}其他`;
      book = typed(book, name, row, column, random.chance(0.5) ? own : other);
      const fresh = check(structuredClone(book), structuredClone(LAYOUT));
      expect(check(book, LAYOUT).findings).toEqual(fresh.findings);
    }
  });

  it("are the same objects where the edit changed none of their cells", () => {
    const book = bookWithTails(1);
    const before = tailsOf(book);
    const { at } = before[0]!;
    const sheet = book.sheets.find(({ name }) => name === at!.sheet)!;
    const row = sheet.values.length - 1;
    const column = sheet.values[row]!.length - 1;
    const value = Number(sheet.values[row]![column] ?? 0) + 0.01;
    const after = tailsOf(typed(book, sheet.name, row, column, value));
    const kept = after.filter((finding) => before.includes(finding));
    expect(kept.length).toBeGreaterThan(before.length / 2);
  });
});
