import { statedProjects } from "../../../../src/core/check/annexes/stated-goals";
import { linkProjects } from "../../../../src/core/check/annexes/link-projects";
import { indicatorComparison } from "../../../../src/core/check/annexes/project-indicators";
import { projectLists } from "../../../../src/core/check/annexes/project-lists";
import { unitComparison } from "../../../../src/core/check/annexes/unit-indicators";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../../../src/statute/hebei/unit-budget/2023";
import { indicatorOf, statementOf, tableOf } from "./made";

const { performance: LAYOUT_OF } = LAYOUT;

/** Compares statement, unit and projects, so many of each; the name of each project is `name`. */
export function compare(
  count: number,
  stated: (at: number) => string,
  table: (at: number) => string,
): ReadonlyMap<unknown, unknown> {
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
  const projects = statedProjects(statementOf(texts), LAYOUT_OF);
  const links = linkProjects(projects, tables);
  projectLists(projects, tables, links);
  for (const [project, own] of links) indicatorComparison(LAYOUT_OF)(project, own);
  unitComparison(LAYOUT_OF, { unit, projects: tables });
  return links;
}

/** How projects are called in the statement and in their tables. */
export const NAMES: readonly (readonly [
  name: string,
  stated: (at: number) => string,
  table: (at: number) => string,
  areLinked: boolean,
])[] = [
  ["names of their own", (at) => `第${at}批培训经费`, (at) => `第${at}批培训经费`, true],
  ["one name", () => "培训经费", () => "培训经费", true],
  ["names that are none of the others", (at) => `甲${at}项目`, (at) => `第${at}批培训经费`, false],
];
