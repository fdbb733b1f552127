import type { TableLayout } from "../../../../core/layout/layout";
import { EXPENDITURE_CLASSES } from "./expenditure-classes";

/** 表4: fiscal appropriations, income and expenditure by fund. */
export const T4: TableLayout = {
  id: "T4",
  number: 4,
  title: "单位预算财政拨款收支总表",
  english: "Income and expenditure from fiscal appropriations",
  unit: "wanYuan",
  header: [
    { id: "serial", label: "序号", role: "serial", number: null, width: 4 },
    {
      label: "收入",
      columns: [
        { id: "income-item", label: "项目", role: "item", number: 1, width: 17 },
        { id: "income-amount", label: "金额", role: "amount", number: 2, width: 8 },
      ],
    },
    {
      label: "支出",
      columns: [
        { id: "item", label: "项目", role: "item", number: 3, width: 20 },
        { id: "total", label: "合计", role: "amount", number: 4, width: 8 },
        { id: "general", label: "一般公共预算财政拨款", role: "amount", number: 5, width: 13 },
        { id: "fund", label: "政府性基金预算财政拨款", role: "amount", number: 6, width: 14 },
        { id: "capital", label: "国有资本经营预算财政拨款", role: "amount", number: 7, width: 15 },
      ],
    },
  ],
  blocks: [
    {
      kind: "fixed",
      item: "income-item",
      amounts: ["income-amount"],
      rows: [
        { id: "income-general", group: "income", label: "一、一般公共预算拨款" },
        { id: "income-fund", group: "income", label: "二、政府性基金预算拨款" },
        { id: "income-capital", group: "income", label: "三、国有资本经营预算拨款" },
        { id: "income-year", label: "本年收入合计", bold: true },
        { id: "carried-in", label: "年初财政拨款结转和结余" },
        { id: "carried-general", group: "carried", label: "一、一般公共预算拨款" },
        { id: "carried-fund", group: "carried", label: "二、政府性基金预算拨款" },
        { id: "carried-capital", group: "carried", label: "三、国有资本经营预算拨款" },
        { id: "income-total", label: "收入总计", bold: true },
      ],
    },
    {
      kind: "fixed",
      item: "item",
      amounts: ["total", "general", "fund", "capital"],
      rows: [
        ...EXPENDITURE_CLASSES,
        { id: "expenditure-year", label: "本年支出合计", bold: true },
        { id: "carried-out", label: "年末财政拨款结转和结余" },
        { id: "expenditure-total", label: "支出总计", bold: true },
      ],
    },
  ],
  emptyNotice: null,
  orientation: "landscape",
  basis: [{ source: "hebei-form-2023" }],
};
