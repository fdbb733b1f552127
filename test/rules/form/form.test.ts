import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src/core/finding/finding";
import { FORM_RULES } from "../../../src/statute/hebei/unit-budget/rules/form";
import { changesBy } from "../../support/changes";
import { AMOUNT_CASES } from "./amount-cases";
import type { Case, Expected } from "./case";
import { CODE_CASES } from "./code-cases";
import { COLUMN_CASES } from "./column-cases";
import { FUNCTION_CASES } from "./function-cases";
import { HEADING_CASES } from "./heading-cases";
import { ROW_CASES } from "./row-cases";
import { TABLE_CASES } from "./table-cases";

const groups: Readonly<Record<string, readonly Case[]>> = {
  tables: TABLE_CASES,
  headings: HEADING_CASES,
  columns: COLUMN_CASES,
  rows: ROW_CASES,
  codes: CODE_CASES,
  amounts: AMOUNT_CASES,
  formulas: FUNCTION_CASES,
};

describe.each(Object.entries(groups))("the form of %s", (_, cases) => {
  it.each(cases.map((one) => [one.name, one] as const))("%s", async (_name, one) => {
    const { added, gone } = await changesBy(one.change);
    const form = added.filter(({ rule }) => rule.startsWith("B-"));
    const others = added.filter(({ rule }) => !rule.startsWith("B-"));
    expect(sorted(form.map(found))).toEqual(sorted(one.finds));
    expect(ids(others)).toEqual(one.also ?? []);
    expect(ids(gone)).toEqual(one.gone ?? []);
  });
});

describe("the rules of the form", () => {
  const cases = Object.values(groups).flat();

  it.each(FORM_RULES.map(({ id, severity }) => [id, severity]))("%s has a case", (id, severity) => {
    const found = cases.flatMap(({ finds }) => finds.filter(({ rule }) => rule === id));
    expect(found).not.toEqual([]);
    expect(found.filter((one) => one.severity !== severity)).toEqual([]);
  });
});

function found({ rule, severity, at, params }: Finding): Expected {
  return { rule, severity, at: at === null ? null : `${at.sheet}!${at.cell}`, params };
}

function sorted(list: readonly Expected[]): Expected[] {
  const key = ({ rule, at, params }: Expected): string =>
    `${rule} ${at ?? ""} ${JSON.stringify(params)}`;
  return [...list].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function ids(findings: readonly Finding[]): string[] {
  return [...new Set(findings.map(({ rule }) => rule))].sort();
}
