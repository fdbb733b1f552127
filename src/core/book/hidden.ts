import { columnName } from "./address";
import type { Book, Place, Rect } from "./book";
import type { Band, SheetLook } from "./look";

/** Names of the sheets that are hidden, in whichever way. */
export function hiddenSheets({ sheets }: Book): string[] {
  return sheets.filter(({ visibility }) => visibility !== "visible").map(({ name }) => name);
}

/** Rows and columns of a rectangle that are hidden, by their numbers from 0, in order. */
export interface HiddenLines {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** What of a rectangle is hidden: by hand, by a filter, or by a size of nothing. */
export function hiddenIn({ rows, columns }: SheetLook, { r0, c0, r1, c1 }: Rect): HiddenLines {
  return { rows: hiddenWithin(rows, r0, r1), columns: hiddenWithin(columns, c0, c1) };
}

function hiddenWithin(bands: readonly Band[], from: number, to: number): number[] {
  return bands.flatMap(({ first, last, isHidden }) => {
    if (isHidden !== true) return [];
    const start = Math.max(first, from);
    return Array.from(
      { length: Math.max(0, Math.min(last, to) - start + 1) },
      (_, at) => start + at,
    );
  });
}

/** E.g. `02收入总表!9:9` and `02收入总表!D:D`, each once; `lines` are those of the places, in their order. */
export function namesOfLines(places: readonly Place[], lines: readonly HiddenLines[]): string[] {
  const names = places.flatMap(({ sheet }, index) => {
    const { rows, columns } = lines[index] ?? { rows: [], columns: [] };
    const letters = [...rows.map((row) => String(row + 1)), ...columns.map(columnName)];
    return letters.map((line) => `${sheet}!${line}:${line}`);
  });
  return [...new Set(names)];
}
