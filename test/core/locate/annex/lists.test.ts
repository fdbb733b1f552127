import { describe, expect, it } from "vitest";
import type { Rect, Scalar, Sheet } from "../../../../src/core/book/book";
import type { Disclosure } from "../../../../src/core/locate/disclosure";
import { locate } from "../../../../src/core/locate/locate";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../../../src/statute/hebei/unit-budget/2023";
import { sheetOf } from "../../../support/books";

type Row = readonly Scalar[];

function found(...sheets: readonly Sheet[]): Disclosure {
  return locate({ sheets }, LAYOUT);
}

function units(rows: readonly Row[], merges: readonly Rect[] = []): unknown {
  return found(sheetOf("机构", rows, { merges })).organisation.map(({ name, type }) => [
    name,
    type,
  ]);
}

describe("the units", () => {
  const head: Row = ["单位名称", "单位性质", "单位规格"];

  it.each<[string, readonly Row[], unknown]>([
    ["one", [["机构设置情况"], head, ["某局本级", "行政", "正科级"]], [["某局本级", "行政"]]],
    [
      "several, with serial numbers",
      [
        ["单位机构设置情况"],
        ["序号", ...head],
        [1, "某局本级", "行政", "正科级"],
        [2, "某 中心", "事业\n", "股级"],
      ],
      [
        ["某局本级", "行政"],
        ["某中心", "事业"],
      ],
    ],
    [
      "without a title",
      [
        [...head, "经费保障形式"],
        ["某局本级", "行政", "正科级", "财政拨款"],
      ],
      [["某局本级", "行政"]],
    ],
    [
      "without their kind",
      [["机构设置情况"], ["单位名称", "单位规格"], ["某局本级", "正科级"]],
      [["某局本级", ""]],
    ],
    [
      "and no sums or remarks",
      [
        ["机构设置情况"],
        head,
        ["某局本级", "行政"],
        ["合计", "1"],
        ["制表人：张三"],
        ["注：截至年底。"],
      ],
      [["某局本级", "行政"]],
    ],
    ["none under another head", [["机构设置情况"], ["科室", "职责"], ["办公室", "文秘"]], []],
    ["none in an empty table", [["机构设置情况"], head], []],
  ])("%s", (_, rows, expected) => {
    expect(units(rows)).toEqual(expected);
  });

  it("has a kind that is merged over several", () => {
    const rows: readonly Row[] = [["机构设置情况"], head, ["甲", "事业"], ["乙", null]];
    expect(units(rows, [{ r0: 2, c0: 1, r1: 3, c1: 1 }])).toEqual([
      ["甲", "事业"],
      ["乙", "事业"],
    ]);
  });
});

function terms(rows: readonly Row[]): unknown {
  return found(sheetOf("名词", rows)).glossary.map(({ term, text }) => [term, text]);
}

describe("the terms", () => {
  it.each<[string, readonly Row[], unknown]>([
    [
      "numbered",
      [["名词解释"], ["1、事业收入：事业单位取得的收入。"]],
      [["事业收入", "事业单位取得的收入。"]],
    ],
    [
      "numbered in Chinese",
      [["八、名词解释"], ["（一）基本支出:为保障运转发生的支出。"]],
      [["基本支出", "为保障运转发生的支出。"]],
    ],
    [
      "without numbers",
      [["专业名词解释"], ["“三公”经费：因公出国等费用。"]],
      [["“三公”经费", "因公出国等费用。"]],
    ],
    [
      "in one cell",
      [["名词解释"], ["1、上年结转：以前年度的资金。\n2.年终结转：转到下年的资金。"]],
      [
        ["上年结转", "以前年度的资金。"],
        ["年终结转", "转到下年的资金。"],
      ],
    ],
    [
      "in two columns",
      [["名词解释"], ["基本支出", "为保障运转：人员和公用。"]],
      [["基本支出", "为保障运转：人员和公用。"]],
    ],
    [
      "with numbers of their own",
      [
        ["名词解释", null, null],
        [1, "基本支出", "人员和公用。"],
      ],
      [["基本支出", "人员和公用。"]],
    ],
    [
      "over several lines",
      [["名词解释"], ["1、基本支出：为保障运转发生的支出，"], ["包括人员经费和公用经费。"]],
      [["基本支出", "为保障运转发生的支出，包括人员经费和公用经费。"]],
    ],
    [
      "with a colon in the text",
      [["名词解释"], ["1、其他收入：包括：租金等。"]],
      [["其他收入", "包括：租金等。"]],
    ],
    ["none where only words follow", [["名词解释"], ["无。"]], []],
    ["none without the title", [["说明"], ["1、基本支出：为保障运转发生的支出。"]], []],
  ])("%s", (_, rows, expected) => {
    expect(terms(rows)).toEqual(expected);
  });

  it("are those of the statement where they have no sheet", () => {
    const statement = sheetOf("说明", [
      ["某局2023年单位预算信息公开情况说明"],
      ["七、国有资产信息"],
      ["八、名词解释"],
      ["1、基本支出：人员和公用。"],
      ["2、政府采购：用财政资金购买货物。"],
      ["九、其他需要说明的事项"],
      ["无：本单位没有。"],
    ]);
    expect(found(statement).glossary).toEqual([
      { sheet: "说明", row: 3, column: 0, term: "基本支出", text: "人员和公用。" },
      { sheet: "说明", row: 4, column: 0, term: "政府采购", text: "用财政资金购买货物。" },
    ]);
    const apart = sheetOf("名词", [["名词解释"], ["1、事业收入：事业单位的收入。"]]);
    expect(found(statement, apart).glossary.map(({ sheet }) => sheet)).toEqual(["名词"]);
  });
});
