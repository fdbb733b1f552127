import type { TableLayout } from "../../../../core/layout/layout";

/** 表3: expenditure by 科目 and kind. */
export const T3: TableLayout = {
  id: "T3",
  number: 3,
  title: "单位预算支出总表",
  english: "Expenditure of the unit",
  unit: "wanYuan",
  header: [
    { id: "serial", label: "序号", role: "serial", number: null, width: 5 },
    {
      label: "功能分类科目",
      columns: [
        { id: "code", label: "科目编码", role: "code", number: 1, width: 9 },
        { id: "name", label: "科目名称", role: "name", number: 2, width: 26 },
      ],
    },
    { id: "total", label: "合计", role: "amount", number: 3, width: 11 },
    { id: "basic", label: "基本支出", role: "amount", number: 4, width: 11 },
    { id: "project", label: "项目支出", role: "amount", number: 5, width: 11 },
    { id: "operating", label: "经营支出", role: "amount", number: 6, width: 11 },
    { id: "to-superior", label: "上解上级支出", role: "amount", number: 7, width: 11 },
    { id: "to-affiliate", label: "对附属单位补助支出", role: "amount", number: 8, width: 11 },
  ],
  blocks: [
    {
      kind: "coded",
      code: "code",
      name: "name",
      amounts: ["total", "basic", "project", "operating", "to-superior", "to-affiliate"],
      classification: "functional",
    },
  ],
  emptyNotice: null,
  orientation: "landscape",
  basis: [{ source: "hebei-form-2023" }],
};
