import type { Rect } from "../../../../src/core/book/book";
import { rectToA1 } from "../../../../src/core/book/address";
import { FakeOfficeError } from "./fake-error";
import type { SheetData } from "./workbook-data";

/** A range behind its proxy. */
export interface RangeTarget {
  readonly sheet: SheetData;
  readonly rect: Rect;
}

export function requireWritable(sheet: SheetData): void {
  if (sheet.protected) throw new FakeOfficeError("AccessDenied", "Range");
}

export function requireThere(sheet: SheetData): void {
  if (sheet.deleted) throw new FakeOfficeError("ItemNotFound", "Worksheet");
}

/** The address as Excel gives it, with the sheet in front. */
export function addressOf({ sheet, rect }: RangeTarget): string {
  return `${quoted(sheet.name)}!${rectToA1(rect)}`;
}

function quoted(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}
