import type { Rule } from "../../../../core/layout/rule";
import { ACCURATE, CLASSIFIED } from "./basis";

/** Between the nine tables. */
export const CROSS_RULES: readonly Rule[] = [
  {
    id: "X-01",
    kind: "equal",
    title: {
      zh: "收支总表收入总计等于收入总表合计",
      en: "Total income of table 1 equals the total of table 2",
    },
    forEach: "once",
    pairs: [{ left: [["T1", "income-total", "income-amount"]], right: [["T2", "total", "total"]] }],
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  {
    id: "X-02",
    kind: "equal",
    title: {
      zh: "收支总表本年支出合计等于支出总表合计",
      en: "Expenditure of the year in table 1 equals the total of table 3",
    },
    forEach: "once",
    pairs: [{ left: [["T1", "expenditure-year", "amount"]], right: [["T3", "total", "total"]] }],
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  {
    id: "X-03",
    kind: "equal",
    title: {
      zh: "收支总表各类支出等于支出总表该类合计",
      en: "Each expenditure line of table 1 equals its class in table 3",
    },
    forEach: "class",
    pairs: [{ left: [["T1", "$", "amount"]], right: [["T3", "$", "total"]] }],
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  {
    id: "X-05",
    kind: "equal",
    title: {
      zh: "财政拨款收支总表三类拨款等于收支总表对应收入",
      en: "The appropriations of table 4 equal the income lines of table 1",
    },
    forEach: "once",
    pairs: [
      {
        left: [["T4", "income-general", "income-amount"]],
        right: [["T1", "income-general", "income-amount"]],
      },
      {
        left: [["T4", "income-fund", "income-amount"]],
        right: [["T1", "income-fund", "income-amount"]],
      },
      {
        left: [["T4", "income-capital", "income-amount"]],
        right: [["T1", "income-capital", "income-amount"]],
      },
    ],
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  // Income left over at the end of the year breaks the tie by code.
  {
    id: "X-06",
    kind: "equal",
    title: {
      zh: "收入总表与支出总表同一科目合计相等",
      en: "A code has the same total in tables 2 and 3",
    },
    forEach: "code",
    pairs: [{ left: [["T2", "$", "total"]], right: [["T3", "$", "total"]] }],
    whenZero: [["T1", "carried-out", "amount"]],
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  {
    id: "X-07",
    kind: "equal",
    title: {
      zh: "财政拨款收支总表一般公共预算各类支出等于一般公共预算支出表该类合计",
      en: "General public budget by class in table 4 equals table 5",
    },
    forEach: "class",
    pairs: [{ left: [["T4", "$", "general"]], right: [["T5", "$", "total"]] }],
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  {
    id: "X-08",
    kind: "equal",
    title: {
      zh: "财政拨款收支总表三类预算本年支出合计等于对应支出表合计",
      en: "Expenditure by fund in table 4 equals the totals of tables 5, 7 and 8",
    },
    forEach: "once",
    pairs: [
      { left: [["T4", "expenditure-year", "general"]], right: [["T5", "total", "total"]] },
      { left: [["T4", "expenditure-year", "fund"]], right: [["T7", "total", "total"]] },
      { left: [["T4", "expenditure-year", "capital"]], right: [["T8", "total", "total"]] },
    ],
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  {
    id: "X-09",
    kind: "at-most",
    title: {
      zh: "财政拨款收入总计不大于单位收入总计",
      en: "Fiscal income does not exceed the income of the unit",
    },
    forEach: "once",
    pairs: [
      {
        left: [["T4", "income-total", "income-amount"]],
        right: [["T1", "income-total", "income-amount"]],
      },
    ],
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  {
    id: "X-10",
    kind: "at-most",
    title: {
      zh: "各科目财政拨款支出不大于支出总表同一科目",
      en: "Fiscal expenditure of a code does not exceed table 3",
    },
    forEach: "code",
    pairs: [
      {
        left: [
          ["T5", "$", "total"],
          ["T7", "$", "total"],
          ["T8", "$", "total"],
        ],
        right: [["T3", "$", "total"]],
      },
      {
        left: [
          ["T5", "$", "basic"],
          ["T7", "$", "basic"],
          ["T8", "$", "basic"],
        ],
        right: [["T3", "$", "basic"]],
      },
      {
        left: [
          ["T5", "$", "project"],
          ["T7", "$", "project"],
          ["T8", "$", "project"],
        ],
        right: [["T3", "$", "project"]],
      },
    ],
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  // Without income of the unit's own, all that it spends is fiscal.
  {
    id: "X-20",
    kind: "equal",
    title: {
      zh: "没有非财政收入时，各科目支出等于三类预算支出之和",
      en: "Without income of its own, a unit's expenditure by code is that from the three funds",
    },
    forEach: "code",
    pairs: [
      {
        left: [["T3", "$", "total"]],
        right: [
          ["T5", "$", "total"],
          ["T7", "$", "total"],
          ["T8", "$", "total"],
        ],
      },
      {
        left: [["T3", "$", "basic"]],
        right: [
          ["T5", "$", "basic"],
          ["T7", "$", "basic"],
          ["T8", "$", "basic"],
        ],
      },
      {
        left: [["T3", "$", "project"]],
        right: [
          ["T5", "$", "project"],
          ["T7", "$", "project"],
          ["T8", "$", "project"],
        ],
      },
    ],
    whenZero: [
      ["T2", "total", "special"],
      ["T2", "total", "business"],
      ["T2", "total", "operating"],
      ["T2", "total", "superior"],
      ["T2", "total", "affiliate"],
      ["T2", "total", "other"],
      ["T2", "total", "carried-in"],
      ["T1", "carried-out", "amount"],
    ],
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  {
    id: "X-11",
    kind: "equal",
    title: {
      zh: "一般公共预算基本支出等于基本支出表合计",
      en: "Basic expenditure in table 5 equals the total of table 6",
    },
    forEach: "once",
    pairs: [{ left: [["T5", "total", "basic"]], right: [["T6", "total", "total"]] }],
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  // Balances brought or carried forward are spent or kept without being income of the year.
  {
    id: "X-12",
    kind: "equal",
    title: {
      zh: "各科目财政拨款收入等于三类预算支出之和",
      en: "Fiscal income of a code equals its expenditure from the three funds",
    },
    forEach: "code",
    pairs: [
      {
        left: [["T2", "$", "fiscal"]],
        right: [
          ["T5", "$", "total"],
          ["T7", "$", "total"],
          ["T8", "$", "total"],
        ],
      },
    ],
    whenZero: [
      ["T4", "carried-in", "income-amount"],
      ["T4", "carried-out", "total"],
    ],
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  // Table 9 also holds what projects pay for, so it may be larger but never smaller.
  {
    id: "X-13",
    kind: "at-most",
    title: {
      zh: "基本支出表“三公”科目不大于“三公”经费支出表",
      en: "“Three public” items of table 6 do not exceed table 9",
    },
    forEach: "once",
    pairs: [
      { left: [["T6", "30212", "total"]], right: [["T9", "abroad", "general"]] },
      { left: [["T6", "30231", "total"]], right: [["T9", "vehicle-running", "general"]] },
      { left: [["T6", "30217", "total"]], right: [["T9", "reception", "general"]] },
      { left: [["T6", "31013", "total"]], right: [["T9", "vehicle-purchase", "general"]] },
    ],
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  // Usual, not required: a unit may pay such an item from another code.
  {
    id: "X-14",
    kind: "equal",
    title: {
      zh: "养老保险、职业年金、住房公积金、离退休费与功能科目一致",
      en: "Pension, annuity, housing fund and retirement items agree with their functional codes",
    },
    forEach: "once",
    pairs: [
      { left: [["T6", "30108", "total"]], right: [["T5", "2080505", "basic"]] },
      { left: [["T6", "30109", "total"]], right: [["T5", "2080506", "basic"]] },
      { left: [["T6", "30113", "total"]], right: [["T5", "2210201", "basic"]] },
      {
        left: [
          ["T6", "30301", "total"],
          ["T6", "30302", "total"],
        ],
        right: [
          ["T5", "2080501", "basic"],
          ["T5", "2080502", "basic"],
        ],
      },
    ],
    severity: "warning",
    explainable: true,
    basis: ACCURATE,
  },
  // Usual, not required: 大额医疗 is often booked under 30112.
  {
    id: "X-15",
    kind: "equal",
    title: {
      zh: "医疗保险缴费与行政事业单位医疗基本支出一致",
      en: "Medical insurance items agree with the medical care code",
    },
    forEach: "once",
    pairs: [
      {
        left: [
          ["T6", "30110", "total"],
          ["T6", "30111", "total"],
        ],
        right: [["T5", "21011", "basic"]],
      },
    ],
    severity: "warning",
    explainable: true,
    basis: ACCURATE,
  },
  {
    id: "X-18",
    kind: "at-most",
    title: {
      zh: "财政拨款收支总表各类支出合计不大于收支总表该类支出",
      en: "A class in table 4 does not exceed the same class in table 1",
    },
    forEach: "class",
    pairs: [{ left: [["T4", "$", "total"]], right: [["T1", "$", "amount"]] }],
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  {
    id: "X-16",
    kind: "codes-agree",
    title: { zh: "收入总表与支出总表科目一致", en: "Tables 2 and 3 hold the same codes" },
    left: ["T2"],
    right: ["T3"],
    relation: "same",
    severity: "error",
    explainable: false,
    basis: CLASSIFIED,
  },
  {
    id: "X-17",
    kind: "codes-agree",
    title: {
      zh: "财政拨款支出各表科目均在支出总表中",
      en: "The codes of tables 5, 7 and 8 are all in table 3",
    },
    left: ["T5", "T7", "T8"],
    right: ["T3"],
    relation: "within",
    severity: "error",
    explainable: false,
    basis: CLASSIFIED,
  },
  {
    id: "X-19",
    kind: "joint",
    title: {
      zh: "全部勾稽关系能同时成立",
      en: "All relations can hold at once",
    },
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
];
