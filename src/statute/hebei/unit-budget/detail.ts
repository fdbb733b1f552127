import type { DetailForm, DetailTable, DetailWhere } from "../../../core/layout/detail";
import { PERSONNEL_CLASSES, PUBLIC_CLASSES } from "./rules/t6";

const GENERAL = "一般公共预算拨款";
const FUND = "政府性基金预算拨款";
const CAPITAL = "国有资本经营预算拨款";
/** The three appropriations, and no other source. */
const FISCAL = "*拨款";
/** The unit's own money, and no other source. */
const OWN = "*收入";
const SPECIAL = "财政专户管理资金";
const BUSINESS = "事业收入";
const OPERATING = "事业单位经营收入";
const SUPERIOR = "上级补助收入";
const AFFILIATE = "附属单位上缴收入";
const OTHER = "其他收入";

const BASIC = "基本支出";
const PROJECT = "项目支出";
const LEFT = "年终结转结余";

const YEAR: DetailWhere = { isCarried: false };
const CARRIED: DetailWhere = { isCarried: true };
const SPENT: DetailWhere = { isSpent: true };

/** Rows of the expenditure side of tables 1 and 4; those of a 类 follow from its code. */
const EXPENDITURE: Readonly<Record<string, DetailWhere>> = {
  "expenditure-year": SPENT,
  "carried-out": { isSpent: false },
  "expenditure-total": {},
};

const FUND_COLUMNS: Readonly<Record<string, DetailWhere>> = {
  total: {},
  general: { source: GENERAL },
  fund: { source: FUND },
  capital: { source: CAPITAL },
};

/** 因公出国（境）费用, 公务用车购置, 公务用车运行维护费 and 公务接待费 of the economic classification. */
const ABROAD = "30212";
const VEHICLE_PURCHASE = "31013";
const VEHICLE_RUNNING = "30231";
const RECEPTION = "30217";

/** Columns of tables 5, 7 and 8, which have one form. */
const FUND_TABLE: Pick<DetailTable, "rows" | "columns"> = {
  rows: {},
  columns: { total: {}, basic: { use: BASIC }, project: { use: PROJECT } },
};

const TABLES: readonly DetailTable[] = [
  {
    table: "T1",
    where: {},
    classes: SPENT,
    rows: {
      ...EXPENDITURE,
      "income-general": { source: GENERAL, ...YEAR },
      "income-fund": { source: FUND, ...YEAR },
      "income-capital": { source: CAPITAL, ...YEAR },
      "income-special": { source: SPECIAL, ...YEAR },
      "income-business": { source: BUSINESS, ...YEAR },
      "income-operating": { source: OPERATING, ...YEAR },
      "income-superior": { source: SUPERIOR, ...YEAR },
      "income-affiliate": { source: AFFILIATE, ...YEAR },
      "income-other": { source: OTHER, ...YEAR },
      "income-own": { source: OWN, ...YEAR },
      "income-year": YEAR,
      "carried-in": CARRIED,
      "income-total": {},
    },
    columns: { "income-amount": {}, amount: {} },
  },
  {
    table: "T2",
    where: {},
    rows: {},
    columns: {
      total: {},
      subtotal: YEAR,
      fiscal: { source: FISCAL, ...YEAR },
      special: { source: SPECIAL, ...YEAR },
      business: { source: BUSINESS, ...YEAR },
      operating: { source: OPERATING, ...YEAR },
      superior: { source: SUPERIOR, ...YEAR },
      affiliate: { source: AFFILIATE, ...YEAR },
      other: { source: OTHER, ...YEAR },
      "carried-in": CARRIED,
    },
  },
  {
    table: "T3",
    where: SPENT,
    rows: {},
    columns: {
      total: {},
      basic: { use: BASIC },
      project: { use: PROJECT },
      operating: { use: "经营支出" },
      "to-superior": { use: "上解上级支出" },
      "to-affiliate": { use: "对附属单位补助支出" },
    },
  },
  {
    table: "T4",
    where: { source: FISCAL },
    classes: SPENT,
    rows: {
      ...EXPENDITURE,
      "income-general": { source: GENERAL, ...YEAR },
      "income-fund": { source: FUND, ...YEAR },
      "income-capital": { source: CAPITAL, ...YEAR },
      "income-year": YEAR,
      "carried-in": CARRIED,
      "carried-general": { source: GENERAL, ...CARRIED },
      "carried-fund": { source: FUND, ...CARRIED },
      "carried-capital": { source: CAPITAL, ...CARRIED },
      "income-total": {},
    },
    columns: { "income-amount": {}, ...FUND_COLUMNS },
  },
  { table: "T5", where: { source: GENERAL, ...SPENT }, ...FUND_TABLE },
  {
    table: "T6",
    where: { source: GENERAL, use: BASIC },
    rows: {},
    columns: {
      total: {},
      personnel: { economic: PERSONNEL_CLASSES },
      public: { economic: PUBLIC_CLASSES },
    },
  },
  { table: "T7", where: { source: FUND, ...SPENT }, ...FUND_TABLE },
  { table: "T8", where: { source: CAPITAL, ...SPENT }, ...FUND_TABLE },
  {
    table: "T9",
    where: { source: FISCAL, ...SPENT },
    rows: {
      sangong: { economic: [ABROAD, VEHICLE_PURCHASE, VEHICLE_RUNNING, RECEPTION] },
      abroad: { economic: [ABROAD] },
      vehicles: { economic: [VEHICLE_PURCHASE, VEHICLE_RUNNING] },
      "vehicle-purchase": { economic: [VEHICLE_PURCHASE] },
      "vehicle-running": { economic: [VEHICLE_RUNNING] },
      reception: { economic: [RECEPTION] },
    },
    columns: FUND_COLUMNS,
  },
];

/** The 明细 of a unit's budget. Its words are ours: no form prescribes it. */
export const DETAIL: DetailForm = {
  sheet: "预算明细",
  title: "预算资金明细",
  guide: "每个功能科目（项）、经济科目（款）、资金来源和支出性质填一行，各表金额自动汇总。",
  heads: {
    serial: "序号",
    code: "功能科目",
    "code-name": "功能科目名称",
    economic: "经济科目",
    "economic-name": "经济科目名称",
    source: "资金来源",
    carried: "是否上年结转",
    use: "支出性质",
    amount: "金额",
    remark: "备注",
    hint: "提示",
  },
  sources: [
    { id: "general", label: GENERAL },
    { id: "fund", label: FUND },
    { id: "capital", label: CAPITAL },
    { id: "special", label: SPECIAL },
    { id: "business", label: BUSINESS },
    { id: "operating", label: OPERATING },
    { id: "superior", label: SUPERIOR },
    { id: "affiliate", label: AFFILIATE },
    { id: "other", label: OTHER },
  ],
  uses: [
    { id: "basic", label: BASIC },
    { id: "project", label: PROJECT },
    { id: "operating", label: "经营支出" },
    { id: "to-superior", label: "上解上级支出" },
    { id: "to-affiliate", label: "对附属单位补助支出" },
    { id: "left", label: LEFT },
  ],
  left: LEFT,
  carried: "上年结转",
  tables: TABLES,
};
