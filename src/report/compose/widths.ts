import type { TableCell } from "../model";

const NARROWEST = 4;
const WIDEST = 26;

/** Relative column widths of a table without a layout: between its mean and its longest entry. */
export function columnWidths(rows: readonly (readonly TableCell[])[], columns: number): number[] {
  const lengths: number[][] = Array.from({ length: columns }, () => []);
  const busy = new Array<number>(columns).fill(0);
  for (const row of rows) {
    let column = 0;
    for (const cell of row) {
      while ((busy[column] ?? 0) > 0) column += 1;
      if (cell.colSpan === 1) lengths[column]?.push(wordLength(cell.text));
      for (let k = 0; k < cell.colSpan; k += 1) busy[column + k] = cell.rowSpan;
      column += cell.colSpan;
    }
    busy.forEach((rest, at) => (busy[at] = Math.max(0, rest - 1)));
  }
  return lengths.map((all) => {
    const filled = all.filter((length) => length > 0);
    if (filled.length === 0) return NARROWEST;
    const mean = filled.reduce((sum, length) => sum + length, 0) / filled.length;
    const width = (mean + Math.max(...filled)) / 2;
    return Math.min(WIDEST, Math.max(NARROWEST, width + 1));
  });
}

/** Length in characters as wide as a hanzi. */
function wordLength(text: string): number {
  const narrow = text.replaceAll(/[^\0-\u2e7f]/gu, "").length;
  return text.length - narrow + narrow * 0.55;
}
