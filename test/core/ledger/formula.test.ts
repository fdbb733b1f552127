import { describe, expect, it } from "vitest";
import type { Scalar } from "../../../src/core/book/book";
import { toA1 } from "../../../src/core/book/address";
import { linearFormula } from "../../../src/core/ledger/formula";
import type { InputCell } from "../../../src/core/ledger/linear";

const CODES: Readonly<Record<string, string>> = {
  B2: "201",
  B3: "20101",
  B4: "2010101",
  B5: "2010199",
  B6: "208",
  B7: "20805",
  B8: "2080505",
};

function read({ sheet, row, column }: InputCell): Scalar {
  return sheet === "表" ? (CODES[toA1(row, column)] ?? null) : null;
}

/** The sum as words, e.g. `表!D2 -表!E2`; null where the formula is no sum. */
function linear(formula: string): string | null {
  const sum = linearFormula(formula, "表", read);
  if (sum === null) return null;
  return [...sum.values()]
    .map(({ cell, factor }) => {
      const sign = factor === 1 ? "" : factor === -1 ? "-" : String(factor);
      return `${sign}${cell.sheet}!${toA1(cell.row, cell.column)}`;
    })
    .join(" ");
}

describe("linearFormula", () => {
  it.each([
    ["=D2", "表!D2"],
    ["=D2+D3-$E$4", "表!D2 表!D3 -表!E4"],
    ["=-D2 + (D3 - D4)", "-表!D2 表!D3 -表!D4"],
    ["=D2-(D3-D4)", "表!D2 -表!D3 表!D4"],
    ["=SUM(D2:E3)", "表!D2 表!E2 表!D3 表!E3"],
    ["=SUM(D2, D4:D5, D7-D8)", "表!D2 表!D4 表!D5 表!D7 -表!D8"],
    ["=ROUND(SUM(D2:D3),2)", "表!D2 表!D3"],
    ["=明细!D2+'01收支总表'!E6", "明细!D2 01收支总表!E6"],
    ["=01收支总表!E6", "01收支总表!E6"],
    ["='it''s'!A1", "it's!A1"],
    ["=D2+D2", "2表!D2"],
    ["=D2-D2", ""],
    ["=BUDGET.ROLLUP(B2:B8,D2:D8)", "表!D4 表!D5 表!D8"],
    ["=BUDGET.ROLLUP(B2:B8,D2:D8,B2)", "表!D4 表!D5"],
    ["=BUDGET.ROLLUP($B$2:$B$8,E$2:E$8,$B7)", "表!E8"],
    ['=BUDGET.ROLLUP(B2:B8,D2:D8,"208")', "表!D8"],
    ['=IF($B4="","",SUM(D4,F4))', "表!D4 表!F4"],
  ])("%s is %s", (formula, sum) => {
    expect(linear(formula)).toBe(sum);
  });

  it.each([
    "=D2*D3",
    "=D2/10000",
    "=1+D2",
    "=IF(D2>0,D2,0)",
    '=IF(D2="",0,D3)',
    '=BUDGET.ROLLUP("208",D2:D8)',
    '=SUMIF(B2:B8,"201*",D2:D8)',
    "=D2:D3",
    "=SUM(D2",
    "=SUM()",
    "=BUDGET.ROLLUP(B2:B8,D2:D7)",
    "=BUDGET.ROLLUP(B2:C8,D2:D8)",
    "=SUM(A1:XFD1048576)",
    "=",
    "=文字",
    "=#REF!",
    "=LOG10(D2)",
  ])("%s is left alone", (formula) => {
    expect(linear(formula)).toBeNull();
  });
});
