import { heightOfLines } from "./row-heights";
import type { PlacedCell } from "./set-cells";
import { RULE, textWidth, type TableSizes } from "./sizes";

/** Share of the width in em that a text certainly takes; the widths are those of other fonts. */
const CERTAIN = 0.9;

/**
 * Height of rows in points by the lengths of their texts alone: hardly ever more than it will be,
 * for choices that spare setting the texts.
 */
export function leastHeight(
  count: number,
  cells: readonly PlacedCell[],
  sizes: TableSizes,
  padding: number,
): number {
  const lines = new Array<number>(count).fill(1);
  for (const { row, column, cell, em } of cells) {
    if (cell.rowSpan > 1) continue;
    const width = textWidth(sizes, column, cell.colSpan);
    const needed = Math.ceil((em * sizes.fontSize * CERTAIN) / width);
    lines[row] = Math.max(lines[row] ?? 1, needed);
  }
  return lines.reduce((sum, row) => sum + heightOfLines(row, sizes, padding), RULE);
}
