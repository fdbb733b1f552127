import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { statedProjects } from "../../../../src/core/check/annexes/stated-goals";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../../../src/statute/hebei/unit-budget/2023";
import { statementOf } from "./made";

/** What is read of each project: name, goal, and kind and words of each clause. */
function read(texts: readonly string[]): object[] {
  return statedProjects(statementOf(texts), LAYOUT.performance).map(({ name, goal, clauses }) => ({
    name,
    goal,
    said: clauses.map(({ dimension, text }) => [dimension, text]),
  }));
}

const QUANTITY = ["quantity", "发放人员数量70人次"];
const QUALITY = ["quality", "准确率大于等于95%"];
const CLAUSES = "数量指标为发放人员数量70人次，质量指标为准确率大于等于95%。";

interface Case {
  readonly name: string;
  readonly texts: readonly string[];
  readonly projects: readonly object[];
}

const CASES: readonly Case[] = [
  {
    name: "a project in three paragraphs",
    texts: ["1、区政府一招人员经费", "绩效目标：保障待遇。", `绩效指标：${CLAUSES}`],
    projects: [{ name: "区政府一招人员经费", goal: "保障待遇。", said: [QUANTITY, QUALITY] }],
  },
  {
    name: "two projects numbered （一） and 2.",
    texts: [
      ...["（一）2023年运转经费", "绩效目标：甲。", "绩效指标：数量指标为70人次。"],
      ...["2.信息化建设", "绩效目标：乙。", "绩效指标：成本指标为不超过10万元。"],
    ],
    projects: [
      { name: "2023年运转经费", goal: "甲。", said: [["quantity", "70人次"]] },
      { name: "信息化建设", goal: "乙。", said: [["cost", "不超过10万元"]] },
    ],
  },
  {
    name: "all in one paragraph, the name in front",
    texts: [`3、取暖费绩效目标：保障供暖。绩效指标：${CLAUSES}`],
    projects: [{ name: "取暖费", goal: "保障供暖。", said: [QUANTITY, QUALITY] }],
  },
  {
    name: "a goal of several lines",
    texts: ["1、雷达项目", "绩效目标：1.监测。", "2.溯源。", `绩效指标：${CLAUSES}`],
    projects: [{ name: "雷达项目", goal: "1.监测。2.溯源。", said: [QUANTITY, QUALITY] }],
  },
  {
    name: "each kind in a line of its own",
    texts: [
      ...["1、取暖费", "绩效目标：供暖。", "绩效指标："],
      ...["数量指标为发放人员数量70人次，", "质量指标：准确率大于等于95%"],
    ],
    projects: [{ name: "取暖费", goal: "供暖。", said: [QUANTITY, QUALITY] }],
  },
  {
    name: "indicators without a goal",
    texts: [
      ...["1、甲项目", "绩效目标：甲。", "绩效指标：数量指标为1套。"],
      ...["2、乙项目", "绩效指标：数量指标为2套。"],
    ],
    projects: [
      { name: "甲项目", goal: "甲。", said: [["quantity", "1套"]] },
      { name: "乙项目", goal: "", said: [["quantity", "2套"]] },
    ],
  },
  {
    name: "commas of a clause are its own",
    texts: [
      ...["1、甲项目", "绩效目标：甲。"],
      "绩效指标：社会效益指标为有效保障人员生活需求，保持队伍稳定，服务对象满意度为使用单位满意度大于等于90%。",
    ],
    projects: [
      {
        name: "甲项目",
        goal: "甲。",
        said: [
          ["social", "有效保障人员生活需求，保持队伍稳定"],
          ["satisfaction", "使用单位满意度大于等于90%"],
        ],
      },
    ],
  },
  {
    name: "a kind that is only spoken of begins no clause",
    texts: ["1、甲项目", "绩效目标：甲。", "绩效指标：数量指标为采购数量和质量为准的设备1套。"],
    projects: [
      { name: "甲项目", goal: "甲。", said: [["quantity", "采购数量和质量为准的设备1套"]] },
    ],
  },
  {
    name: "the goal of the unit is that of no project",
    texts: ["（一）总体绩效目标", "政务服务管理：以政务为着力点。", "单位整体绩效目标：做好服务。"],
    projects: [],
  },
  {
    name: "a sentence is no name",
    texts: ["财务工作要订好计划。", "绩效目标：按期完成。"],
    projects: [],
  },
  { name: "a goal without anything before it", texts: ["绩效目标：按期完成。"], projects: [] },
  { name: "nothing of the kind", texts: ["（三）工作保障措施", "完善绩效管理。"], projects: [] },
];

describe("the goals of projects in the statement", () => {
  it.each(CASES.map((one) => [one.name, one] as const))("%s", (_name, { texts, projects }) => {
    expect(read(texts)).toEqual(projects);
  });

  it("a clause stands where it says it begins", () => {
    const pieces = [
      "绩效指标：",
      "数量指标为",
      "质量指标：",
      "满意度为",
      "70人次",
      "，",
      "。",
      "甲",
      " ",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (words) => {
        const texts = ["1、甲项目", "绩效目标：甲。", words.join("")];
        for (const { clauses } of statedProjects(statementOf(texts), LAYOUT.performance)) {
          for (const { paragraph, start, text, figures } of clauses) {
            expect(paragraph.text.slice(start, start + text.length)).toBe(text);
            for (const { start: at, digitsEnd } of figures) {
              expect(text.slice(at, digitsEnd)).toBe("70");
            }
          }
        }
      }),
    );
  });

  it("reads any text", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" }), { maxLength: 6 }), (texts) => {
        expect(read(texts.map((text) => `绩效目标：${text}绩效指标：${text}`))).toBeInstanceOf(
          Array,
        );
      }),
    );
  });
});
