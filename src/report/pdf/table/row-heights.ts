import type { SetCell } from "./set-cells";
import { CELL_LEADING, RULE, type TableSizes } from "./sizes";

/** Height of a row with so many lines, from the middle of one rule to that of the next. */
export function heightOfLines(lines: number, sizes: TableSizes, padding: number): number {
  return lines * sizes.fontSize * CELL_LEADING + padding * 2 + RULE;
}

/**
 * Heights of rows in points; `padding` is the space over and under their text. A label over several
 * rows makes them taller together when they are too low for it, but one that is taller than `most`
 * stands in its first row, which may then break over the page.
 */
export function rowHeights(
  count: number,
  cells: readonly SetCell[],
  sizes: TableSizes,
  padding: number,
  most: number,
): number[] {
  const heights = new Array<number>(count).fill(heightOfLines(1, sizes, padding));
  const labels: SetCell[] = [];
  for (const cell of cells) {
    const height = heightOfLines(cell.lines.length, sizes, padding);
    if (isLabel(cell, sizes, padding, most)) labels.push(cell);
    else heights[cell.row] = Math.max(heights[cell.row] ?? 0, height);
  }
  for (const { row, cell, lines } of labels) {
    const rows = heights.slice(row, row + cell.rowSpan);
    const lack = heightOfLines(lines.length, sizes, padding) - rows.reduce((sum, h) => sum + h, 0);
    if (lack <= 0) continue;
    rows.forEach((height, index) => {
      heights[row + index] = height + lack / rows.length;
    });
  }
  return heights;
}

/** Whether a cell stands in all its rows together, and is printed again on every page they reach. */
export function isLabel(
  { cell, lines }: SetCell,
  sizes: TableSizes,
  padding: number,
  most: number,
): boolean {
  return cell.rowSpan > 1 && heightOfLines(lines.length, sizes, padding) <= most;
}
