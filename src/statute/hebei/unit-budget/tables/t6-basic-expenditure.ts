import type { TableLayout } from "../../../../core/layout/layout";

/** 表6: basic expenditure from the general public budget by economic classification. */
export const T6: TableLayout = {
  id: "T6",
  number: 6,
  title: "单位预算一般公共预算财政拨款基本支出表",
  english: "Basic expenditure from the general public budget",
  unit: "wanYuan",
  header: [
    { id: "serial", label: "序号", role: "serial", number: null, width: 6 },
    {
      label: "支出单位经济分类科目",
      columns: [
        { id: "code", label: "科目编码", role: "code", number: 1, width: 12 },
        { id: "name", label: "科目名称", role: "name", number: 2, width: 34 },
      ],
    },
    {
      label: "一般公共预算基本支出",
      columns: [
        { id: "total", label: "合计", role: "amount", number: 3, width: 14 },
        { id: "personnel", label: "人员经费", role: "amount", number: 4, width: 14 },
        { id: "public", label: "公用经费", role: "amount", number: 5, width: 14 },
      ],
    },
  ],
  blocks: [
    {
      kind: "coded",
      code: "code",
      name: "name",
      amounts: ["total", "personnel", "public"],
      classification: "economic",
    },
  ],
  emptyNotice: "无一般公共预算财政拨款基本支出预算，空表列示。",
  orientation: "portrait",
  basis: [{ source: "hebei-form-2023" }],
};
