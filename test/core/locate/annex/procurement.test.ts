import { describe, expect, it } from "vitest";
import type { Rect, Scalar } from "../../../../src/core/book/book";
import { annexOf } from "../../../../src/core/locate/disclosure";
import type { LocatedAnnex } from "../../../../src/core/locate/annexes";
import { locate } from "../../../../src/core/locate/locate";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../../../src/statute/hebei/unit-budget/2023";
import { sheetOf } from "../../../support/books";

type Row = readonly Scalar[];

const HEAD = ["项目名称", "采购品目", "计量单位", "数量", "单价", "合计", "一般公共预算"];

function procurement(rows: readonly Row[], merges: readonly Rect[] = []): LocatedAnnex | undefined {
  const book = { sheets: [sheetOf("采购", rows, { merges })] };
  return annexOf(locate(book, LAYOUT), "P");
}

function listed(rows: readonly Row[], merges: readonly Rect[] = []): unknown {
  const annex = procurement([["2023年政府采购预算表"], ["单位：万元"], HEAD, ...rows], merges);
  return annex?.rows.map(({ key, under, label }) => [key, under, label]);
}

const COMPUTER: Row = ["办公设备购置", "台式计算机", "台", 10, 0.5, 5, 5];
const PRINTER: Row = ["办公设备购置", "打印机", "台", 2, 0.3, 0.6, 0.6];
const ITEM = ["item-1", null, "办公设备购置"];

describe("rows of procurement", () => {
  it.each<[string, readonly Row[], unknown]>([
    ["an item alone", [COMPUTER], [ITEM]],
    [
      "a total first",
      [["合计", null, null, null, null, 5, 5], COMPUTER],
      [["total", null, "合计"], ITEM],
    ],
    [
      "a total last",
      [COMPUTER, ["总计", null, null, null, null, 5, 5]],
      [ITEM, ["total", null, "总计"]],
    ],
    [
      "the total of a unit",
      [["某某局合计", null, null, null, null, 5, 5], COMPUTER],
      [["total", null, "某某局合计"], ITEM],
    ],
    [
      "subtotals over their items",
      [
        ["合  计", null, null, null, null, 5.6, 5.6],
        ["甲单位小计", null, null, null, null, 5, 5],
        COMPUTER,
        ["乙单位小计", null, null, null, null, 0.6, 0.6],
        PRINTER,
      ],
      [
        ["total", null, "合计"],
        ["subtotal-1", null, "甲单位小计"],
        ["item-1", "subtotal-1", "办公设备购置"],
        ["subtotal-2", null, "乙单位小计"],
        ["item-2", "subtotal-2", "办公设备购置"],
      ],
    ],
    [
      "subtotals under their items",
      [
        COMPUTER,
        ["小计", null, null, null, null, 5, 5],
        PRINTER,
        ["小计", null, null, null, null, 0.6, 0.6],
      ],
      [
        ["item-1", "subtotal-1", "办公设备购置"],
        ["subtotal-1", null, "小计"],
        ["item-2", "subtotal-2", "办公设备购置"],
        ["subtotal-2", null, "小计"],
      ],
    ],
    [
      "a project written only once",
      [COMPUTER, [null, ...PRINTER.slice(1)]],
      [ITEM, ["item-2", null, "办公设备购置"]],
    ],
    [
      "an item without figures between others",
      [["物业服务", "物业管理服务"], COMPUTER],
      [
        ["item-1", null, "物业服务"],
        ["item-2", null, "办公设备购置"],
      ],
    ],
    ["a heading of some items", [["一、货物类"], COMPUTER], [ITEM]],
    [
      "what stands under the last figure",
      [COMPUTER, [null], ["制表人：张三", null, "审核人：李四"]],
      [ITEM],
    ],
    ["a note", [COMPUTER, ["注：单价会因配置规格不同而变动。"]], [ITEM]],
    [
      "an unreadable figure",
      [["办公设备购置", "打印机", "台", "两", null, { err: "#REF!" }]],
      [ITEM],
    ],
    ["no rows", [], []],
  ])("%s", (_, rows, expected) => {
    expect(listed(rows)).toEqual(expected);
  });

  it("gives a project merged over its items to each of them", () => {
    const merges = [{ r0: 3, c0: 0, r1: 4, c1: 0 }];
    expect(listed([COMPUTER, [null, ...PRINTER.slice(1)]], merges)).toEqual([
      ITEM,
      ["item-2", null, "办公设备购置"],
    ]);
  });

  it("knows a total merged across and a heading merged across", () => {
    const merges = [
      { r0: 3, c0: 0, r1: 3, c1: 4 },
      { r0: 4, c0: 0, r1: 4, c1: 6 },
    ];
    expect(
      listed([["合计", null, null, null, null, 5, 5], ["一、货物类"], COMPUTER], merges),
    ).toEqual([["total", null, "合计"], ITEM]);
  });

  it("ends where a table begins that nobody knows", () => {
    const other: readonly Row[] = [
      [null],
      ["公务用车明细表"],
      ["车牌", "品牌", "年限"],
      ["冀R00001", "某牌", 3],
    ];
    expect(listed([COMPUTER, ...other])).toEqual([ITEM]);
  });
});

