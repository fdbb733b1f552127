import fc from "fast-check";
import { readXlsx, writeXlsx } from "hucre";
import { describe, expect, it } from "vitest";
import { readBook } from "../../../src/core/book/read-book";
import { openWorkbookFile } from "../../../src/hosts/file/open";

const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
);
const letter = fc.constantFrom(...Array.from("科目 abc012&<>\"'_x000D_\n 　＃"));
const text = fc.string({ unit: letter, minLength: 1, maxLength: 12 });
const scalar = fc.oneof(fc.constant(null), number, text, fc.boolean());
const table = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([height, width]) =>
    fc.array(fc.array(scalar, { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  )
  .filter((rows) => rows.flat().some((value) => value !== null));

describe("files of another writer", () => {
  it("hold the values that were written, and those its own reader finds", async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom<"shared" | "inline">("shared", "inline"),
        async (rows, stringMode) => {
          const bytes = await writeXlsx({
            sheets: [{ name: "表", rows }],
            stringMode,
          });
          const sheet = (await readBook(await openWorkbookFile(bytes))).sheets[0]!;
          const theirs = (await readXlsx(bytes)).sheets[0]!.rows;
          const { r0, c0, r1, c1 } = sheet.used!;
          const cut = (grid: readonly (readonly unknown[])[]): unknown =>
            grid.slice(r0, r1 + 1).map((row) => row.slice(c0, c1 + 1));
          expect(sheet.values).toEqual(cut(rows));
          expect(sheet.values).toEqual(cut(theirs));
        },
      ),
      { numRuns: 150 },
    );
  });

  it("are recognised under a password", async () => {
    const encryption = { password: "secret", spinCount: 1000 };
    const bytes = await writeXlsx({ sheets: [{ name: "表", rows: [[1]] }], encryption });
    await expect(openWorkbookFile(bytes)).rejects.toMatchObject({ code: "encrypted" });
  });

  it("keep formulas, results, formats, merges, visibility and protection", async () => {
    const cells = new Map([
      ["1,1", { formula: "SUM(A2,1)", formulaResult: 3.5, style: { numFmt: "#,##0.00" } }],
      ["1,2", { formula: "_xldudf_BUDGET_CHECK(B2,A2)", formulaResult: "相等" }],
    ]);
    const bytes = await writeXlsx({
      sheets: [
        {
          name: "01收支总表",
          rows: [["标题"], [2.5]],
          cells,
          merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }],
          protection: { sheet: true },
        },
        { name: "辅助", rows: [[1]], veryHidden: true },
      ],
    });
    const reader = await openWorkbookFile(bytes);
    expect((await reader.sheets()).map((info) => [info.visibility, info.protected])).toEqual([
      ["visible", true],
      ["veryHidden", false],
    ]);
    expect((await readBook(reader)).sheets[0]).toEqual({
      name: "01收支总表",
      visibility: "visible",
      used: { r0: 0, c0: 0, r1: 1, c1: 2 },
      values: [
        ["标题", null, null],
        [2.5, 3.5, "相等"],
      ],
      formulas: [
        [null, null, null],
        [null, "=SUM(A2,1)", "=BUDGET.CHECK(B2,A2)"],
      ],
      formats: [
        ["General", "General", "General"],
        ["General", "#,##0.00", "General"],
      ],
      merges: [{ r0: 0, c0: 0, r1: 0, c1: 2 }],
    });
  });
});
