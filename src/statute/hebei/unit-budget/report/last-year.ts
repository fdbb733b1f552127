import type { LastYearForm } from "../../../../core/layout/statement-template";

/** The sheet of last year's figures. Its words are ours: no form prescribes it. */
export const LAST_YEAR_FORM: LastYearForm = {
  sheet: "上年预算数",
  title: "上年预算数及增减原因",
  heads: ["项目", "上年预算数", "增减原因"],
  rows: [
    { id: "income", label: "收入预算", bold: true },
    { id: "expenditure", label: "支出预算", bold: true },
    { id: "basic", label: "基本支出", indent: 2 },
    { id: "staff", label: "人员经费", indent: 4 },
    { id: "public", label: "公用经费", indent: 4 },
    { id: "project", label: "项目支出", indent: 2 },
    { id: "operating-costs", label: "机关运行经费", bold: true },
    { id: "sangong", label: "“三公”经费", bold: true },
    { id: "abroad", label: "因公出国（境）费", indent: 2 },
    { id: "vehicles", label: "公务用车购置及运行维护费", indent: 2 },
    { id: "vehicle-purchase", label: "公务用车购置费", indent: 4 },
    { id: "vehicle-running", label: "公务用车运行维护费", indent: 4 },
    { id: "reception", label: "公务接待费", indent: 2 },
    { id: "procurement", label: "政府采购预算", bold: true },
  ],
};