describe("the head of procurement", () => {
  const body: readonly Row[] = [COMPUTER];

  it.each<[string, readonly Row[]]>([
    ["without a title, when it has most of the columns", [...wholeHead(), COMPUTER]],
    ["under a title with a bracket", [["政府采购预算表（2023年）"], HEAD, ...body]],
    ["under a numbered title", [["附表3：某某局2023年政府采购预算"], HEAD, ...body]],
    ["with serial numbers", [["政府采购预算"], ["序号", ...HEAD], [1, ...COMPUTER]]],
    [
      "with years and units in its words",
      [["政府采购预算"], HEAD.map((word) => `2023年${word}（项）`), ...body],
    ],
  ])("is found %s", (_, rows) => {
    expect(procurement(rows)?.rows.map(({ label }) => label)).toEqual(["办公设备购置"]);
  });

  it.each<[string, readonly Row[]]>([
    ["another title", [["固定资产采购合同台账"], HEAD, ...body]],
    ["no figures", [["政府采购预算"], ["项目名称", "采购品目"], ["办公设备购置", "打印机"]]],
    ["no head", [["政府采购预算"], ["本单位无政府采购预算。"]]],
    ["words only", [["政府采购预算"], ["项目名称"], ["数量"], ["单价"]]],
  ])("is not found with %s", (_, rows) => {
    expect(procurement(rows)).toBeUndefined();
  });

  it("takes the unit from the line over it, else from its words, else the usual one", () => {
    const rows = (line: Scalar, word: Scalar): readonly Row[] => [
      ["政府采购预算"],
      [line],
      ["项目名称", "数量", word],
      ["办公设备购置", 1, 5],
    ];
    expect(procurement(rows("单位：元", "金额"))?.unit).toBe("yuan");
    expect(procurement(rows(null, "金额（元）"))?.unit).toBe("yuan");
    expect(procurement(rows(null, "金额（单位：万元）"))?.unit).toBe("wanYuan");
    expect(procurement(rows(null, "金额"))?.unit).toBe("wanYuan");
  });

  it("leaves out a column of amounts in another unit", () => {
    const annex = procurement([
      ["政府采购预算"],
      ["单位：万元"],
      ["项目名称", "数量", "单价（元）", "金额（万元）"],
      ["办公设备购置", 10, 5000, 5],
    ]);
    expect([...(annex?.columns.keys() ?? [])]).toEqual(["project", "quantity", "total"]);
  });
});

/** A head of two rows with twelve of the sixteen columns, and nothing over it. */
function wholeHead(): readonly Row[] {
  const groups = [
    "项目来源",
    null,
    null,
    null,
    null,
    "政府采购金额",
    ...new Array<null>(5).fill(null),
  ];
  return [groups, [...HEAD, "政府性基金", "国有资本经营预算", "财政专户管理资金", "单位资金"]];
}
