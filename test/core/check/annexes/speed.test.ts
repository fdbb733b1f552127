import { describe, expect, it } from "vitest";
import { statedProjects } from "../../../../src/core/check/annexes/stated-goals";
import { linkProjects } from "../../../../src/core/check/annexes/link-projects";
import { partition } from "../../../../src/core/check/annexes/partition";
import { indicatorComparison } from "../../../../src/core/check/annexes/project-indicators";
import { projectLists } from "../../../../src/core/check/annexes/project-lists";
import { unitComparison } from "../../../../src/core/check/annexes/unit-indicators";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../../../src/statute/hebei/unit-budget/2023";
import { indicatorOf, statementOf, tableOf } from "./made";

const { performance: LAYOUT_OF } = LAYOUT;

/** Compares statement, unit and projects, so many of each; the name of each project is `name`. */
function compare(
  count: number,
  stated: (at: number) => string,
  table: (at: number) => string,
): number {
  const all = Array.from({ length: count }, (_, at) => at);
  const texts = all.flatMap((at) => [
    `${String((at % 99) + 1)}、${stated(at)}`,
    "绩效目标：提高干部能力，保障工作有序进行。",
    `绩效指标：数量指标为培训人员${String(at)}人次，成本指标为不超过${String(at)}万元，服务对象满意度为受训人员满意度大于等于90%。`,
  ]);
  const tables = all.map((at) =>
    tableOf(table(at), [
      indicatorOf("quantity", "培训人员数量", `${String(at)}人次`),
      indicatorOf("cost", "培训成本", `≤${String(at)}万元`),
      indicatorOf("satisfaction", "受训人员满意度", "≥90%", "满意人数占受训人数的比例"),
    ]),
  );
  const repeated = all.map((at) => indicatorOf("quantity", `${table(at)}人员数量`, "≥1人次"));
  const unit = tableOf("", repeated);
  const start = performance.now();
  const projects = statedProjects(statementOf(texts), LAYOUT_OF);
  const links = linkProjects(projects, tables);
  projectLists(projects, tables, links);
  for (const [project, own] of links) indicatorComparison(LAYOUT_OF)(project, own);
  unitComparison(LAYOUT_OF, { unit, projects: tables });
  return performance.now() - start;
}

function fastest(run: () => number): number {
  return Math.min(run(), run(), run());
}

const NAMES: readonly (readonly [string, (at: number) => string, (at: number) => string])[] = [
  ["names of their own", (at) => `第${at}批培训经费`, (at) => `第${at}批培训经费`],
  ["one name", () => "培训经费", () => "培训经费"],
  ["names that are none of the others", (at) => `甲${at}项目`, (at) => `第${at}批培训经费`],
];

describe("many projects", () => {
  it.each(NAMES)("with %s", (_name, stated, table) => {
    const [few, many] = [400, 3_200].map((count) =>
      fastest(() => compare(count, stated, table)),
    ) as [number, number];
    // Eight times as many; each with each would take 64 times as long.
    expect(many).toBeLessThan(Math.max(100, 24 * few));
  });

  it.each([
    ["kinds over and over", "数量指标为"],
    ["marks over and over", "，"],
    ["goals over and over", "绩效目标："],
    ["figures over and over", "质量指标为95%，"],
    ["brackets over and over", "（"],
  ])("a text of %s", (_name, words) => {
    const [short, long] = [1_000, 8_000].map((count) =>
      fastest(() => {
        const text = words.repeat(count);
        const statement = statementOf(["1、甲项目", `绩效目标：${text}`, `绩效指标：${text}`]);
        const start = performance.now();
        const [project] = statedProjects(statement, LAYOUT_OF);
        const table = tableOf("甲项目", [indicatorOf("quantity", text, "2套", text)]);
        if (project !== undefined) indicatorComparison(LAYOUT_OF)(project, table);
        return performance.now() - start;
      }),
    ) as [number, number];
    expect(long).toBeLessThan(Math.max(150, 24 * short));
  });

  it("amounts that cannot be shared out are given up on", () => {
    const parts = Array.from({ length: 200 }, (_, at) => ({ fen: 2 * (1_000 + at), half: 5 }));
    const targets = Array.from({ length: 50 }, (_, at) => ({ fen: 8_791 + at, half: 0 }));
    const start = performance.now();
    partition(parts, targets);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
