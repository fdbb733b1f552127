import { describe, expect, it } from "vitest";
import type { Rect, Scalar } from "../../../../src/core/book/book";
import type { LocatedIndicators, LocatedPerformance } from "../../../../src/core/locate/annexes";
import { locate } from "../../../../src/core/locate/locate";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../../../src/statute/hebei/unit-budget/2023";
import { sheetOf } from "../../../support/books";

type Row = readonly Scalar[];

function performance(rows: readonly Row[], merges: readonly Rect[] = []): LocatedPerformance {
  return locate({ sheets: [sheetOf("绩效", rows, { merges })] }, LAYOUT).performance;
}

const HEAD: Row = ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"];
const OUTPUT: Row = ["产出指标", "数量指标", "培训人数", "参加培训的人数", "≥70人次", "工作计划"];
const COST: Row = [null, "成本指标", "培训成本", "培训费用", "≤3万元", "支付凭证"];
const EFFECT: Row = [
  "效益指标",
  "社会效益指标",
  "业务能力",
  "业务能力提升",
  "有效提升",
  "调查问卷",
];
const BODY = [HEAD, OUTPUT, COST, EFFECT];

function kinds({ indicators }: LocatedIndicators): unknown {
  return indicators.map(({ first, second, third }) => [first, second, third].join("/"));
}

const KINDS = [
  "产出指标/数量指标/培训人数",
  "产出指标/成本指标/培训成本",
  "效益指标/社会效益指标/业务能力",
];

