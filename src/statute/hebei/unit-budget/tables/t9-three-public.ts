import type { TableLayout } from "../../../../core/layout/layout";

/** 表9: “三公” expenditure from fiscal appropriations. */
export const T9: TableLayout = {
  id: "T9",
  number: 9,
  title: "单位预算财政拨款“三公”经费支出表",
  english: "Expenditure on official travel abroad, vehicles and receptions",
  unit: "wanYuan",
  header: [
    { id: "serial", label: "序号", role: "serial", number: null, width: 6 },
    { id: "item", label: "项目", role: "item", number: 1, width: 34 },
    {
      label: "资金性质",
      columns: [
        { id: "total", label: "合计", role: "amount", number: 2, width: 14 },
        { id: "general", label: "一般公共预算财政拨款", role: "amount", number: 3, width: 14 },
        { id: "fund", label: "政府性基金预算拨款", role: "amount", number: 4, width: 14 },
        { id: "capital", label: "国有资本经营预算财政拨款", role: "amount", number: 5, width: 14 },
      ],
    },
  ],
  blocks: [
    {
      kind: "fixed",
      item: "item",
      amounts: ["total", "general", "fund", "capital"],
      rows: [
        { id: "sangong", label: "“三公”经费小计", bold: true },
        { id: "abroad", label: "一、因公出国（境）费" },
        { id: "vehicles", label: "二、公务用车购置及运维费" },
        { id: "vehicle-purchase", label: "其中：公务用车购置费", indent: 2 },
        { id: "vehicle-running", label: "公务用车运行维护费", indent: 5 },
        { id: "reception", label: "三、公务接待费" },
      ],
    },
  ],
  emptyNotice: null,
  orientation: "landscape",
  basis: [{ source: "hebei-form-2023" }],
};
