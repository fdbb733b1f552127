import type { Rule } from "../../../../core/layout/rule";
import { ACCURATE } from "./basis";

/** Table 1 against table 2 where table 1 has the five income lines of 2025. */
export const INCOME_RULES_2025: readonly Rule[] = [
  {
    id: "X-04",
    kind: "equal",
    title: {
      zh: "收支总表各项收入与收入总表对应栏相等",
      en: "The income lines of table 1 equal the columns of table 2",
    },
    forEach: "once",
    pairs: [
      {
        left: [
          ["T1", "income-general", "income-amount"],
          ["T1", "income-fund", "income-amount"],
          ["T1", "income-capital", "income-amount"],
        ],
        right: [["T2", "total", "fiscal"]],
      },
      { left: [["T1", "income-special", "income-amount"]], right: [["T2", "total", "special"]] },
      {
        left: [["T1", "income-own", "income-amount"]],
        right: [
          ["T2", "total", "business"],
          ["T2", "total", "operating"],
          ["T2", "total", "superior"],
          ["T2", "total", "affiliate"],
          ["T2", "total", "other"],
        ],
      },
      { left: [["T1", "carried-in", "income-amount"]], right: [["T2", "total", "carried-in"]] },
      { left: [["T1", "income-year", "income-amount"]], right: [["T2", "total", "subtotal"]] },
    ],
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
];
