import { describe, expect, it } from "vitest";
import { parseA1, toA1 } from "../../../src/core/book/address";
import type { NewSheet } from "../../../src/core/book/new-sheet";
import { columnPaths } from "../../../src/core/layout/header";
import type { Relation, Term } from "../../../src/core/layout/rule";
import { LAYOUT_SETS } from "../../../src/statute/layout-sets";
import { blankOf } from "./blank-book";

const CODES = {
  T2: ["2010301", "2080501", "2080505"],
  T3: ["2010301", "2080501", "2080505"],
  T5: ["2010301", "2080501", "2080505"],
  T6: ["30101", "30201"],
};

describe.each(LAYOUT_SETS.map((set) => [set.id, set] as const))("the formulas of %s", (_, set) => {
  it.each([
    ["without 科目", blankOf(set)],
    ["with 科目", blankOf(set, CODES)],
  ])("read cells that are there and never themselves %s", (_state, sheets) => {
    const read = readings(sheets);
    const cells = new Set(
      sheets.flatMap((sheet) => sheet.cells.map((cell) => key(sheet.name, cell))),
    );
    for (const [from, places] of read) {
      expect([from, places.filter((place) => !cells.has(place))]).toEqual([from, []]);
    }
    // Formulas whose readings are settled are taken away until none is left.
    const open = new Map(read);
    for (let before = -1; before !== open.size;) {
      before = open.size;
      for (const [from, places] of open) {
        if (!places.some((place) => open.has(place))) open.delete(from);
      }
    }
    expect([...open.keys()]).toEqual([]);
  });

  it("make every total of a fixed table, in each of its columns", () => {
    const sheets = blankOf(set);
    const totals = set.tables.flatMap((layout) =>
      set.rules.flatMap((rule) =>
        rule.kind === "sum-of-rows" && rule.table === layout.id
          ? rule.columns.map((column) => ({ layout, total: rule.total, column }))
          : [],
      ),
    );
    expect(totals.length).toBeGreaterThan(20);
    for (const { layout, total, column } of totals) {
      const block = layout.blocks.find(({ amounts }) => amounts.includes(column))!;
      const label = block.kind === "fixed" ? block.rows.find(({ id }) => id === total)?.label : "";
      const { cells } = sheets[layout.number - 1]!;
      const row = cells.find(({ value }) => value === label)?.row;
      const at = columnPaths(layout.header).findIndex((path) => path.column.id === column);
      const found = cells.find((cell) => cell.row === row && cell.column === at);
      expect([label, column, found?.look]).toEqual([label, column, "total"]);
    }
  });
});

/** Formulas of the form of 2023 worth showing: one of each kind. */
const EXAMPLES: readonly [sheet: string, cell: string, formula: string | undefined][] = [
  ["01收支总表", "C6", undefined],
  ["01收支总表", "C9", "='02收入总表'!G6"],
  ["01收支总表", "C37", "=SUM(C6:C14)"],
  ["01收支总表", "C39", "=SUM(C37:C38)"],
  ["01收支总表", "E13", `=BUDGET.ROLLUP('03支出总表'!$B$7:$B$36,'03支出总表'!$D$7:$D$36,"208")`],
  ["01收支总表", "E36", undefined],
  ["01收支总表", "E38", undefined],
  ["02收入总表", "D6", "=BUDGET.ROLLUP($B7:$B$36,D7:D$36)"],
  ["02收入总表", "D7", '=IF($B7="","",SUM(E7,M7))'],
  ["02收入总表", "F7", undefined],
  ["04财政拨款收支总表", "C6", "='01收支总表'!C6"],
  ["04财政拨款收支总表", "C38", "=SUM(C39:C41)"],
  ["04财政拨款收支总表", "E6", "=SUM(F6:H6)"],
  ["04财政拨款收支总表", "G6", undefined],
  ["04财政拨款收支总表", "H42", "=SUM(H37:H38)"],
  ["09财政拨款三公经费支出表", "C6", "=SANGONG.TOTAL($B7:$B$11,C7:C$11)"],
  ["09财政拨款三公经费支出表", "D8", "=SUM(D9:D10)"],
  ["09财政拨款三公经费支出表", "C7", "=SUM(D7:F7)"],
];

