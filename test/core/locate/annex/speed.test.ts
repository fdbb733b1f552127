import { describe, expect, it } from "vitest";
import type { Scalar, Sheet } from "../../../../src/core/book/book";
import { locate } from "../../../../src/core/locate/locate";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../../../src/statute/hebei/unit-budget/2023";
import { joined } from "../../../support/arrange";
import { changeSheet, sampleBook, sheetOf } from "../../../support/books";

const HEAD = ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"];

function projects(count: number): Scalar[][] {
  return Array.from({ length: count }, (_, at): Scalar[][] => [
    [`${String(at + 1)}、第${String(at)}批培训经费绩效目标表`],
    ["绩效目标", "1.提高能力。\n2.节约经费。"],
    HEAD,
    ["产出指标", "数量指标", "培训人数", "参加培训的人数", "≥70人次", "工作计划"],
    [null, "成本指标", "培训成本", "培训费用", `≤${String(at)}万元`, "支付凭证"],
    [null],
  ]).flat();
}

/** Milliseconds of the fastest of three, each on a sheet of its own, as nothing is to be remembered. */
function time(make: () => Sheet): number {
  const runs = [0, 1, 2].map(() => {
    const book = { sheets: [make()] };
    const start = performance.now();
    locate(book, LAYOUT);
    return performance.now() - start;
  });
  return Math.min(...runs);
}

it("finds 200 projects on one sheet", () => {
  const found = locate({ sheets: [sheetOf("项目", projects(200))] }, LAYOUT).performance.projects;
  expect(found).toHaveLength(200);
  for (const [at, { project, goals, indicators }] of found.entries()) {
    expect(project).toBe(`第${String(at)}批培训经费`);
    expect(goals).toHaveLength(2);
    expect(indicators.map(({ value }) => value)).toEqual(["≥70人次", `≤${String(at)}万元`]);
  }
});

const ROWS = 1_000;

function rowsOf(
  width: number,
  cell: (row: number, column: number) => Scalar,
  rows: number,
): Scalar[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: width }, (_cell, column) => cell(row, column)),
  );
}

const PURCHASES: Scalar[][] = [["政府采购预算"], ["项目名称", "采购品目", "数量", "单价", "合计"]];
const WORDS = [
  "项目",
  "数量",
  "价值",
  "单价",
  "合计",
  "单位名称",
  "单位性质",
  "指标值",
  "政府采购",
];

const LARGE: readonly (readonly [string, (rows: number) => Scalar[][]])[] = [
  ["projects", (rows) => projects(Math.floor(rows / 6))],
  [
    "items of procurement",
    (rows) => [...PURCHASES, ...rowsOf(5, (r, c) => (c < 2 ? `物品${r}` : r), rows)],
  ],
  ["rows of words", (rows) => rowsOf(12, (r, c) => WORDS[(r + c) % WORDS.length] ?? null, rows)],
  [
    "heads over and over",
    (rows) => rowsOf(12, (r, c) => (r % 3 === 0 ? (WORDS[c % WORDS.length] ?? null) : r), rows),
  ],
  [
    "indicator heads over and over",
    (rows) => rowsOf(6, (r, c) => (r % 2 === 0 ? (HEAD[c] ?? null) : "甲"), rows),
  ],
  [
    "terms",
    (rows) => [["名词解释"], ...rowsOf(1, (r) => `${String(r % 900)}、名词${r}：解释。`, rows)],
  ],
  ["a long goal", (rows) => [["绩效目标表"], ["绩效目标", "目标。\n".repeat(rows)], HEAD]],
  ["brackets", (rows) => rowsOf(6, () => "（".repeat(30), rows)],
];

describe("the time for a sheet of", () => {
  it.each(LARGE)("%s grows with its rows", (_, rows) => {
    const [small, large] = [ROWS, 4 * ROWS].map((count) => time(() => sheetOf("表", rows(count))));
    // Four times the rows: twice as much again for the noise, and some milliseconds for small times.
    expect(large).toBeLessThan(8 * (small ?? 0) + 60);
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
