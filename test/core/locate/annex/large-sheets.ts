import type { Scalar } from "../../../../src/core/book/book";

const HEAD = ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"];

/** Performance tables of many projects, one under the other. */
export function projects(count: number): Scalar[][] {
  return Array.from({ length: count }, (_, at): Scalar[][] => [
    [`${String(at + 1)}、第${String(at)}批培训经费绩效目标表`],
    ["绩效目标", "1.提高能力。\n2.节约经费。"],
    HEAD,
    ["产出指标", "数量指标", "培训人数", "参加培训的人数", "≥70人次", "工作计划"],
    [null, "成本指标", "培训成本", "培训费用", `≤${String(at)}万元`, "支付凭证"],
    [null],
  ]).flat();
}

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

/** Sheets of so many rows, by what they hold. */
export const LARGE: readonly (readonly [string, (rows: number) => Scalar[][]])[] = [
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
