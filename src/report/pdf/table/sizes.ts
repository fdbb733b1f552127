/** Thickness that a rule takes between cells, in points. */
export const RULE = 0.5;
/** Line height in cells, in em. */
export const CELL_LEADING = 1.2;
export const TITLE_SIZE = 16;
export const TITLE_LEADING = 1.3;
export const TITLE_SPACE = 5;
export const CAPTION_SIZE = 9.5;
export const CAPTION_SPACE = 3;

/** Sizes of one table, in points. */
export interface TableSizes {
  readonly fontSize: number;
  /** Space left and right of a cell's text. */
  readonly padding: number;
  /** Widths of the text in each column, without padding and rules. */
  readonly columns: readonly number[];
  /** The middles of the rules between columns and at both sides, from the left of the table. */
  readonly rules: readonly number[];
}

export function sizesOf(fontSize: number, padding: number, columns: readonly number[]): TableSizes {
  let at = RULE / 2;
  const rules = [at, ...columns.map((width) => (at += width + padding * 2 + RULE))];
  return { fontSize, padding, columns, rules };
}

/** Width of the text in a cell that begins in `column` and spans `span` columns, in points. */
export function textWidth(sizes: TableSizes, column: number, span: number): number {
  const widths = sizes.columns.slice(column, column + span);
  const between = (span - 1) * (sizes.padding * 2 + RULE);
  return widths.reduce((sum, width) => sum + width, between);
}
