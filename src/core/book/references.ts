import { columnName } from "./address";
import type { Place } from "./book";

/** A name of a sheet as formulas write it. Names that begin with a digit need quotes, so all get them. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** An area that stays where it is, e.g. `'科目'!$A$2:$A$9`. */
export function fixedArea({ sheet, r0, c0, r1, c1 }: Place): string {
  const [first, last] = [columnName(c0), columnName(c1)];
  return `${quotedSheet(sheet)}!$${first}$${r0 + 1}:$${last}$${r1 + 1}`;
}

/** Whole rows from the top of a sheet, e.g. `'01收支总表'!$1:$5`. */
export function topRows(sheet: string, rows: number): string {
  return `${quotedSheet(sheet)}!$1:$${rows}`;
}
