import type { Rect } from "../../../../src/core/book/book";
import { rectToA1 } from "../../../../src/core/book/address";
import { FakeOfficeError } from "./fake-error";
import type { SheetData } from "./workbook-data";

/** A range behind its proxy. */
export interface RangeTarget {
  readonly sheet: SheetData;
  readonly rect: Rect;
}

/** Refuses a change of what a protected sheet holds; with `allowed` where its protection lets it pass. */
export function requireWritable(
  sheet: SheetData,
  allowed?: keyof Excel.WorksheetProtectionOptions,
): void {
  if (!sheet.protected || (allowed !== undefined && sheet.allowed[allowed] === true)) return;
  throw new FakeOfficeError("AccessDenied", "Range");
}

/** Refuses to type over a locked cell of a protected sheet. */
export function requireOpen({ sheet, rect }: RangeTarget): void {
  if (!sheet.protected) return;
  for (let row = rect.r0; row <= rect.r1; row++) {
    for (let column = rect.c0; column <= rect.c1; column++) {
      if (sheet.at(row, column).style["locked"] !== false) requireWritable(sheet);
    }
  }
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
