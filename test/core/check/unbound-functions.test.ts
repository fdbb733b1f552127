import { describe, expect, it } from "vitest";
import type { Book } from "../../../src/core/book/book";
import { check } from "../../../src/core/check/check";
import type { Finding } from "../../../src/core/finding/finding";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../../src/statute/hebei/unit-budget/2023";
import { HEBEI_UNIT_BUDGET_2025 as LAYOUT_2025 } from "../../../src/statute/hebei/unit-budget/2025";
import { changeSheet, insertRows, sampleBook } from "../../support/books";
import { STATEMENT, T2 } from "../../support/sample-sheets";
import { withUnbound } from "../../support/unbound";

const TOTAL = "=BUDGET.ROLLUP(B7:B24,D7:D24)";
const CLASS = "=BUDGET.ROLLUP(B8:B24,D8:D24,B7)";

function unbound(book: Book, layout = LAYOUT): Finding[] {
  return check(book, layout).findings.filter(({ rule }) => rule === "B-40");
}

describe("formulas with functions that Excel does not know", () => {
  it("are one finding a sheet, with every cell and a repair that enters them anew", async () => {
    const cells = { [`${T2}!D7`]: CLASS, [`${T2}!D6`]: TOTAL };
    const [finding, ...others] = unbound(withUnbound(await sampleBook(), cells));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: "warning",
      fact: "function-unbound",
      table: "T2",
      at: { sheet: T2, cell: "D6", table: "T2", row: "合计", column: "合计" },
      related: [{ sheet: T2, cell: "D7", table: "T2", row: "201", column: "合计" }],
      found: null,
      repairs: [
        {
          rank: 1,
          method: null,
          edits: [
            { sheet: T2, cell: "D6", from: "#NAME?", to: TOTAL, isFormula: true },
            { sheet: T2, cell: "D7", from: "#NAME?", to: CLASS, isFormula: true },
          ],
        },
      ],
    });
  });

  it("are named without a row outside of the tables", async () => {
    const book = withUnbound(await sampleBook(), { [`${STATEMENT}!A1`]: TOTAL });
    expect(unbound(book)).toMatchObject([
      { table: null, at: { sheet: STATEMENT, cell: "A1", table: "", row: "", column: "" } },
    ]);
  });

  it("are the same finding under rows that were inserted", async () => {
    const book = await sampleBook();
    const lower = changeSheet(book, T2, (sheet) => insertRows(sheet, 0, [[null]]));
    const [before] = unbound(withUnbound(book, { [`${T2}!D7`]: TOTAL }));
    const [after] = unbound(withUnbound(lower, { [`${T2}!D8`]: TOTAL }));
    expect(after?.at?.cell).toBe("D8");
    expect(after?.fingerprint).toBe(before?.fingerprint);
  });

  it("fail the rule in every layout set", async () => {
    const book = withUnbound(await sampleBook(), { [`${T2}!D7`]: TOTAL });
    for (const layout of [LAYOUT, LAYOUT_2025]) {
      const { outcomes } = check(book, layout);
      expect(outcomes).toContainEqual({ rule: "B-40", outcome: "failed", skipped: [] });
      expect(unbound(book, layout)).toHaveLength(1);
    }
    expect(unbound(await sampleBook())).toEqual([]);
  });
});
