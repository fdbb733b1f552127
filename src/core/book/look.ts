import type { Rect } from "./book";
import type { CellList } from "./new-sheet";

export type LineStyle =
  | "hair"
  | "dotted"
  | "dashed"
  | "thin"
  | "medium"
  | "thick"
  | "double"
  | "dashDot"
  | "dashDotDot"
  | "mediumDashed"
  | "mediumDashDot"
  | "mediumDashDotDot"
  | "slantDashDot";

/** One side of a cell. Colours here and below are #RRGGBB in upper case. */
export interface Line {
  readonly style: LineStyle;
  readonly colour: string;
}

/**
 * How a cell looks, each part named only where it differs from a plain cell: black on white, no
 * lines, at the bottom, texts to the left and numbers to the right.
 */
export interface CellStyle {
  /** As Excel writes it; General where left out. */
  readonly format?: string;
  readonly font?: string;
  /** In points. */
  readonly size?: number;
  readonly isBold?: true;
  readonly isItalic?: true;
  readonly isUnderlined?: true;
  readonly isStruck?: true;
  readonly colour?: string;
  readonly fill?: string;
  readonly across?: "left" | "center" | "right" | "justify" | "distributed";
  readonly down?: "top" | "middle" | "bottom";
  readonly wraps?: true;
  /** In characters. */
  readonly indent?: number;
  readonly top?: Line;
  readonly right?: Line;
  readonly bottom?: Line;
  readonly left?: Line;
  /** May be typed in where the sheet is protected. */
  readonly isOpen?: true;
}

/** Columns or rows from `first` to `last`, which count from 0. */
export interface Band {
  readonly first: number;
  readonly last: number;
  /** Columns in characters of the default font with their padding as a file counts them, rows in points. */
  readonly size?: number;
  readonly isHidden?: true;
  /** Number of the style of cells that are not listed. */
  readonly style?: number;
}

/** A cell with a style, whether it holds anything or not. */
export interface StyledCell {
  readonly row: number;
  readonly column: number;
  /** A number in the styles of the book. */
  readonly style: number;
}

/** What a person wrote beside a cell (批注). */
export interface CellNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface Freeze {
  readonly rows: number;
  readonly columns: number;
}

/** How one sheet looks beyond what its cells hold. */
export interface SheetLook {
  readonly name: string;
  readonly columns: readonly Band[];
  readonly rows: readonly Band[];
  /** Sizes of all other columns and rows, in the units of `Band`. */
  readonly defaultColumn: number;
  readonly defaultRow: number;
  readonly frozen: Freeze;
  readonly cells: readonly StyledCell[];
  /** Drop-down lists. */
  readonly lists: readonly CellList[];
  readonly notes: readonly CellNote[];
  /** Areas of several cells that one formula fills. Left out where there are none. */
  readonly arrays?: readonly Rect[];
  readonly hidesGridLines: boolean;
  readonly isProtected: boolean;
}

/** How a workbook looks, kept apart from the Book since no rule depends on it. */
export interface BookLook {
  /**
   * By the numbers that the file gives them; the first is that of cells that neither are listed nor lie
   * in a band with a style.
   */
  readonly styles: readonly CellStyle[];
  /** In the order of the book. */
  readonly sheets: readonly SheetLook[];
}
