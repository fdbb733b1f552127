import { describe, expect, it } from "vitest";
import { disclosureOf, ofKind, toldOf } from "./statement-of";

const ITEMS = "因公出国（境）费、公务用车购置费、公务用车运行维护费、公务接待费";

function missingIn(section: string, ...paragraphs: readonly string[]): string[] {
  const told = toldOf(disclosureOf({ [section]: paragraphs }));
  return ofKind("comparison-missing", told).map(({ params }) => params["expected"] ?? "");
}

describe("the three public items are each compared with last year", () => {
  it.each([
    [
      "all of them when only the sum is",
      "“三公”经费91.33万元。其中，因公出国（境）费0万元；公务用车购置及运维费15.33万元（其中：公务用车购置费为0万元，公务用车运行维护费15.33万元)；公务接待费76万元。与2022年相比持平，无增减变化。",
      ITEMS,
    ],
    [
      "those that are left out",
      "因公出国（境）费0万元，与上年持平；公务用车购置费0万元；公务用车运行维护费15.33万元，比上年减少1万元，主要是压减；公务接待费76万元。",
      "公务用车购置费、公务接待费",
    ],
    [
      "those that are not even named",
      "因公出国（境）费0万元，与上年持平；公务接待费76万元，与上年持平。",
      "公务用车购置费、公务用车运维费",
    ],
  ])("%s", (_, text, names) => {
    expect(missingIn("three-public", text)).toEqual([names]);
  });

  it.each([
    [
      "one by one",
      "因公出国（境）费0万元，与上年持平；公务用车购置费0万元，与2022年持平；公务用车运行维护费15万元，比上年减少1万元；公务接待费76万元，同比无变化。",
    ],
    [
      "with one word for all",
      "因公出国（境）费0万元、公务用车购置费0万元、公务用车运行维护费15万元、公务接待费76万元，均与上年持平。",
    ],
    [
      "with a sentence for all",
      "因公出国（境）费0万元；公务用车购置费0万元；公务用车运行维护费15万元；公务接待费76万元。各项均与2022年持平。",
    ],
    [
      "behind the comparison",
      "与上年相比，因公出国（境）费、公务用车购置费持平，公务用车运行维护费减少1万元，公务接待费增加2万元，主要原因是业务增加。",
    ],
    [
      "with the whole behind its brackets",
      "因公出国（境）费0万元，与上年持平；公务用车购置及运维费15万元（其中：公务用车购置费0万元，公务用车运行维护费15万元），与上年持平；公务接待费76万元，与上年持平。",
    ],
  ])("%s", (_, text) => {
    expect(missingIn("three-public", text)).toEqual([]);
  });

  it("a paragraph of its own goes on about its item", () => {
    const paragraphs = [
      "1、因公出国（境）费预算0万元。与上年持平。",
      "2、公务用车购置费预算0万元。与上年持平。",
      "3、公务用车运行维护费预算15万元。较上年减少1万元，主要是压减。",
      "4、公务接待费预算76万元。较上年增加1万元，主要是任务增加。",
    ];
    expect(missingIn("three-public", ...paragraphs)).toEqual([]);
  });

  it.each(["我单位无财政拨款“三公”经费预算。", "2023年未安排“三公”经费，预算0万元。"])(
    "a unit without any: %s",
    (text) => {
      expect(missingIn("three-public", text)).toEqual([]);
    },
  );

  it("a section without a paragraph is written from the tables", () => {
    expect(missingIn("three-public")).toEqual([]);
  });
});

describe("operating costs are compared with last year", () => {
  it("not where nothing is said of last year", () => {
    const text = "2023年，我单位运行经费共计安排306.16万元，主要用于办公区的日常维修。";
    const told = toldOf(disclosureOf({ "operating-costs": [text] }));
    const [found, ...others] = ofKind("comparison-missing", told);
    expect(others).toEqual([]);
    expect(found?.params).toEqual({
      found: "我单位运行经费共计安排306.16万元",
      expected: "机关运行经费",
    });
    expect(found?.rowKey).toBe("机关运行经费");
  });

  it.each([
    "机关运行经费306.16万元，较2022年减少3万元，主要原因是压减。",
    "机关运行经费306.16万元，与上年持平。",
    // Told of as a wrong year.
    "机关运行经费306.16万元，较2021年减少3万元，主要原因是压减。",
    "我单位为事业单位，无机关运行经费。",
    "我单位不单独核算机关运行经费，安排0万元。",
  ])("%s", (text) => {
    expect(missingIn("operating-costs", text)).toEqual([]);
  });
});
