import { rectToA1 } from "../../core/book/address";
import type { Rect } from "../../core/book/book";
import { sharedRect, sizeOf } from "../../core/book/rects";
import { rectsOf } from "./areas";
import { bandsOf } from "./pieces";
import { rectOfRange } from "./sheet-list";

/** Excel answers at most 512 merged areas at a time; no form has more than two in every row. */
const ROWS_AT_A_TIME = 200;

/**
 * Asks for the merged areas that begin in the rows and columns up to the end of a rectangle. Excel
 * gives an area only where its first cell is asked for, so the rectangle is widened to A1.
 */
export function askMerges(sheet: Excel.Worksheet, upTo: Rect): Excel.RangeAreas[] {
  const area = { r0: 0, c0: 0, r1: upTo.r1, c1: upTo.c1 };
  return bandsOf(area, ROWS_AT_A_TIME * (area.c1 + 1)).map((band) => {
    const merged = sheet.getRange(rectToA1(band)).getMergedAreasOrNullObject();
    merged.load("address,areaCount");
    return merged;
  });
}

/**
 * The merged areas after the sync, as the file host gives them: cut to what is used, by row and
 * column. Needs a further sync only where the address is no use: some versions of Excel give the first
 * cell of each area alone, and a long address may be cut short.
 */
export async function mergesIn(
  context: Excel.RequestContext,
  asked: readonly Excel.RangeAreas[],
  used: Rect,
): Promise<Rect[]> {
  const found = asked.filter((merged) => !merged.isNullObject);
  const doubtful = found.filter((merged) => !isComplete(merged));
  for (const { areas } of doubtful) areas.load("rowIndex,columnIndex,rowCount,columnCount");
  if (doubtful.length > 0) await context.sync();

  const rects = found.flatMap((merged) =>
    doubtful.includes(merged) ? merged.areas.items.map(rectOfRange) : rectsOf(merged.address),
  );
  return rects
    .flatMap((rect) => sharedRect(rect, used) ?? [])
    .filter((rect) => sizeOf(rect) > 1)
    .sort((a, b) => a.r0 - b.r0 || a.c0 - b.c0);
}

function isComplete({ address, areaCount }: Excel.RangeAreas): boolean {
  const rects = rectsOf(address);
  return rects.length === areaCount && rects.every((rect) => sizeOf(rect) > 1);
}
