import { describe, expect, it } from "vitest";
import { columnPaths } from "../../src/core/layout/header";
import type { LayoutSet } from "../../src/core/layout/layout";
import type { Rule, Term } from "../../src/core/layout/rule";
import { LAYOUT_SETS } from "../../src/statute/layout-sets";

describe.each(LAYOUT_SETS.map((set) => [set.id, set] as const))("%s", (_, set) => {
  it("has nine tables with the columns and rows its blocks name", () => {
    expect(set.tables.map(({ id }) => id)).toEqual(
      Array.from({ length: 9 }, (_, index) => `T${String(index + 1)}`),
    );
    for (const { header, blocks } of set.tables) {
      const columns = columnPaths(header).map(({ column }) => column.id);
      expect(new Set(columns).size).toBe(columns.length);
      for (const block of blocks) {
        const named = block.kind === "fixed" ? [block.item] : [block.code, block.name];
        expect(columns).toEqual(expect.arrayContaining([...named, ...block.amounts]));
        const rows = block.kind === "fixed" ? block.rows.map(({ id }) => id) : [];
        expect(new Set(rows).size).toBe(rows.length);
      }
    }
  });

  it("numbers 栏次 from 1 without a gap", () => {
    for (const { header } of set.tables) {
      const numbers = columnPaths(header).flatMap(({ column }) => column.number ?? []);
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    }
  });

  it("gives every rule an id of its own, a title in both languages and a known source", () => {
    const sources = new Set(set.sources.map(({ id }) => id));
    expect(new Set(set.rules.map(({ id }) => id)).size).toBe(set.rules.length);
    for (const { id, title, basis } of set.rules) {
      expect(id).toMatch(/^(?:T[1-9]|[XBNKPA])-\d{2}$/u);
      expect(title.zh).not.toBe("");
      expect(title.en).not.toBe("");
      expect(basis.length).toBeGreaterThan(0);
      for (const { source } of basis) expect(sources).toContain(source);
    }
  });

  it("names in its rules only tables, rows and columns that exist", () => {
    const lost = set.rules.flatMap((rule) =>
      termsOf(rule, set)
        .filter((term) => !exists(term, set))
        .map((term) => `${rule.id} ${term.join("/")}`),
    );
    expect(lost).toEqual([]);
  });

  it("has one form rule for each way a table may differ", () => {
    const kinds = set.rules.flatMap((rule) => (rule.kind === "form" ? [rule.deviation] : []));
    expect(new Set(kinds).size).toBe(kinds.length);
  });
});

it("shows a new year as a data file: the 2025 set differs in table 1 and its income rule only", () => {
  const [older, newer] = LAYOUT_SETS;
  const tables = newer?.tables.filter((table, index) => table !== older?.tables[index]);
  const rules = newer?.rules.filter((rule) => older?.rules.includes(rule) === false);
  expect(tables?.map(({ id }) => id)).toEqual(["T1"]);
  expect(rules?.map(({ id }) => id)).toEqual(["X-04"]);
});

function termsOf(rule: Rule, set: LayoutSet): Term[] {
  switch (rule.kind) {
    case "sum-of-rows": {
      const blocks = set.tables.find(({ id }) => id === rule.table)?.blocks ?? [];
      const groups = blocks.flatMap((block) =>
        block.kind === "fixed" ? block.rows.map(({ group }) => `@${group ?? ""}`) : [],
      );
      const rows = rule.parts.filter((part) => !groups.includes(part));
      return rule.columns.flatMap((column) =>
        [rule.total, ...rows].map((row): Term => [rule.table, row, column]),
      );
    }
    case "sum-across":
      return [rule.total, ...rule.parts].map((column): Term => [rule.table, "$", column]);
    case "equal":
    case "at-most":
      return [
        ...rule.pairs.flatMap(({ left, right }) => [...left, ...right]),
        ...(rule.whenZero ?? []),
      ];
    case "column-of-code":
      return rule.columns.map(({ column }): Term => [rule.table, "$", column]);
    case "codes-agree":
      return [...rule.left, ...rule.right].map((table): Term => [table, "$", "total"]);
    case "sum-of-items":
      return rule.columns.map((column): Term => [rule.table, "total", column]);
    case "sum-of-children":
    case "sum-of-leaves":
      return [[rule.table, "$", "total"]];
    case "joint":
    case "form":
      return [];
  }
}

function exists([table, row, column]: Term, set: LayoutSet): boolean {
  if (table === "N") return set.statement.claims.some(({ id }) => id === row);
  const annex = set.annexes.find(({ id }) => id === table);
  if (annex !== undefined) {
    const hasRow = annex.rows === "items" || annex.rows.some(({ id }) => id === row);
    const amounts = annex.columns.filter(({ role }) => role === "amount");
    return (row === "$" || hasRow) && amounts.some(({ id }) => id === column);
  }
  const blocks = set.tables.find(({ id }) => id === table)?.blocks ?? [];
  const block = blocks.find(({ amounts }) => amounts.includes(column));
  if (block === undefined) return false;
  if (row === "$") return true;
  if (block.kind === "fixed") return block.rows.some(({ id }) => id === row);
  return row === "total" || /^\d{3,7}$/u.test(row);
}
