import type { Rect, Scalar } from "../../core/book/book";
import { sharedRect } from "../../core/book/rects";
import { within } from "./limits";

/**
 * Merged areas as far as they lie in the used rectangle, by row and column, each once. Areas
 * over whole rows or columns end where the content does, and what is left of an area after that
 * counts only while it still joins two cells.
 */
export function clipMerges(merges: readonly Rect[], used: Rect): Rect[] {
  const clipped = new Map<string, Rect>();
  for (const merge of merges) {
    const rect = sharedRect(merge, used);
    if (rect === null || (rect.r0 === rect.r1 && rect.c0 === rect.c1)) continue;
    clipped.set([rect.r0, rect.c0, rect.r1, rect.c1].join(), rect);
  }
  return [...clipped.values()].sort((a, b) => a.r0 - b.r0 || a.c0 - b.c0);
}

/** The number of cells in a rectangle; refuses one too large to be laid out cell by cell. */
export function areaOf(rect: Rect, sheet: string): number {
  const area = (rect.r1 - rect.r0 + 1) * (rect.c1 - rect.c0 + 1);
  within("gridCells", area, { sheet });
  return area;
}

/** What makes a cell count as filled. */
interface FillableCell {
  readonly row: number;
  readonly column: number;
  readonly value: Scalar;
  readonly formula: string | null;
}

/** The smallest rectangle that holds every cell with a value or a formula, null where there is none. */
export function filledRect(cells: readonly FillableCell[]): Rect | null {
  let [r0, c0, r1, c1] = [Infinity, Infinity, -1, -1];
  for (const { row, column, value, formula } of cells) {
    if (value === null && formula === null) continue;
    r0 = Math.min(r0, row);
    c0 = Math.min(c0, column);
    r1 = Math.max(r1, row);
    c1 = Math.max(c1, column);
  }
  return r1 === -1 ? null : { r0, c0, r1, c1 };
}
