import type { NewCell } from "../../core/book/new-sheet";
import { Decimal } from "../../core/money/decimal";
import type { FlatCell } from "../data/flat-table";
import { widthEm } from "../text-width";

/** A cell with words. Its format is that of text, so that no = at its start makes a formula. */
export function textCell(row: number, column: number, text: string): NewCell {
  return { row, column, value: text, look: "code" };
}

/** A cell that holds an entry of a table: its number, or the words the report prints. */
export function entryCell(row: number, column: number, { text, isNumber }: FlatCell): NewCell {
  if (!isNumber) return textCell(row, column, text);
  const exact = new Decimal(text);
  const value = exact.toNumber();
  // A number that a cell cannot hold to the last digit stays as it is printed.
  if (!new Decimal(value).equals(exact)) return textCell(row, column, text);
  return { row, column, value, look: /\.\d\d$/u.test(text) ? "figure" : "serial" };
}

const NARROWEST = 8;
const WIDEST = 48;
/** A hanzi is as wide as two digits. */
const PER_EM = 2;

/** Width of a column with these texts, in characters of the default font. */
export function columnWidth(texts: readonly string[]): number {
  const longest = texts.reduce((most, text) => Math.max(most, widthEm(text)), 0);
  return Math.min(WIDEST, Math.max(NARROWEST, Math.ceil(longest * PER_EM) + 2));
}
