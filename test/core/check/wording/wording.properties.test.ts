import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Decimal } from "../../../../src/core/money/decimal";
import "../../../support/fixed-seed";
import { disclosureOf, toldOf } from "./statement-of";

/** An amount of up to 99,999.99 万元, above zero. */
const amount = fc.integer({ min: 1, max: 9_999_999 }).map((cents) => new Decimal(cents).div(100));
const reason = fc.constantFrom(
  "主要原因是人员增加",
  "主要是由于“放管服”改革后业务量增加",
  "增加原因主要为新增设备购置项目",
  "原因为按照过紧日子要求压减一般性支出",
);

/** What a quantity is now and how it came about, said as accountants say it. */
const change = fc.tuple(amount, amount, reason).map(([last, now, why]) => {
  const by = now.minus(last);
  const stated = `${now.toFixed(2)}万元`;
  if (by.isZero()) return `${stated}，与2022年预算持平`;
  const share = by.abs().div(last).times(100).toFixed(2);
  const size = `${by.abs().toFixed(2)}万元，${by.isPositive() ? "增长" : "下降"}${share}%`;
  return `${stated}，比2022年预算${by.isPositive() ? "增加" : "减少"}${size}，${why}`;
});

const arrangement = fc
  .tuple(amount, change, change, change)
  .map(([income, all, basic, project]) => [
    "按照预算管理规定，我单位预算采用综合预算的编制办法，全部收入和支出均纳入预算反映。",
    `反映本单位当年全部收入。2023年预算收入${income.toFixed(2)}万元，其中：其他来源收入0万元。`,
    `2023年预算收支安排${all}。`,
    `其中：基本支出${basic}；项目支出${project}。`,
  ]);

const threePublic = fc.tuple(change, change, change, change).map((items) => {
  const names = ["因公出国（境）费", "公务用车购置费", "公务用车运行维护费", "公务接待费"];
  return items.map((item, at) => `${String(at + 1)}、${names[at] ?? ""}${item}。`);
});

const rest = fc.shuffledSubarray([
  "（一）承担水库、堤防和水闸的运行管理，及时反映情况并提出意见建议。",
  "（二）承担市政府交办的其他事项，协调各部门、街道办事处之间的关系。",
  "依据《河北省省级部门预算管理办法》和财预〔2016〕143号文件执行。",
  "单位成立于2009年，2019年机构改革后划入农田水利职责。",
  "2021年至2025年分期实施，2025年底前全部完成。",
]);

const statement = fc.record({
  duties: rest,
  arrangement,
  "operating-costs": change.map((item) => [`2023年机关运行经费${item}。`]),
  "three-public": threePublic,
});

describe("the words of a statement", () => {
  it("say nothing wrong where they are made of right ones", () => {
    fc.assert(
      fc.property(statement, (sections) => {
        expect(toldOf(disclosureOf(sections))).toEqual([]);
      }),
    );
  });

  it("are told of in the same words wherever they stand", () => {
    const wrong = fc.constantFrom(
      "较上年增加XX万元。",
      "反映本部门当年全部收入。",
      "2022年支出预算100万元。",
      "基本支出100万元，较上年增加3万元。",
      "在银行开设帐户，，按规定管理。",
    );
    fc.assert(
      fc.property(rest, rest, wrong, (before, after, text) => {
        const own = toldOf(disclosureOf({ arrangement: [text] }));
        const among = toldOf(disclosureOf({ arrangement: [...before, text, ...after] }));
        const known = ({ kind, rowKey, params }: (typeof own)[number]): unknown => [
          kind,
          rowKey,
          params,
        ];
        expect(own.length).toBeGreaterThan(0);
        expect(among.map(known)).toEqual(own.map(known));
      }),
    );
  });

  it("never stop the check, whatever they are", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.constantFrom("2022年", "预算", "较上年增加", "3万元", "，", "。", "（", "）", "增长5%"),
      fc.constantFrom(
        "主要原因是",
        "持平",
        "公务接待费",
        "XX",
        "的的",
        "《",
        "》",
        "均",
        "：",
        "无",
      ),
    );
    const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));
    const texts = fc.array(text, { maxLength: 4 });
    const sections = fc.record({ duties: texts, arrangement: texts, "three-public": texts });
    fc.assert(
      fc.property(sections, text, (paragraphs, title) => {
        for (const { params } of toldOf(disclosureOf(paragraphs, { title }))) {
          expect((params["found"] ?? "").length).toBeLessThanOrEqual(80);
        }
      }),
      { numRuns: 150 },
    );
  });
});
