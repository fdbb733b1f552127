import { describe, expect, it } from "vitest";
import { check } from "../../../src/core/check/check";
import { HEBEI_UNIT_BUDGET_2023 as SET } from "../../../src/statute/hebei/unit-budget/2023";
import { bookOf } from "../../support/book-of-sheets";
import { setCells } from "../../support/books";
import { evaluated } from "../../support/evaluate";
import { STANDARD_LINES } from "../../support/standard-unit";
import { tableValues } from "../../support/table-values";
import { blankOf, codesIn, typed } from "./blank-book";

describe("a mistyped input under live formulas", () => {
  const values = tableValues(STANDARD_LINES);
  const book = typed(bookOf(blankOf(SET, codesIn(values.keys()))), SET, (table, row, column) => {
    const fen = values.get(`${table}/${row}/${column}`);
    return fen === undefined ? null : fen / 1_000_000;
  });

  it.each([
    ["01收支总表", "C6", 5, "584.45"],
    ["03支出总表", "E9", 999, "495.65"],
    ["05一般公共预算财政拨款支出表", "E9", 459.65, "495.65"],
    ["09财政拨款三公经费支出表", "D7", 2, "3.30"],
  ])("is blamed itself, not the totals it moved: %s %s", (sheet, cell, figure, right) => {
    const wrong = evaluated(setCells(book, { [`${sheet}!${cell}`]: figure }));
    const errors = check(wrong, SET).findings.filter(({ severity }) => severity === "error");
    expect(errors).toMatchObject([{ at: { sheet, cell }, expected: right }]);
  });
});
