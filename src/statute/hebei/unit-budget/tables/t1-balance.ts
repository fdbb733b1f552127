import type { FixedBlock, FixedRow, TableLayout } from "../../../../core/layout/layout";
import { EXPENDITURE_CLASSES } from "./expenditure-classes";

const INCOME_TOTALS: readonly FixedRow[] = [
  { id: "income-year", label: "本年收入合计", bold: true },
  { id: "carried-in", label: "上年结转结余" },
  { id: "income-total", label: "收入总计", bold: true },
];

/** Income lines of the 2022 and 2023 forms. */
const INCOME_2023: readonly FixedRow[] = [
  { id: "income-general", group: "income", label: "一、一般公共预算拨款收入" },
  { id: "income-fund", group: "income", label: "二、政府性基金预算拨款收入" },
  { id: "income-capital", group: "income", label: "三、国有资本经营预算拨款收入" },
  { id: "income-special", group: "income", label: "四、财政专户管理资金收入" },
  { id: "income-business", group: "income", label: "五、事业收入" },
  { id: "income-operating", group: "income", label: "六、事业单位经营收入" },
  { id: "income-superior", group: "income", label: "七、上级补助收入" },
  { id: "income-affiliate", group: "income", label: "八、附属单位上缴收入" },
  { id: "income-other", group: "income", label: "九、其他收入" },
];

/** Income lines of the 2025 form: everything that is not fiscal is one line. */
const INCOME_2025: readonly FixedRow[] = [
  { id: "income-general", group: "income", label: "一、一般公共预算拨款收入" },
  { id: "income-fund", group: "income", label: "二、政府性基金预算拨款收入" },
  { id: "income-capital", group: "income", label: "三、国有资本经营预算拨款收入" },
  { id: "income-special", group: "income", label: "四、财政专户管理资金收入" },
  { id: "income-own", group: "income", label: "五、单位资金" },
];

const EXPENDITURE: FixedBlock = {
  kind: "fixed",
  item: "item",
  amounts: ["amount"],
  rows: [
    ...EXPENDITURE_CLASSES,
    { id: "expenditure-year", label: "本年支出合计", bold: true },
    { id: "carried-out", label: "年终结转结余" },
    { id: "expenditure-total", label: "支出总计", bold: true },
  ],
};

/** 表1 as the 2023 form prints it. */
export const T1_2023: TableLayout = {
  id: "T1",
  number: 1,
  title: "单位预算收支总表",
  english: "Income and expenditure of the unit",
  unit: "wanYuan",
  header: [
    { id: "serial", label: "序号", role: "serial", number: null, width: 5 },
    {
      label: "收入",
      columns: [
        { id: "income-item", label: "项目", role: "item", number: 1, width: 24 },
        { id: "income-amount", label: "预算数", role: "amount", number: 2, width: 12 },
      ],
    },
    {
      label: "支出",
      columns: [
        { id: "item", label: "项目", role: "item", number: 3, width: 24 },
        { id: "amount", label: "预算数", role: "amount", number: 4, width: 12 },
      ],
    },
  ],
  blocks: [
    {
      kind: "fixed",
      item: "income-item",
      amounts: ["income-amount"],
      rows: [...INCOME_2023, ...INCOME_TOTALS],
    },
    EXPENDITURE,
  ],
  emptyNotice: null,
  orientation: "portrait",
  basis: [{ source: "hebei-form-2023" }],
};

/** 表1 with the five income lines of the 2025 form; the expenditure side is unchanged. */
export const T1_2025: TableLayout = {
  ...T1_2023,
  blocks: [
    {
      kind: "fixed",
      item: "income-item",
      amounts: ["income-amount"],
      rows: [...INCOME_2025, ...INCOME_TOTALS],
    },
    EXPENDITURE,
  ],
  basis: [{ source: "hebei-form-2025" }],
};
