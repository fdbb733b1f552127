import type { Rule, Term } from "../../../../core/layout/rule";
import { ACCURATE } from "./basis";

/** Income that is not from the state budget of the year. */
const OWN_INCOME: readonly Term[] = [
  ["T2", "total", "special"],
  ["T2", "total", "business"],
  ["T2", "total", "operating"],
  ["T2", "total", "superior"],
  ["T2", "total", "affiliate"],
  ["T2", "total", "other"],
  ["T2", "total", "carried-in"],
];

/**
 * Figures of the statement (情况说明) against the tables. `N` is the statement, `L` last year's figures,
 * where the workbook has them; what is not said or not there is not compared.
 */
export const STATEMENT_RULES: readonly Rule[] = [
  {
    id: "N-01",
    kind: "equal",
    title: {
      zh: "情况说明的预算收入等于收支总表收入总计",
      en: "Income in the statement equals the total income of table 1",
    },
    forEach: "once",
    pairs: [
      { left: [["N", "income", "amount"]], right: [["T1", "income-total", "income-amount"]] },
    ],
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  {
    id: "N-02",
    kind: "equal",
    title: {
      zh: "情况说明的各项收入等于收支总表、收入总表",
      en: "The kinds of income in the statement equal tables 1 and 2",
    },
    forEach: "once",
    pairs: [
      {
        left: [["N", "income-general", "amount"]],
        right: [["T1", "income-general", "income-amount"]],
      },
      { left: [["N", "income-fund", "amount"]], right: [["T1", "income-fund", "income-amount"]] },
      {
        left: [["N", "income-capital", "amount"]],
        right: [["T1", "income-capital", "income-amount"]],
      },
      {
        left: [["N", "income-special", "amount"]],
        right: [["T1", "income-special", "income-amount"]],
      },
      { left: [["N", "income-business", "amount"]], right: [["T2", "total", "business"]] },
      { left: [["N", "income-operating", "amount"]], right: [["T2", "total", "operating"]] },
      { left: [["N", "income-superior", "amount"]], right: [["T2", "total", "superior"]] },
      { left: [["N", "income-affiliate", "amount"]], right: [["T2", "total", "affiliate"]] },
      { left: [["N", "income-other", "amount"]], right: [["T2", "total", "other"]] },
      {
        left: [["N", "income-sources", "amount"]],
        right: [
          ["T2", "total", "business"],
          ["T2", "total", "operating"],
          ["T2", "total", "superior"],
          ["T2", "total", "affiliate"],
          ["T2", "total", "other"],
        ],
      },
      { left: [["N", "carried-in", "amount"]], right: [["T1", "carried-in", "income-amount"]] },
    ],
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  // With a balance carried forward the total of all may be meant.
  {
    id: "N-03",
    kind: "equal",
    title: {
      zh: "情况说明的支出预算等于支出总表合计",
      en: "Expenditure in the statement equals the total of table 3",
    },
    forEach: "once",
    pairs: [{ left: [["N", "expenditure", "amount"]], right: [["T3", "total", "total"]] }],
    whenZero: [["T1", "carried-out", "amount"]],
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  {
    id: "N-04",
    kind: "equal",
    title: {
      zh: "情况说明的基本支出、项目支出等于支出总表",
      en: "Basic and project expenditure in the statement equal table 3",
    },
    forEach: "once",
    pairs: [
      { left: [["N", "basic", "amount"]], right: [["T3", "total", "basic"]] },
      { left: [["N", "project", "amount"]], right: [["T3", "total", "project"]] },
    ],
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  // Table 6 holds the general public budget alone; with other income more may be meant.
  {
    id: "N-05",
    kind: "equal",
    title: {
      zh: "情况说明的人员经费、公用经费等于基本支出表",
      en: "Staff and public costs in the statement equal table 6",
    },
    forEach: "once",
    pairs: [
      { left: [["N", "staff", "amount"]], right: [["T6", "total", "personnel"]] },
      { left: [["N", "public", "amount"]], right: [["T6", "total", "public"]] },
    ],
    whenZero: OWN_INCOME,
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  {
    id: "N-06",
    kind: "equal",
    title: {
      zh: "情况说明的收支安排等于收支总表收入总计",
      en: "Income and expenditure arranged equal the total of table 1",
    },
    forEach: "once",
    pairs: [
      { left: [["N", "balance", "amount"]], right: [["T1", "income-total", "income-amount"]] },
    ],
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  {
    id: "N-07",
    kind: "equal",
    title: {
      zh: "收支增减额等于基本支出与项目支出增减额之和",
      en: "The change of the whole equals that of basic and project expenditure",
    },
    forEach: "once",
    pairs: [
      {
        left: [["N", "balance", "change"]],
        right: [
          ["N", "basic", "change"],
          ["N", "project", "change"],
        ],
      },
    ],
    whenZero: [
      ["T3", "total", "operating"],
      ["T3", "total", "to-superior"],
      ["T3", "total", "to-affiliate"],
      ["T1", "carried-out", "amount"],
    ],
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  {
    id: "N-08",
    kind: "equal",
    title: {
      zh: "情况说明的增减额等于本年数减上年数",
      en: "Changes in the statement equal this year less last year",
    },
    forEach: "once",
    pairs: [
      {
        left: [
          ["N", "income", "change"],
          ["L", "income", "last"],
        ],
        right: [["T1", "income-total", "income-amount"]],
      },
      {
        left: [
          ["N", "balance", "change"],
          ["L", "income", "last"],
        ],
        right: [["T1", "income-total", "income-amount"]],
      },
      {
        left: [
          ["N", "expenditure", "change"],
          ["L", "expenditure", "last"],
        ],
        right: [["T3", "total", "total"]],
      },
      {
        left: [
          ["N", "basic", "change"],
          ["L", "basic", "last"],
        ],
        right: [["T3", "total", "basic"]],
      },
      {
        left: [
          ["N", "project", "change"],
          ["L", "project", "last"],
        ],
        right: [["T3", "total", "project"]],
      },
      {
        left: [
          ["N", "staff", "change"],
          ["L", "staff", "last"],
        ],
        right: [["T6", "total", "personnel"]],
      },
      {
        left: [
          ["N", "public", "change"],
          ["L", "public", "last"],
        ],
        right: [["T6", "total", "public"]],
      },
      {
        left: [
          ["N", "operating-costs", "change"],
          ["L", "operating-costs", "last"],
        ],
        right: [["T6", "total", "public"]],
      },
      {
        left: [
          ["N", "sangong", "change"],
          ["L", "sangong", "last"],
        ],
        right: [["T9", "sangong", "total"]],
      },
      {
        left: [
          ["N", "abroad", "change"],
          ["L", "abroad", "last"],
        ],
        right: [["T9", "abroad", "total"]],
      },
      {
        left: [
          ["N", "vehicles", "change"],
          ["L", "vehicles", "last"],
        ],
        right: [["T9", "vehicles", "total"]],
      },
      {
        left: [
          ["N", "vehicle-purchase", "change"],
          ["L", "vehicle-purchase", "last"],
        ],
        right: [["T9", "vehicle-purchase", "total"]],
      },
      {
        left: [
          ["N", "vehicle-running", "change"],
          ["L", "vehicle-running", "last"],
        ],
        right: [["T9", "vehicle-running", "total"]],
      },
      {
        left: [
          ["N", "reception", "change"],
          ["L", "reception", "last"],
        ],
        right: [["T9", "reception", "total"]],
      },
      {
        left: [
          ["N", "procurement", "change"],
          ["L", "procurement", "last"],
        ],
        right: [["P", "total", "total"]],
      },
    ],
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  {
    id: "N-09",
    kind: "equal",
    title: {
      zh: "情况说明的上年数等于上年预算数",
      en: "Last year’s figures in the statement are those of last year",
    },
    forEach: "once",
    pairs: [
      { left: [["N", "income", "last"]], right: [["L", "income", "last"]] },
      { left: [["N", "balance", "last"]], right: [["L", "income", "last"]] },
      { left: [["N", "expenditure", "last"]], right: [["L", "expenditure", "last"]] },
      { left: [["N", "basic", "last"]], right: [["L", "basic", "last"]] },
      { left: [["N", "project", "last"]], right: [["L", "project", "last"]] },
      { left: [["N", "staff", "last"]], right: [["L", "staff", "last"]] },
      { left: [["N", "public", "last"]], right: [["L", "public", "last"]] },
      { left: [["N", "operating-costs", "last"]], right: [["L", "operating-costs", "last"]] },
      { left: [["N", "sangong", "last"]], right: [["L", "sangong", "last"]] },
      { left: [["N", "abroad", "last"]], right: [["L", "abroad", "last"]] },
      { left: [["N", "vehicles", "last"]], right: [["L", "vehicles", "last"]] },
      { left: [["N", "vehicle-purchase", "last"]], right: [["L", "vehicle-purchase", "last"]] },
      { left: [["N", "vehicle-running", "last"]], right: [["L", "vehicle-running", "last"]] },
      { left: [["N", "reception", "last"]], right: [["L", "reception", "last"]] },
      { left: [["N", "procurement", "last"]], right: [["L", "procurement", "last"]] },
    ],
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  {
    id: "N-10",
    kind: "equal",
    title: {
      zh: "机关运行经费等于基本支出表公用经费合计",
      en: "Operating costs of the organ equal the public costs of table 6",
    },
    forEach: "once",
    pairs: [{ left: [["N", "operating-costs", "amount"]], right: [["T6", "total", "public"]] }],
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  {
    id: "N-11",
    kind: "equal",
    title: {
      zh: "情况说明的“三公”经费等于“三公”经费支出表",
      en: "“Three public” expenses in the statement equal table 9",
    },
    forEach: "once",
    pairs: [
      { left: [["N", "sangong", "amount"]], right: [["T9", "sangong", "total"]] },
      { left: [["N", "abroad", "amount"]], right: [["T9", "abroad", "total"]] },
      { left: [["N", "vehicles", "amount"]], right: [["T9", "vehicles", "total"]] },
      { left: [["N", "vehicle-purchase", "amount"]], right: [["T9", "vehicle-purchase", "total"]] },
      { left: [["N", "vehicle-running", "amount"]], right: [["T9", "vehicle-running", "total"]] },
      { left: [["N", "reception", "amount"]], right: [["T9", "reception", "total"]] },
    ],
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  {
    id: "N-12",
    kind: "equal",
    title: {
      zh: "情况说明的政府采购预算等于政府采购预算表合计",
      en: "Procurement in the statement equals the total of its table",
    },
    forEach: "once",
    pairs: [{ left: [["N", "procurement", "amount"]], right: [["P", "total", "total"]] }],
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  {
    id: "N-13",
    kind: "equal",
    title: {
      zh: "政府采购预算等于货物、工程、服务之和",
      en: "Procurement equals goods, works and services",
    },
    forEach: "once",
    pairs: [
      {
        left: [["N", "procurement", "amount"]],
        right: [
          ["N", "goods", "amount"],
          ["N", "works", "amount"],
          ["N", "services", "amount"],
        ],
      },
    ],
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  {
    id: "N-14",
    kind: "equal",
    title: {
      zh: "情况说明的固定资产等于固定资产占用情况表",
      en: "Assets in the statement equal the table of assets",
    },
    forEach: "once",
    pairs: [{ left: [["N", "assets", "amount"]], right: [["A", "total", "value"]] }],
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
];
