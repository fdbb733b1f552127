import type { Rule } from "../../../../core/layout/rule";
import { ACCURATE } from "./basis";

const SOURCES = [
  "general",
  "fund",
  "capital",
  "special",
  "own",
  "fiscal-carried",
  "other-carried",
] as const;

/** Sums within procurement (`P`), assets (`A`) and last year's figures (`L`). */
export const ANNEX_SUM_RULES: readonly Rule[] = [
  {
    id: "P-01",
    kind: "sum-of-items",
    title: {
      zh: "政府采购合计等于各单位小计之和，小计等于明细之和",
      en: "Total procurement equals the subtotals, and each subtotal its items",
    },
    table: "P",
    columns: ["total", ...SOURCES, "reserve"],
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  {
    id: "P-02",
    kind: "sum-across",
    title: {
      zh: "政府采购金额合计等于各资金来源之和",
      en: "The amount of a procurement equals the sum of its sources",
    },
    table: "P",
    total: "total",
    parts: SOURCES,
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  {
    id: "P-03",
    kind: "at-most",
    title: {
      zh: "政府采购的一般公共预算资金不大于一般公共预算支出合计",
      en: "Procurement from the general public budget does not exceed that budget",
    },
    forEach: "once",
    pairs: [{ left: [["P", "total", "general"]], right: [["T5", "total", "total"]] }],
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  {
    id: "A-01",
    kind: "sum-of-rows",
    title: {
      zh: "资产总额等于房屋、车辆、设备、其他固定资产之和",
      en: "Total assets equal buildings, vehicles, equipment and others",
    },
    table: "A",
    total: "total",
    parts: ["house", "vehicles", "equipment", "other"],
    columns: ["value"],
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  {
    id: "N-15",
    kind: "sum-of-rows",
    title: {
      zh: "上年“三公”经费合计等于出国（境）、用车、接待三项之和",
      en: "Last year’s “three public” total equals travel abroad, vehicles and receptions",
    },
    table: "L",
    total: "sangong",
    parts: ["abroad", "vehicles", "reception"],
    columns: ["last"],
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
  {
    id: "N-16",
    kind: "sum-of-rows",
    title: {
      zh: "上年公务用车购置及运行维护费等于购置费加运行维护费",
      en: "Last year’s vehicles equal purchase plus running costs",
    },
    table: "L",
    total: "vehicles",
    parts: ["vehicle-purchase", "vehicle-running"],
    columns: ["last"],
    severity: "error",
    explainable: false,
    basis: ACCURATE,
  },
];
