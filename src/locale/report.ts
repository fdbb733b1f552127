import type { ReportTexts } from "./locale";

/** The report is a statutory document in Chinese, whatever language its maker reads. */
export const REPORT: ReportTexts = {
  contents: "目录",
  draft: "草稿",
  year: (year) => `预算年度：${String(year)}`,
  money: (unit) => (unit === "yuan" ? "单位：元" : "单位：万元"),
  unitCode: (code) => `单位编码：${code}`,
};
