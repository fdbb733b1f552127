import type { Place, Rect, Scalar } from "./book";

/**
 * What a cell of a new sheet is for; `dress.ts` says how it looks. `input` is where the accountant
 * types an amount, `input-text` a code or words, `total` an amount a formula makes, `figure` one that
 * only stands there.
 */
export type CellLook =
  | "title"
  | "caption"
  | "caption-right"
  | "head"
  | "numbering"
  | "serial"
  | "code"
  | "label"
  | "label-bold"
  | "input"
  | "input-text"
  | "total"
  | "figure"
  | "note";

/** Number format of an amount that is typed or stands there: two decimals. */
export const INPUT_FORMAT = "#,##0.00";

/** Number format of an amount that a formula makes: a total of blanks shows nothing. */
export const TOTAL_FORMAT = "#,##0.00;-#,##0.00;";

/** One cell of a new sheet; rows and columns count from 0. */
export interface NewCell {
  readonly row: number;
  readonly column: number;
  /** What the cell holds. Where it has a formula, its result, null while nobody has worked it out. */
  readonly value: Scalar;
  /** With a leading `=` and functions under their visible names, e.g. `=BUDGET.ROLLUP(…)`. */
  readonly formula?: string;
  readonly look: CellLook;
  /** Indent in characters. */
  readonly indent?: number;
  /** Stays open for typing where the sheet is protected; cells that look like input always do. */
  readonly isOpen?: boolean;
}

/** What may be typed into some cells: words, or what the cells of a column hold. */
export interface CellList {
  readonly rect: Rect;
  readonly from: readonly string[] | Place;
  /** Anything else is refused; otherwise the list is only offered. */
  readonly isStrict: boolean;
}

/** A sheet to be made, as data: what it holds and how it is laid out, without a host's formats. */
export interface NewSheet {
  readonly name: string;
  readonly orientation: "portrait" | "landscape";
  /** Width of each column in characters of the default font. */
  readonly widths: readonly number[];
  /** Rows at the top that stay in sight and are repeated on every printed page. */
  readonly frozenRows: number;
  readonly merges: readonly Rect[];
  readonly cells: readonly NewCell[];
  readonly lists?: readonly CellList[];
  /** Protected without a password, against slips of the hand. */
  readonly isProtected?: boolean;
  readonly isHidden?: boolean;
}
