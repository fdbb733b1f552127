import type { Place } from "../../core/book/book";
import { HostError } from "../../core/host";
import { sizeOf } from "../../core/book/rects";

/** Cells of one rectangle, and of all rectangles of one call: as many as the file host allows. */
const GRID_CELLS = 2_000_000;
const CALL_CELLS = 4_000_000;

/**
 * Excel on the web refuses requests and answers above 5 MB. A cell with Chinese text, formula and
 * number format has been reported at 125 bytes; this many at 100 bytes leave room for such ones.
 */
export const CELLS_PER_SYNC = 35_000;

/** Refuses rectangles that no budget workbook has and that would take the memory of the pane. */
export function requireReadable(places: readonly Place[]): void {
  let total = 0;
  for (const place of places) {
    const area = sizeOf(place);
    total += area;
    within("gridCells", GRID_CELLS, area, place.sheet);
    within("bookGridCells", CALL_CELLS, total, place.sheet);
  }
}

function within(what: string, limit: number, found: number, sheet: string): void {
  if (found <= limit) return;
  throw new HostError("too-large", { what, limit: String(limit), found: String(found), sheet });
}
