import { describe, expect, it } from "vitest";
import type { Scalar } from "../../../../src/core/book/book";
import type { LocatedPerformance } from "../../../../src/core/locate/annexes";
import { locate } from "../../../../src/core/locate/locate";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../../../src/statute/hebei/unit-budget/2023";
import { sheetOf } from "../../../support/books";

type Row = readonly Scalar[];

function performance(rows: readonly Row[]): LocatedPerformance {
  return locate({ sheets: [sheetOf("绩效", rows)] }, LAYOUT).performance;
}

const UNIT_HEAD: readonly Row[] = [
  [
    "一级指标",
    "二级指标",
    "三级指标",
    "评（扣）分标准",
    "绩效指标描述",
    "指标值",
    null,
    null,
    "指标值确定依据",
  ],
  [null, null, null, null, null, "符号", "值", "单位", null],
];
const UNIT_ROW: Row = [
  "单位产出",
  "质量",
  "完成率",
  "达标得分",
  "完成的比例",
  "≥",
  0.95,
  "%",
  "统计表",
];

describe("the unit's table", () => {
  it.each<[string, readonly Row[]]>([
    ["by its title", [["（四）单位整体支出绩效指标"], ...UNIT_HEAD, UNIT_ROW]],
    ["by another title", [["某某局部门整体绩效目标表"], ...UNIT_HEAD, UNIT_ROW]],
    ["by its signs, without a title", [...UNIT_HEAD, UNIT_ROW]],
    [
      "with blank cells for the heads above",
      [["单位整体绩效目标"], UNIT_HEAD[0]!, UNIT_HEAD[1]!, UNIT_ROW],
    ],
  ])("is found %s", (_, rows) => {
    const { unit, projects } = performance(rows);
    expect(projects).toEqual([]);
    expect(unit).toMatchObject({ project: "", head: { c0: 0, c1: 8 } });
    expect(unit?.indicators).toMatchObject([
      {
        comparison: "≥",
        value: "0.95",
        figure: { unit: "%" },
        scoring: "达标得分",
        basis: "统计表",
      },
    ]);
  });

  it("is the first of two, and a project may have signs as well", () => {
    const rows = [
      ["整体绩效目标"],
      ...UNIT_HEAD,
      UNIT_ROW,
      [null],
      ["培训经费绩效目标表"],
      ...UNIT_HEAD,
      UNIT_ROW,
      [null],
      ["整体绩效目标"],
      ...UNIT_HEAD,
    ];
    const { unit, projects } = performance(rows);
    expect(unit?.head.r0).toBe(1);
    expect(projects.map(({ project }) => project)).toEqual(["培训经费"]);
  });
});
