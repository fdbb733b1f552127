import { describe, expect, it } from "vitest";
import type { Book } from "../../../src/core/book/book";
import { HEBEI_UNIT_BUDGET_2023 as SET } from "../../../src/statute/hebei/unit-budget/2023";
import { HEBEI_UNIT_BUDGET_2025 } from "../../../src/statute/hebei/unit-budget/2025";
import {
  assetsSheet,
  organisationSheet,
  procurementSheet,
  projectsSheet,
  withSheets,
  type ProcurementItem,
} from "../../support/beside-tables";
import { setCells } from "../../support/books";
import type { DetailLine } from "../../support/detail-lines";
import { withLastYear } from "../../support/last-year";
import { madeBook } from "../../support/made-book";
import { linesOf, narrated } from "../../support/narrated";
import { CARRIED_LINES, STANDARD_LINES } from "../../support/standard-unit";
import { tableValues } from "../../support/table-values";

const BOOK = bookWith(STANDARD_LINES);

function bookWith(lines: readonly DetailLine[]): Book {
  return madeBook(SET, tableValues(lines));
}

function lineOf(book: Book, section: string, begins: string): string | undefined {
  return linesOf(narrated(book, SET), section).find((line) => line.startsWith(begins));
}

describe("the income", () => {
  it("is told by its sources, what is not fiscal in one figure", () => {
    // General 310.25 + 120.5 + 12.4 + 8.6 + 3.3 + 25.7 + 14.9 + 88.8 = 584.45; fund 91.80;
    // capital 44.40; special 45.15; own 61.25 + 17.35 + 9.05 + 6.15 + 4.45 = 98.25; in all 864.05.
    expect(lineOf(BOOK, "arrangement", "反映本单位当年")).toBe(
      "反映本单位当年全部收入。2023年预算收入864.05万元，其中：一般公共预算拨款收入584.45万元，" +
        "政府性基金预算拨款收入91.80万元，国有资本经营预算拨款收入44.40万元，" +
        "财政专户管理资金收入45.15万元，其他来源收入98.25万元，上年结转结余0万元。",
    );
  });

  it("has no 国有资本 where there is none, and what is brought forward", () => {
    const lines = CARRIED_LINES.filter(({ source }) => source !== "capital");
    const told = lineOf(bookWith(lines), "arrangement", "反映本单位当年") ?? "";
    expect(told).not.toContain("国有资本");
    // 5.5 + 2.2 + 3.3
    expect(told).toMatch(/，上年结转结余11\.00万元。$/u);
  });

  it("of the form of 2025 is in the unit's own money one line", () => {
    const set = HEBEI_UNIT_BUDGET_2025;
    const values = new Map([
      ["T1/income-general/income-amount", 30_000_000],
      ["T1/income-own/income-amount", 12_500_000],
      ["T1/income-year/income-amount", 42_500_000],
      ["T1/income-total/income-amount", 42_500_000],
    ]);
    const told = linesOf(narrated(madeBook(set, values), set), "arrangement");
    expect(told[2]).toBe(
      "反映本单位当年全部收入。2025年预算收入42.50万元，其中：一般公共预算拨款收入30.00万元，" +
        "政府性基金预算拨款收入0万元，财政专户管理资金收入0万元，单位资金12.50万元，上年结转结余0万元。",
    );
  });
});

describe("the expenditure", () => {
  it("is told by its kinds, staff and public costs of the general budget named as such", () => {
    // Basic 495.65 general + 45.15 + 21.1 + 11.1; project 88.8 + 61.25 + 4.45 + 70.7 + 33.3.
    expect(lineOf(BOOK, "arrangement", "反映本单位2023")).toBe(
      "反映本单位2023年度支出预算的总体情况。2023年支出预算864.05万元，其中：基本支出573.00万元，" +
        "包括一般公共预算财政拨款安排的人员经费325.15万元和日常公用经费170.50万元；" +
        "项目支出258.50万元；经营支出17.35万元；上解上级支出9.05万元；对附属单位补助支出6.15万元。",
    );
  });

  it("of fiscal money alone consists of staff, public costs and projects", () => {
    const lines = STANDARD_LINES.filter(({ source }) => source === "general");
    expect(lineOf(bookWith(lines), "arrangement", "反映本单位2023")).toBe(
      "反映本单位2023年度支出预算的总体情况。2023年支出预算584.45万元，其中：基本支出495.65万元，" +
        "包括人员经费325.15万元和日常公用经费170.50万元；项目支出88.80万元。",
    );
  });

  it("says what is left over at the end of the year", () => {
    const values = new Map([
      ...tableValues(STANDARD_LINES),
      ["T1/carried-out/amount", 10_000_000] as const,
    ]);
    const told = lineOf(madeBook(SET, values), "arrangement", "反映本单位2023");
    expect(told).toMatch(/。另有年终结转结余10\.00万元。$/u);
  });

  it.each<[string, [string, string][], string]>([
    ["all of a few", [["甲项目", "≤10万元"]], "，为甲项目"],
    [
      "the largest first, whatever their unit",
      [
        ["甲项目", "≤8万元"],
        ["乙项目", "≤100000元"],
        ["丙项目", "按合同"],
      ],
      "，为乙项目、甲项目、丙项目",
    ],
    [
      "three of many",
      [
        ["甲项目", "≤1万元"],
        ["乙项目", "≤2万元"],
        ["丙项目", "≤3万元"],
        ["丁项目", "≤4万元"],
      ],
      "，主要为丁项目、丙项目、乙项目等项目",
    ],
  ])("names %s of its projects", (_, projects, said) => {
    const book = withSheets(BOOK, projectsSheet(...projects));
    const told = lineOf(book, "arrangement", "反映本单位2023") ?? "";
    expect(told).toContain(`项目支出258.50万元${said}；经营支出`);
  });
});

