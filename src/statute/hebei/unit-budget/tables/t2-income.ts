import type { TableLayout } from "../../../../core/layout/layout";

/** 表2: income by 科目 and source. */
export const T2: TableLayout = {
  id: "T2",
  number: 2,
  title: "单位预算收入总表",
  english: "Income of the unit",
  unit: "wanYuan",
  header: [
    { id: "serial", label: "序号", role: "serial", number: null, width: 5 },
    {
      label: "功能分类科目",
      columns: [
        { id: "code", label: "科目编码", role: "code", number: 1, width: 9 },
        { id: "name", label: "科目名称", role: "name", number: 2, width: 22 },
      ],
    },
    { id: "total", label: "合计", role: "amount", number: 3, width: 10 },
    {
      label: "本年收入",
      columns: [
        { id: "subtotal", label: "小计", role: "amount", number: 4, width: 10 },
        { id: "fiscal", label: "财政拨款收入", role: "amount", number: 5, width: 10 },
        { id: "special", label: "财政专户收入", role: "amount", number: 6, width: 9 },
        { id: "business", label: "事业收入", role: "amount", number: 7, width: 9 },
        { id: "operating", label: "经营收入", role: "amount", number: 8, width: 9 },
        { id: "superior", label: "上级补助收入", role: "amount", number: 9, width: 9 },
        { id: "affiliate", label: "附属单位上缴收入", role: "amount", number: 10, width: 9 },
        { id: "other", label: "其他收入", role: "amount", number: 11, width: 9 },
      ],
    },
    { id: "carried-in", label: "上年结转", role: "amount", number: 12, width: 9 },
  ],
  blocks: [
    {
      kind: "coded",
      code: "code",
      name: "name",
      amounts: [
        "total",
        "subtotal",
        "fiscal",
        "special",
        "business",
        "operating",
        "superior",
        "affiliate",
        "other",
        "carried-in",
      ],
      classification: "functional",
    },
  ],
  emptyNotice: null,
  orientation: "landscape",
  basis: [{ source: "hebei-form-2023" }],
};
