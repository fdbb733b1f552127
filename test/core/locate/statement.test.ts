import { describe, expect, it } from "vitest";
import { chineseNumeral, readChineseNumeral } from "../../../src/core/locate/numeral";
import { ALL, find, findLines, ids, lines, oddities, outline, TITLE } from "./statement-lines";

describe("the sections of a statement", () => {
  it("are nine in order, of which nothing is odd", () => {
    const found = findLines(lines());
    expect(ids(found)).toEqual(ALL);
    expect(found.deviations).toEqual([]);
  });

  it.each<[string, Readonly<Record<number, readonly string[] | null>>]>([
    [
      "with other words around them",
      { 4: ["四、本单位财政拨款“三公”经费预算及增减变化说明", "文字。"] },
    ],
    ["with straight quotes", { 4: ['四、财政拨款"三公"经费预算情况', "文字。"] }],
    ["with blanks", { 6: ["六 、 政 府 采 购 预 算 情 况", "文字。"] }],
    ["with a colon behind", { 8: ["八、名词解释：", "1、基本支出：人员和公用。"] }],
    [
      "with text in the same line",
      { 3: ["三、机关运行经费安排情况：2023年，我单位安排306.16万元。"] },
    ],
    [
      "with text behind a blank",
      { 3: ["三、机关运行经费安排情况　2023年，我单位安排306.16万元。"] },
    ],
    [
      "with text behind a full stop",
      { 9: ["九、其他需要说明的事项。本单位无其他需要说明的事项。"] },
    ],
    [
      "without paragraphs",
      { 1: ["一、单位职责及机构设置情况"], 2: ["二、单位预算安排的总体情况"] },
    ],
  ])("may be %s", (_, changes) => {
    const found = findLines(lines(changes));
    expect(ids(found)).toEqual(ALL);
    expect(found.deviations).toEqual([]);
  });

  it.each<[string, number, readonly string[]]>([
    [
      "an entry of the glossary",
      8,
      ["八、名词解释", "1、事业收入：收入。", "2、政府采购：用财政资金购买货物。"],
    ],
    [
      "an entry numbered like the next heading",
      8,
      ["八、名词解释", "9、政府采购", "指用财政资金购买货物。"],
    ],
    [
      "a list in Chinese numbers",
      8,
      ["八、名词解释", "一、基本支出", "二、项目支出", "三、机关运行经费", "四、“三公”经费"],
    ],
    [
      "a glossary in Chinese numbers with text",
      8,
      ["八、名词解释", "五、“三公”经费：因公出国等。", "六、政府采购：购买货物。"],
    ],
    [
      "a duty",
      1,
      [
        "一、单位职责及机构设置情况",
        "（三）负责政府采购。",
        "4、负责国有资产管理",
        "5、负责预算绩效信息",
      ],
    ],
    [
      "a duty in Chinese numbers",
      1,
      ["一、单位职责及机构设置情况", "一、起草文稿", "二、负责政府采购"],
    ],
    [
      "a point of the arrangement",
      2,
      ["二、单位预算安排的总体情况", "1、收入说明", "2、支出说明", "3、机关运行经费"],
    ],
    ["a measure", 5, ["五、预算绩效信息", "5、完善制度。", "6、规范政府采购预算"]],
    ["a sentence", 5, ["五、预算绩效信息", "六、严格政府采购，规范程序。"]],
    ["a long line", 5, ["五、预算绩效信息", `六、${"政府采购".repeat(12)}`]],
  ])("are not cut at %s", (_, at, section) => {
    const found = findLines(lines({ [at]: section }));
    expect(ids(found)).toEqual(ALL);
    expect(found.deviations).toEqual([]);
    expect(found.statement?.sections[at - 1]?.paragraphs.map(({ text }) => text)).toEqual(
      section.slice(1),
    );
  });

  it("are found in one cell, in column B and beside their text", () => {
    const together = find([[[TITLE, "根据预算法。", ...lines()].join("\n")]]);
    const second = find([[null, TITLE], ...lines().map((text) => [null, text])]);
    const pairs = lines().flatMap((text, at, all) =>
      at % 2 === 0 ? [[text, all[at + 1] ?? null]] : [],
    );
    for (const found of [together, second, find([[TITLE], ...pairs])]) {
      expect(outline(found.statement)).toEqual(outline(findLines(lines()).statement));
      expect(found.deviations).toEqual([]);
    }
  });

  it("are split where their text goes on in the line, at its place in the cell", () => {
    const text = "三、机关运行经费安排情况：2023年安排306.16万元。";
    const { statement } = findLines(lines({ 3: ["二点五", text] }));
    const section = statement?.sections[2];
    expect(section?.heading).toMatchObject({ text: "三、机关运行经费安排情况", offset: 0 });
    const [paragraph] = section?.paragraphs ?? [];
    expect(paragraph?.text).toBe("2023年安排306.16万元。");
    expect(text.slice(paragraph?.offset)).toBe(paragraph?.text);
  });
});

