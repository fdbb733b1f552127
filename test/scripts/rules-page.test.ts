import { describe, expect, test } from "vitest";
import { formulas } from "../../scripts/docs/formula";
import { rulesPage } from "../../scripts/docs/rules-page";
import type { LayoutSet } from "../../src/core/layout/layout";
import { HEBEI_UNIT_BUDGET_2023 } from "../../src/statute/hebei/unit-budget/2023";
import { LAYOUT_SETS } from "../../src/statute/layout-sets";

function formulaOf(id: string, set: LayoutSet = HEBEI_UNIT_BUDGET_2023): string[] {
  return formulas(
    set.rules.find((rule) => rule.id === id)!,
    set,
  );
}

describe("formulas in words", () => {
  test.each([
    ["T2-01", ["表2，每一行：合计 = 本年收入/小计 + 上年结转"]],
    ["T1-03", ["表1：收入总计 = 本年收入合计 + 上年结转结余"]],
    ["T3-02", ["表3，每一金额栏：合计 = 各类之和；类 = 所属款之和；款 = 所属项之和"]],
    ["T6-02", ["表6，每一金额栏：合计 = 各类之和；类 = 所属款之和"]],
    ["X-01", ["表1〔收入总计〕 = 表2〔合计，合计〕"]],
    ["X-03", ["每一类：表1〔该类〕 = 表3〔该类，合计〕"]],
    [
      "X-06",
      ["每一科目：表2〔该科目，合计〕 = 表3〔该科目，合计〕（仅当 表1〔年终结转结余〕 为零）"],
    ],
    ["X-09", ["表4〔收入总计〕 ≤ 表1〔收入总计〕"]],
    ["X-17", ["表5、表7、表8 的科目都在 表3 中"]],
  ])("%s", (id, expected) => {
    expect(formulaOf(id)).toEqual(expected);
  });

  test("a long sum is its first and last part", () => {
    expect(formulaOf("T1-02")).toEqual([
      "表1：本年支出合计 = 一、一般公共服务支出 + … + 三十一、人行科目（共 31 项）",
    ]);
  });

  test("rows of one name are told apart", () => {
    expect(formulaOf("T4-08")[0]).toContain(
      "表4〔一、一般公共预算拨款〕 + 表4〔一、一般公共预算拨款（第二处）〕",
    );
  });
});

describe("the page", () => {
  const page = rulesPage(LAYOUT_SETS);

  test("has every rule of every layout set once", () => {
    const ids = new Set(LAYOUT_SETS.flatMap(({ rules }) => rules.map(({ id }) => id)));
    const headings = [...page.matchAll(/^### (\S+)$/gmu)].map(([, id]) => id);
    expect(headings).toHaveLength(ids.size);
    expect(new Set(headings)).toEqual(ids);
  });

  test("gives a formula for each year where the years differ", () => {
    const section = page.slice(page.indexOf("### X-04"), page.indexOf("### X-05"));
    expect(section).toContain("`hebei/unit-budget/2023`:");
    expect(section).toContain("`hebei/unit-budget/2025`:");
    expect(section).toContain("五、单位资金");
  });

  test("says where a rule is not in every layout set", () => {
    const only = HEBEI_UNIT_BUDGET_2023.rules.find(({ id }) => id === "X-09")!;
    const other = { ...HEBEI_UNIT_BUDGET_2023, id: "test/other/2024", rules: [] };
    const sets = [{ ...HEBEI_UNIT_BUDGET_2023, rules: [only] }, other];
    expect(rulesPage(sets)).toContain("Only in `hebei/unit-budget/2023`");
  });

  test("refuses a rule that belongs to no group", () => {
    const [first] = HEBEI_UNIT_BUDGET_2023.rules;
    const set = { ...HEBEI_UNIT_BUDGET_2023, rules: [{ ...first!, id: "Z-01" }] };
    expect(() => rulesPage([set])).toThrow("Z-01");
  });
});
