import type { Rule } from "../../../../core/layout/rule";
import { ACCURATE } from "./basis";

/** Within tables 2 and 3. */
export const T2_T3_RULES: readonly Rule[] = [
  {
    id: "T2-01",
    kind: "sum-across",
    title: {
      zh: "合计等于本年收入小计加上年结转",
      en: "Total equals income of the year plus the balance brought forward",
    },
    table: "T2",
    total: "total",
    parts: ["subtotal", "carried-in"],
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  {
    id: "T2-02",
    kind: "sum-across",
    title: { zh: "小计等于各项本年收入之和", en: "Subtotal equals the sum of the sources" },
    table: "T2",
    total: "subtotal",
    parts: ["fiscal", "special", "business", "operating", "superior", "affiliate", "other"],
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  {
    id: "T2-03",
    kind: "sum-of-children",
    title: {
      zh: "收入总表各级科目等于下级科目之和",
      en: "Every level of the income table equals the sum of the level below",
    },
    table: "T2",
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  {
    id: "T2-04",
    kind: "sum-of-leaves",
    title: {
      zh: "收入总表合计等于全部末级科目之和",
      en: "The total of the income table equals the sum of its lowest rows",
    },
    table: "T2",
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  {
    id: "T3-01",
    kind: "sum-across",
    title: { zh: "合计等于各类支出之和", en: "Total equals the sum of the kinds of expenditure" },
    table: "T3",
    total: "total",
    parts: ["basic", "project", "operating", "to-superior", "to-affiliate"],
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  {
    id: "T3-02",
    kind: "sum-of-children",
    title: {
      zh: "支出总表各级科目等于下级科目之和",
      en: "Every level of the expenditure table equals the sum of the level below",
    },
    table: "T3",
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  {
    id: "T3-03",
    kind: "sum-of-leaves",
    title: {
      zh: "支出总表合计等于全部末级科目之和",
      en: "The total of the expenditure table equals the sum of its lowest rows",
    },
    table: "T3",
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
];
