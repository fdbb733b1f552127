import { describe, expect, it } from "vitest";
import { disclosureOf, ofKind, quotedIn, toldOf } from "./statement-of";

describe("words of a department's document", () => {
  it.each([
    ["反映本部门当年全部收入。", ["本部门"]],
    ["2023年，我部门运行经费共计安排306.16万元。", ["我部门"]],
    ["按照管理规定，部门预算采用综合预算的编制办法。", ["部门预算"]],
    ["部门收支预算总表反映部门支出预算的总体情况。", ["部门收支、部门支出"]],
  ])("%s", (text, words) => {
    expect(quotedIn("unit-mixed", "arrangement", text)).toEqual(words);
  });

  it.each([
    "依据《河北省省级部门预算管理办法》编制单位预算。",
    "各部门预算、相关部门职责和主管部门预算另行公开，配合审计、财政等部门的外部检查。",
    "按部门预算支出经济分类科目编制。",
    "经财政部门批复，有关部门已按规定公开。",
    "我单位无所属部门，本单位预算收入100万元。",
  ])("none in %s", (text) => {
    expect(quotedIn("unit-mixed", "arrangement", text)).toEqual([]);
  });

  it("are right where duties and terms are told, and wrong as a line over them", () => {
    const duties = ["部门职责：", "（一）组织编制部门预算，承担本部门安全生产工作。"];
    const glossary = ["1、部门预算：各部门依法编制的收支计划，反映本部门的全部收支。"];
    const told = toldOf(disclosureOf({ duties, glossary }));
    expect(ofKind("unit-mixed", told).map(({ params }) => params)).toEqual([
      { found: "部门职责", word: "部门职责", expected: "单位职责" },
    ]);
  });

  it("are told of the title, too", () => {
    const title = "海滨市水务局2023年部门预算信息公开情况说明";
    const [found] = ofKind("unit-mixed", toldOf(disclosureOf({}, { title })));
    expect(found?.params["expected"]).toBe("单位预算");
    expect(found?.rowKey).toBe(null);
  });
});
