import { describe, expect, it } from "vitest";
import { check } from "../../../src/core/check/check";
import type { Scalar } from "../../../src/core/book/book";
import { EN_US } from "../../../src/locale/en-US/en-us";
import { ZH_CN } from "../../../src/locale/zh-CN/zh-cn";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../../src/statute/hebei/unit-budget/2023";
import { PRIVACY_RULES } from "../../../src/statute/hebei/unit-budget/rules/privacy";
import { changeSheet, sampleBook, setCells } from "../../support/books";
import { changesBy } from "../../support/changes";
import { STATEMENT, T2, T5 } from "../../support/sample-sheets";

const IDS = PRIVACY_RULES.map(({ id }) => id);
const NUMBER = "440524198001010013";
const MASKED = "4405**********0013";

describe("what must not be published", () => {
  it("is not in the sample", async () => {
    const { findings } = check(await sampleBook(), LAYOUT);
    expect(findings.filter(({ rule }) => IDS.includes(rule))).toEqual([]);
  });

  it.each<[string, Readonly<Record<string, Scalar>>, readonly unknown[]]>([
    [
      "a mobile phone in the statement",
      { [`${STATEMENT}!A62`]: "其他事项：联系人李建国，电话13812345678。" },
      [["B-50", "N", "A62", { found: "138****5678", number: "mobile", name: "李**" }]],
    ],
    [
      "an identity card number in a name of a table",
      { [`${T5}!C9`]: `行政运行 ${NUMBER}` },
      [["B-50", "T5", "C9", { found: MASKED, number: "identity" }]],
    ],
    [
      "the same number twice",
      { [`${STATEMENT}!A62`]: `甲${NUMBER}。`, [`${STATEMENT}!A63`]: `乙${NUMBER}。` },
      [["B-50", "N", "A62", { found: MASKED, number: "identity" }]],
    ],
    [
      "a mark in the title of a table",
      { [`${T2}!A1`]: "单位预算收入总表（内部资料）" },
      [["B-51", "T2", "A1", { found: "(内部资料)" }]],
    ],
    ["an amount like a phone", { [`${T2}!D9`]: 13812345678 }, []],
  ])("%s", async (_, cells, expected) => {
    const { findings } = check(setCells(await sampleBook(), cells), LAYOUT);
    const own = findings.filter(({ rule }) => IDS.includes(rule));
    expect(own.map(({ rule, table, at, params }) => [rule, table, at?.cell, params])).toEqual(
      expected,
    );
  });

  it("is not looked for on a sheet that is not published", async () => {
    const { added } = await changesBy((book) => {
      const [first] = book.sheets;
      if (first === undefined) throw new RangeError("no sheet");
      const notes = { ...first, name: "备忘", values: [[`张三 ${NUMBER}`]], formulas: [[null]] };
      const used = { r0: 0, c0: 0, r1: 0, c1: 0 };
      return { sheets: [...book.sheets, { ...notes, used, formats: [["General"]], merges: [] }] };
    });
    expect(added).toEqual([]);
  });

  it("marks a sheet above its table", async () => {
    const { added } = await changesBy((book) =>
      changeSheet(book, T2, (sheet) => {
        const { used } = sheet;
        if (used === null) throw new RangeError("empty");
        const width = used.c1 - used.c0 + 1;
        const blank = <T>(value: T): T[] => new Array<T>(width).fill(value);
        return {
          ...sheet,
          used: { ...used, r1: used.r1 + 4 },
          values: [...sheet.values, [], [], [], ["机密★1年", ...blank(null).slice(1)]],
          formulas: [...sheet.formulas, [], [], [], blank(null)],
          formats: [...sheet.formats, [], [], [], blank("General")],
        };
      }),
    );
    expect(added.map(({ rule, params }) => [rule, params])).toEqual([
      ["B-51", { found: "机密★1年" }],
    ]);
  });

  it("is told without the number, in both languages", async () => {
    const cells = { [`${STATEMENT}!A62`]: `李建国${NUMBER}` };
    const result = check(setCells(await sampleBook(), cells), LAYOUT);
    const [finding] = result.findings.filter(({ rule }) => rule === "B-50");
    if (finding === undefined) throw new RangeError("nothing found");
    const texts = [ZH_CN, EN_US].map((locale) => locale.finding(finding, result.disclosure));
    expect(texts[0]?.fact).toBe(`疑似个人身份证号 ${MASKED}（李**）。`);
    expect(texts[1]?.fact).toBe(`${MASKED} (李**) seems to be the number of an identity card.`);
    expect(JSON.stringify([finding, texts])).not.toContain(NUMBER);
  });
});
