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
