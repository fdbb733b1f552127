import type { Rule } from "../../../../core/layout/rule";
import { ACCURATE } from "./basis";

/** Within table 1. The parts are groups, so that a form with other income lines needs no other rule. */
export const T1_RULES: readonly Rule[] = [
  {
    id: "T1-01",
    kind: "sum-of-rows",
    title: {
      zh: "本年收入合计等于各项收入之和",
      en: "Income of the year equals the sum of the income lines",
    },
    table: "T1",
    total: "income-year",
    parts: ["@income"],
    columns: ["income-amount"],
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  {
    id: "T1-02",
    kind: "sum-of-rows",
    title: {
      zh: "本年支出合计等于各类支出之和",
      en: "Expenditure of the year equals the sum of the expenditure lines",
    },
    table: "T1",
    total: "expenditure-year",
    parts: ["@class"],
    columns: ["amount"],
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  {
    id: "T1-03",
    kind: "sum-of-rows",
    title: {
      zh: "收入总计等于本年收入合计加上年结转结余",
      en: "Total income equals income of the year plus the balance brought forward",
    },
    table: "T1",
    total: "income-total",
    parts: ["income-year", "carried-in"],
    columns: ["income-amount"],
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  {
    id: "T1-04",
    kind: "sum-of-rows",
    title: {
      zh: "支出总计等于本年支出合计加年终结转结余",
      en: "Total expenditure equals expenditure of the year plus the balance carried forward",
    },
    table: "T1",
    total: "expenditure-total",
    parts: ["expenditure-year", "carried-out"],
    columns: ["amount"],
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  {
    id: "T1-05",
    kind: "equal",
    title: { zh: "收入总计等于支出总计", en: "Total income equals total expenditure" },
    forEach: "once",
    pairs: [
      {
        left: [["T1", "income-total", "income-amount"]],
        right: [["T1", "expenditure-total", "amount"]],
      },
    ],
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
];
