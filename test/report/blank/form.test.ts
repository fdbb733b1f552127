import { describe, expect, it } from "vitest";
import { valueAt, type Rect } from "../../../src/core/book/book";
import { check } from "../../../src/core/check/check";
import { locate } from "../../../src/core/locate/locate";
import { LAYOUT_SETS } from "../../../src/statute/layout-sets";
import { bookOf } from "../../support/book-of-sheets";
import { evaluated } from "../../support/evaluate";
import { blankOf, ENTITY } from "./blank-book";

describe.each(LAYOUT_SETS.map((set) => [set.id, set] as const))(
  "a blank workbook of %s",
  (_, set) => {
    const sheets = blankOf(set);

    it("has a sheet for each table, for last year and the statement, under names Excel takes", () => {
      const names = sheets.map(({ name }) => name);
      expect(names.slice(0, 5)).toEqual([
        "01收支总表",
        "02收入总表",
        "03支出总表",
        "04财政拨款收支总表",
        "05一般公共预算财政拨款支出表",
      ]);
      expect(names.slice(8)).toEqual([
        "09财政拨款三公经费支出表",
        "上年预算数",
        "信息公开情况说明",
      ]);
      expect(new Set(names).size).toBe(11);
      for (const name of names) expect(name).toMatch(/^[^:\\/?*[\]'"“”]{1,31}$/u);
    });

    it.each([
      ["as it is stored", bookOf(sheets)],
      ["after Excel has worked it out", evaluated(bookOf(sheets))],
    ])("is recognised whole and lacks nothing but its amounts, %s", (_state, book) => {
      const disclosure = locate(book, set);
      expect(disclosure.tables.map(({ layout }) => layout)).toEqual(set.tables);
      expect(disclosure).toMatchObject({ entity: ENTITY, year: set.year, deviations: [] });
      expect(disclosure.statement?.title.text).toBe(
        `${ENTITY.name}${String(set.year)}年单位预算信息公开情况说明`,
      );
      expect(disclosure.statement?.sections.map(({ section }) => section)).toEqual(
        set.statement.sections,
      );
      expect(check(book, set).findings).toMatchObject([{ rule: "B-41", fact: "no-amounts" }]);
    });

    it("has every cell once, merged areas apart from one another and a width for each column", () => {
      for (const { name, cells, merges, widths, frozenRows } of sheets) {
        const places = cells.map(({ row, column }) => `${name} ${String(row)},${String(column)}`);
        expect(new Set(places).size).toBe(places.length);
        expect(Math.max(...cells.map(({ column }) => column))).toBe(widths.length - 1);
        expect(Math.max(...merges.map(({ c1 }) => c1), 0)).toBeLessThan(widths.length);
        const overlaps = merges.flatMap((one, at) =>
          merges.slice(at + 1).filter((other) => meet(one, other)),
        );
        expect(overlaps).toEqual([]);
        const head = cells.filter(({ look }) => look === "head" || look === "numbering");
        expect(frozenRows).toBe(Math.max(-1, ...head.map(({ row }) => row)) + 1);
      }
    });

    it("looks like what it holds: totals have a formula and its result, what is typed is blank", () => {
      const worked = evaluated(bookOf(sheets));
      for (const { name, cells } of sheets) {
        const sheet = worked.sheets.find((one) => one.name === name)!;
        for (const { row, column, look, formula, value } of cells) {
          if (formula !== undefined) expect(value).toBe(valueAt(sheet, row, column));
          if (look === "total") expect([typeof formula, value || 0]).toEqual(["string", 0]);
          if (look === "input") expect([formula, value]).toEqual([undefined, null]);
        }
      }
    });
  },
);

it("sets 其中 rows in, totals in bold and numbers the rows", () => {
  const last = blankOf(LAYOUT_SETS[0]!)[8]!;
  const rows = last.cells.filter(({ column, row }) => column <= 1 && row > 4);
  expect(rows.map(({ value, look, indent }) => [value, look, indent ?? 0])).toEqual([
    [1, "serial", 0],
    ["“三公”经费小计", "label-bold", 0],
    [2, "serial", 0],
    ["一、因公出国（境）费", "label", 0],
    [3, "serial", 0],
    ["二、公务用车购置及运维费", "label", 0],
    [4, "serial", 0],
    ["其中：公务用车购置费", "label", 2],
    [5, "serial", 0],
    ["公务用车运行维护费", "label", 5],
    [6, "serial", 0],
    ["三、公务接待费", "label", 0],
  ]);
});

function meet(a: Rect, b: Rect): boolean {
  return a.r0 <= b.r1 && b.r0 <= a.r1 && a.c0 <= b.c1 && b.c0 <= a.c1;
}
