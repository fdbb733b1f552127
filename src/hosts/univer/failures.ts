import type { ISheetLocationBase } from "@univerjs/sheets";
import { customOf, valueOf } from "./cell-data";
import type { GridFailure } from "./grid-function";
import type { Sheets } from "./sheets";

/** What a function said of a cell when it could not answer, and where it was called. */
interface Said extends GridFailure {
  readonly name: string;
  readonly caller: { readonly row: number; readonly column: number };
}

/** Why functions gave errors, by cell, from the last calculation of each. */
export class Failures {
  readonly #said = new Map<string, Said>();

  note(location: ISheetLocationBase, said: Said): void {
    this.#said.set(keyOf(location), said);
  }

  /**
   * Null where the cell does not show that error any more. What was said before a cell was moved or
   * typed anew is told from what is true by the formula.
   */
  messageAt(sheets: Sheets, location: ISheetLocationBase): string | null {
    const said = this.#said.get(keyOf(location));
    const sheet = sheets.byId(location.subUnitId);
    if (said === undefined || sheet === undefined) return null;
    const { row, col } = location;
    const cell = sheet.getCellRaw(row, col);
    const shown = valueOf(cell) ?? valueOf(sheets.spilledAt(sheet, row, col));
    const isShown = typeof shown === "object" && shown?.err === said.err;
    const formula = sheets.formulaAt(sheet, said.caller.row, said.caller.column);
    const isCalled = formula?.toUpperCase().includes(`${said.name}(`) === true;
    return isShown && isCalled && customOf(cell).kept === undefined ? said.message : null;
  }

  /** The workbook was closed. */
  forget(unitId: string): void {
    for (const key of this.#said.keys()) if (key.startsWith(`${unitId} `)) this.#said.delete(key);
  }
}

function keyOf({ unitId, subUnitId, row, col }: ISheetLocationBase): string {
  return `${unitId} ${subUnitId} ${row} ${col}`;
}
