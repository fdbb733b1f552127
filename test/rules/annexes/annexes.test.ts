import { describe, expect, it } from "vitest";
import { check } from "../../../src/core/check/check";
import type { Finding } from "../../../src/core/finding/finding";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../../src/statute/hebei/unit-budget/2023";
import { ANNEX_RULES } from "../../../src/statute/hebei/unit-budget/rules/annexes";
import { sampleBook, setCells } from "../../support/books";
import { changesBy } from "../../support/changes";
import { ASSET_CASES } from "./asset-cases";
import { P, type Case } from "./case";
import { PROCUREMENT_CASES } from "./procurement-cases";
import { STATED_CASES } from "./stated-cases";
import { UNIT_CASES } from "./unit-cases";

const GROUPS: Readonly<Record<string, readonly Case[]>> = {
  procurement: PROCUREMENT_CASES,
  assets: ASSET_CASES,
  "the statement and the projects": STATED_CASES,
  "the unit and the tables": UNIT_CASES,
};

const IDS = new Set(ANNEX_RULES.map(({ id }) => id));

function of(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ rule }) => IDS.has(rule));
}

function place({ rule, at }: Finding): string {
  return at === null ? rule : `${rule} ${at.sheet}!${at.cell}`;
}

function said(finding: Finding): string {
  const { found, expected, params } = finding;
  return [place(finding), found ?? params["count"] ?? "", expected ?? params["of"] ?? ""].join(" ");
}

describe.each(Object.entries(GROUPS))("%s", (_, cases) => {
  it.each(cases.map((one) => [one.name, one] as const))("%s", async (_name, one) => {
    const { added, gone } = await changesBy((book) => setCells(book, one.cells));
    expect(of(added).map(said).sort()).toEqual([...one.finds].sort());
    expect(of(gone).map(place).sort()).toEqual([...(one.gone ?? [])].sort());
  });
});

describe("a missing table", () => {
  it.each([
    [P, "单位政府采购预算"],
    ["固定资产", "单位固定资产占用情况表"],
  ])("%s is told once", async (name, title) => {
    const { added } = await changesBy((book) => ({
      sheets: book.sheets.filter((sheet) => sheet.name !== name),
    }));
    expect(of(added).map(said)).toEqual([`P-10  ${title}`]);
  });
});

describe("the rules of the annexes", () => {
  it("make no error of the published disclosure", async () => {
    const found = of(check(await sampleBook(), LAYOUT).findings);
    expect(found.map(({ severity }) => severity)).not.toContain("error");
    expect(found).toHaveLength(13);
  });

  it.each(ANNEX_RULES.map(({ id }) => [id]))("%s has a case", (id) => {
    const cases = Object.values(GROUPS).flat();
    const named = cases.flatMap(({ finds, gone = [] }) => [...finds, ...gone]);
    const isCovered = id === "P-10" || named.some((words) => words.startsWith(`${id} `));
    expect(isCovered).toBe(true);
  });
});
