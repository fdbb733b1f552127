import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { annexOf, type Disclosure } from "../../../../src/core/locate/disclosure";
import type { Indicator, LocatedIndicators } from "../../../../src/core/locate/annexes";
import { locate } from "../../../../src/core/locate/locate";
import { parseAmount } from "../../../../src/core/money/parse";
import { HEBEI_UNIT_BUDGET_2023 } from "../../../../src/statute/hebei/unit-budget/2023";
import { LAYOUT_SETS } from "../../../../src/statute/layout-sets";
import { sampleBook } from "../../../support/books";

type Cell = string | null;

interface Table {
  readonly title: string;
  readonly rows: readonly (readonly Cell[])[];
}

function published(file: string): unknown {
  return JSON.parse(readFileSync(`samples/guangyang-2023/${file}.json`, "utf8"));
}

async function found(): Promise<Disclosure> {
  return locate(await sampleBook(), HEBEI_UNIT_BUDGET_2023);
}

/** Figures are compared as numbers: the file says 550.81, the publication 550.81 or 630.00. */
function plain(text: Cell | undefined): string {
  const parsed = parseAmount(text ?? null, "wanYuan");
  return parsed.kind === "amount" ? parsed.value.toFixed() : (text ?? "").replace(/\s/gu, "");
}

describe.each(["P", "A"])("annex %s of the sample", (id) => {
  const table = published(id === "P" ? "procurement" : "assets") as Table;

  it("has every row and every cell as published", async () => {
    const annex = annexOf(await found(), id)!;
    expect(annex.title?.text).toBe(table.title);
    expect([...annex.columns.keys()]).toEqual(annex.layout.columns.map((column) => column.id));
    const columns = [...annex.columns.values()].sort((a, b) => a - b);
    const cells = annex.rows.map(({ sheetRow }) =>
      columns.map((column) => plain(annex.grid.raw(sheetRow, column))),
    );
    expect(cells).toEqual(table.rows.map((row) => row.map(plain)));
  });

  it("is in 万元, from its title to its last row", async () => {
    const annex = annexOf(await found(), id)!;
    expect(annex.unit).toBe("wanYuan");
    expect(annex.rect).toMatchObject({ r0: 0, c0: 0, r1: annex.rows.at(-1)?.sheetRow });
  });
});

it("tells the total of procurement, the unit's subtotal and its items", async () => {
  const { rows } = annexOf(await found(), "P")!;
  expect(rows.map(({ key, group, under }) => [key, group, under])).toEqual([
    ["total", "total", null],
    ["subtotal-1", "subtotal", null],
    ["item-1", "item", "subtotal-1"],
    ["item-2", "item", "subtotal-1"],
    ["item-3", "item", "subtotal-1"],
  ]);
});

it("knows the rows of assets and the day they are of", async () => {
  const { rows, cutOff } = annexOf(await found(), "A")!;
  const ids = ["total", "house", "house-office", "vehicles", "equipment", "other"];
  expect(rows.map(({ key }) => key)).toEqual(ids);
  expect(cutOff).toEqual({ text: "截止时间：2022-12-31", row: 1, column: 1 });
});

interface Performance {
  readonly overall: Table;
  readonly projects: readonly (Table & { readonly goal: readonly [string, string] })[];
}

/** First-level names stand once in the publication and count for the rows below. */
function filledDown(rows: Table["rows"]): string[][] {
  let first = "";
  return rows.map(([name, ...others]) => {
    first = name ?? first;
    return [first, ...others.map((cell) => (cell ?? "").replace(/\n/gu, "").trim())];
  });
}

function ofProject({ first, second, third, description, value, basis }: Indicator): string[] {
  return [first, second, third, description, value, basis];
}

describe("performance of the sample", () => {
  const { overall, projects } = published("performance") as Performance;

  it("has every indicator of the unit, the value in three columns", async () => {
    const { unit } = (await found()).performance;
    expect(unit).toMatchObject({ title: { text: overall.title }, project: "", goals: [] });
    const rows = unit?.indicators.map((one) => {
      const [sign, value, words] =
        one.figure === null
          ? ["文字描述", "", one.value]
          : [one.comparison, one.value, one.figure.unit];
      const { first, second, third, scoring, description, basis } = one;
      return [first, second, third, scoring, description, sign, value, words, basis];
    });
    expect(rows).toEqual(filledDown(overall.rows));
  });

  it("has every project with its goal and indicators", async () => {
    const tables = (await found()).performance.projects;
    expect(tables.map(({ title }) => title?.text)).toEqual(projects.map(({ title }) => title));
    expect(tables.map(({ goals }) => goals.map(({ text }) => text).join("\n"))).toEqual(
      projects.map(({ goal }) => goal[1]),
    );
    expect(tables.map(({ indicators }) => indicators.map(ofProject))).toEqual(
      projects.map(({ rows }) => filledDown(rows)),
    );
    for (const { title, project } of tables)
      expect(title?.text).toContain(`、${project}绩效目标表`);
  });

  it("knows what every indicator is about and where it stands", async () => {
    const { unit, projects: tables } = (await found()).performance;
    for (const { indicators, rect } of [unit, ...tables] as LocatedIndicators[]) {
      expect(indicators.filter(({ dimension }) => dimension === null)).toEqual([]);
      for (const { at, sheetRow } of indicators) {
        expect(at("third")).toMatchObject({ row: sheetRow });
        expect(at("first")?.column).toBe(rect.c0);
        expect(at("first")?.row).toBeLessThanOrEqual(sheetRow);
      }
    }
    expect(tables[0]?.indicators[2]?.at("first")).toEqual({ row: 4, column: 0 });
    expect(tables[0]?.indicators[2]?.at("scoring")).toBeNull();
  });
});

it("lists the unit", async () => {
  const { table } = published("organisation") as { readonly table: Table };
  const { organisation } = await found();
  expect(organisation.map(({ name, type }) => [name, type])).toEqual(
    table.rows.map((row) => row.slice(0, 2)),
  );
});

it("explains every term", async () => {
  const { entries } = published("glossary") as { readonly entries: readonly object[] };
  const { glossary } = await found();
  expect(glossary.map(({ term, text }) => ({ term, text }))).toEqual(entries);
});

it("reads the same by every layout set", async () => {
  const book = await sampleBook();
  const [first, ...others] = LAYOUT_SETS.map((set) => locate(book, set).annexes);
  for (const other of others) expect(other).toEqual(first);
  expect(LAYOUT_SETS.length).toBeGreaterThan(1);
});
