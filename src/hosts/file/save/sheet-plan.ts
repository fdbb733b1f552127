import { SHEET_COLUMNS, SHEET_ROWS } from "../../../core/book/address";
import type { EditedBook, EditedSheet } from "../../../core/book/edited-book";
import { HostError } from "../../../core/host";
import type { SheetPart, Workbook } from "../package";
import { Bands } from "./bands";
import type { Moves } from "./follow";
import type { Fates } from "./follow-formula";

/** A sheet of the edited book and what it is made of. */
export interface PlannedSheet {
  readonly sheet: EditedSheet;
  /** The sheet of the file that it is or was copied of, null for a new one. */
  readonly source: SheetPart | null;
  /** Whether it is that sheet and no copy. */
  readonly isOriginal: boolean;
  readonly moves: Moves;
}

/** Finds for every sheet of a book what it was in the file. Refuses a book that no file can hold. */
export function planSheets({ sheets }: EditedBook, workbook: Workbook): readonly PlannedSheet[] {
  const first = sheets[0];
  if (!sheets.some(({ visibility }) => visibility === "visible")) {
    throw new HostError("not-supported", { reason: "no-visible-sheet", sheet: first?.name ?? "" });
  }
  const names = new Set<string>();
  const originals = new Set<string>();
  return sheets.map((sheet) => {
    const name = sheet.name.toLowerCase();
    if (names.has(name)) throw new HostError("sheet-exists", { sheet: sheet.name });
    names.add(name);
    const source =
      sheet.origin === null
        ? null
        : (workbook.sheets.find((part) => part.name === sheet.origin) ?? null);
    if (sheet.origin !== null && source === null) {
      throw new HostError("unknown-sheet", { sheet: sheet.origin });
    }
    const isOriginal = source !== null && !sheet.isCopy && !originals.has(source.name);
    if (isOriginal) originals.add(source.name);
    const moves = {
      rows: new Bands(sheet.rows, SHEET_ROWS),
      columns: new Bands(sheet.columns, SHEET_COLUMNS),
    };
    return { sheet, source, isOriginal, moves };
  });
}

/** What became of the sheets of the file, for the formulas that name them. */
export function fatesOf(workbook: Workbook, planned: readonly PlannedSheet[]): Fates {
  const unmoved = { rows: new Bands([], SHEET_ROWS), columns: new Bands([], SHEET_COLUMNS) };
  return new Map(
    workbook.sheets.map(({ name }) => {
      const now = planned.find(({ source, isOriginal }) => isOriginal && source?.name === name);
      const fate = { name: now?.sheet.name ?? null, moves: now?.moves ?? unmoved };
      return [name.toLowerCase(), fate];
    }),
  );
}
