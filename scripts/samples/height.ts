import type { CellStyle } from "hucre";
import { looks } from "./looks";
import type { Line } from "./lines";

const rowHeight = 18;
/** Points one more line of text takes, for a font of so many points. */
const leading = 1.3;
const defaultSize = 11;

/** A Chinese character is a little narrower than two digits of the same size. */
function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character > "\u2000" ? 1.9 : 1;
  return width;
}

function lineCount(text: string, width: number): number {
  // A cell keeps a margin of about one character.
  const room = Math.max(width - 1, 2);
  return text
    .split("\n")
    .reduce((lines, part) => lines + Math.max(1, Math.ceil(textWidth(part) / room)), 0);
}

/**
 * The height in points at which every text of a line is visible. Excel does not measure merged
 * cells by itself, so heights are always written down.
 */
export function heightOf(line: Line, widths: readonly number[]): number {
  const heights = line.map(({ column, across, down, value, look }) => {
    if (down > 1 || typeof value !== "string") return rowHeight;
    const style: CellStyle = looks[look];
    const size = style.font?.size ?? defaultSize;
    const room = widths.slice(column, column + across).reduce((sum, width) => sum + width, 0);
    const lines = lineCount(value, (room * defaultSize) / size);
    return Math.ceil(lines * size * leading) + 4;
  });
  return Math.max(rowHeight, ...heights);
}
