import { valueAt, type Sheet } from "../../core/book/book";
import { Decimal } from "../../core/money/decimal";
import { toPrinted } from "../../core/money/amount";
import { parseAmount } from "../../core/money/parse";
import type { Unit } from "../../core/money/unit";
import type { Grid } from "../../core/locate/grid";

/** An amount as the table prints it: two decimals, blank where the cell is blank. */
export function printedAmount(sheet: Sheet, row: number, column: number, unit: Unit): string {
  const value = valueAt(sheet, row, column);
  const parsed = parseAmount(value, unit);
  if (parsed.kind === "blank") return "";
  if (parsed.kind === "amount") {
    // A live total of blanks is zero; its format says whether the accountant sees it.
    if (parsed.value.isZero() && hidesZero(formatAt(sheet, row, column))) return "";
    return toPrinted(parsed.value).toFixed(2);
  }
  if (parsed.kind === "error") return parsed.error;
  return parsed.text.trim();
}

/** A cell of a table that has no layout: its text, or its number with the decimals of its format. */
export function printedCell(grid: Grid, row: number, column: number): string {
  const value = valueAt(grid.sheet, row, column);
  if (typeof value !== "number") return tidy(grid.raw(row, column));
  const format = formatAt(grid.sheet, row, column);
  const decimals = decimalsOf(format);
  const exact = new Decimal(value).toSignificantDigits(15);
  const number = isShare(format) ? exact.times(100) : exact;
  const digits = decimals === null ? number.toFixed() : number.toFixed(decimals);
  return isShare(format) ? `${digits}%` : digits;
}

/** Running words on one line, every run of blanks one blank. */
export function oneLine(text: string): string {
  return text.replace(/[\s\u3000]+/gu, " ").trim();
}

/** A label without the blanks and line breaks somebody used to lay it out in its cell. */
export function tidy(text: string): string {
  return text
    .replace(/(?<=[^\x20-\x7e])\s+(?=[^\x20-\x7e])/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

/** Whether a cell holds a number, typed or computed. */
export function isNumber(sheet: Sheet, row: number, column: number): boolean {
  return typeof valueAt(sheet, row, column) === "number";
}

function formatAt(sheet: Sheet, row: number, column: number): string {
  if (sheet.used === null) return "";
  return sheet.formats[row - sheet.used.r0]?.[column - sheet.used.c0] ?? "";
}

/** Whether a number format shows nothing for zero: its third section is there and empty. */
function hidesZero(format: string): boolean {
  const zero = format.split(";")[2];
  return zero?.replace(/_.|"\s*"|\s/gu, "") === "";
}

/** Whether a number format shows a number as so many hundredths; a quoted sign is only words. */
function isShare(format: string): boolean {
  const section = format.split(";")[0] ?? "";
  return section.replace(/"[^"]*"|\\./gu, "").includes("%");
}

/** Decimals of the first section of a number format; null for General and the like. */
function decimalsOf(format: string): number | null {
  const section = format.split(";")[0] ?? "";
  if (!/[0#]/u.test(section)) return null;
  return /\.(0+)/u.exec(section)?.[1]?.length ?? 0;
}
