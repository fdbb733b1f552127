import type { Finding } from "../../src/core/finding/finding";

/** What a fact is made of, and the words that have to be in its sentence. */
export interface Case {
  readonly finding: Partial<Finding>;
  readonly words: readonly string[];
}

export const FIGURES = {
  found: "137.70",
  expected: "173.70",
  difference: "-36.00",
  unit: "wanYuan",
} as const;
export const FIGURE_WORDS = ["137.70 万元", "173.70 万元", "-36.00 万元"];

export function withParams(params: Readonly<Record<string, string>>): Case {
  return { finding: { params }, words: Object.values(params) };
}

export const BOTH = withParams({ found: "F1", expected: "E1" });
export const FOUND = withParams({ found: "F1" });
export const EXPECTED = withParams({ expected: "E1" });
export const SILENT = withParams({});
export const FOREIGN_UNIT: Case = {
  finding: { params: { found: "5元", expected: "万元" } },
  words: ["5元", "万元"],
};
