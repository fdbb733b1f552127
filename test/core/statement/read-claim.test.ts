import { describe, expect, it } from "vitest";
import { normaliseLabel } from "../../../src/core/book/label";
import { claimReader } from "../../../src/core/statement/read-claim";
import { STATEMENT } from "../../../src/statute/hebei/unit-budget/statement";

const NAME = "廊坊市广阳区人民政府办公室本级";

function read(section: string, words: string): string {
  const { claim, isLast, isBare } = claimReader(
    STATEMENT,
    section,
    [NAME],
    2023,
  )(normaliseLabel(words));
  return `${claim?.id ?? "-"}${isLast ? " last" : ""}${isBare ? " bare" : ""}`;
}

describe("what the words before a figure name", () => {
  it.each([
    ["arrangement", "2023年预算收入", "income"],
    ["arrangement", "2023年度收入预算安排", "income"],
    ["arrangement", "一般公共预算收入", "income-general"],
    ["arrangement", "一般公共预算拨款收入为", "income-general"],
    ["arrangement", "单位资金收入", "income-sources"],
    ["arrangement", "上年结转", "carried-in"],
    ["arrangement", "2023年支出预算", "expenditure"],
    ["arrangement", "2023年预算收支安排", "balance"],
    ["arrangement", "包括人员经费", "staff"],
    ["arrangement", "和日常公用经费", "public"],
    ["operating-costs", "我单位运行经费共计安排", "operating-costs"],
    ["three-public", "我单位财政拨款“三公”经费预算安排", "sangong"],
    ["three-public", "因公出国（境）费", "abroad"],
    ["three-public", "公务用车购置及运维费", "vehicles"],
    ["three-public", "公务用车购置费为", "vehicle-purchase"],
    ["three-public", "公务接待费预算", "reception"],
    ["procurement", `${NAME}安排政府采购预算`, "procurement"],
    ["procurement", "廊坊市广阳区人民政府办公室安排政府采购预算", "procurement"],
    ["assets", `${NAME}上年末固定资产金额为`, "assets"],
    ["assets", "本年度拟购置固定资产总额为", "planned-assets"],
    ["arrangement", "2022年基本支出", "basic last"],
    ["arrangement", "上年项目支出为", "project last"],
    ["arrangement", "较2022年预算", "- last bare"],
    ["arrangement", "比上年", "- last bare"],
    ["arrangement", "", "- bare"],
  ])("in %s: %s", (section, words, expected) => {
    expect(read(section, words)).toBe(expected);
  });

  it.each([
    // Names of other things that end in the same words.
    ["arrangement", "国有资源有偿使用收入"],
    ["arrangement", "信息化建设项目支出"],
    ["arrangement", "其中基本支出中的工资"],
    ["three-public", "公务用车购置及运维费中的燃料"],
    // Of another section.
    ["assets", "公务接待费"],
    ["glossary", "基本支出"],
    ["arrangement", "基本支出".repeat(40)],
  ])("in %s: nothing by %s", (section, words) => {
    expect(read(section, words)).toBe("-");
  });
});
