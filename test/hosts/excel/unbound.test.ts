import { describe, expect, it } from "vitest";
import type { Sheet } from "../../../src/core/book/book";
import { readBook } from "../../../src/core/book/read-book";
import { bookOf, openFake, sheetOf } from "./opened";

const ROLLUP = "=BUDGET.ROLLUP(A1:A2,B1:B2)";

/** A sheet whose formulas, all in column C, have these results. */
function sheetWith(
  ...rows: readonly (readonly [formula: string, result: Sheet["values"][0][0]])[]
) {
  const sheet = sheetOf(
    "表",
    rows.map(([formula]) => ["合计", 12, formula]),
  );
  return { ...sheet, values: rows.map(([, result]) => ["合计", 12, result]) };
}

describe("a function of ours that Excel does not know", () => {
  it("is one whose formula has no other result than #NAME?", async () => {
    const { port } = openFake(
      bookOf(
        sheetWith(
          [ROLLUP, 12],
          ["=1+@budget.level(A1)", { err: "#NAME?" }],
          [ROLLUP, { err: "#REF!" }],
          ["=SUMM(A1)", { err: "#NAME?" }],
          [ROLLUP, { err: "#NAME?" }],
        ),
      ),
    );
    const [sheet] = (await readBook(port)).sheets;
    expect(sheet!.unbound).toEqual([
      { row: 1, column: 2 },
      { row: 4, column: 2 },
    ]);
  });

  it("is told of a part of a sheet, and with its formulas only", async () => {
    const unknown = [ROLLUP, { err: "#NAME?" }] as const;
    const { port } = openFake(bookOf(sheetWith(unknown, unknown)));
    const rect = { sheet: "表", r0: 1, c0: 1, r1: 1, c1: 2 };
    const [part, values] = await port.read([
      { sheet: "表", rect, parts: ["formulas"] },
      { sheet: "表", rect, parts: ["values"] },
    ]);
    expect(part!.unbound).toEqual([{ row: 1, column: 2 }]);
    expect(values).not.toHaveProperty("unbound");
  });

  it("is known once the formula was entered again", async () => {
    const { fake, port } = openFake(bookOf(sheetWith([ROLLUP, { err: "#NAME?" }])), {
      functions: { "BUDGET.ROLLUP": () => 24 },
    });
    const at = { sheet: "表", r0: 0, c0: 2, r1: 0, c1: 2 };
    await port.apply([{ kind: "formulas", at, formulas: [[ROLLUP]] }], "");
    expect(fake.sheet("表").at(0, 2)).toMatchObject({ formula: ROLLUP, value: 24 });
    expect((await readBook(port)).sheets[0]).not.toHaveProperty("unbound");
  });
});
