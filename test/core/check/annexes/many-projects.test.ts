import { describe, expect, it } from "vitest";
import { partition } from "../../../../src/core/check/annexes/partition";
import { indicatorComparison } from "../../../../src/core/check/annexes/project-indicators";
import { statedProjects } from "../../../../src/core/check/annexes/stated-goals";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../../../src/statute/hebei/unit-budget/2023";
import { indicatorOf, statementOf, tableOf } from "./made";
import { compare, NAMES } from "./many-projects";

const { performance: LAYOUT_OF } = LAYOUT;
const MANY = 3_200;

/** How the time grows with their number is measured in bench/growth. */
describe("thousands of projects", () => {
  it.each(NAMES)("with %s are compared", (_name, stated, table, linked) => {
    expect(compare(MANY, stated, table).size).toBe(linked ? MANY : 0);
  });

  it.each([
    ["kinds over and over", "数量指标为"],
    ["marks over and over", "，"],
    ["goals over and over", "绩效目标："],
    ["figures over and over", "质量指标为95%，"],
    ["brackets over and over", "（"],
  ])("a text of %s is read to its end", (_name, words) => {
    const text = words.repeat(8_000);
    const statement = statementOf(["1、甲项目", `绩效目标：${text}`, `绩效指标：${text}`]);
    const [project, ...others] = statedProjects(statement, LAYOUT_OF);
    expect(others).toEqual([]);
    const table = tableOf("甲项目", [indicatorOf("quantity", text, "2套", text)]);
    if (project !== undefined) indicatorComparison(LAYOUT_OF)(project, table);
  });

  it("amounts that cannot be shared out are given up on", () => {
    const parts = Array.from({ length: 200 }, (_, at) => ({ fen: 2 * (1_000 + at), half: 5 }));
    const targets = Array.from({ length: 50 }, (_, at) => ({ fen: 8_791 + at, half: 0 }));
    expect(partition(parts, targets)).toBe("unknown");
  });
});
