import type { Rule } from "../../../../core/layout/rule";
import { ACCURATE } from "./basis";

const FUND_COLUMNS = ["total", "general", "fund", "capital"] as const;

/** Within table 9. */
export const T9_RULES: readonly Rule[] = [
  {
    id: "T9-01",
    kind: "sum-of-rows",
    title: {
      zh: "“三公”经费小计等于出国（境）、用车、接待三项之和",
      en: "The “three public” total equals travel abroad, vehicles and receptions",
    },
    table: "T9",
    total: "sangong",
    parts: ["abroad", "vehicles", "reception"],
    columns: FUND_COLUMNS,
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  {
    id: "T9-02",
    kind: "sum-of-rows",
    title: {
      zh: "公务用车购置及运维费等于购置费加运行维护费",
      en: "Vehicles equal purchase plus running costs",
    },
    table: "T9",
    total: "vehicles",
    parts: ["vehicle-purchase", "vehicle-running"],
    columns: FUND_COLUMNS,
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  {
    id: "T9-03",
    kind: "sum-across",
    title: { zh: "合计等于三种资金性质之和", en: "Total equals the sum of the three funds" },
    table: "T9",
    total: "total",
    parts: ["general", "fund", "capital"],
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
];