describe("a section is missing", () => {
  it("once for each, at the title", () => {
    const found = findLines(lines({ 3: null, 6: null }));
    expect(oddities(found)).toEqual([
      ["section-missing", "机关运行经费", { expected: "机关运行经费" }],
      ["section-missing", "政府采购", { expected: "政府采购" }],
      // The numbers go on rightly from 四 and from 七.
      ["heading-number", "“三公”经费", { found: "四、", expected: "三、" }],
      ["heading-number", "国有资产", { found: "七、", expected: "五、" }],
    ]);
    expect(found.deviations[0]).toMatchObject({ table: "N", sheet: "说明", row: 0, column: 0 });
  });

  it("where only paragraphs are there", () => {
    const { deviations } = findLines(["本单位无说明。"]);
    expect(deviations.map(({ kind }) => kind)).toEqual(ALL.map(() => "section-missing"));
  });

  it.each<[string, readonly string[]]>([
    ["of a title alone", []],
    ["of blank cells under it", ["", " "]],
  ])("never %s", (_, texts) => {
    const found = findLines(texts);
    expect(found.statement?.sections).toEqual([]);
    expect(found.deviations).toEqual([]);
  });

  it("never without a statement", () => {
    expect(find([["某某局", "一、政府采购"]])).toEqual({ statement: null, deviations: [] });
  });
});

describe("a section stands twice", () => {
  const twice = lines({
    6: ["六、政府采购预算情况", "甲。", "六、政府采购预算情况", "乙。"],
  });

  it("is told at the second heading, and no paragraph is lost", () => {
    const found = findLines(twice);
    expect(oddities(found)).toEqual([
      ["section-repeated", "政府采购", { found: "六、政府采购预算情况" }],
    ]);
    expect(found.deviations[0]?.row).toBe(13);
    const sections = found.statement?.sections ?? [];
    expect(sections).toHaveLength(10);
    expect(sections.slice(5, 7).map(({ paragraphs }) => paragraphs[0]?.text)).toEqual([
      "甲。",
      "乙。",
    ]);
  });

  it("is told under the next number as well", () => {
    const found = findLines([...lines(), "十、国有资产信息", "丙。"]);
    expect(oddities(found)).toEqual([
      ["section-repeated", "国有资产", { found: "十、国有资产信息" }],
    ]);
  });
});

describe("the order of sections", () => {
  it("is told once where one has moved", () => {
    const all = lines();
    const moved = [...all.slice(0, 4), ...all.slice(6), "九、机关运行经费情况", "文字。"];
    const found = oddities(findLines(moved)) as readonly (readonly unknown[])[];
    expect(found.filter(([kind]) => kind === "section-order")).toEqual([
      ["section-order", "机关运行经费", { found: "九、机关运行经费情况" }],
    ]);
  });
});

describe("the number of a heading", () => {
  it.each<[string, string, unknown]>([
    ["in digits", "5、预算绩效信息", { found: "5、", expected: "五、" }],
    ["in digits with a blank", "5、 预算绩效信息", { found: "5、", expected: "五、" }],
    ["with another mark", "五.预算绩效信息", { found: "五.", expected: "五、" }],
    ["too large", "六、预算绩效信息", { found: "六、", expected: "五、" }],
    ["too small", "四、预算绩效信息", { found: "四、", expected: "五、" }],
    ["left out", "预算绩效信息", { found: "预算绩效信息", expected: "五、" }],
  ])("%s is told once", (_, heading, params) => {
    const found = findLines(lines({ 5: [heading, "文字。"] }));
    expect(ids(found)).toEqual(ALL);
    expect(oddities(found)).toEqual([["heading-number", "预算绩效信息", params]]);
  });

  it("is told of every heading where all are in digits", () => {
    const digits = lines().map((text) =>
      text.replace(/^[一二三四五六七八九]/u, (word) => String(readChineseNumeral(word))),
    );
    const found = findLines(digits);
    expect(ids(found)).toEqual(ALL);
    expect(found.deviations.map(({ params }) => params["found"])).toEqual(
      ALL.map((_, at) => `${String(at + 1)}、`),
    );
  });

  it("is read as it is written", () => {
    for (let number = 1; number < 100; number += 1) {
      expect(readChineseNumeral(chineseNumeral(number))).toBe(number);
    }
    expect([1, 10, 11, 20, 35].map(chineseNumeral)).toEqual(["一", "十", "十一", "二十", "三十五"]);
    for (const words of ["", "百", "一一", "十十", "一十一", "5"])
      expect(readChineseNumeral(words)).toBeNull();
  });
});
