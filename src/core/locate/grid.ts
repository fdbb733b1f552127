import type { Rect, Scalar, Sheet } from "../book/book";
import { plainText, valueAt } from "../book/book";
import { normaliseLabel } from "../book/label";
import { remembered } from "../remembered";

/**
 * A sheet in which a merged area shows its value in every cell it covers, as a reader sees it.
 * Texts come normalised; a number is its shortest decimal form.
 */
export interface Grid {
  readonly sheet: Sheet;
  readonly used: Rect;
  /** Normalised text of the cell or of the merged area that covers it; empty where blank. */
  text(row: number, column: number): string;
  /** The words as they stand in the cell or in the merged area that covers it. */
  raw(row: number, column: number): string;
  /** Whether the cell lies in a merged area without being its top-left cell. */
  isCovered(row: number, column: number): boolean;
  /** Whether the cell lies in a merged area, but not in its leftmost column. */
  isRightPart(row: number, column: number): boolean;
}

/** Columns of the widest sheet Excel has. */
const COLUMNS = 16_384;

/** The grid of a sheet, null for an empty sheet. */
export function makeGrid(sheet: Sheet): Grid | null {
  return gridOf(sheet).grid;
}

const gridOf = remembered((sheet: Sheet): { readonly grid: Grid | null } => ({
  grid: sheet.used === null ? null : gridOver(sheet, sheet.used),
}));

function gridOver(sheet: Sheet, used: Rect): Grid {
  const anchors = anchorsOf(sheet.merges, used);
  const keyOf = (row: number, column: number): number => row * COLUMNS + column;
  const anchorAt = (row: number, column: number): number | undefined =>
    anchors.size === 0 ? undefined : anchors.get(keyOf(row, column));
  const lines: string[][] = [];
  const own = (row: number, column: number): string => {
    const [r, c] = [row - used.r0, column - used.c0];
    const values = sheet.values[r];
    if (values === undefined || c < 0 || c >= values.length) return "";
    const texts = (lines[r] ??= textsOf(values));
    return (texts[c] ??= normaliseLabel(plainText(values[c] ?? null)));
  };
  return {
    sheet,
    used,
    raw: (row, column) => {
      const anchor = anchorAt(row, column);
      const value =
        anchor === undefined
          ? valueAt(sheet, row, column)
          : valueAt(sheet, Math.floor(anchor / COLUMNS), anchor % COLUMNS);
      return plainText(value);
    },
    text: (row, column) => {
      const anchor = anchorAt(row, column);
      return anchor === undefined
        ? own(row, column)
        : own(Math.floor(anchor / COLUMNS), anchor % COLUMNS);
    },
    isCovered: (row, column) => {
      const anchor = anchorAt(row, column);
      return anchor !== undefined && anchor !== keyOf(row, column);
    },
    isRightPart: (row, column) => {
      const anchor = anchorAt(row, column);
      return anchor !== undefined && anchor % COLUMNS !== column;
    },
  };
}

/** The normalised texts of a row, each made when it is first asked for. Rows outlive their sheet. */
const textsOf = remembered((_values: readonly Scalar[]): string[] => []);

/** Words of a sheet without spaces and line breaks, the invisible ones of web pages included. */
export function squeezed(words: string): string {
  return words.replace(/[\s\u200b\ufeff]/gu, "");
}

/** For every cell of a merged area within what is used: the key of the area's top-left cell. */
function anchorsOf(merges: readonly Rect[], used: Rect): Map<number, number> {
  const anchors = new Map<number, number>();
  for (const merge of merges) {
    const anchor = merge.r0 * COLUMNS + merge.c0;
    const lastRow = Math.min(merge.r1, used.r1);
    const lastColumn = Math.min(merge.c1, used.c1);
    for (let row = Math.max(merge.r0, used.r0); row <= lastRow; row += 1) {
      for (let column = Math.max(merge.c0, used.c0); column <= lastColumn; column += 1) {
        anchors.set(row * COLUMNS + column, anchor);
      }
    }
  }
  return anchors;
}
