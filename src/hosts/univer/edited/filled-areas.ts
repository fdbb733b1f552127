import type { Worksheet } from "@univerjs/core";
import { ErrorType } from "@univerjs/engine-formula";
import { toA1 } from "../../../core/book/address";
import type { Rect } from "../../../core/book/book";
import type { Sheets } from "../sheets";

/**
 * The areas of several cells that formulas fill, by the addresses of the cells they begin in. The grid
 * also names the area of a formula that found no room there: that one fills nothing.
 */
export function filledAreas(sheets: Sheets, sheet: Worksheet): ReadonlyMap<string, Rect> {
  const cells = sheet.getCellMatrix();
  const areas = new Map<string, Rect>();
  for (const { rect } of sheets.spills(sheet)) {
    const { r0, c0, r1, c1 } = rect;
    const isBlocked = cells.getValue(r0, c0)?.v === ErrorType.SPILL;
    if (!isBlocked && (r0 < r1 || c0 < c1)) areas.set(toA1(r0, c0), rect);
  }
  return areas;
}
