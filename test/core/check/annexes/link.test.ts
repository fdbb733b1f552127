import { describe, expect, it } from "vitest";
import {
  indexOfIndicators,
  linkedIndicator,
} from "../../../../src/core/check/annexes/link-indicators";
import { linkProjects } from "../../../../src/core/check/annexes/link-projects";
import { indicatorOf, tableOf } from "./made";

describe("projects are linked by name", () => {
  const tables = [
    "政务服务管理经费",
    "大气污染综合防控激光雷达能力建设项目",
    "取暖费",
    "取暖费",
  ].map((name) => tableOf(name, []));

  it.each([
    ["政务服务管理经费", 0],
    ["大气污染综合防控 激光雷达能力建设项目", 1],
    ["大气污染防控激光雷达能力建设项目", 1],
    ["政务公开经费", null],
    ["办公用房维修", null],
  ])("%s", (name, at) => {
    const link = [...linkProjects([{ name }], tables).values()][0];
    expect(link).toBe(at === null ? undefined : tables[at]);
  });

  it("namesakes in order, each once", () => {
    const projects = ["取暖费", "取暖费", "取暖费"].map((name) => ({ name }));
    const links = linkProjects(projects, tables);
    expect(projects.map((project) => links.get(project))).toEqual([
      tables[2],
      tables[3],
      undefined,
    ]);
  });

  it("an equal name goes before one that is only alike", () => {
    const projects = [{ name: "政务服务管理经费等" }, { name: "政务服务管理经费" }];
    const links = linkProjects(projects, tables);
    expect(projects.map((project) => links.get(project))).toEqual([undefined, tables[0]]);
  });
});

describe("an indicator of the unit is that of a project", () => {
  const projects = [
    tableOf("政务服务管理经费", [
      indicatorOf("satisfaction", "服务对象满意度", "≥95%", "满意人数占总人数的比例"),
    ]),
    tableOf("金融扶贫贴息资金", [
      indicatorOf("satisfaction", "受益建档立卡贫困户满意度", "≥90%", "满意人数占总人数的比例"),
      indicatorOf("quantity", "受益户数", "5户", "符合贴息政策的建档立卡贫困户数"),
    ]),
    tableOf("区政府一招人员经费", [
      indicatorOf("satisfaction", "服务对象满意度", "≥90%", "满意人数占全部人数"),
    ]),
  ];
  const index = indexOfIndicators({ unit: null, projects });

  it.each([
    ["一招人员发放经费满意度", "区政府一招人员经费"],
    ["贴息建档立卡贫困户人员发放经费满意度", "金融扶贫贴息资金"],
    // Generic words, those of several projects, and those of none.
    ["服务对象满意度", null],
    ["机关保障工作人员满意度", null],
    ["", null],
  ])("by words and the project's name: %s", (third, project) => {
    const link = linkedIndicator(index, indicatorOf("satisfaction", third, "≥95%"));
    expect(link?.table.project ?? null).toBe(project);
  });

  it("only of the same kind", () => {
    const words = "符合贴息政策的建档立卡贫困户数";
    expect(linkedIndicator(index, indicatorOf("quantity", words, "≤5户"))?.indicator.value).toBe(
      "5户",
    );
    expect(linkedIndicator(index, indicatorOf("social", words, "≤5户"))).toBeNull();
    expect(linkedIndicator(index, indicatorOf(null, words, "≤5户"))).toBeNull();
  });

  it("not where name and description tell two projects", () => {
    const both = indicatorOf("satisfaction", "一招人员满意度", "≥90%", "受益建档立卡贫困户满意度");
    expect(linkedIndicator(index, both)).toBeNull();
  });
});
