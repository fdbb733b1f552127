import type { Fact, Finding, Repair } from "../../src/core/finding/finding";
import type { Disclosure } from "../../src/core/locate/disclosure";
import { EN_US } from "../../src/locale/en-US/en-us";
import type { Locale } from "../../src/locale/locale";
import { ZH_CN } from "../../src/locale/zh-CN/zh-cn";
import { ANNEX_CASES } from "./annex-cases";
import type { Case } from "./case";
import {
  FIGURES,
  FIGURE_WORDS,
  withParams,
  BOTH,
  FOUND,
  EXPECTED,
  SILENT,
  FOREIGN_UNIT,
} from "./case";
import { WORDING_CASES } from "./wording-cases";
import { HEBEI_UNIT_BUDGET_2023 } from "../../src/statute/hebei/unit-budget/2023";

export const LOCALES: readonly Locale[] = [ZH_CN, EN_US];

/** A book in which nothing was found: texts have to do without it. */
export const NOTHING_FOUND: Disclosure = {
  layout: HEBEI_UNIT_BUDGET_2023,
  entity: null,
  year: 2023,
  tables: [],
  statement: null,
  attachments: [],
  annexes: [],
  performance: { unit: null, projects: [] },
  organisation: [],
  glossary: [],
  deviations: [],
};

const MASKED = { found: "138****5678", name: "李*" };
const PLACE = { sheet: "02", cell: "D11", table: "T2", row: "20805", column: "合计" } as const;

/** A finding of rule T2-03 at one cell, everything else left out. */
const PLAIN: Finding = {
  rule: "T2-03",
  severity: "error",
  fact: "total-differs",
  at: PLACE,
  table: "T2",
  related: [],
  alsoBroken: [],
  expected: null,
  found: null,
  difference: null,
  unit: null,
  params: {},
  repairs: [],
  fingerprint: "T2-03|T2|20805|total",
};

/** At least one case for every fact: a new fact does not compile until it is entered here. */
const CASES: Readonly<Record<Fact, readonly [Case, ...Case[]]>> = {
  ...WORDING_CASES,
  ...ANNEX_CASES,
  "personal-number": [
    { finding: { params: { ...MASKED, number: "identity" } }, words: Object.values(MASKED) },
    { finding: { params: { ...MASKED, number: "mobile" } }, words: Object.values(MASKED) },
    { finding: { params: { found: "6222****0128", number: "card" } }, words: ["6222****0128"] },
  ],
  "secrecy-mark": [FOUND],
  "total-differs": [
    { finding: FIGURES, words: [...FIGURE_WORDS, "T2-03"] },
    {
      finding: { ...FIGURES, found: "", alsoBroken: ["X-06"] },
      words: [...FIGURE_WORDS.slice(1), "T2-03", "X-06"],
    },
  ],
  "copy-differs": [{ finding: FIGURES, words: FIGURE_WORDS }],
  exceeds: [{ finding: FIGURES, words: FIGURE_WORDS }],
  "rounding-tail": [{ finding: { ...FIGURES, params: { count: "7" } }, words: FIGURE_WORDS }],
  "too-many-faults": [
    { finding: { ...FIGURES, params: { count: "47", tables: "T2、T3" } }, words: ["47", "2", "3"] },
  ],
  "stale-result": [{ finding: FIGURES, words: [...FIGURE_WORDS, "T2-03"] }],
  "joint-conflict": [
    {
      finding: { ...FIGURES, params: { equation: "9.01 - 8.00", reach: "0.009999" } },
      words: ["9.01 - 8.00", "0.009999", "-36.00"],
    },
  ],
  "codes-disagree": [
    {
      finding: { params: { code: "201", name: "N1", missingIn: "T5、T7" } },
      words: ["201", "N1", "5", "7"],
    },
  ],
  "code-in-wrong-column": [
    {
      finding: { ...FIGURES, params: { code: "30101", column: "C1" } },
      words: ["137.70 万元", "30101", "C1"],
    },
  ],
  "table-missing": [SILENT],
  "table-repeated": [FOUND],
  "title-differs": [BOTH, EXPECTED],
  "column-missing": [EXPECTED],
  "column-extra": [FOUND],
  "column-renamed": [BOTH],
  "column-moved": [FOUND],
  "row-missing": [EXPECTED],
  "row-extra": [FOUND],
  "row-renamed": [BOTH],
  "row-moved": [FOUND],
  "unit-missing": [SILENT, FOUND],
  "unit-differs": [FOREIGN_UNIT],
  "year-missing": [SILENT],
  "year-differs": [BOTH],
  "entity-missing": [SILENT],
  "entity-differs": [BOTH],
  "code-missing": [withParams({ name: "N1" })],
  "code-malformed": [FOUND, BOTH],
  "code-spaces": [BOTH],
  "code-unknown": [withParams({ code: "299", found: "F1" })],
  "code-name-differs": [withParams({ code: "201", found: "F1", expected: "E1" })],
  "code-former-name": [withParams({ code: "201", found: "F1", expected: "E1" })],
  "code-without-parent": [BOTH],
  "code-without-children": [FOUND],
  "code-order": [FOUND],
  "code-repeated": [FOUND],
  "total-row-missing": [SILENT],
  "serial-broken": [BOTH],
  "notice-missing": [EXPECTED],
  "notice-on-filled": [FOUND],
  "amount-text": [FOUND],
  "amount-error": [FOUND],
  "amount-foreign-unit": [FOREIGN_UNIT],
  "amount-too-large": [FOUND],
  "amount-normalised": [BOTH],
  "amount-hidden": [
    withParams({ found: "9" }),
    { finding: { params: { found: "D", lines: "columns" } }, words: ["D"] },
  ],
  "amount-finer": [BOTH],
  "statement-missing": [SILENT, { finding: { params: { untold: "职责、绩效" } }, words: [] }],
  "layout-year": [BOTH],
  "no-amounts": [SILENT],
  "function-unbound": [withParams({ count: "12" })],
};

/** Every case as a whole finding. */
export function findings(): { readonly finding: Finding; readonly words: readonly string[] }[] {
  return Object.entries(CASES).flatMap(([fact, cases]) =>
    cases.map(({ finding, words }) => ({
      finding: { ...PLAIN, ...finding, fact: fact as Fact },
      words,
    })),
  );
}

/** A finding with these repairs. */
export function repaired(...repairs: readonly Repair[]): Finding {
  return { ...PLAIN, ...FIGURES, repairs };
}

/** A finding with these changes and nothing else. */
export function findingWith(changes: Partial<Finding>): Finding {
  return { ...PLAIN, ...changes };
}
