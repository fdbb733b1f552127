import { describe, expect, it } from "vitest";
import { parseA1, toA1 } from "../../../src/core/book/address";
import { valueAt, type Book } from "../../../src/core/book/book";
import { check } from "../../../src/core/check/check";
import { linearFormula } from "../../../src/core/ledger/formula";
import { Decimal } from "../../../src/core/money/decimal";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../../src/statute/hebei/unit-budget/2023";
import { changeSheet, sampleBook, setCells } from "../../support/books";

const SHEET = "05一般公共预算支出表";

/** Parents of table 5 as its rows print them: total and 类 by their parts, 款 by its 项. */
const PARENTS: Readonly<Record<number, readonly number[]>> = {
  6: [7, 10, 14, 17, 20, 23],
  7: [8],
  8: [9],
  10: [11],
  11: [12, 13],
  14: [15],
  15: [16],
  17: [18],
  18: [19],
  20: [21],
  21: [22],
  23: [24],
  24: [25],
};

/** Formulas of table 5: every parent in E and F is the sum of its rows, every D is E + F. */
function formulas(): Map<string, string> {
  const made = new Map<string, string>();
  for (const [row, parts] of Object.entries(PARENTS)) {
    for (const column of ["E", "F"]) {
      made.set(`${column}${row}`, `=${parts.map((part) => `${column}${String(part)}`).join("+")}`);
    }
  }
  for (let row = 6; row <= 25; row += 1)
    made.set(`D${String(row)}`, `=SUM(E${String(row)}:F${String(row)})`);
  return made;
}

/** The sample with table 5 in live formulas; `typed` are the inputs that differ, results computed. */
async function liveBook(typed: Readonly<Record<string, number>>): Promise<Book> {
  const live = formulas();
  let book = await sampleBook();
  for (const [cell, value] of Object.entries(typed)) {
    book = setCells(book, { [`${SHEET}!${cell}`]: value });
  }
  book = changeSheet(book, SHEET, (sheet) => ({
    ...sheet,
    formulas: sheet.formulas.map((line, row) =>
      line.map((_, column) => live.get(toA1(row, column)) ?? null),
    ),
  }));
  const sheet = book.sheets.find(({ name }) => name === SHEET)!;
  const valueOf = (cell: string): Decimal => {
    const { row, column } = parseA1(cell)!;
    const formula = live.get(cell);
    if (formula === undefined) return new Decimal(Number(valueAt(sheet, row, column) ?? 0));
    const sum = linearFormula(formula, SHEET, () => null)!;
    return [...sum.values()].reduce(
      (total, { cell: at, factor }) => total.plus(valueOf(toA1(at.row, at.column)).times(factor)),
      new Decimal(0),
    );
  };
  const results = [...live.keys()].map((cell) => [`${SHEET}!${cell}`, valueOf(cell).toNumber()]);
  return setCells(book, Object.fromEntries(results) as Record<string, number>);
}

describe("live formulas", () => {
  it("raise nothing new where the inputs are right", async () => {
    // 20805 is now exactly 84.48 + 89.21: its copies in the other tables still print 173.70.
    const { findings } = check(await liveBook({ E13: 89.22 }), LAYOUT);
    const places = findings.flatMap(({ severity, at }) => (severity === "error" ? [at?.cell] : []));
    expect(places).toEqual(["E13"]);
  });

  it("blame the mistyped input, not the chain of totals it moved", async () => {
    const { findings } = check(await liveBook({ E12: 48.48, E13: 89.22 }), LAYOUT);
    const errors = findings.filter(({ severity }) => severity === "error");
    const edits = errors[0]?.repairs[0]?.edits;
    expect(edits?.map(({ sheet, cell, to }) => [sheet, cell, to])).toContainEqual([
      SHEET,
      "E12",
      "84.48",
    ]);
    for (const { repairs } of errors) {
      for (const { edits: all } of repairs) {
        expect(all.filter(({ cell, sheet }) => sheet === SHEET && formulas().has(cell))).toEqual(
          [],
        );
      }
    }
  });

  it("tell results that are out of date", async () => {
    const book = setCells(await liveBook({}), { [`${SHEET}!D6`]: 2000 });
    const errors = check(book, LAYOUT).findings.filter(({ severity }) => severity === "error");
    expect(new Set(errors.map(({ fact }) => fact))).toEqual(new Set(["stale-result"]));
    expect(errors.flatMap(({ repairs }) => repairs)).toEqual([]);
  });

  it("end where formulas lead back to themselves", async () => {
    const book = changeSheet(await sampleBook(), SHEET, (sheet) => ({
      ...sheet,
      formulas: sheet.formulas.map((line) => line.map(() => "=SUM(A1:F25)")),
    }));
    expect(check(book, LAYOUT).findings.length).toBeGreaterThan(0);
  });
});
