import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Book } from "../../src/core/book/book";
import { check } from "../../src/core/check/check";
import { locate } from "../../src/core/locate/locate";
import { statementTitle } from "../../src/report/statement-title";
import { HEBEI_UNIT_BUDGET_2023 as SET } from "../../src/statute/hebei/unit-budget/2023";
import {
  assetsSheet,
  organisationSheet,
  procurementSheet,
  withSheets,
} from "../support/beside-tables";
import { randomLines } from "../support/detail-lines";
import { withLastYear, type LastYear } from "../support/last-year";
import { madeBook } from "../support/made-book";
import { linesOf, narrated, typedStatement } from "../support/narrated";
import { randomFrom, type Random } from "../support/random";
import { tableValues, type TableValues } from "../support/table-values";

/** What no cell tells, in the words of an accountant. */
const OWN = {
  duties: ["单位职责：", "（一）负责本单位日常工作。", "机构设置："],
  performance: ["按要求编制绩效目标，开展绩效运行监控。"],
  glossary: ["1、基本支出：单位为维持机构正常运转、完成日常工作而发生的支出。"],
};

const REASONS = ["人员变动", "工作任务增加", "落实过紧日子要求", "项目完工，不再安排"];

/** This year's cell of each row of last year's that is no sum of others. */
const THIS_YEAR: Readonly<Record<string, string>> = {
  basic: "T3/total/basic",
  staff: "T6/total/personnel",
  public: "T6/total/public",
  project: "T3/total/project",
  "operating-costs": "T6/total/public",
  abroad: "T9/abroad/total",
  "vehicle-purchase": "T9/vehicle-purchase/total",
  "vehicle-running": "T9/vehicle-running/total",
  reception: "T9/reception/total",
};

/** Rows of last year's that are sums of others, in an order in which they can be added up. */
const SUMS: readonly (readonly [string, readonly string[]])[] = [
  ["income", ["basic", "project"]],
  ["expenditure", ["basic", "project"]],
  ["vehicles", ["vehicle-purchase", "vehicle-running"]],
  ["sangong", ["abroad", "vehicles", "reception"]],
];

/** Last year's figures that add up: each as this year's, another or none, and a reason beside it. */
function lastYearOf(values: TableValues, random: Random): LastYear {
  const cents = new Map<string, number>();
  for (const [row, cell] of Object.entries(THIS_YEAR)) {
    const now = Math.round((values.get(cell) ?? 0) / 10_000);
    cents.set(row, random.pick([now, random.integer(1_000_000), 0]));
  }
  for (const [total, parts] of SUMS) {
    cents.set(
      total,
      parts.reduce((sum, part) => sum + (cents.get(part) ?? 0), 0),
    );
  }
  cents.set("procurement", random.integer(100_000));
  const last = (amount: number): number | null => (amount === 0 ? null : amount / 100);
  return {
    ...Object.fromEntries(
      [...cents].map(([row, amount]) => [row, [last(amount), random.pick(REASONS)]] as const),
    ),
    // Something is filled in, so that the blanks are nothing.
    procurement: [(cents.get("procurement") ?? 0) / 100, "据实安排"],
  };
}

/** A workbook whose statement is what its own cells tell, and what random money it is of. */
function written(seed: number): { readonly book: Book; readonly lines: readonly string[] } {
  const random = randomFrom(seed);
  const options = { items: 1 + random.integer(12), linesPerItem: 4, carried: random.chance(0.5) };
  const lines = randomLines(random, { ...options, step: random.pick([1, 100, 10_000]) });
  const values = tableValues(lines);
  // No more is bought from the general public budget than there is.
  const general = Math.floor((values.get("T5/total/total") ?? 0) / 10_000);
  const total = random.integer(general + 1) / 100;
  const tables = { sheets: madeBook(SET, values).sheets.slice(0, SET.tables.length) };
  const beside = withSheets(
    withLastYear(tables, SET, lastYearOf(values, random)),
    organisationSheet(["测试单位", random.pick(["行政", "参公事业", "事业"])]),
    procurementSheet(total === 0 ? [] : [[random.pick(["A0201", "B01", "C08", ""]), total]], total),
    assetsSheet(random.integer(100_000) / 100, `截止时间：${String(SET.year - 1)}-12-31`),
  );
  const narrative = narrated(beside, SET);
  expect(narrative.missing).toEqual([]);
  const title = statementTitle(SET, "测试单位", SET.year);
  return {
    book: withSheets(beside, typedStatement(title, narrative, OWN)),
    lines: narrative.sections.flatMap(({ id }) => linesOf(narrative, id)),
  };
}

describe("a statement written from the cells of a random unit", () => {
  it("agrees with its tables and with itself by every rule on statements", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { book } = written(seed);
        const { findings } = check(book, SET);
        // Advice on a table, such as projects under 行政运行, is no matter of the statement, and the
        // cent that rounding costs in the tables is there in the statement too.
        const alarms = findings.filter(
          ({ rule, fact, at }) =>
            rule.startsWith("N-") &&
            fact !== "rounding-tail" &&
            !SET.tables.some(({ id }) => id === at?.table),
        );
        expect(alarms.map(({ rule, at, params }) => ({ rule, at, params }))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("is found again whole: its own words are what is printed then", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { book, lines } = written(seed);
        const sections = locate(book, SET).statement?.sections ?? [];
        expect(sections.map(({ section }) => section.id)).toEqual(
          SET.statement.sections.map(({ id }) => id),
        );
        const found = sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
        expect(found).toEqual(expect.arrayContaining([...lines]));
      }),
      { numRuns: 30 },
    );
  });

  it("leaves no name of the template unfilled and says no figure twice in a row", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        for (const line of written(seed).lines) {
          expect(line).not.toMatch(/[{}]|undefined|NaN|，，|。。|，。|-0\.00|万元\d/u);
        }
      }),
      { numRuns: 30 },
    );
  });
});
