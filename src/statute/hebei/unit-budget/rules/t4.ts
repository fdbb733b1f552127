import type { Rule } from "../../../../core/layout/rule";
import { ACCURATE } from "./basis";

const FUND_COLUMNS = ["total", "general", "fund", "capital"] as const;

/** Within table 4. */
export const T4_RULES: readonly Rule[] = [
  {
    id: "T4-01",
    kind: "sum-of-rows",
    title: {
      zh: "本年收入合计等于三类拨款之和",
      en: "Income of the year equals the sum of the three appropriations",
    },
    table: "T4",
    total: "income-year",
    parts: ["@income"],
    columns: ["income-amount"],
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  {
    id: "T4-02",
    kind: "sum-of-rows",
    title: {
      zh: "年初财政拨款结转和结余等于三类拨款结转之和",
      en: "Balance brought forward equals the sum of the three funds",
    },
    table: "T4",
    total: "carried-in",
    parts: ["@carried"],
    columns: ["income-amount"],
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  {
    id: "T4-03",
    kind: "sum-of-rows",
    title: {
      zh: "收入总计等于本年收入合计加年初财政拨款结转和结余",
      en: "Total income equals income of the year plus the balance brought forward",
    },
    table: "T4",
    total: "income-total",
    parts: ["income-year", "carried-in"],
    columns: ["income-amount"],
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  {
    id: "T4-04",
    kind: "sum-of-rows",
    title: {
      zh: "本年支出合计等于各类支出之和",
      en: "Expenditure of the year equals the sum of the expenditure lines",
    },
    table: "T4",
    total: "expenditure-year",
    parts: ["@class"],
    columns: FUND_COLUMNS,
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  {
    id: "T4-05",
    kind: "sum-of-rows",
    title: {
      zh: "支出总计等于本年支出合计加年末财政拨款结转和结余",
      en: "Total expenditure equals expenditure of the year plus the balance carried forward",
    },
    table: "T4",
    total: "expenditure-total",
    parts: ["expenditure-year", "carried-out"],
    columns: FUND_COLUMNS,
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  {
    id: "T4-06",
    kind: "sum-across",
    title: { zh: "合计等于三类预算拨款之和", en: "Total equals the sum of the three funds" },
    table: "T4",
    total: "total",
    parts: ["general", "fund", "capital"],
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  {
    id: "T4-07",
    kind: "equal",
    title: { zh: "收入总计等于支出总计", en: "Total income equals total expenditure" },
    forEach: "once",
    pairs: [
      {
        left: [["T4", "income-total", "income-amount"]],
        right: [["T4", "expenditure-total", "total"]],
      },
    ],
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  {
    id: "T4-08",
    kind: "equal",
    title: {
      zh: "各类拨款收入加年初结转等于该类拨款支出总计",
      en: "Appropriation plus balance brought forward equals total expenditure, fund by fund",
    },
    forEach: "once",
    pairs: [
      {
        left: [
          ["T4", "income-general", "income-amount"],
          ["T4", "carried-general", "income-amount"],
        ],
        right: [["T4", "expenditure-total", "general"]],
      },
      {
        left: [
          ["T4", "income-fund", "income-amount"],
          ["T4", "carried-fund", "income-amount"],
        ],
        right: [["T4", "expenditure-total", "fund"]],
      },
      {
        left: [
          ["T4", "income-capital", "income-amount"],
          ["T4", "carried-capital", "income-amount"],
        ],
        right: [["T4", "expenditure-total", "capital"]],
      },
    ],
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
];
