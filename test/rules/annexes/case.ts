import type { Scalar } from "../../../src/core/book/book";

/** A change of the sample and what the rules of the annexes then say. */
export interface Case {
  readonly name: string;
  readonly cells: Readonly<Record<string, Scalar>>;
  /** Rule, cell and words of what the change brings. */
  readonly finds: readonly string[];
  /** Rule and cell of what it puts right. */
  readonly gone?: readonly string[];
}

/** Sheets of the sample. */
export const P = "政府采购";
export const K = "项目绩效";
export const UNIT = "整体绩效";
export const N = "情况说明";

const OFFICE = [
  "绩效指标：数量指标为完成工作量占应完成总量的比例大于等于95%",
  "质量指标为合格数量占总数量的比例大于等于95%",
  "时效指标为每季度支出",
  "成本指标为不超过160万元",
  "社会效益指标为有效提升业务保障能力",
  "经济效益指标为政府采购节支率大于等于0.01%",
  "服务对象满意度为满意人数占全部人数的比例大于等于95%",
];

/** What the statement says of 政务服务管理经费, without the clauses that have one of these words. */
export function office(...without: readonly string[]): string {
  return OFFICE.filter((clause) => !without.some((word) => clause.includes(word))).join("，");
}
