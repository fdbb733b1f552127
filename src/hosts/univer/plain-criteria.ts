import { CELL_INVERTED_INDEX_CACHE } from "@univerjs/engine-formula";

/**
 * Has conditions such as `"201*"` looked up in the cells themselves. The engine's index of a column
 * takes text of digits for a number, which no pattern fits: the first SUMIFS over a column of codes
 * was right, and every later one of the same calculation was 0.
 */
export function compareCellsThemselves(): void {
  CELL_INVERTED_INDEX_CACHE.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] });
}
