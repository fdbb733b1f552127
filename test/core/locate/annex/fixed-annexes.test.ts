import { describe, expect, it } from "vitest";
import type { Scalar } from "../../../../src/core/book/book";
import { annexOf } from "../../../../src/core/locate/disclosure";
import type { LocatedAnnex } from "../../../../src/core/locate/annexes";
import { locate } from "../../../../src/core/locate/locate";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../../../src/statute/hebei/unit-budget/2023";
import { sheetOf } from "../../../support/books";

type Row = readonly Scalar[];

function annex(id: string, rows: readonly Row[]): LocatedAnnex | undefined {
  return annexOf(locate({ sheets: [sheetOf("表", rows)] }, LAYOUT), id);
}

const LAST_YEAR: readonly Row[] = [
  ["上年预算数及增减原因"],
  ["151001测试单位", null, "单位：万元"],
  ["项目", "上年预算数", "增减原因"],
];

function keyOf(row: string): string | undefined {
  return annex("L", [...LAST_YEAR, [row, 12.3, "人员增加"]])?.rows[0]?.key;
}

describe("a row of last year's figures", () => {
  it.each([
    ["收入预算", "income"],
    ["一、收入总计", "income"],
    ["支出预算", "expenditure"],
    ["支出总计", "expenditure"],
    ["（一）基本支出", "basic"],
    ["其中：人员经费", "staff"],
    ["日常公用经费", "public"],
    ["2、项目支出", "project"],
    ["机关运行经费", "operating-costs"],
    ["“三公”经费合计", "sangong"],
    ['"三公"经费小计', "sangong"],
    ["三、“三公”经费", "sangong"],
    ["1、因公出国（境）费", "abroad"],
    ["因公出国(境)费", "abroad"],
    ["2、公务用车购置及运行维护费", "vehicles"],
    ["公务用车购置及运维费", "vehicles"],
    ["其中：公务用车购置费", "vehicle-purchase"],
    ["公务用车运行维护费", "vehicle-running"],
    ["公务用车运维费", "vehicle-running"],
    ["3、公务接待费", "reception"],
    ["政府采购预算", "procurement"],
  ])("%s is %s", (row, key) => {
    expect(keyOf(row)).toBe(key);
  });

  it.each(["会议费", "公务用车购置及运行费以外的费用", "三公"])("%s is none of them", (row) => {
    expect(keyOf(row)).toBe("item-1");
  });

  it("is one row: what comes again under the same words is another", () => {
    const found = annex("L", [...LAST_YEAR, ["基本支出", 1], ["基本支出", 2], ["项目支出", 3]]);
    expect(found?.rows.map(({ key }) => key)).toEqual(["basic", "item-1", "project"]);
    expect(found).toMatchObject({ unit: "wanYuan", title: { text: "上年预算数及增减原因" } });
    expect([...(found?.columns ?? [])]).toEqual([
      ["item", 0],
      ["last", 1],
      ["reason", 2],
    ]);
  });

  it("is not lost where a figure is still to be filled in", () => {
    const found = annex("L", [...LAST_YEAR, ["收入预算", null], ["其他", null]]);
    expect(found?.rows.map(({ key }) => key)).toEqual(["income"]);
  });
});

describe("the table of assets", () => {
  const rows = (...equipment: readonly string[]): readonly Row[] => [
    ["国有资产占用情况表"],
    ["截至2022年12月31日", null, "单位：元"],
    ["资产名称", "数量", "账面价值"],
    ["合计", null, 10],
    ...equipment.map((label) => [label, 1, 10]),
  ];

  it.each([
    "3、单价在20万元以上的设备",
    "单价50万元以上的通用设备（台、套）",
    "（三）单位价值100万元以上的设备（不含车辆）",
  ])("knows %s", (label) => {
    const found = annex("A", rows(label));
    expect(found?.rows.map(({ key }) => key)).toEqual(["total", "equipment"]);
    expect(found).toMatchObject({
      unit: "yuan",
      cutOff: { text: "截至2022年12月31日", column: 0 },
    });
  });

  it.each<[string, Row, object | null]>([
    ["in the next cell", ["截止时间：", "2022年12月31日"], { text: "2022年12月31日", column: 1 }],
    [
      "in the cell of its name",
      [null, "截止日期:2022.12.31"],
      { text: "截止日期:2022.12.31", column: 1 },
    ],
    ["without a date", ["截止时间：", null], null],
    ["as a date of something else", ["填报日期：2023-01-05"], null],
  ])("has its day %s", (_, line, expected) => {
    const found = annex("A", [
      ["固定资产占用情况表"],
      line,
      ["项目", "数量", "价值"],
      ["资产总额", 1, 2],
    ]);
    if (expected === null) expect(found?.cutOff).toBeNull();
    else expect(found?.cutOff).toMatchObject(expected);
  });

  it("may have its day in a note", () => {
    const note = ["注：截至2022年12月31日。"];
    const found = annex("A", [
      ["固定资产占用情况表"],
      ["项目", "数量", "价值"],
      ["车辆", 1, 2],
      note,
    ]);
    expect(found?.cutOff).toEqual({ text: "注：截至2022年12月31日。", row: 3, column: 0 });
  });

  it("is not a list of anything else under the same heads", () => {
    expect(
      annex("A", [
        ["项目", "数量", "价值"],
        ["桌子", 4, 2],
      ]),
    ).toBeUndefined();
    expect(
      annex("A", [
        ["项目", "数量", "价值"],
        ["车辆", 4, 2],
      ])?.rows,
    ).toHaveLength(1);
  });
});

describe("the same annex on two sheets", () => {
  it("is the one that fits better, not the one that comes first", () => {
    const poor = sheetOf("草稿", [["上年预算数"], ["项目", "上年数"], ["基本支出", 1]]);
    const good = sheetOf("上年", [...LAST_YEAR, ["基本支出", 2]]);
    for (const sheets of [
      [poor, good],
      [good, poor],
    ]) {
      expect(annexOf(locate({ sheets }, LAYOUT), "L")?.sheet).toBe("上年");
    }
  });
});
