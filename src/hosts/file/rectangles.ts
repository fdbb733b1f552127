import type { Rect } from "../../core/book/book";
import { within } from "./limits";

/** The part that two rectangles share, null when they do not meet. */
export function intersection(a: Rect, b: Rect): Rect | null {
  const rect = {
    r0: Math.max(a.r0, b.r0),
    c0: Math.max(a.c0, b.c0),
    r1: Math.min(a.r1, b.r1),
    c1: Math.min(a.c1, b.c1),
  };
  return rect.r0 <= rect.r1 && rect.c0 <= rect.c1 ? rect : null;
}

/**
 * Merged areas as far as they lie in the used rectangle, by row and column, each once. Areas
 * over whole rows or columns end where the content does, and what is left of an area after that
 * counts only while it still joins two cells.
 */
export function clipMerges(merges: readonly Rect[], used: Rect): Rect[] {
  const clipped = new Map<string, Rect>();
  for (const merge of merges) {
    const rect = intersection(merge, used);
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
