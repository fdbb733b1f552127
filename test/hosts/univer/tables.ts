import type { Book, Scalar, Sheet } from "../../../src/core/book/book";
import type { Place } from "../../../src/core/book/book";
import type { WorkbookPort } from "../../../src/core/host";

/** What a file may say a formula gives; never the truth in these tests. */
const STALE = 999;

/** A sheet that begins in A1. A text that begins with `=` is a formula with a stale result. */
export function sheetOf(name: string, rows: readonly (readonly Scalar[])[]): Sheet {
  const formulaOf = (value: Scalar) =>
    typeof value === "string" && value.startsWith("=") ? value : null;
  return {
    name,
    visibility: "visible",
    used: { r0: 0, c0: 0, r1: rows.length - 1, c1: (rows[0]?.length ?? 1) - 1 },
    values: rows.map((row) => row.map((value) => (formulaOf(value) === null ? value : STALE))),
    formulas: rows.map((row) => row.map(formulaOf)),
    formats: rows.map((row) => row.map(() => "General")),
    merges: [],
  };
}

/** Table 3 in small: 类, 款 and 项 with the sums of the upper levels by formula. */
export const SPENDING = sheetOf("支出总表", [
  ["科目编码", "合计"],
  ["总计", "=BUDGET.ROLLUP(A3:A7,B3:B7)"],
  ["204", "=BUDGET.ROLLUP(A4:A7,B4:B7,A3)"],
  ["20406", "=BUDGET.ROLLUP(A5:A7,B5:B7,A4)"],
  ["2040601", 100],
  ["2040604", 20.5],
  ["2040610", null],
]);

export const SANGONG = sheetOf("三公", [
  ["项目", "金额"],
  ["“三公”经费合计", "=SANGONG.TOTAL(A3:A7,B3:B7)"],
  ["因公出国（境）费", 1],
  ["公务接待费", 2],
  ["公务用车购置及运行维护费", 7],
  ["其中：公务用车购置费", 3],
  ["公务用车运行维护费", 4],
]);

export function bookOf(...sheets: readonly Sheet[]): Book {
  return { sheets };
}

/** Ten sheets of so many rows whose totals refer to the sheet before. */
export function tenSheets(count: number): Book {
  const rows = Array.from({ length: count }, (_, row) => [
    `20${String(row + 10)}`,
    ...Array.from({ length: 11 }, (_cell, column) => row * 11 + column),
  ]);
  return bookOf(
    ...Array.from({ length: 10 }, (_, index) => {
      const before = index === 0 ? "0" : `'表${index}'!B${count + 1}`;
      return sheetOf(`表${index + 1}`, [
        ...rows,
        ["合计", `=SUM(B1:B${count})+${before}`, ...new Array<null>(10).fill(null)],
      ]);
    }),
  );
}

/** A column of values, from the first row to the last. */
export async function column(
  port: WorkbookPort,
  sheet: string,
  c: number,
  r0: number,
  r1: number,
): Promise<Scalar[]> {
  const rect: Place = { sheet, r0, c0: c, r1, c1: c };
  const [part] = await port.read([{ sheet, rect, parts: ["values"] }]);
  return part!.values.map((row) => row[0]!);
}
