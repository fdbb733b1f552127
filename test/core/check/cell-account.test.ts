import { describe, expect, it } from "vitest";
import { accountForCell } from "../../../src/core/check/cell-account";
import { check } from "../../../src/core/check/check";
import { HEBEI_UNIT_BUDGET_2023 } from "../../../src/statute/hebei/unit-budget/2023";
import { sampleBook, setCells } from "../../support/books";

const INCOME = "02收入总表";
const D11 = { sheet: INCOME, row: 10, column: 3 };

describe("the account of a cell", () => {
  it("names the cell in the words of its table, with its figure", async () => {
    const account = accountForCell(check(await sampleBook(), HEBEI_UNIT_BUDGET_2023), D11)!;
    expect(account).toMatchObject({
      place: { sheet: INCOME, cell: "D11", table: "T2" },
      unit: "wanYuan",
      value: "173.70",
      isFormula: false,
    });
    expect(account.relations.map(({ verdict }) => verdict)).not.toContain("broken");
  });

  it("lists each relation with terms that add up to its difference", async () => {
    const book = setCells(await sampleBook(), { [`${INCOME}!D11`]: 137.7 });
    const account = accountForCell(check(book, HEBEI_UNIT_BUDGET_2023), D11)!;
    expect(account.relations.some(({ verdict }) => verdict === "broken")).toBe(true);
    for (const { terms, difference } of account.relations) {
      const fen = terms.reduce(
        (sum, { sign, value }) => sum + sign * Math.round(Number(value ?? 0) * 100),
        0,
      );
      expect(Math.round(Number(difference) * 100)).toBe(fen);
      expect(terms.map(({ place }) => place.cell)).toContain("D11");
    }
  });

  it.each([
    ["a title", { sheet: INCOME, row: 0, column: 0 }],
    ["a sheet without tables", { sheet: "名词解释", row: 3, column: 0 }],
    ["a sheet that is not there", { sheet: "没有", row: 10, column: 3 }],
  ])("is not given for %s", async (_what, at) => {
    expect(accountForCell(check(await sampleBook(), HEBEI_UNIT_BUDGET_2023), at)).toBeNull();
  });
});
