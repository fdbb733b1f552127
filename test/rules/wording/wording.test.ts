import { describe, expect, it } from "vitest";
import { check } from "../../../src/core/check/check";
import type { Finding } from "../../../src/core/finding/finding";
import type { Scalar } from "../../../src/core/book/book";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../../src/statute/hebei/unit-budget/2023";
import { WORDING_RULES } from "../../../src/statute/hebei/unit-budget/rules/wording";
import { changeSheet, insertRows, sampleBook, setCells, sheetOf } from "../../support/books";
import { changesBy, withoutAddresses } from "../../support/changes";

const IDS = new Set(WORDING_RULES.map(({ id }) => id));
const STATEMENT = "情况说明";

interface Case {
  readonly rule: string;
  readonly name: string;
  readonly cells: Readonly<Record<string, Scalar>>;
  readonly at: string;
  readonly params: Readonly<Record<string, string>>;
}

/** Changes of the sample; the other words of its statement stay as they are. */
const CASES: readonly Case[] = [
  {
    rule: "N-44",
    name: "last year's number in a sentence of this year",
    cells: { A27: "2022年，我单位政府采购预算共计安排306.16万元，较上年持平。" },
    at: "A27",
    params: { word: "2022年", expected: "2023年" },
  },
  {
    rule: "N-45",
    name: "a department's word",
    cells: { A20: "反映本部门当年全部收入。" },
    at: "A20",
    params: { found: "反映本部门当年全部收入", word: "本部门", expected: "本单位" },
  },
  {
    rule: "N-46",
    name: "words to fill in",
    cells: { A62: "我单位其他需要说明的事项为XX。" },
    at: "A62",
    params: { found: "我单位其他需要说明的事项为XX" },
  },
  {
    rule: "N-47",
    name: "no reason behind its announcement",
    cells: { A62: "其他事项增加的主要原因是：。" },
    at: "A62",
    params: { word: "主要原因是" },
  },
  {
    rule: "N-48",
    name: "a change without a reason",
    cells: { A24: "2023年预算收支安排2087.56万元，较2022年预算增加442.94万元。" },
    at: "A24",
    params: { found: "较2022年预算增加442.94万元" },
  },
  {
    rule: "N-50",
    name: "flat and changed in one sentence",
    cells: {
      A62: "其他事项无。",
      A24: "项目支出756.51万元，较上年增加3万元，与上年持平，原因是调整。",
    },
    at: "A24",
    params: { change: "3万元" },
  },
  {
    rule: "N-51",
    name: "per cent of this year's figure",
    cells: {
      A24: "2023年预算收支安排2087.56万元，较2022年增加442.94万元，增长21.22%，主要原因是新增项目。",
    },
    at: "A24",
    params: { word: "21.22%", expected: "26.93%", base: "this-year" },
  },
  {
    rule: "N-52",
    name: "an increase below zero",
    cells: { A24: "项目支出756.51万元，较上年增加-3万元，主要原因是调整。" },
    at: "A24",
    params: { word: "增加", expected: "减少", against: "sign" },
  },
  {
    rule: "N-53",
    name: "two amounts for one thing",
    cells: { A24: "综合服务保障经费120万元。综合服务保障经费102万元。" },
    at: "A24",
    params: { label: "综合服务保障经费", expected: "120万元" },
  },
  {
    rule: "N-61",
    name: "a doubled word",
    cells: { A62: "我单位无其他需要说明的的事项。" },
    at: "A62",
    params: { word: "的的" },
  },
  {
    rule: "N-62",
    name: "a mistyped word",
    cells: { A54: "7、规范财务资产管理。保证帐实相符。" },
    at: "A54",
    params: { word: "帐实", expected: "账实" },
  },
];

