import { describe, expect, it } from "vitest";
import { disclosureOf, ofKind, toldOf } from "./statement-of";

const NOWHERE = { duties: ["单位职责如下。"] };

function entry(term: string): {
  sheet: string;
  row: number;
  column: number;
  term: string;
  text: string;
} {
  return { sheet: "名词解释", row: 1, column: 0, term, text: "按规定列支的资金。" };
}

describe("several words for one thing", () => {
  it("are one finding, at the first that is not statutory", () => {
    const sections = {
      ...NOWHERE,
      "operating-costs": [
        "我单位运行经费306.16万元，较上年增加3万元，主要是压减。",
        "运行经费用于维修。",
      ],
    };
    const told = toldOf(disclosureOf(sections, { glossary: [entry("机关运行费")] }));
    const [found, ...others] = ofKind("term-varies", told);
    expect(others).toEqual([]);
    expect(found?.params).toEqual({ found: "运行经费、机关运行费", expected: "机关运行经费" });
    expect([found?.sheet, found?.row]).toEqual(["情况说明", 5]);
    expect(found?.related?.map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual([
      "名词解释!A2",
      "情况说明!A5",
    ]);
  });

  it("a word within a longer one is none", () => {
    const sections = { "operating-costs": ["机关运行经费较上年增加3万元，主要是压减。"] };
    expect(ofKind("term-varies", toldOf(disclosureOf(sections)))).toEqual([]);
  });

  it("one word alone is none, nor is one in the title of a document", () => {
    const sections = {
      arrangement: ["公务用车运维费15.33万元，依据《公务用车运行维护费管理办法》。"],
    };
    expect(ofKind("term-varies", toldOf(disclosureOf(sections)))).toEqual([]);
  });

  it("the words of the forms may stand side by side", () => {
    const sections = { arrangement: ["财政专户管理资金收入0万元，财政专户收入0万元。"] };
    expect(ofKind("term-varies", toldOf(disclosureOf(sections)))).toEqual([]);
  });
});
