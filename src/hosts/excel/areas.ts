import { SHEET_COLUMNS, SHEET_ROWS, columnIndex, parseRect } from "../../core/book/address";
import type { Place, Rect } from "../../core/book/book";
import { HostError } from "../../core/host";

/** All of a sheet, for a change of which Excel does not tell the place. */
export const WHOLE_SHEET: Rect = { r0: 0, c0: 0, r1: SHEET_ROWS - 1, c1: SHEET_COLUMNS - 1 };

const ROWS = /^([1-9][0-9]{0,6}):([1-9][0-9]{0,6})$/;
const COLUMNS = /^([A-Z]{1,3}):([A-Z]{1,3})$/;
/** One area with the sheet it may name; a quoted name may hold commas and exclamation marks. */
const AREA = /(?:'(?:[^']|'')*'!|[^'!,]+!)?([$A-Z0-9:]+)/g;

/**
 * The rectangles of an address as Excel gives it: `B3`, `A1:B2,D4`, `3:5`, `B:C`, with or without
 * the sheet before each, which is dropped.
 */
export function rectsOf(address: string): Rect[] {
  return [...address.matchAll(AREA)].flatMap(([, area = ""]) => {
    const rect = rectOf(area.replaceAll("$", ""));
    return rect === null ? [] : [rect];
  });
}

function rectOf(area: string): Rect | null {
  const rows = ROWS.exec(area);
  if (rows !== null) {
    const [r0, r1] = [rows[1], rows[2]].map((row) => Number.parseInt(row ?? "", 10) - 1);
    return { ...WHOLE_SHEET, r0: r0 ?? 0, r1: r1 ?? 0 };
  }
  const columns = COLUMNS.exec(area);
  if (columns !== null) {
    const [c0, c1] = [columns[1], columns[2]].map((name) => columnIndex(name ?? ""));
    return { ...WHOLE_SHEET, c0: c0 ?? 0, c1: c1 ?? 0 };
  }
  return parseRect(area);
}

/** Throws HostError `bad-range` for anything but a rectangle of cells. */
export function requireOnSheet({ sheet, r0, c0, r1, c1 }: Place): void {
  const isWhole = [r0, c0, r1, c1].every(Number.isInteger);
  const isOn = r0 >= 0 && c0 >= 0 && r1 < SHEET_ROWS && c1 < SHEET_COLUMNS;
  if (isWhole && isOn && r0 <= r1 && c0 <= c1) return;
  throw new HostError("bad-range", { sheet, range: [r0, c0, r1, c1].join() });
}
