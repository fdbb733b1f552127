import type { HeaderNode, TableBlock, TableLayout } from "../../../../core/layout/layout";

// The three tables of expenditure by fund have one form; only title and notice differ.
const HEADER: readonly HeaderNode[] = [
  { id: "serial", label: "序号", role: "serial", number: null, width: 6 },
  {
    label: "功能分类科目",
    columns: [
      { id: "code", label: "科目编码", role: "code", number: 1, width: 12 },
      { id: "name", label: "科目名称", role: "name", number: 2, width: 34 },
    ],
  },
  { id: "total", label: "合计", role: "amount", number: 3, width: 14 },
  { id: "basic", label: "基本支出", role: "amount", number: 4, width: 14 },
  { id: "project", label: "项目支出", role: "amount", number: 5, width: 14 },
];

const BLOCKS: readonly TableBlock[] = [
  {
    kind: "coded",
    code: "code",
    name: "name",
    amounts: ["total", "basic", "project"],
    classification: "functional",
  },
];

/** 表5: expenditure from the general public budget. */
export const T5: TableLayout = {
  id: "T5",
  number: 5,
  title: "单位预算一般公共预算财政拨款支出表",
  english: "Expenditure from the general public budget",
  unit: "wanYuan",
  header: HEADER,
  blocks: BLOCKS,
  emptyNotice: "无一般公共预算财政拨款预算，空表列示。",
  orientation: "portrait",
  basis: [{ source: "hebei-form-2023" }],
};

/** 表7: expenditure from government-managed funds. */
export const T7: TableLayout = {
  id: "T7",
  number: 7,
  title: "单位预算政府性基金预算财政拨款支出表",
  english: "Expenditure from government-managed funds",
  unit: "wanYuan",
  header: HEADER,
  blocks: BLOCKS,
  emptyNotice: "无政府性基金预算财政拨款预算，空表列示。",
  orientation: "portrait",
  basis: [{ source: "hebei-form-2023" }],
};

/** 表8: expenditure from the state capital operations budget. */
export const T8: TableLayout = {
  id: "T8",
  number: 8,
  title: "单位预算国有资本经营预算财政拨款支出表",
  english: "Expenditure from the state capital operations budget",
  unit: "wanYuan",
  header: HEADER,
  blocks: BLOCKS,
  emptyNotice: "无国有资本经营预算财政拨款预算，空表列示。",
  orientation: "portrait",
  basis: [{ source: "hebei-form-2023" }],
};
