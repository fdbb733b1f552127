import { DRESS, LINE, formatOf, isOpen } from "../../../core/book/dress";
import type { CellStyle, Line } from "../../../core/book/look";
import type { NewCell } from "../../../core/book/new-sheet";

const ACROSS = { Left: "left", Center: "center", Right: "right" } as const;

const THIN: Line = { style: "thin", colour: LINE };

/** How a cell of a new sheet looks. */
export function dressStyle(cell: NewCell): CellStyle {
  const { align, bold, size, wrap, fill, font, lined } = DRESS[cell.look];
  const format = formatOf(cell);
  return {
    across: ACROSS[align],
    down: "middle",
    ...(format !== "General" && { format }),
    ...(bold === true && { isBold: true }),
    ...(size !== undefined && { size }),
    ...(font !== undefined && { colour: font }),
    ...(fill !== undefined && { fill }),
    ...(wrap === true && { wraps: true }),
    ...(cell.indent !== undefined && { indent: cell.indent }),
    ...(lined === true && { top: THIN, right: THIN, bottom: THIN, left: THIN }),
    ...(isOpen(cell) && { isOpen: true }),
  };
}
