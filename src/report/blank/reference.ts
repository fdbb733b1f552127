import { columnName, rectToA1 } from "../../core/book/address";
import type { Place, Rect } from "../../core/book/book";
import type { InputCell } from "../../core/ledger/linear";

/** A column of cells that stays the same wherever the formula on the sheet `home` is copied to. */
export function fixedColumn({ sheet, r0, r1, c0 }: Place, home: string): string {
  const column = columnName(c0);
  return onSheet(sheet, home, `$${column}$${r0 + 1}:$${column}$${r1 + 1}`);
}

/** An area of another sheet that stays where it is. */
export function fixedArea({ sheet, r0, r1, c0, c1 }: Place): string {
  const [first, last] = [columnName(c0), columnName(c1)];
  return onSheet(sheet, "", `$${first}$${r0 + 1}:$${last}$${r1 + 1}`);
}

/**
 * A column of cells on the formula's own sheet. Its start moves with a copy of the formula and its
 * end stays; `keepsColumn` holds the column too.
 */
export function downTo({ r0, r1, c0 }: Rect, keepsColumn: boolean): string {
  const column = `${keepsColumn ? "$" : ""}${columnName(c0)}`;
  return `${column}${r0 + 1}:${column}$${r1 + 1}`;
}

/**
 * The sum of cells for a formula on the sheet `home`, without a leading `=`: neighbours are one
 * range, a single cell stands alone.
 */
export function sumText(cells: readonly InputCell[], home: string): string {
  const texts = runs(cells).map((range) => onSheet(range.sheet, home, rectToA1(range)));
  return cells.length === 1 ? texts.join("") : `SUM(${texts.join(",")})`;
}

function onSheet(sheet: string, home: string, range: string): string {
  // A name that begins with a digit has to be quoted, so all of them are.
  return sheet === home ? range : `'${sheet}'!${range}`;
}

/** Joins cells that follow one another down a column or along a row. */
function runs(cells: readonly InputCell[]): Place[] {
  const joined: Place[] = [];
  for (const { sheet, row, column } of cells) {
    const last = joined.at(-1);
    if (last !== undefined && isNext(last, { sheet, row, column })) {
      joined[joined.length - 1] = { ...last, r1: row, c1: column };
    } else joined.push({ sheet, r0: row, c0: column, r1: row, c1: column });
  }
  return joined;
}

function isNext(run: Place, { sheet, row, column }: InputCell): boolean {
  if (sheet !== run.sheet) return false;
  const isBelow = run.c0 === run.c1 && column === run.c1 && row === run.r1 + 1;
  const isBeside = run.r0 === run.r1 && row === run.r1 && column === run.c1 + 1;
  return isBelow || isBeside;
}
