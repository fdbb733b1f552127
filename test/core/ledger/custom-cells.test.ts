import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toA1 } from "../../../src/core/book/address";
import type { Scalar } from "../../../src/core/book/book";
import { linearFormula } from "../../../src/core/ledger/formula";
import { Decimal } from "../../../src/core/money/decimal";
import type { Range } from "../../../src/functions/range";
import { rollup } from "../../../src/functions/rollup";
import { sangongTotal } from "../../../src/functions/sangong-total";

type Grid = readonly (readonly Scalar[])[];

/** The cells a formula over a sheet adds up, null where it is left alone. */
function cells(formula: string, grid: Grid): string[] | null {
  const sum = linearFormula(formula, "表", ({ row, column }) => grid[row]?.[column] ?? null);
  return sum === null ? null : [...sum.values()].map(({ cell }) => toA1(cell.row, cell.column));
}

/** The figure that the cells of a formula add up to. */
function figure(formula: string, grid: Grid): number | null {
  const sum = linearFormula(formula, "表", ({ row, column }) => grid[row]?.[column] ?? null);
  if (sum === null) return null;
  const total = [...sum.values()].reduce(
    (all, { cell }) => all.plus(Number(grid[cell.row]?.[cell.column] ?? 0)),
    new Decimal(0),
  );
  return total.isZero() ? 0 : total.toNumber();
}

const SANGONG: Grid = [
  ["“三公”经费小计", 10],
  ["一、因公出国（境）费", 1],
  ["二、公务用车购置及运维费", 5],
  ["其中：公务用车购置费", 2],
  ["公务用车运行维护费", 3],
  ["三、公务接待费", 4],
];

function without(grid: Grid, ...rows: readonly number[]): Grid {
  return grid.map((row, at) => (rows.includes(at) ? [row[0] ?? null, null] : row));
}

describe("SANGONG.TOTAL in a workbook", () => {
  it.each<readonly [string, Grid, readonly string[] | null]>([
    ["=SANGONG.TOTAL(A1:A6,B1:B6)", SANGONG, ["B2", "B3", "B6"]],
    ["=SANGONG.TOTAL(A2:A6,$B$2:$B$6)", SANGONG, ["B2", "B3", "B6"]],
    ["=SANGONG.TOTAL(A1:A6,B1:B6)", without(SANGONG, 0, 2), ["B2", "B6", "B4", "B5"]],
    ["=SANGONG.TOTAL(A1:A6,B1:B5)", SANGONG, null],
    ["=SANGONG.TOTAL(A1:A6,B1:C6)", SANGONG, null],
    ["=SANGONG.TOTAL(A1:A6,B1:B6,A1)", SANGONG, null],
    ["=SANGONG.TOTAL(A1:A6)", SANGONG, null],
    ["=SANGONG.TOTAL(A1:A1048576,B1:B1048576)", SANGONG, null],
    ["=SANGONG.TOTAL(A1:A7,B1:B7)", [...SANGONG, ["会议费", 1]], null],
    ["=SANGONG.TOTAL(A1:A7,B1:B7)", [...SANGONG, ["会议费", null]], ["B2", "B3", "B6"]],
    ["=SANGONG.TOTAL(A1:A7,B1:B7)", [...SANGONG, ["公务接待费", 1]], null],
    ["=SANGONG.TOTAL(A1:A1,B1:B1)", SANGONG, null],
  ])("%s", (formula, grid, found) => {
    expect(cells(formula, grid)).toEqual(found);
  });

  it("is the sum of the cells it is followed to", () => {
    const amount = fc.option(fc.integer({ min: 0, max: 1e6 }).map((n) => n / 100));
    const label = fc.constantFrom(
      ...SANGONG.map(([text]) => text ?? ""),
      "会议费",
      "",
      "其中：国内接待费",
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(label, amount), { minLength: 1, maxLength: 8 }), (grid) => {
        const end = String(grid.length);
        const answer = sangongTotal(column(grid, 0), column(grid, 1));
        const found = figure(`=SANGONG.TOTAL(A1:A${end},B1:B${end})`, grid);
        // Figures that contradict each other are for the check to find; its cells are the same.
        if (!("fails" in answer)) expect([[found]]).toEqual(answer);
        else if (answer.fails !== "sum-differs" && answer.fails !== "parts-exceed") {
          expect(found).toBeNull();
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe("BUDGET.ROLLUP in a workbook", () => {
  const table: Grid = [
    ["205", null, null, 9, "合计"],
    [205, 2, null, 9, "205"],
    [205, "02", 1, 4, "208"],
    [205, "02", 2, 5, null],
    ["合计", null, null, 9, "2080"],
    ["208", null, null, 7, null],
  ];

  it.each<readonly [string, readonly string[] | null]>([
    ["=BUDGET.ROLLUP(A1:C6,D1:D6)", ["D3", "D4", "D6"]],
    ["=BUDGET.ROLLUP(A1:C6,D1:D6,E1)", ["D3", "D4", "D6"]],
    ["=BUDGET.ROLLUP(A1:C6,D1:D6,E2)", ["D3", "D4"]],
    ["=BUDGET.ROLLUP(A1:C6,D1:D6,A2:C2)", ["D3", "D4"]],
    ["=BUDGET.ROLLUP(A1:C6,D1:D6,E4)", ["D3", "D4", "D6"]],
    ["=BUDGET.ROLLUP(A1:C6,D1:D6,E5)", null],
    ["=BUDGET.ROLLUP(A1:D6,D1:D6)", null],
    ["=BUDGET.ROLLUP(E1:E6,D1:D6)", null],
    ["=BUDGET.ROLLUP(A1:A1048576,D1:D1048576)", null],
  ])("%s", (formula, found) => {
    expect(cells(formula, table)).toEqual(found);
  });

  it("is the sum of the cells it is followed to", () => {
    const code = fc.constantFrom<Scalar>(
      "201",
      "20101",
      2010101,
      "2010102",
      "208",
      "",
      "合计",
      "2080",
    );
    const amount = fc.option(fc.integer({ min: -1e6, max: 1e6 }).map((n) => n / 100));
    const row = fc.tuple(code, amount, code);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (grid) => {
        const end = String(grid.length);
        const answer = rollup(column(grid, 0), column(grid, 1), [[scalar(grid[0]?.[2])]]);
        const found = figure(`=BUDGET.ROLLUP(A1:A${end},B1:B${end},C1)`, grid);
        if ("fails" in answer) expect(found).toBeNull();
        else expect([[found]]).toEqual(answer);
      }),
      { numRuns: 1000 },
    );
  });
});

function column(grid: Grid, at: number): Range {
  return grid.map((row) => [scalar(row[at])]);
}

function scalar(cell: Scalar | undefined): string | number | boolean | null {
  return cell === undefined || typeof cell === "object" ? null : cell;
}
