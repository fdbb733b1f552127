import type { Place } from "../../core/book/book";
import type { HiddenLines } from "../../core/book/hidden";
import type { Concealed } from "../../core/host";
import { customOf } from "./cell-data";
import { requireOnSheet } from "./places";
import type { Sheets } from "./sheets";

/** What the workbook in the grid hides: by hand, or by a filter. */
export function conceals(sheets: Sheets, places: readonly Place[]): Concealed {
  const lines = places.map((at): HiddenLines => {
    requireOnSheet(at);
    const sheet = sheets.named(at.sheet);
    return {
      rows: between(at.r0, at.r1).filter((row) => !sheet.getRowVisible(row)),
      columns: between(at.c0, at.c1).filter((column) => !sheet.getColVisible(column)),
    };
  });
  const notes = sheets.all.map((sheet) => {
    let count = 0;
    sheet.getCellMatrix().forValue((_row, _column, cell) => {
      if (customOf(cell).note !== undefined) count += 1;
    });
    return { sheet: sheet.getName(), count };
  });
  return { lines, notes: notes.filter(({ count }) => count > 0) };
}

function between(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
