import { INPUT_FORMAT, TOTAL_FORMAT, type CellLook, type NewCell } from "./new-sheet";

/** How a kind of cell looks, the same in every host. Sizes in points, colours as #RRGGBB. */
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
  "input-text": { align: "Left", fill: INPUT, lined: true },
  total: { align: "Right", lined: true },
  figure: { align: "Right", lined: true },
  note: { align: "Left", wrap: true, font: "#595959" },
};

/** The number format of a text cell: what is typed there stays as it is, leading zeros too. */
export const TEXT_FORMAT = "@";

/** The number format of a cell that needs none. */
const GENERAL = "General";

/**
 * The number format of a new cell: amounts with two decimals, what is typed as text. A code that a
 * formula finds is not text by format, or its formula would be shown in its place.
 */
export function formatOf({ look, value, formula }: NewCell): string {
  if (look === "input" || look === "figure") return INPUT_FORMAT;
  if (look === "total") return TOTAL_FORMAT;
  const isText = look === "input-text" || (look === "code" && typeof value !== "number");
  return isText && formula === undefined ? TEXT_FORMAT : GENERAL;
}

/** Whether a cell takes what is typed where its sheet is protected. */
export function isOpen({ look, isOpen: open }: NewCell): boolean {
  return look === "input" || look === "input-text" || open === true;
}
