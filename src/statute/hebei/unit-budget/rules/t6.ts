import type { Rule } from "../../../../core/layout/rule";
import { ACCURATE, CLASSIFIED } from "./basis";

/** Classes of the economic classification that make up 人员经费 and 公用经费 of basic expenditure. */
export const PERSONNEL_CLASSES = ["301", "303"] as const;
export const PUBLIC_CLASSES = ["302", "310"] as const;

/** Within table 6. */
export const T6_RULES: readonly Rule[] = [
  {
    id: "T6-01",
    kind: "sum-across",
    title: {
      zh: "合计等于人员经费加公用经费",
      en: "Total equals personnel plus public expenditure",
    },
    table: "T6",
    total: "total",
    parts: ["personnel", "public"],
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  {
    id: "T6-02",
    kind: "sum-of-children",
    title: {
      zh: "基本支出表各级科目等于下级科目之和",
      en: "Every level of the basic expenditure table equals the sum of the level below",
    },
    table: "T6",
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  {
    id: "T6-03",
    kind: "sum-of-leaves",
    title: {
      zh: "基本支出表合计等于全部末级科目之和",
      en: "The total of the basic expenditure table equals the sum of its lowest rows",
    },
    table: "T6",
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  {
    id: "T6-04",
    kind: "column-of-code",
    title: {
      zh: "301、303类列人员经费，302、310类列公用经费",
      en: "Classes 301 and 303 are personnel expenditure, 302 and 310 public expenditure",
    },
    table: "T6",
    columns: [
      { column: "personnel", prefixes: PERSONNEL_CLASSES },
      { column: "public", prefixes: PUBLIC_CLASSES },
    ],
    severity: "error",
    explainable: false,
    basis: CLASSIFIED,
  },
];
