import { describe, expect, it } from "vitest";
import { Decimal } from "../../src/core/money/decimal";
import { rollup } from "../../src/functions/rollup";
import type { Cell, Range } from "../../src/functions/range";
import { asNumbers, column, columns, printedRows } from "./tables";

const CODES = column("", "201", "20101", "2010101", "2010199", "208", "20805", "2080505");
const AMOUNTS = column(33, 3, 3, 1, 2, 30, 30, 30);

describe("BUDGET.ROLLUP", () => {
  it.each<readonly [string, Range | null, readonly (readonly number[])[]]>([
    ["no code", null, [[33]]],
    ["a blank code", column(null), [[33]]],
    ["合计", column("合计"), [[33]]],
    ["a 类", column("201"), [[3]]],
    ["a 款 as a number", column(20101), [[3]]],
    ["a 项", column("2010199"), [[2]]],
    ["a code that is not listed", column("212"), [[0]]],
    ["several codes", column("", "201", "208", 2080505, "201"), [[33], [3], [30], [30], [3]]],
    ["codes with blank rows below", column("208", "201", "", null), [[30], [3]]],
    ["a code in three columns", [["208", "05", "05"]], [[30]]],
  ])("sums by %s", (_, code, sums) => {
    expect(rollup(CODES, AMOUNTS, code)).toEqual(sums);
  });

  it("gives one result for each column of amounts", () => {
    const amounts: Range = AMOUNTS.map(([cell]) => [cell, Number(cell) / 10, null]);
    expect(rollup(CODES, amounts, column("", "201"))).toEqual([
      [33, 3.3, 0],
      [3, 0.3, 0],
    ]);
  });

  it.each<readonly [string, Range, Range, number]>([
    ["numbers", column(201, 20101), column(5, 7), 7],
    ["economic codes", column(301, 30101, 30102, 302), column(9, 4, 5, 1), 10],
    ["a table without 款", column("208", "2080505", "2080506"), column(1, 2, 3), 5],
    ["rows of one code", column("2080505", "2080505", "2080505"), column(1, 2, 3), 6],
    ["parents of one code", column("208", "20805", "208", "20805"), column(1, 2, 4, 8), 10],
    ["children above their parent", column("20805", "208"), column(2, 5), 2],
    [
      "three columns",
      [
        ["205", "02", "01"],
        [205, 2, 2],
        ["205", "02", ""],
        ["205", "", ""],
      ],
      column(1, 2, 8, 9),
      3,
    ],
    ["a head and a line of numbers", column("科目编码", "栏次", "201"), column("预算数", 1, 5), 5],
    [
      "texts",
      column("201", "202", "203", "204"),
      column("1,234.50", "￥5", "６", "\u3000-0.5"),
      1245,
    ],
    ["blank cells", column("201", "202", "203", "204"), column("", null, " ", 5), 5],
    ["rows without a code", column("", "201", "合计"), column(100, 5, 100), 5],
    ["nothing", column("", ""), column("", ""), 0],
    ["binary noise", column("201", "202"), column(0.1 + 0.2, 0.6), 0.9],
  ])("adds up %s", (_, codes, amounts, total) => {
    expect(rollup(codes, amounts, null)).toEqual([[total]]);
  });

  it("does not read what it does not add", () => {
    const codes = column("201", "20101", "208", "20805");
    const error = { code: "#REF!" };
    expect(rollup(codes, column(error, 1, "见附件", 2), null)).toEqual([[3]]);
    expect(rollup(codes, column(error, 1, "见附件", "见附件"), column("201"))).toEqual([[1]]);
  });

  it("takes whole columns", () => {
    const rows = 1_048_576;
    const tail = new Array<readonly Cell[]>(rows - CODES.length).fill([""]);
    expect(rollup([...CODES, ...tail], [...AMOUNTS, ...tail], column("208"))).toEqual([[30]]);
  });

  it.each<readonly [string, Range, Range, Range | null, unknown]>([
    [
      "ranges of different length",
      column("201", "202"),
      column(1),
      null,
      { fails: "rows-differ", first: "codes", firstRows: 2, second: "amounts", secondRows: 1 },
    ],
    [
      "four columns of codes",
      [["205", "02", "01", ""]],
      column(1),
      null,
      { fails: "too-many-columns", argument: "codes", columns: 4, most: 3 },
    ],
    [
      "a code that lost a zero",
      column("201", "2080"),
      column(1, 1),
      null,
      { fails: "code-malformed", at: { argument: "codes", row: 2, column: null }, value: "2080" },
    ],
    [
      "an error among the codes",
      column("201", { code: "#N/A" }),
      column(1, 1),
      null,
      { fails: "error-cell", at: { argument: "codes", row: 2, column: null }, value: "#N/A" },
    ],
    [
      "a malformed code asked for",
      CODES,
      AMOUNTS,
      column("20"),
      { fails: "code-malformed", at: { argument: "code", row: null, column: null }, value: "20" },
    ],
    [
      "words asked for",
      CODES,
      AMOUNTS,
      column("201", "科目编码"),
      {
        fails: "code-malformed",
        at: { argument: "code", row: 2, column: null },
        value: "科目编码",
      },
    ],
    [
      "an amount that is no number",
      column("201", "202"),
      [
        [1, 2],
        [3, "见附件"],
      ],
      null,
      {
        fails: "amount-unreadable",
        at: { argument: "amounts", row: 2, column: 2 },
        value: "见附件",
      },
    ],
    [
      "a truth value",
      column("201", "202"),
      column(1, true),
      null,
      {
        fails: "amount-unreadable",
        at: { argument: "amounts", row: 2, column: null },
        value: "true",
      },
    ],
    [
      "an amount with a unit",
      column("201", "202"),
      column(1, "5万元"),
      null,
      { fails: "amount-unit", at: { argument: "amounts", row: 2, column: null }, value: "5万元" },
    ],
    [
      "an error among the amounts",
      column("201", "202"),
      column(1, { code: "#DIV/0!" }),
      null,
      { fails: "error-cell", at: { argument: "amounts", row: 2, column: null }, value: "#DIV/0!" },
    ],
    [
      "a sum beyond two exact decimals",
      column("201", "202"),
      column(9e13, 9e13),
      null,
      { fails: "sum-too-large" },
    ],
  ])("has no answer for %s", (_, codes, amounts, code, failure) => {
    expect(rollup(codes, amounts, code)).toEqual(failure);
  });
});

