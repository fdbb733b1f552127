// Words of the copies as data that the report does not print. They are Chinese in every language of
// the product, as the disclosure is a statutory document.

/** Heads of the columns that say of every row where it belongs. */
export const CONTEXT_HEADS = {
  table: "表号",
  unitCode: "预算单位编码",
  unitName: "预算单位名称",
  year: "预算年度",
  money: "金额单位",
} as const;

/** Name of the sheet before the tables, and what it calls the facts and the lines of its list. */
export const OVERVIEW = {
  sheet: "说明",
  title: "标题",
  status: "状态",
  list: ["表号", "工作表", "表名", "金额单位", "行数", "附注"],
} as const;

/** The columns that describe one amount when a table is turned into one row an amount. */
export const AMOUNT_FIELDS = { kind: "金额栏目", value: "金额", currency: "币种" } as const;

/** What a reader of the CSV copies must know before adding anything up. */
export const PACKAGE_NOTE =
  "各表按公开格式逐行给出：合计行、类款两级科目和合计栏都已包含下级金额，汇总前请先筛选，不要直接相加。" +
  "金额按“金额单位”一栏的单位计。" +
  "文字以 = + - @ 或制表符开头的，前面加了一个英文单引号，防止电子表格软件当作公式执行。";

/** Name of a column that has no head. */
export function namelessColumn(number: number): string {
  return `第${String(number)}栏`;
}

/** A name that stands for the second time, or more often. */
export function repeatedName(name: string, time: number): string {
  return `${name}（${String(time)}）`;
}