describe("the form of 2023", () => {
  const [set] = LAYOUT_SETS;

  it.each(EXAMPLES)("%s %s is %s", (sheet, cell, formula) => {
    expect(formulaOf(blankOf(set!), sheet, cell)).toBe(formula);
  });

  it("adds every level of the 科目 that are known, and leaves the lowest to be typed", () => {
    const sheets = blankOf(set!, CODES);
    const column = (letter: string): (string | undefined)[] =>
      [6, 7, 9, 10, 12, 13].map((row) =>
        formulaOf(sheets, "03支出总表", `${letter}${String(row)}`),
      );
    expect(column("E")).toEqual([
      "=BUDGET.ROLLUP($B7:$B$36,E7:E$36)",
      "=BUDGET.ROLLUP($B8:$B$36,E8:E$36,$B7)",
      undefined,
      "=BUDGET.ROLLUP($B11:$B$36,E11:E$36,$B10)",
      undefined,
      undefined,
    ]);
    expect(column("D").slice(2, 3)).toEqual(["=SUM(E9:I9)"]);
  });

  it("has room for more 科目 than a page holds", () => {
    const items = set!.catalogues.functional.rows.flatMap(([code]) => code.slice(0, 7));
    const many = items.filter((code) => code.length === 7).slice(0, 60);
    const { cells } = blankOf(set!, { T3: many })[2]!;
    const codes = cells.filter(({ look }) => look === "code").map(({ value }) => value);
    expect(codes).toEqual(expect.arrayContaining(many));
    expect(codes.slice(-10)).toEqual(new Array(10).fill(null));
  });
});

/** A rule that no form has: 年末结转 of table 4, which is typed, and 年终结转 of table 1. */
const LEFT: readonly Term[] = [["T4", "carried-out", "fund"]];
const RIGHT: readonly Term[] = [["T1", "carried-out", "amount"]];

describe("a rule", () => {
  const set = LAYOUT_SETS[0]!;
  const firm: Relation = {
    ...(set.rules.find(({ id }) => id === "X-05") as Relation),
    id: "X-99",
    pairs: [{ left: LEFT, right: RIGHT }],
  };

  it.each<[says: string, rule: Relation, formula: string | undefined]>([
    ["that always holds gives a link", firm, "='01收支总表'!E38"],
    ["that may be explained away gives none", { ...firm, severity: "warning" }, undefined],
    ["that holds at times gives none", { ...firm, whenZero: [] }, undefined],
    ["of what is larger gives none", { ...firm, kind: "at-most" }, undefined],
    [
      "from several cells to one gives their sum",
      {
        ...firm,
        pairs: [
          {
            left: LEFT,
            right: [
              ["T2", "total", "special"],
              ["T2", "total", "other"],
            ],
          },
        ],
      },
      "=SUM('02收入总表'!G6,'02收入总表'!L6)",
    ],
    [
      "from one cell to several gives none",
      { ...firm, pairs: [{ left: [...LEFT, ...RIGHT], right: RIGHT }] },
      undefined,
    ],
  ])("%s", (_says, rule, formula) => {
    const sheets = blankOf({ ...set, rules: [...set.rules, rule] });
    expect(formulaOf(sheets, "04财政拨款收支总表", "G38")).toBe(formula);
  });

  it("that adds up rows apart from one another names each of them", () => {
    const rules = set.rules.map((rule) =>
      rule.id === "T1-03" && rule.kind === "sum-of-rows"
        ? { ...rule, parts: ["income-other", "income-year", "carried-in"] }
        : rule,
    );
    expect(formulaOf(blankOf({ ...set, rules }), "01收支总表", "C39")).toBe("=SUM(C14,C37:C38)");
  });
});

it("sums the own funds of 2025 from the columns of table 2", () => {
  expect(formulaOf(blankOf(LAYOUT_SETS[1]!), "01收支总表", "C10")).toBe("=SUM('02收入总表'!H6:L6)");
});

function formulaOf(sheets: readonly NewSheet[], name: string, cell: string): string | undefined {
  const { row, column } = parseA1(cell)!;
  const found = sheets.find((sheet) => sheet.name === name)?.cells;
  return found?.find((one) => one.row === row && one.column === column)?.formula;
}

/** The cells each formula reads, told from its text alone. */
function readings(sheets: readonly NewSheet[]): Map<string, string[]> {
  const read = new Map<string, string[]>();
  for (const { name, cells } of sheets) {
    for (const cell of cells) {
      if (cell.formula === undefined) continue;
      const words = cell.formula.replaceAll(/"[^"]*"/gu, "").replaceAll("$", "");
      const places = [...words.matchAll(/(?:'([^']+)'!)?([A-Z]+\d+)(?::([A-Z]+\d+))?/gu)].flatMap(
        ([, sheet = name, from = "", to = from]) => between(sheet, from, to),
      );
      read.set(key(name, cell), places);
    }
  }
  return read;
}

function between(sheet: string, from: string, to: string): string[] {
  const [first, last] = [parseA1(from)!, parseA1(to)!];
  const places: string[] = [];
  for (let row = first.row; row <= last.row; row += 1) {
    for (let column = first.column; column <= last.column; column += 1) {
      places.push(key(sheet, { row, column }));
    }
  }
  return places;
}

function key(sheet: string, { row, column }: { row: number; column: number }): string {
  return `${sheet}!${toA1(row, column)}`;
}