/** What the reference disclosure prints 0.01 above the sum of its 项: 84.48 + 89.21 is 173.69. */
const ROUNDED_UP = new Set(["", "208", "20805"]);

describe("BUDGET.ROLLUP of the reference disclosure", () => {
  it.each<readonly [string, number, number, readonly number[]]>([
    // Table, its amount columns, and those in which 2080505 stands.
    ["T2", 3, 12, [0, 1, 2]],
    ["T3", 3, 8, [0, 1]],
    ["T5", 3, 5, [0, 1]],
    ["T6", 3, 5, []],
  ])("%s", (id, from, to, rounded) => {
    const rows = printedRows(id);
    const codes = columns(rows, 1);
    const amounts = asNumbers(columns(rows, from, to));
    expect(rows[0]?.[2]).toBe("合计");
    // Row by row what is printed, the 合计 without a code first, but for the known 进位差.
    const sums = rows.map((row, at) =>
      amounts[at]!.map((cell, column) => {
        const isRounded = ROUNDED_UP.has(row[1] ?? "") && rounded.includes(column);
        return new Decimal(Number(cell)).minus(isRounded ? 0.01 : 0).toNumber();
      }),
    );
    expect(rollup(codes, amounts, codes)).toEqual(sums);
    expect(rollup(codes, columns(rows, from, to), codes)).toEqual(sums);
    expect(rollup(codes, amounts, null)).toEqual([sums[0]]);
  });

  it("fills a table of formulas, each over the rows below it", () => {
    const rows = printedRows("T5");
    const codes = columns(rows, 1);
    const typed = asNumbers(columns(rows, 3));
    const texts = rows.map((row) => row[1] ?? "");
    const isSum = texts.map((code) =>
      texts.some((other) => other !== code && other.startsWith(code)),
    );
    const live = typed.map((row, at) => (isSum[at] === true ? [null] : row));
    for (let row = live.length - 1; row >= 0; row -= 1) {
      if (isSum[row] !== true) continue;
      const answer = rollup(codes.slice(row + 1), live.slice(row + 1), [codes[row]!]);
      live[row] = [...(answer as readonly (readonly number[])[])[0]!];
    }
    expect(isSum.filter(Boolean)).toHaveLength(13);
    expect(live).toEqual(rollup(codes, typed, codes));
  });
});
