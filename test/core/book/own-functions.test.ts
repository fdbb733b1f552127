import { describe, expect, it } from "vitest";
import { callsOwnFunction, renameOwnFunctions } from "../../../src/core/book/own-functions";

describe("a formula with one of our functions", () => {
  it.each([
    "=BUDGET.ROLLUP(A2:A9,C2:C9)",
    "@BUDGET.ROLLUP(A2)",
    "budget.rollup(A2)",
    "=ROUND(1+Sangong.Total(A2,B2),2)",
    'IF(A1="",0,BUDGET.NAME(A2))',
    "'收支 表'!A1+BUDGET.LEVEL(A2)",
  ])("%s calls it by the name that is shown", (formula) => {
    expect(callsOwnFunction(formula)).toBe(true);
  });

  it.each([
    "_xldudf_BUDGET_ROLLUP(A2:A9,C2:C9)",
    "[2]!_xldudf_BUDGET_ROLLUP(A2)",
    "_xldudf_budget_rollup(A2)",
    '"BUDGET.ROLLUP(A2)"',
    'IF(A1="say ""BUDGET.NAME(""",1,2)',
    "'BUDGET.NAME('!A1",
    "OTHER.BUDGET.NAME(A2)",
    "BUDGET.ROLLUPS(A2)",
    "BUDGET.ROLLUP",
    "BUDGETXROLLUP(A2)",
    "SUM(A1)",
  ])("%s does not", (formula) => {
    expect(callsOwnFunction(formula)).toBe(false);
  });

  it("has its names in upper case when they are renamed, texts untouched", () => {
    const named = renameOwnFunctions('budget.name(A1)&"budget.name("', (name) => `<${name}>`);
    expect(named).toBe('<BUDGET.NAME>(A1)&"budget.name("');
  });
});
