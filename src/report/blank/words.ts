// Words of the statutory form that its layouts do not carry. They are Chinese in every language of
// the product, as the workbook is a statutory document.

/** Name of the total row of a table of codes. */
export const TOTAL_LABEL = "合计";

/** Head of the row of column numbers. */
export const NUMBERING = "栏次";

/** The note under a table that has no rows. */
export function emptyNote(notice: string): string {
  return `注：${notice}`;
}

/** Name of the sheet that lists and look-ups draw 科目 from, and the heads of its lists. */
export const CODES_SHEET = "科目";
export const CODE_HEADS = ["科目编码", "科目名称"] as const;

/** What the 明细 says beside a line that no table can take as it stands. */
export const HINTS = {
  notText: "科目要按文本填写",
  notItem: "功能科目填到项",
  noSource: "请选资金来源",
  noUse: "请选支出性质",
  noEconomic: "经济科目填到款",
  noAmount: "金额要填数字",
} as const;

/** A table of 科目 has no row for the code of a line. */
export function notListed(table: number): string {
  return `表${String(table)}没有列出这个科目`;
}
