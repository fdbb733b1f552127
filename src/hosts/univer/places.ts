import { SHEET_COLUMNS, SHEET_ROWS } from "../../core/book/address";
import type { Place, Rect } from "../../core/book/book";
import { isInside, sizeOf } from "../../core/book/rects";
import { HostError } from "../../core/host";

/** The largest sheet there is in a workbook, whatever the grid shows of it. */
const WHOLE: Rect = { r0: 0, c0: 0, r1: SHEET_ROWS - 1, c1: SHEET_COLUMNS - 1 };

/** Cells of one rectangle, and of all rectangles of one call: as many as the file host allows. */
const GRID_CELLS = 2_000_000;
const CALL_CELLS = 4_000_000;

/** Throws HostError `bad-range` for anything but a rectangle of cells. */
export function requireOnSheet(at: Place): void {
  const { sheet, r0, c0, r1, c1 } = at;
  const isWhole = [r0, c0, r1, c1].every(Number.isInteger);
  if (isWhole && r0 <= r1 && c0 <= c1 && isInside(at, WHOLE)) return;
  throw new HostError("bad-range", { sheet, range: [r0, c0, r1, c1].join() });
}

/** Throws HostError `too-large` for rectangles no budget workbook has. */
export function requireReadable(places: readonly Place[]): void {
  let total = 0;
  for (const place of places) {
    const size = sizeOf(place);
    total += size;
    within("gridCells", GRID_CELLS, size, place.sheet);
    within("bookGridCells", CALL_CELLS, total, place.sheet);
  }
}

function within(what: string, limit: number, found: number, sheet: string): void {
  if (found <= limit) return;
  throw new HostError("too-large", { what, limit: String(limit), found: String(found), sheet });
}
