import type { TableBlock } from "../model";
import { possibleSizes, type TableSizes } from "./columns";
import { estimateHeights, type TableHeights } from "./heights";
import type { PageShape } from "./page";

/** How a table is set on pages of one shape. */
interface TableFit {
  readonly sizes: TableSizes;
  /** Space over and under the text of a row, in points. */
  readonly padding: number;
  readonly heights: TableHeights;
}

/** Padding of a row in points, from tight to loose. */
const TIGHT = 1.8;
const USUAL = 3.2;
const LOOSE = 4.2;
/** Share of a page that is filled by estimate; the rest is for what the estimate misses. */
const FILLED = 0.98;
/** Type is not made smaller than this only to spare a page, in points. */
const SMALLEST_TO_FIT = 8;

function total({ head, rows }: TableHeights): number {
  return rows.reduce((sum, row) => sum + row, head);
}

/**
 * Sets a table on one page when it can: with smaller type if need be, then with as much air in the
 * rows as the page has. A table that needs several pages gets its usual size.
 */
export function fitTable(table: TableBlock, page: PageShape): TableFit {
  const possible = possibleSizes(table, page.width);
  const room = page.height * FILLED;
  for (const sizes of possible) {
    const tight = total(estimateHeights(table, sizes, TIGHT));
    if (tight > room || sizes.fontSize < SMALLEST_TO_FIT) continue;
    const rows = Math.max(1, table.head.length + table.body.length);
    const padding = Math.min(LOOSE, TIGHT + (room - tight) / (2 * rows));
    return { sizes, padding, heights: estimateHeights(table, sizes, padding) };
  }
  const [sizes] = possible;
  if (sizes === undefined) throw new Error(`${table.id} has no size at which it can be set`);
  return { sizes, padding: USUAL, heights: estimateHeights(table, sizes, USUAL) };
}
