import { describe, expect, it } from "vitest";
import { chooseLayoutSet } from "../../../src/core/locate/choose-layout";
import { LAYOUT_SETS } from "../../../src/statute/layout-sets";
import { mapSheets, mapTexts } from "../../support/arrange";
import { sampleBook, setCells, sheetOf } from "../../support/books";
import { T1, T3 } from "../../support/sample-sheets";

describe("the layout set for a book", () => {
  it.each([
    [2021, "hebei/unit-budget/2023"],
    [2023, "hebei/unit-budget/2023"],
    [2024, "hebei/unit-budget/2023"],
    [2025, "hebei/unit-budget/2025"],
    [2031, "hebei/unit-budget/2025"],
  ])("of %d is %s", async (year, id) => {
    const book = mapSheets(await sampleBook(), (sheet) =>
      mapTexts(sheet, (text) => text.replace(/^预算年度：2023$/u, `预算年度：${year}`)),
    );
    expect(chooseLayoutSet(book, LAYOUT_SETS).id).toBe(id);
    expect(chooseLayoutSet(book, [...LAYOUT_SETS].reverse()).id).toBe(id);
  });

  it("is that of the year most tables state", async () => {
    const years = { [`${T1}!D2`]: "预算年度：2025", [`${T3}!D2`]: "预算年度：2025" };
    const book = setCells(await sampleBook(), years);
    expect(chooseLayoutSet(book, LAYOUT_SETS).year).toBe(2023);
  });

  it.each([
    ["without a sheet", []],
    ["with an empty sheet", [sheetOf("空", [])]],
    ["with other words", [sheetOf("其他", [["2019年总结"], ["序号", "内容"], [1, "无"]])]],
  ])("%s is the newest", (_name, sheets) => {
    expect(chooseLayoutSet({ sheets }, LAYOUT_SETS).year).toBe(2025);
  });
});
