/** A word that stands in a list of the 明细, and the id by which programs know it. */
export interface DetailChoice {
  readonly id: string;
  readonly label: string;
}

/**
 * Which lines of the 明细 an amount adds up; a condition that is left out takes all lines. `source` is
 * a label or a pattern over the labels, with `*` for any characters, as SUMIFS takes it.
 */
export interface DetailWhere {
  readonly source?: string;
  /** Brought forward from last year (上年结转), or income of this one. */
  readonly isCarried?: boolean;
  /** Label of the use. */
  readonly use?: string;
  /** Spent this year, or left over at its end (年终结转结余). */
  readonly isSpent?: boolean;
  /** First digits of the 款 of the economic classification, any of these. */
  readonly economic?: readonly string[];
}

/**
 * What the 明细 holds for one table. An amount adds up the lines that its table, its row and its
 * column take; the narrower condition stands in the place of the wider one. A row of 科目 takes the
 * lines under its code. A fixed row that is not named here has no amount.
 */
export interface DetailTable {
  readonly table: string;
  readonly where: DetailWhere;
  /** Fixed rows with a 类 code, beside that code. */
  readonly classes?: DetailWhere;
  /** By the id of any other fixed row. */
  readonly rows: Readonly<Record<string, DetailWhere>>;
  /** By the id of a column. */
  readonly columns: Readonly<Record<string, DetailWhere>>;
}

/** The columns of the 明细 from left to right. */
export type DetailColumn =
  | "serial"
  | "code"
  | "code-name"
  | "economic"
  | "economic-name"
  | "source"
  | "carried"
  | "use"
  | "amount"
  | "remark"
  | "hint";

/**
 * The 明细: a list of the unit's money, one line for each 项, 款, source and use, in 元, from which the
 * statutory tables follow. It is no statutory table itself and is not published.
 */
export interface DetailForm {
  readonly sheet: string;
  readonly title: string;
  /** Line under the title that says how it is filled. */
  readonly guide: string;
  readonly heads: Readonly<Record<DetailColumn, string>>;
  readonly sources: readonly DetailChoice[];
  readonly uses: readonly DetailChoice[];
  /** Use of what is left over at the end of the year. */
  readonly left: string;
  /** What stands in the column of what is brought forward. */
  readonly carried: string;
  readonly tables: readonly DetailTable[];
}
