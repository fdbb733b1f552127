import { describe, expect, it } from "vitest";
import { locate } from "../../../../src/core/locate/locate";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../../../src/statute/hebei/unit-budget/2023";
import { joined } from "../../../support/arrange";
import { changeSheet, sampleBook, sheetOf } from "../../../support/books";
import { LARGE, projects } from "./large-sheets";

it("finds 200 projects on one sheet", () => {
  const found = locate({ sheets: [sheetOf("项目", projects(200))] }, LAYOUT).performance.projects;
  expect(found).toHaveLength(200);
  for (const [at, { project, goals, indicators }] of found.entries()) {
    expect(project).toBe(`第${String(at)}批培训经费`);
    expect(goals).toHaveLength(2);
    expect(indicators.map(({ value }) => value)).toEqual(["≥70人次", `≤${String(at)}万元`]);
  }
});

/** How its time grows with its rows is measured in bench/growth. */
describe("a large sheet of", () => {
  it.each(LARGE)("%s is no statutory table", (_name, rows) => {
    const found = locate({ sheets: [sheetOf("表", rows(4_000))] }, LAYOUT);
    expect(found.tables).toEqual([]);
  });
});

it("keeps what is on a sheet that did not change", async () => {
  const sample = await sampleBook();
  const before = locate(sample, LAYOUT);
  const after = locate(
    changeSheet(sample, "固定资产", (sheet) =>
      joined("固定资产", sheet, sheetOf("x", [["备注"]]), "below", 3),
    ),
    LAYOUT,
  );
  expect(after.performance.unit).toBe(before.performance.unit);
  expect(after.performance.projects[3]).toBe(before.performance.projects[3]);
  expect(after.annexes[0]).toBe(before.annexes[0]);
  expect(after.annexes[1]).not.toBe(before.annexes[1]);
  expect(after.glossary).toBe(before.glossary);
});
