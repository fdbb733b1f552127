import { ObjectMatrix } from "@univerjs/core";
import type { ICellData, IDisposable, Nullable } from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import type { ISetRangeValuesMutationParams } from "@univerjs/sheets";
import { customOf } from "./cell-data";
import type { CommandGate, Upcoming } from "./command-gate";
import { followsFormula } from "./mutations";
import type { Sheets } from "./sheets";
import { REPEATING_COMMANDS, REWORDING_COMMANDS } from "./structure-commands";

/**
 * Keeps true what the grid carries along with cells: whoever writes into a cell, by whatever way,
 * ends what was noted of its former content, and no clearing takes the note of a person away.
 */
export function keepCustoms(gate: CommandGate, sheets: Sheets): IDisposable {
  return gate.judge((upcoming) => {
    if (upcoming.id === SetRangeValuesMutation.id && !leavesContent(upcoming)) {
      keepIn(upcoming.params as ISetRangeValuesMutationParams, sheets);
    }
    return true;
  });
}

/** Whether a writing changes no content, or brings back what was noted too. */
function leavesContent({ options, isWithin }: Upcoming): boolean {
  return followsFormula(options) || isWithin(REWORDING_COMMANDS) || isWithin(REPEATING_COMMANDS);
}

function keepIn({ unitId, subUnitId, cellValue }: ISetRangeValuesMutationParams, sheets: Sheets) {
  const cells = unitId === sheets.unitId ? sheets.byId(subUnitId)?.getCellMatrix() : undefined;
  if (cells === undefined) return;
  const written = new ObjectMatrix<Nullable<ICellData>>(cellValue ?? {});
  written.forValue((row, column, cell) => {
    const kept = keptCell(cell, cells.getValue(row, column));
    if (kept !== cell) written.setValue(row, column, kept);
  });
}

function keptCell(written: Nullable<ICellData>, before: Nullable<ICellData>): Nullable<ICellData> {
  const { note } = customOf(before);
  const custom = note === undefined ? null : { note };
  if (written === null || written === undefined) {
    return custom === null ? written : { v: null, f: null, si: null, p: null, s: null, custom };
  }
  const isRewritten = "v" in written || "f" in written || "si" in written || "p" in written;
  const isSaid = written.custom !== undefined && written.custom !== null;
  const hadOne = before?.custom !== undefined && before.custom !== null;
  if (isSaid || !hadOne) return written;
  return isRewritten || written.custom === null ? { ...written, custom } : written;
}
