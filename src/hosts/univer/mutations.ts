import { ObjectMatrix } from "@univerjs/core";
import type { IExecutionOptions, IRange } from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  RemoveNumfmtMutation,
  RemoveWorksheetMergeMutation,
  ReorderRangeMutation,
  SetColDataMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetNumfmtMutation,
  SetRangeValuesMutation,
  SetRowDataMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowHeightMutation,
} from "@univerjs/sheets";
import type { ISetRangeValuesMutationParams } from "@univerjs/sheets";
import type { Rect } from "../../core/book/book";
import { rectOf } from "./ranges";

/** After these the name of a sheet means another sheet, or none. */
const SHEETS: ReadonlySet<string> = new Set(
  [
    InsertSheetMutation,
    RemoveSheetMutation,
    SetWorksheetNameMutation,
    SetWorksheetOrderMutation,
    SetWorksheetHideMutation,
  ].map(({ id }) => id),
);

/** After these a row and a column mean another cell, or none. */
const MOVES: ReadonlySet<string> = new Set(
  [
    InsertRowMutation,
    InsertColMutation,
    RemoveRowMutation,
    RemoveColMutation,
    MoveRowsMutation,
    MoveColsMutation,
    MoveRangeMutation,
    ReorderRangeMutation,
  ].map(({ id }) => id),
);

const MERGES: ReadonlySet<string> = new Set([
  AddWorksheetMergeMutation.id,
  RemoveWorksheetMergeMutation.id,
]);

/** Beside cells and their places, what a saved file will tell of the workbook. */
const LOOKS: ReadonlySet<string> = new Set(
  [
    SetColDataMutation,
    SetColHiddenMutation,
    SetColVisibleMutation,
    SetFrozenMutation,
    SetNumfmtMutation,
    RemoveNumfmtMutation,
    SetRowDataMutation,
    SetRowHiddenMutation,
    SetRowVisibleMutation,
    SetWorksheetColWidthMutation,
    SetWorksheetRowHeightMutation,
  ].map(({ id }) => id),
);

/** Cells of one sheet, by its id, that a mutation has changed. */
export interface ChangedCells {
  readonly id: string;
  readonly rects: readonly Rect[];
}

/** Of which workbook a mutation is, null where it is of none. */
export function unitOf(params: object | undefined): string | null {
  return params !== undefined && "unitId" in params ? String(params.unitId) : null;
}

/** Whether a mutation writes results of formulas. */
export function isCalculationResult(options: IExecutionOptions | undefined): boolean {
  return options?.["applyFormulaCalculationResult"] === true;
}

/** Whether a mutation only does what follows from formulas that were written before. */
export function followsFormula(options: IExecutionOptions | undefined): boolean {
  return isCalculationResult(options) || options?.["fromFormula"] === true;
}

/** Whether a file saved after a mutation differs from one saved before, results of formulas apart. */
export function changesFile(mutation: string, options: IExecutionOptions | undefined): boolean {
  if (isCalculationResult(options)) return false;
  return (
    changesStructure(mutation) ||
    MERGES.has(mutation) ||
    LOOKS.has(mutation) ||
    mutation === SetRangeValuesMutation.id
  );
}

export function movesCells(mutation: string): boolean {
  return MOVES.has(mutation);
}

export function changesStructure(mutation: string): boolean {
  return SHEETS.has(mutation) || MOVES.has(mutation);
}

/** What a mutation has changed, null where it has changed no cells. */
export function changedCells(mutation: string, params: object): ChangedCells | null {
  if (mutation === SetRangeValuesMutation.id) {
    const { subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
    const rects = new ObjectMatrix(cellValue).getDiscreteRanges().map(rectOf);
    return { id: subUnitId, rects };
  }
  if (MERGES.has(mutation)) {
    const { subUnitId, ranges } = params as { subUnitId: string; ranges: readonly IRange[] };
    return { id: subUnitId, rects: ranges.map(rectOf) };
  }
  return null;
}
