import { describe, expect, it } from "vitest";
import type { Catalogue } from "../../../src/core/layout/catalogue";
import { indexCatalogue } from "../../../src/core/layout/catalogue";
import { codeRepair } from "../../../src/core/locate/code-repair";

const catalogue: Catalogue = {
  id: "example",
  depth: 3,
  rows: [
    ["201", "一般公共服务支出", 2023, "printed"],
    ["20101", "人大事务", 2023, "printed"],
    ["2010101", "行政运行", 2023, "printed"],
    ["2010104", "人大会议", 2023, "printed"],
    ["20103", "政府办公厅（室）及相关机构事务", 2023, "printed"],
    ["2010301", "行政运行", 2023, "printed"],
    ["208", "社会保障和就业支出", 2023, "printed"],
    ["20805", "行政事业单位养老支出", 2023, "printed"],
    ["2080505", "养老保险缴费支出", 2023, "printed"],
  ],
  formerNames: [],
};
const repair = codeRepair(indexCatalogue(catalogue), 2023);

describe("the code of a row", () => {
  it.each([
    ["known, under its name", "2010301", "行政运行", "20103", null],
    ["known, under another name", "2010301", "人大会议", "20103", null],
    ["unknown, under a name of another", "2010377", "行政运行", "20103", null],
    ["that lost a zero", "208055", "养老保险缴费支出", "208", "2080505"],
    ["that lost two zeros", "20855", "养老保险缴费支出", "208", "2080505"],
    ["that lost a zero, under another name", "208055", "行政运行", "208", null],
    ["with dots", "208.05.05", "养老保险缴费支出", "20805", "2080505"],
    ["with a letter for a zero", "2O10301", "行政运行", "20103", "2010301"],
    ["blank under its 款", "", "行政运行", "20103", "2010301"],
    ["blank beside its sister", "", "人大会议", "2010101", "2010104"],
    ["blank, a 类", "", "社会保障和就业支出", "2010301", "208"],
    ["blank under another 款", "", "行政运行", "20805", null],
    ["blank after a greater code of its 款", "", "行政运行", "2010104", null],
    ["blank without a row above", "", "行政运行", null, null],
    ["blank without a name", "", "", "20103", null],
  ])("%s", (_name, found, name, above, code) => {
    expect(repair(found, name, above)).toBe(code);
  });
});
