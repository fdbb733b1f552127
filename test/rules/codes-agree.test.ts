import { describe, expect, it } from "vitest";
import { check } from "../../src/core/check/check";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../src/statute/hebei/unit-budget/2023";
import { changeSheet, removeRow, sampleBook, setCells } from "../support/books";

describe("X-16 and X-17", () => {
  it("tell a 科目 row that a table lacks, with the sums that fail for it and no blame", async () => {
    // 2080505 is the eighth row of the income table: sheet row 13.
    const book = changeSheet(await sampleBook(), "02收入总表", (sheet) => removeRow(sheet, 12));
    const { findings, outcomes } = check(book, LAYOUT);
    const errors = findings.filter(({ severity }) => severity === "error");
    expect(errors.map(({ rule, params }) => [rule, params["code"], params["missingIn"]])).toEqual([
      ["X-16", "2080505", "T2"],
    ]);
    expect(errors[0]?.alsoBroken).toEqual(["T2-03", "T2-04"]);
    expect(errors[0]?.repairs).toEqual([]);
    const skipped = outcomes.filter(({ outcome }) => outcome === "skipped");
    expect(skipped.map(({ rule }) => rule)).toEqual(["X-06", "X-12", "X-19"]);
  });

  it("tell a code of a fiscal table that the expenditure table lacks", async () => {
    const book = changeSheet(await sampleBook(), "03支出总表", (sheet) => removeRow(sheet, 12));
    const rules = check(book, LAYOUT)
      .findings.filter(({ severity }) => severity === "error")
      .map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining(["X-16", "X-17"]));
  });
});

describe("T6-04", () => {
  it("names the column an economic code belongs in", async () => {
    // 30201 办公费 12.96 entered as personnel expenditure: row 13 of the table, sheet row 18.
    const book = setCells(await sampleBook(), {
      "06基本支出表!E18": 12.96,
      "06基本支出表!F18": null,
    });
    const found = check(book, LAYOUT).findings.find(({ rule }) => rule === "T6-04");
    expect(found?.severity).toBe("error");
    expect(found?.at?.cell).toBe("E18");
    expect(found?.params["column"]).toBe("一般公共预算基本支出/公用经费");
  });
});
