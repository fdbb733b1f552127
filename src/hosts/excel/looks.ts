import type { CellLook, NewCell } from "../../core/book/new-sheet";
import { TEXT_FORMAT } from "./written-text";

/** How a kind of cell is dressed in Excel. Sizes in points, colours as Excel takes them. */
export interface Dress {
  readonly align: "Left" | "Center" | "Right";
  readonly bold?: boolean;
  readonly size?: number;
  readonly wrap?: boolean;
  readonly fill?: string;
  readonly font?: string;
  /** Thin lines on all sides: the cell belongs to the table. */
  readonly lined?: boolean;
}

/** Grey that a printed line still shows. */
export const LINE = "#7F7F7F";

/** A tint for the cells to be typed in, pale enough to print as white. */
const INPUT = "#FFFBE6";

export const DRESS: Readonly<Record<CellLook, Dress>> = {
  title: { align: "Center", bold: true, size: 16 },
  caption: { align: "Left" },
  "caption-right": { align: "Right" },
  head: { align: "Center", bold: true, wrap: true, lined: true },
  numbering: { align: "Center", lined: true },
  serial: { align: "Center", lined: true },
  code: { align: "Left", lined: true },
  label: { align: "Left", wrap: true, lined: true },
  "label-bold": { align: "Left", bold: true, wrap: true, lined: true },
  input: { align: "Right", fill: INPUT, lined: true },
  total: { align: "Right", lined: true },
  note: { align: "Left", wrap: true, font: "#595959" },
};

const AMOUNT = "#,##0.00";

/** The number format of a new cell: amounts with two decimals, codes as text. */
export function formatOf({ look, value }: NewCell): string {
  if (look === "input" || look === "total") return AMOUNT;
  return look === "code" && typeof value !== "number" ? TEXT_FORMAT : "General";
}

const PIXELS_PER_CHARACTER = 7;
const PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;

/**
 * The points of a column of so many characters: a digit of the default font is 7 pixels wide, a cell
 * has 5 pixels of padding, and a pixel is three quarters of a point. 10 characters are 56.25 points.
 */
export function pointsOf(characters: number): number {
  return (characters * PIXELS_PER_CHARACTER + PADDING_PIXELS) * POINTS_PER_PIXEL;
}
