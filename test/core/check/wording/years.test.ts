import { describe, expect, it } from "vitest";
import { disclosureOf, ofKind, toldOf } from "./statement-of";

/** The years that are told of, and what they should be. */
function yearsIn(section: string, ...paragraphs: readonly string[]): string[] {
  const told = toldOf(disclosureOf({ [section]: paragraphs }));
  return ofKind("year-left", told).map(({ params }) => `${params["word"]}→${params["expected"]}`);
}

describe("years left over", () => {
  it.each([
    ["2022年预算收入2087.56万元，其中：一般公共预算收入2087.56万元。", ["2022年→2023年"]],
    ["反映我单位2022年度单位预算中支出预算的总体情况。", ["2022年度→2023年度"]],
    ["2022年，我单位财政拨款“三公”经费预算安排91.33万元。", ["2022年→2023年"]],
    ["2023年预算收支安排2087.56万元，较2021年预算增加442.94万元。", ["2021年→2022年"]],
    ["公务接待费76万元，与2021年相比持平。", ["2021年→2022年"]],
    ["2024年支出预算2087.56万元，其中：基本支出1331.05万元。", ["2024年→2023年"]],
    ["２０２２年预算收入2087.56万元。", ["２０２２年→2023年"]],
  ])("%s", (text, told) => {
    expect(yearsIn("arrangement", text)).toEqual(told);
  });

  it.each([
    "2023年预算收入2087.56万元，较2022年预算增加442.94万元。",
    "2023年公务接待费76万元，与2022年相比持平；同2022年一致。",
    "2022年预算安排1644.62万元，2023年预算安排2087.56万元，增加442.94万元。",
    "较上年（2022年）预算增加442.94万元。",
    "截至2022年12月31日，固定资产金额为550.81万元。",
    "2022年末固定资产金额为550.81万元，2022年结转资金3万元列入预算。",
    "根据财预〔2016〕143号和《2022年政府收支分类科目》编制，预算收入100万元。",
    "项目期限为2021年至2025年，预算安排100万元；2021—2023年安排预算300万元。",
    "对2022年预算执行情况和2021年预算绩效开展评价。",
    "我单位成立于2019年，2019年机构改革后划入水利职责。",
    "2024年底前完成全部工程，总投资500万元。",
  ])("none in %s", (text) => {
    expect(yearsIn("arrangement", text)).toEqual([]);
  });

  it("are not looked for where a section tells of the past", () => {
    const text = "2021年预算安排100万元建成的大厅继续使用，2020年收入200万元。";
    expect(yearsIn("performance", text)).toEqual([]);
    expect(yearsIn("duties", text)).toEqual([]);
  });

  it("are told of the title and the opening", () => {
    const told = toldOf(
      disclosureOf(
        {},
        {
          title: "海滨市水务局2022年单位预算信息公开情况说明",
          opening: "根据《预算法》和2021年有关要求，现将我单位2022年单位预算公开说明如下：",
        },
      ),
    );
    expect(ofKind("year-left", told).map(({ row, params }) => [row, params["word"]])).toEqual([
      [1, "2022年"],
      [2, "2022年"],
    ]);
  });

  it("depend on the year of the budget, not of the layout", () => {
    const paragraphs = ["2024年预算收入100万元，较2023年预算增加5万元。"];
    const disclosure = disclosureOf(
      { arrangement: paragraphs },
      { year: 2024, title: "海滨市水务局2024年单位预算信息公开情况说明" },
    );
    expect(ofKind("year-left", toldOf(disclosure))).toEqual([]);
    expect(ofKind("year-left", toldOf({ ...disclosure, year: 2023 }))).toHaveLength(2);
    expect(ofKind("year-left", toldOf(disclosure))).toEqual([]);
  });
});
