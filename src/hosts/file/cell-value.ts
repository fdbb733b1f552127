import { toA1 } from "../../core/book/address";
import type { Scalar } from "../../core/book/book";
import { damaged } from "./limits";
import { unescapeCell } from "./xml-text";

/** One cell the file mentions; blank ones are kept for their format. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly value: Scalar;
  formula: string | null;
  /** Index into the workbook's cell styles. */
  readonly style: number;
}

/** What a sheet needs to know of its workbook to read a cell. */
export interface CellContext {
  readonly part: string;
  readonly strings: readonly string[];
  readonly date1904: boolean;
}

/** A cell as written: its type, and the texts of its `v` and its `is`. */
export interface WrittenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  /** Null when the cell has none, as a formula that was never calculated. */
  readonly value: string | null;
  readonly inline: string;
}

const NUMBER = /^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/;
const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/;
const DAY_MS = 86_400_000;

/**
 * The value of a cell. Dates stay the serial numbers they are in the file: whether a number is a
 * date is a matter of its format only, and an amount under a date format must not change.
 */
export function valueOf(cell: WrittenCell, context: CellContext): Scalar {
  if (cell.type === "inlineStr") return filled(unescapeCell(cell.inline));
  if (cell.value === null || cell.value === "") return null;
  const raw = cell.value;
  switch (cell.type) {
    case "s":
      return filled(sharedString(raw, cell, context));
    case "str":
      return filled(unescapeCell(raw));
    case "b":
      return isOne(raw.trim(), cell, context);
    case "e":
      return { err: raw.trim() };
    case "d":
      return serialOf(raw.trim(), cell, context);
    case "":
    case "n":
      return numberOf(raw.trim(), cell, context);
    default:
      throw unreadable(cell, context);
  }
}

/** An empty text is no content: the cell looks, adds up and prints as a blank one does. */
function filled(text: string): string | null {
  return text === "" ? null : text;
}

function sharedString(raw: string, cell: WrittenCell, context: CellContext): string {
  const index = raw.trim();
  const text = /^[0-9]+$/.test(index) ? context.strings[Number(index)] : undefined;
  if (text === undefined) throw unreadable(cell, context);
  return text;
}

function isOne(raw: string, cell: WrittenCell, context: CellContext): boolean {
  if (raw === "1" || raw === "true") return true;
  if (raw === "0" || raw === "false") return false;
  throw unreadable(cell, context);
}

function numberOf(raw: string, cell: WrittenCell, context: CellContext): number {
  const value = NUMBER.test(raw) ? Number(raw) : NaN;
  if (!Number.isFinite(value)) throw unreadable(cell, context);
  // A minus zero would be a second spelling of zero.
  return value === 0 ? 0 : value;
}

/** The strict flavour of the format writes dates as ISO 8601; the serial number is made here. */
function serialOf(raw: string, cell: WrittenCell, context: CellContext): number {
  const found = ISO.exec(raw);
  if (found === null) throw unreadable(cell, context);
  const pieces: (string | undefined)[] = found.slice(1);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = pieces.map((piece) =>
    piece === undefined ? 0 : Number(piece),
  );
  const time = (hour * 3600 + minute * 60 + second) / 86_400;
  const days = Date.UTC(year, month - 1, day) / DAY_MS;
  if (context.date1904) return days - Date.UTC(1904, 0, 1) / DAY_MS + time;
  const since1900 = days - Date.UTC(1899, 11, 30) / DAY_MS;
  // Excel counts a 29 February 1900 that never was, so days before it are one lower.
  return (since1900 <= 60 ? since1900 - 1 : since1900) + time;
}

function unreadable(cell: WrittenCell, context: CellContext): Error {
  return damaged(context.part, `cell ${toA1(cell.row, cell.column)}`);
}
