import type { Rect } from "../book/book";
import { squeezed, type Grid } from "./grid";

/** A column of the sheet with the heads over it. */
export interface HeadColumn {
  readonly column: number;
  /** Heads over it, outermost first, normalised. A head written over several cells is several. */
  readonly path: readonly string[];
  /** The lowest head in the words of the sheet, without spaces and line breaks. */
  readonly label: string;
}

/** The columns of a head. Cells merged side by side in its lowest row are one column. */
export function headColumns(grid: Grid, head: Rect): HeadColumn[] {
  const columns: HeadColumn[] = [];
  for (let column = head.c0; column <= head.c1; column += 1) {
    if (grid.isRightPart(head.r1, column) && column > head.c0) continue;
    const path: string[] = [];
    let label = "";
    for (let row = head.r0; row <= head.r1; row += 1) {
      const text = grid.text(row, column) || groupText(grid, head, row, column);
      if (text === "" || path.at(-1) === text) continue;
      path.push(text);
      label = squeezed(grid.raw(row, column)) || text;
    }
    columns.push({ column, path, label });
  }
  return columns;
}

/** The head of a group that somebody did not merge: it stands only over the group's first column. */
function groupText(grid: Grid, head: Rect, row: number, column: number): string {
  const below = row < head.r1 ? grid.text(row + 1, column) : "";
  if (below === "") return "";
  for (let left = column - 1; left >= head.c0; left -= 1) {
    if (grid.text(row + 1, left) === "") return "";
    const text = grid.text(row, left);
    // A head merged downwards is that of its own column.
    if (text !== "") return text === grid.text(row + 1, left) ? "" : text;
  }
  return "";
}