describe("the rules of the wording", () => {
  it.each(CASES.map((one) => [one.rule, one.name, one] as const))(
    "%s tells of %s",
    async (rule, _name, { cells, at, params }) => {
      const addressed = Object.entries(cells).map(([cell, value]) => [
        `${STATEMENT}!${cell}`,
        value,
      ]);
      const { added } = await changesBy((book) =>
        setCells(book, Object.fromEntries(addressed) as Record<string, Scalar>),
      );
      const own = added.filter((finding) => finding.rule === rule);
      expect(own.map((finding) => finding.at?.cell)).toEqual([at]);
      expect(own[0]?.params).toMatchObject(params);
    },
  );

  it("are each broken by the sample or by a case, those of the sections apart", async () => {
    const sample = check(await sampleBook(), LAYOUT).findings.map(({ rule }) => rule);
    const broken = new Set([...sample, ...CASES.map(({ rule }) => rule)]);
    const unbroken = [...IDS].filter((id) => !broken.has(id));
    expect(unbroken).toEqual(["N-40", "N-41", "N-42", "N-54"]);
  });

  it("know every kind of finding on words, once", () => {
    const kinds = WORDING_RULES.map(({ deviation }) => deviation);
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(IDS.size).toBe(kinds.length);
  });
});

describe("advice", () => {
  it.each([
    // 30299 is 61.23 of 306.16, just below a fifth.
    ["N-63", { "06基本支出表!F31": 61.23 }],
    ["N-64", { "05一般公共预算支出表!F9": null }],
    ["N-60", { "名词解释!A7": "6、上解上级支出：下级单位向上级单位缴纳款项形成的支出。" }],
  ])("%s is gone when it was followed", async (rule, cells) => {
    const { gone } = await changesBy((book) => setCells(book, cells));
    expect(gone.map((finding) => finding.rule)).toContain(rule);
  });
});

describe("last year's figures", () => {
  const LAST_YEAR = sheetOf("上年预算数", [
    ["上年预算数及增减原因"],
    ["单位：万元"],
    ["项目", "上年预算数", "增减原因"],
    ["“三公”经费合计", 85],
    ["公务接待费", null],
  ]);

  it("tell that 持平 is wrong", async () => {
    const { added } = await changesBy((book) => ({ sheets: [...book.sheets, LAST_YEAR] }));
    const [flat, ...others] = ofWording(added);
    expect(others).toEqual([]);
    expect(flat).toMatchObject({
      rule: "N-50",
      at: { cell: "A28" },
      params: { found: "与2022年相比持平" },
      expected: "85.00",
      found: "91.33",
      difference: "6.33",
    });
  });
});

describe("the words of the sample", () => {
  it("are told of as its readers would", async () => {
    const found = ofWording(check(await sampleBook(), LAYOUT).findings);
    const told = found.map(({ rule, at, params }) =>
      [rule, at?.cell, params["word"] ?? params["found"]].join(" "),
    );
    expect(told.sort()).toEqual([
      "N-43 A29 5、",
      "N-49 A26 我单位运行经费共计安排306.16万元",
      "N-49 A28 与2022年相比持平",
      "N-60 A20 财政专户核拨收入",
      "N-60 A26 运行经费、机关运行费",
      "N-60 A28 公务用车运维费",
      "N-60 A7 上缴上级支出",
      "N-61 A24 增加大气污染综合防控激光雷达能力建设项目支出增加",
      "N-62 A48 反应并分析",
      "N-62 A5 及时反应信息",
      "N-62 A9 街办处",
      "N-62 B14 甑别",
      "N-63 F31 32.7%",
      "N-64 F9 316.40",
    ]);
    expect(found.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("are told of in the same words when rows are put in", async () => {
    const sample = await sampleBook();
    const moved = changeSheet(sample, STATEMENT, (sheet) =>
      insertRows(sheet, 17, [["按照有关规定编制。"], ["以下分项说明。"]]),
    );
    const [before, after] = [sample, moved].map((book) => ofWording(check(book, LAYOUT).findings));
    expect(after?.map(withoutAddresses)).toEqual(before?.map(withoutAddresses));
  });
});

function ofWording(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ rule }) => IDS.has(rule));
}