describe("a project's table", () => {
  it.each<[string, readonly Row[], string, readonly string[]]>([
    [
      "with title and goal",
      [["1、培训经费绩效目标表"], ["绩效目标", "提高能力。"], ...BODY],
      "培训经费",
      ["提高能力。"],
    ],
    ["with a name that ends in 项目", [["（二）培训项目绩效目标表"], ...BODY], "培训项目", []],
    ["with the year in its title", [["2023年培训经费绩效目标申报表"], ...BODY], "培训经费", []],
    [
      "with its name in a row",
      [["项目绩效目标表"], ["项目名称", "培训经费"], ...BODY],
      "培训经费",
      [],
    ],
    [
      "with its name in a cell",
      [["项目绩效目标表"], ["项目名称：培训经费"], ...BODY],
      "培训经费",
      [],
    ],
    [
      "with code and name in a row",
      [
        ["项目支出绩效目标表"],
        ["项目编码", "1301", "项目名称", "培训经费"],
        ["预算金额", 3, "负责人", "某人"],
        ...BODY,
      ],
      "培训经费",
      [],
    ],
    [
      "with name and goal but no title",
      [["项目名称", "培训经费"], ["年度绩效目标", "提高能力。"], ...BODY],
      "培训经费",
      ["提高能力。"],
    ],
    ["with the title of a whole sheet", [["第二部分 预算项目绩效目标"], ...BODY], "", []],
    ["without anything over its head", BODY, "", []],
    [
      "with the goal in the cell of its name",
      [["培训经费绩效目标表"], ["绩效目标：提高能力。"], ...BODY],
      "培训经费",
      ["提高能力。"],
    ],
    [
      "with a goal of several lines and rows",
      [
        ["培训经费绩效目标表"],
        ["绩效目标", "1.提高能力；\n2.扩大范围。"],
        [null, "3.节约经费。"],
        ...BODY,
      ],
      "培训经费",
      ["1.提高能力；", "2.扩大范围。", "3.节约经费。"],
    ],
    [
      "with blank rows over its head",
      [["培训经费绩效目标表"], [null], ["绩效目标", "提高能力。"], [null], ...BODY],
      "培训经费",
      ["提高能力。"],
    ],
  ])("%s", (_, rows, project, goals) => {
    const { unit, projects } = performance(rows);
    expect(unit).toBeNull();
    expect(projects).toHaveLength(1);
    expect(projects[0]).toMatchObject({ project, rect: { r1: rows.length - 1 } });
    expect(projects[0]?.goals.map(({ text }) => text)).toEqual(goals);
    expect(kinds(projects[0]!)).toEqual(KINDS);
  });

  it("may lack columns", () => {
    const rows = [
      ["培训经费绩效目标表"],
      ["二级指标", "三级指标", "指标值"],
      ["数量指标", "培训人数", "70人次"],
    ];
    const [found] = performance(rows).projects;
    expect(found?.indicators).toMatchObject([
      {
        first: "",
        second: "数量指标",
        dimension: "quantity",
        description: "",
        basis: "",
        value: "70人次",
      },
    ]);
    expect(found?.indicators[0]?.at("basis")).toBeNull();
  });

  it("may be without values", () => {
    const blank = BODY.map((row, at) =>
      at === 0 ? row : row.map((cell, c) => (c === 4 ? null : cell)),
    );
    const [found] = performance([["培训经费绩效目标表"], ...blank]).projects;
    expect(found?.indicators.map(({ value, figure }) => [value, figure])).toEqual([
      ["", null],
      ["", null],
      ["", null],
    ]);
    const none = BODY.map((row) => [...row.slice(0, 4), row[5] ?? null]);
    const [without] = performance([["培训经费绩效目标表"], ...none]).projects;
    expect(without?.indicators.map(({ value, at }) => [value, at("value")])).toEqual([
      ["", null],
      ["", null],
      ["", null],
    ]);
  });

  it("has merged cells in odd places", () => {
    const rows = [
      ["培训经费绩效目标表"],
      HEAD,
      OUTPUT,
      [null, null, "培训次数", "次数", "4次"],
      COST,
    ];
    const merges = [
      { r0: 2, c0: 0, r1: 4, c1: 0 },
      { r0: 2, c0: 1, r1: 3, c1: 1 },
      { r0: 2, c0: 5, r1: 4, c1: 5 },
    ];
    const [found] = performance(rows, merges).projects;
    expect(kinds(found!)).toEqual([
      "产出指标/数量指标/培训人数",
      "产出指标/数量指标/培训次数",
      "产出指标/成本指标/培训成本",
    ]);
    expect(found?.indicators[1]).toMatchObject({ basis: "工作计划", dimension: "quantity" });
    expect(found?.indicators[1]?.at("basis")).toEqual({ row: 2, column: 5 });
  });

  it("has every indicator once where rows are two cells high", () => {
    const tall = [OUTPUT, EFFECT].flatMap((row) => [row, []]);
    const merges = [1, 3].flatMap((r0) =>
      HEAD.map((_, column) => ({ r0, c0: column, r1: r0 + 1, c1: column })),
    );
    const [found] = performance([HEAD, ...tall], merges).projects;
    expect(kinds(found!)).toEqual([KINDS[0], KINDS[2]]);
  });

  it("gives no kind of one group to the next, and nothing of one table to the next", () => {
    const rows = [
      HEAD,
      OUTPUT,
      ["效益指标", null, "影响", null, "明显"],
      [null],
      HEAD,
      [null, null, "人数", null, 3],
    ];
    const [one, two] = performance(rows).projects;
    expect(one?.indicators[1]).toMatchObject({ first: "效益指标", second: "", dimension: null });
    expect(two?.indicators[0]).toMatchObject({ first: "", second: "", dimension: null });
  });

  it("ends at a note, at the signatures and at a table that nobody knows", () => {
    const ends: readonly (readonly Row[])[] = [
      [["注：绩效指标由业务科室提供。"], [null, null, "无关", null, "1"]],
      [["制表人：张三", null, "日期：2023年1月"]],
      [
        ["部门预算项目汇总表"],
        ["序号", "科室", "名称", "说明", "金额"],
        [1, "办公室", "印刷", "印刷费", 3],
      ],
    ];
    for (const end of ends) {
      const [found] = performance([["培训经费绩效目标表"], ...BODY, ...end]).projects;
      expect(kinds(found!)).toEqual(KINDS);
    }
  });

  it.each([
    ["数量指标", "quantity"],
    ["数量", "quantity"],
    ["质量", "quality"],
    ["时效指标", "time"],
    ["经济成本指标", "cost"],
    ["经济效益", "economic"],
    ["社会\n效益", "social"],
    ["生态效益指标", "ecological"],
    ["可持续影响指标", "sustained"],
    ["服务对象满意度指标", "satisfaction"],
    ["满意度", "satisfaction"],
    ["其他指标", null],
  ])("has indicators of the kind %s", (second, dimension) => {
    const [found] = performance([HEAD, ["指标", second, "三级", null, "1个"]]).projects;
    expect(found?.indicators[0]?.dimension).toBe(dimension);
  });

  it("knows the kind by the group where there is none", () => {
    const [found] = performance([
      HEAD,
      ["满意度指标", null, "服务对象满意度", null, "≥95%"],
    ]).projects;
    expect(found?.indicators[0]?.dimension).toBe("satisfaction");
  });
});

describe("projects on sheets of their own", () => {
  it("are found in the order of the sheets, on visible ones", () => {
    const sheet = (name: string, visibility: "visible" | "hidden" = "visible") =>
      sheetOf(name, [[`${name}绩效目标表`], ...BODY], { visibility });
    const book = { sheets: [sheet("乙"), sheet("丙", "hidden"), sheet("甲")] };
    const { projects } = locate(book, LAYOUT).performance;
    expect(projects.map(({ project, sheet: on }) => [project, on])).toEqual([
      ["乙", "乙"],
      ["甲", "甲"],
    ]);
  });
});