describe("the comparison with last year", () => {
  it("has a sentence for each figure that is known", () => {
    const book = withLastYear(BOOK, SET, {
      income: [900, "压减支出"],
      basic: [573],
      project: [308.5, "项目完工"],
    });
    expect(lineOf(book, "arrangement", "2023年预算收支安排")).toBe(
      "2023年预算收支安排864.05万元，比2022年预算减少35.95万元，下降3.99%，主要原因是压减支出。" +
        "基本支出与2022年预算持平。" +
        "项目支出比2022年预算减少50.00万元，下降16.21%，主要原因是项目完工。",
    );
  });
});

describe("the operating costs", () => {
  const text = "2023年，我单位安排机关运行经费170.50万元。";
  const uses = "主要用于办公费、公务用车购置、公务接待费、公务用车运行维护费、因公出国（境）费用。";

  it.each([
    ["an organ", [["测试单位", "行政"]]],
    ["an institution run like an organ", [["测试单位", "参公事业单位"]]],
    ["a unit of no stated kind", []],
    [
      "an organ with institutions under it",
      [
        ["测试单位服务中心", "事业"],
        ["测试单位", "行政单位"],
      ],
    ],
  ] as [string, [string, string][]][])("of %s are its public costs and their uses", (_, units) => {
    const book = units.length === 0 ? BOOK : withSheets(BOOK, organisationSheet(...units));
    expect(linesOf(narrated(book, SET), "operating-costs")).toEqual([text + uses]);
  });

  it("of an institution are none", () => {
    const book = withSheets(BOOK, organisationSheet(["测试单位", "财政补助事业单位"]));
    expect(linesOf(narrated(book, SET), "operating-costs")).toEqual([
      "我单位为事业单位，无机关运行经费。",
    ]);
  });

  it("may be nothing", () => {
    const lines = STANDARD_LINES.filter(({ economic }) => !/^(?:302|310)/u.test(economic ?? ""));
    expect(linesOf(narrated(bookWith(lines), SET), "operating-costs")).toEqual([
      "2023年，我单位未安排机关运行经费。",
    ]);
  });
});

describe("the procurement", () => {
  const items: readonly ProcurementItem[] = [
    ["A02010104", 12.5],
    ["C08010000", 30],
    ["A05010201", 7.5],
  ];

  it.each<[string, readonly ProcurementItem[], number | null, string]>([
    [
      "by the catalogue",
      items,
      50,
      "安排政府采购预算50.00万元。其中：货物类20.00万元，工程类0万元，服务类30.00万元。具体内容见下表。",
    ],
    [
      "whole where an item has no code",
      [...items, ["", 1]],
      51,
      "安排政府采购预算51.00万元。具体内容见下表。",
    ],
    ["as none where the table has none", [], null, "无政府采购预算。"],
  ])("is told %s", (_, list, total, said) => {
    const book = withSheets(BOOK, procurementSheet(list, total));
    expect(linesOf(narrated(book, SET), "procurement")).toEqual([`2023年，我单位${said}`]);
  });

  it("is not told without its table, which is asked for", () => {
    const narrative = narrated(BOOK, SET);
    expect(linesOf(narrative, "procurement")).toEqual([]);
    expect(narrative.missing).toContainEqual({
      kind: "figure",
      section: "procurement",
      term: ["P", "total", "total"],
    });
  });
});

describe("the assets", () => {
  it.each([
    ["截止时间：2022-12-31", "截至2022年12月31日"],
    ["截至2022年8月31日", "截至2022年8月31日"],
    ["上年末", "2022年末"],
  ])("are of a day: %s", (cutOff, said) => {
    const book = withSheets(BOOK, assetsSheet(88.5, cutOff));
    expect(linesOf(narrated(book, SET), "assets")).toEqual([
      `${said}，我单位固定资产总额88.50万元（详见下表）。`,
    ]);
  });
});

describe("what cannot be told", () => {
  it("is left out and asked for", () => {
    const { sheets } = BOOK;
    const without = narrated({ sheets: sheets.filter(({ name }) => name !== "T9") }, SET);
    expect(linesOf(without, "three-public")).toEqual([]);
    expect(linesOf(without, "arrangement")).toHaveLength(5);
    const wanted = without.missing.filter(({ section }) => section === "three-public");
    expect(wanted.map(({ kind, term }) => [kind, term[1]])).toEqual([
      ["figure", "sangong"],
      ["figure", "abroad"],
      ["figure", "vehicles"],
      ["figure", "vehicle-purchase"],
      ["figure", "vehicle-running"],
      ["figure", "reception"],
    ]);
  });

  it("is a figure that is no figure", () => {
    const broken = narrated(setCells(BOOK, { "T9!C11": "见说明" }), SET);
    const lines = linesOf(broken, "three-public");
    expect(lines.some((line) => line.startsWith("3、"))).toBe(false);
    expect(lines.some((line) => line.startsWith("1、"))).toBe(true);
  });

  it("is everything where no table has an amount", () => {
    const { opening, sections, missing } = narrated(madeBook(SET, new Map()), SET);
    expect(sections.map(({ id }) => id)).toEqual(SET.statement.sections.map(({ id }) => id));
    expect([opening, missing, sections.flatMap(({ lines }) => lines)]).toEqual([[], [], []]);
  });
});
