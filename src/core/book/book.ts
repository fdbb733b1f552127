/** What a cell holds: nothing, a number, a text, a truth value or an error such as `#REF!`. */
export type Scalar = null | number | string | boolean | { readonly err: string };

/** A cell of a sheet; both count from 0. */
export interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells on one sheet; rows and columns count from 0, both ends included. */
export interface Rect {
  readonly r0: number;
  readonly c0: number;
  readonly r1: number;
  readonly c1: number;
}

/** A rectangle together with the sheet it lies on. */
export interface Place extends Rect {
  readonly sheet: string;
}

export type Visibility = "visible" | "hidden" | "veryHidden";

/**
 * One sheet as it was read. The grids cover `used`: `values[i][j]` is the cell at row
 * `used.r0 + i`, column `used.c0 + j`. A merged area keeps its value in its top-left cell.
 */
export interface Sheet {
  readonly name: string;
  readonly visibility: Visibility;
  /** Smallest rectangle that holds every filled cell; null when the sheet is empty. */
  readonly used: Rect | null;
  readonly values: readonly (readonly Scalar[])[];
  /** Formula text with a leading `=`, null where the cell was typed. */
  readonly formulas: readonly (readonly (string | null)[])[];
  /** Number formats as Excel writes them, e.g. `#,##0.00`. */
  readonly formats: readonly (readonly string[])[];
  readonly merges: readonly Rect[];
  /**
   * Cells whose formula calls a function of ours by a name that Excel does not bind and shows as
   * `#NAME?`, in the order of rows, then columns. Left out where there are none.
   */
  readonly unbound?: readonly CellAt[];
}

/** Immutable snapshot of a workbook. */
export interface Book {
  readonly sheets: readonly Sheet[];
}

/** The value at a row and column of a sheet, null outside of what is used. */
export function valueAt(sheet: Sheet, row: number, column: number): Scalar {
  if (sheet.used === null) return null;
  return sheet.values[row - sheet.used.r0]?.[column - sheet.used.c0] ?? null;
}

/** The formula at a row and column of a sheet, null where there is none. */
export function formulaAt(sheet: Sheet, row: number, column: number): string | null {
  if (sheet.used === null) return null;
  return sheet.formulas[row - sheet.used.r0]?.[column - sheet.used.c0] ?? null;
}

/** The words of a value as a reader would copy them. */
export function plainText(value: Scalar): string {
  if (value === null) return "";
  if (typeof value === "object") return value.err;
  return String(value);
}
