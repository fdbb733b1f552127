import { BooleanNumber } from "@univerjs/core";
import type { IWorksheetData, Worksheet } from "@univerjs/core";
import type { Visibility } from "../../core/book/book";

/** What the grid carries along with a sheet beside what it knows of. */
export interface SheetCustom {
  /** The name it had in the file. */
  readonly origin?: string;
  readonly isVeryHidden?: boolean;
  readonly isProtected?: boolean;
}

export function sheetCustomOf(sheet: Worksheet): SheetCustom {
  return (sheet.getCustomMetadata() as SheetCustom | null | undefined) ?? {};
}

/** The grid knows one kind of hiding. */
export function hiddenFlag(visibility: Visibility): BooleanNumber {
  return visibility === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE;
}

export function visibilityOf(sheet: Worksheet): Visibility {
  const { hidden }: Pick<IWorksheetData, "hidden"> = sheet.getConfig();
  if (hidden !== BooleanNumber.TRUE) return "visible";
  return sheetCustomOf(sheet).isVeryHidden === true ? "veryHidden" : "hidden";
}
