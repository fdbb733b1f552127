import { SHEET_COLUMNS, SHEET_ROWS, columnIndex } from "../../../core/book/address";
import type { Rect } from "../../../core/book/book";

/** An area as a formula names it. */
export interface NamedArea {
  /** Null where the area lies on the sheet of the formula. */
  readonly sheet: string | null;
  readonly rect: Rect;
  /** Whether rows and columns stay the same wherever the formula is used. */
  readonly fixed: { readonly rows: boolean; readonly columns: boolean };
}

/** Excel takes no longer formula. */
const MOST_CHARACTERS = 8192;
const PREFIXED = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^'!]+)$/u;
/** A cell, a whole column or a whole row. */
const END = /^(?:(\$?)([A-Za-z]{1,3}))?(?:(\$?)([1-9][0-9]{0,6}))?$/;

/** Reads `A1`, `$B$2:$B$9`, `科目!$A:$A` or `'01 表'!$1:$1`; null for any other formula. */
export function readArea(formula: string): NamedArea | null {
  if (formula.length > MOST_CHARACTERS) return null;
  const found = PREFIXED.exec(formula);
  const [, quoted, plain, ends = ""]: (string | undefined)[] = found ?? [];
  const [one = "", other, ...more] = ends.split(":");
  const a = endOf(one);
  const b = other === undefined ? a : endOf(other);
  if (a === null || b === null || more.length > 0) return null;
  // A whole row or column is written as from one to the other, and both ends are of one kind.
  const isCell = a.row !== null && a.column !== null;
  if ((other === undefined && !isCell) || !isSameKind(a, b)) return null;
  const rows = span(a.row, b.row, SHEET_ROWS);
  const columns = span(a.column, b.column, SHEET_COLUMNS);
  return {
    sheet: quoted?.replaceAll("''", "'") ?? plain ?? null,
    rect: { r0: rows[0], c0: columns[0], r1: rows[1], c1: columns[1] },
    fixed: {
      rows: a.row === null || (a.rowFixed && b.rowFixed),
      columns: a.column === null || (a.columnFixed && b.columnFixed),
    },
  };
}

interface End {
  readonly row: number | null;
  readonly column: number | null;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

function endOf(text: string): End | null {
  const found = END.exec(text);
  if (found === null || text === "") return null;
  const [, columnMark, letters, rowMark, digits]: (string | undefined)[] = found;
  const column = letters === undefined ? null : columnIndex(letters);
  const row = digits === undefined ? null : Number(digits) - 1;
  if ((letters !== undefined && column === null) || (row !== null && row >= SHEET_ROWS))
    return null;
  return { row, column, rowFixed: rowMark === "$", columnFixed: columnMark === "$" };
}

function isSameKind(a: End, b: End): boolean {
  return (a.row === null) === (b.row === null) && (a.column === null) === (b.column === null);
}

function span(a: number | null, b: number | null, count: number): readonly [number, number] {
  if (a === null || b === null) return [0, count - 1];
  return [Math.min(a, b), Math.max(a, b)];
}
