import type { Worksheet } from "@univerjs/core";
import type { CellAt, Place, Rect } from "../../core/book/book";
import type { Snapshot, Want } from "../../core/host";
import { isInside, sharedRect } from "../../core/book/rects";
import { customOf, valueOf } from "./cell-data";
import { requireOnSheet, requireReadable } from "./places";
import type { Sheets } from "./sheets";
import { rectOf } from "./ranges";

/** What an empty sheet answers when it is asked for all it has. */
const NOTHING: Rect = { r0: 0, c0: 0, r1: -1, c1: -1 };

/** Answers all wants, or refuses before anything is read. */
export function readWants(sheets: Sheets, wants: readonly Want[]): Snapshot[] {
  const asked = wants.map((want) => {
    const sheet = sheets.named(want.sheet);
    if (want.rect !== undefined) requireOnSheet({ ...want.rect, sheet: want.sheet });
    return { want, sheet, rect: want.rect ?? sheets.used(sheet) ?? NOTHING };
  });
  requireReadable(asked.map(({ want, rect }) => placeOn(want.sheet, rect)));
  return asked.map(({ want, sheet, rect }) => snapshotOf(sheets, sheet, want, rect));
}

function snapshotOf(sheets: Sheets, sheet: Worksheet, want: Want, rect: Rect): Snapshot {
  const { parts } = want;
  const spills = sheets.spills(sheet);
  const each = <T>(read: (row: number, column: number) => T): T[][] =>
    Array.from({ length: rect.r1 - rect.r0 + 1 }, (_, i) =>
      Array.from({ length: rect.c1 - rect.c0 + 1 }, (_cell, j) => read(rect.r0 + i, rect.c0 + j)),
    );
  const cells = sheet.getCellMatrix();

  const value = (row: number, column: number) =>
    valueOf(cells.getValue(row, column)) ??
    (spills.length === 0 ? null : valueOf(sheets.spilledAt(sheet, row, column)));
  const formula = (row: number, column: number) =>
    sheets.formulaAt(sheet, row, column) ??
    spills.find(({ rect: area }) => isInside({ r0: row, c0: column, r1: row, c1: column }, area))
      ?.formula ??
    null;
  const format = (row: number, column: number) => sheets.formatAt(sheet, row, column);
  const unbound = parts.includes("formulas") ? unboundIn(sheet, rect) : [];
  return {
    rect: placeOn(want.sheet, rect),
    values: parts.includes("values") ? each(value) : [],
    ...(parts.includes("formulas") && { formulas: each(formula) }),
    ...(parts.includes("formats") && { formats: each(format) }),
    ...(unbound.length > 0 && { unbound }),
    merges: parts.includes("merges") ? mergesIn(sheet, want, rect) : [],
  };
}

/** The grid knows our functions by their bare names; that Excel does not is noted with the cell. */
function unboundIn(sheet: Worksheet, { r0, c0, r1, c1 }: Rect): CellAt[] {
  const cells = sheet.getCellMatrix();
  const found: CellAt[] = [];
  for (let row = r0; row <= r1; row++) {
    for (let column = c0; column <= c1; column++) {
      if (customOf(cells.getValue(row, column)).isUnbound) found.push({ row, column });
    }
  }
  return found;
}

/** Merged areas that meet the rectangle. Of a whole sheet they end where its filled cells do. */
function mergesIn(sheet: Worksheet, want: Want, rect: Rect): Place[] {
  return sheet.getMergeData().flatMap((range) => {
    const merge = rectOf(range);
    const shared = sharedRect(merge, rect);
    if (shared === null) return [];
    return placeOn(want.sheet, want.rect === undefined ? shared : merge);
  });
}

function placeOn(sheet: string, { r0, c0, r1, c1 }: Rect): Place {
  return { sheet, r0, c0, r1, c1 };
}
