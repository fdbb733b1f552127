import { parseRect } from "../../../../core/book/address";
import type { Rect } from "../../../../core/book/book";
import { followRect, type Moves } from "../follow";
import { attribute } from "../markup";

/** The cells of a table, its header row and the row of its totals among them. */
export interface TableArea {
  readonly rect: Rect;
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
}

/** Where a table is by its tag; null for one whose place cannot be read. */
export function areaOf(open: string): TableArea | null {
  const rect = parseRect(attribute(open, "ref") ?? "");
  if (rect === null) return null;
  const rows = (name: string, usual: number): boolean => Number(attribute(open, name) ?? usual) > 0;
  return { rect, hasHeader: rows("headerRowCount", 1), hasTotals: rows("totalsRowCount", 0) };
}

/**
 * Where a table is after rows and columns moved. Null where its cells went different ways, its header
 * row or all of its rows are gone, or the row of totals is no longer the last: no table has such a form.
 */
export function areaAfter(was: TableArea, moves: Moves): TableArea | null {
  if (moves.rows.isUnmoved && moves.columns.isUnmoved) return was;
  const { rect, hasHeader, hasTotals } = was;
  const [now, other] = followRect(rect, moves);
  if (now === undefined || other !== undefined) return null;
  if (hasHeader && moves.rows.placeOf(rect.r0) !== now.r0) return null;
  const totals = hasTotals ? moves.rows.placeOf(rect.r1) : null;
  if (totals !== null && totals !== now.r1) return null;
  const area = { rect: now, hasHeader, hasTotals: totals !== null };
  const { r0, r1 } = bodyOf(area);
  return r0 <= r1 ? area : null;
}

/** The cells of a table between its header and its totals. */
export function bodyOf({ rect, hasHeader, hasTotals }: TableArea): Rect {
  return { ...rect, r0: rect.r0 + (hasHeader ? 1 : 0), r1: rect.r1 - (hasTotals ? 1 : 0) };
}

/** The cells that the filter of a table speaks of: all but its totals. */
export function filteredOf(area: TableArea): Rect {
  return { ...area.rect, r1: bodyOf(area).r1 };
}
