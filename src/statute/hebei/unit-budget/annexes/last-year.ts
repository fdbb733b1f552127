import type { AnnexLayout } from "../../../../core/layout/annex";

/** Last year's figures (上年预算数) that the statement compares with, and the reasons of changes. */
export const LAST_YEAR: AnnexLayout = {
  id: "L",
  name: { zh: "上年预算数", en: "Last year’s budget" },
  titles: ["上年预算数及增减原因", "上年预算数"],
  section: null,
  unit: "wanYuan",
  columns: [
    { id: "item", role: "name", words: ["项目"] },
    { id: "last", role: "amount", words: ["上年预算数", "上年数", "上年预算"] },
    { id: "reason", role: "text", words: ["增减原因", "增减变化原因", "原因"] },
  ],
  rows: [
    { id: "income", words: ["收入预算", "预算收入", "收入总计"] },
    { id: "expenditure", words: ["支出预算", "预算支出", "支出总计"] },
    { id: "basic", words: ["基本支出"] },
    { id: "staff", words: ["人员经费"] },
    { id: "public", words: ["公用经费", "日常公用经费"] },
    { id: "project", words: ["项目支出"] },
    { id: "operating-costs", words: ["机关运行经费"] },
    { id: "sangong", words: ["“三公”经费合计", "“三公”经费小计", "“三公”经费"] },
    { id: "abroad", words: ["因公出国（境）费", "因公出国（境）费用"] },
    {
      id: "vehicles",
      words: ["公务用车购置及运行维护费", "公务用车购置及运维费", "公务用车购置和运行维护费"],
    },
    { id: "vehicle-purchase", words: ["公务用车购置费"] },
    { id: "vehicle-running", words: ["公务用车运行维护费", "公务用车运维费", "公务用车运行费"] },
    { id: "reception", words: ["公务接待费"] },
    { id: "procurement", words: ["政府采购预算", "政府采购"] },
  ],
};
