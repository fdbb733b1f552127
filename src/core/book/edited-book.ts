import type { Rect, Scalar, Visibility } from "./book";
import type { CellStyle, Freeze } from "./look";

/** One cell that holds something or has a style. */
export interface EditedCell {
  readonly row: number;
  readonly column: number;
  /** What it holds, or the result of its formula. */
  readonly value: Scalar;
  /** With a leading `=` and functions under their visible names. */
  readonly formula: string | null;
  /** A number in the styles of the book; null for the style of its row or column. */
  readonly style: number | null;
  /** The area that the formula fills with its results, from this cell on, where it is more than this cell. */
  readonly spill?: Rect;
  /** Nobody but Excel can calculate the formula: the value is the result that the file has. */
  readonly isHeld?: true;
  /** As in the file, the formula names a function of ours in a way that Excel does not know. */
  readonly isUnbound?: true;
}

/** A row or a column after editing. */
export interface EditedBand {
  /** Where it was in the file; null for one that was inserted. */
  readonly origin: number | null;
  /** Set where it was changed: columns in characters as a file counts them, rows in points. */
  readonly size?: number;
  readonly isHidden?: boolean;
}

/** A sheet after editing. */
export interface EditedSheet {
  /** The name it had in the file, null for a sheet that was made since. Copies name what they were copied of. */
  readonly origin: string | null;
  readonly isCopy: boolean;
  readonly name: string;
  readonly visibility: Visibility;
  /**
   * The rows and columns from the first; those beyond the list are as many further on in the file as
   * the last one listed that has an origin.
   */
  readonly rows: readonly EditedBand[];
  readonly columns: readonly EditedBand[];
  /** In the order of rows, then columns. */
  readonly cells: readonly EditedCell[];
  readonly merges: readonly Rect[];
  readonly frozen: Freeze;
}

/** A style that cells of an edited book have. */
export interface EditedStyle extends CellStyle {
  /**
   * Number of the style of the file that a cell had before it was given this one: what a `CellStyle`
   * cannot say of it, a turned text for one, still holds.
   */
  readonly base?: number;
}

/** A workbook after editing, together with where each part of it was in the file it came from. */
export interface EditedBook {
  /** The styles of the file by their numbers, then those that were made since. */
  readonly styles: readonly EditedStyle[];
  /** In the order they are shown. */
  readonly sheets: readonly EditedSheet[];
  /** What is kept inside of the workbook under keys, see `WorkbookPort.remember`. */
  readonly texts: ReadonlyMap<string, string>;
}
