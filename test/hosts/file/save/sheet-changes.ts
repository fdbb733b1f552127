import type { EditedSheet } from "../../../../src/core/book/edited-book";
import { withCell } from "./edited";
import { deleteBand, insertBand } from "./edits";

export type Change = (sheet: EditedSheet) => EditedSheet;

export const put =
  (row: number, column: number, value: string | number | null, formula: string | null = null) =>
  (sheet: EditedSheet): EditedSheet =>
    withCell(sheet, { row, column, value, formula });
export const rowIn =
  (at: number): Change =>
  (sheet) =>
    insertBand(sheet, "rows", at);
export const rowOut =
  (...at: readonly number[]): Change =>
  (sheet) =>
    at.reduce((made, row) => deleteBand(made, "rows", row), sheet);
export const columnIn =
  (at: number, header: string | number | null): Change =>
  (sheet) =>
    put(1, at, header)(insertBand(sheet, "columns", at));
export const columnOut =
  (at: number): Change =>
  (sheet) =>
    deleteBand(sheet, "columns", at);
