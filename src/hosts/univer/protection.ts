import { ObjectMatrix } from "@univerjs/core";
import type { IDisposable, Injector, Worksheet } from "@univerjs/core";
import {
  AddWorksheetMergeCommand,
  ClearSelectionAllCommand,
  ClearSelectionFormatCommand,
  DeltaColumnWidthCommand,
  DeltaRowHeightCommand,
  MoveRangeMutation,
  RemoveWorksheetMergeCommand,
  SetBorderBasicCommand,
  SetBorderCommand,
  SetColHiddenCommand,
  SetColWidthCommand,
  SetRangeValuesMutation,
  SetRowHeightCommand,
  SetRowHiddenCommand,
  SetSelectedColsVisibleCommand,
  SetSelectedRowsVisibleCommand,
  SetSpecificColsVisibleCommand,
  SetSpecificRowsVisibleCommand,
  SetStyleCommand,
  SetWorksheetRowIsAutoHeightCommand,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import type { IMoveRangeMutationParams, ISetRangeValuesMutationParams } from "@univerjs/sheets";
import { SetNumfmtCommand } from "@univerjs/sheets-numfmt";
import { SetCellEditVisibleOperation } from "@univerjs/sheets-ui";
import type { Authorship } from "./authorship";
import type { CommandGate, Upcoming } from "./command-gate";
import { followsFormula } from "./mutations";
import type { Sheets } from "./sheets";
import { MOVING_COMMANDS, REPEATING_COMMANDS, REWORDING_COMMANDS } from "./structure-commands";

/** Not to be done on a protected sheet, whatever cells it is about. */
const REFUSED: ReadonlySet<string> = new Set([
  ...MOVING_COMMANDS,
  ...[
    AddWorksheetMergeCommand,
    RemoveWorksheetMergeCommand,
    ClearSelectionAllCommand,
    ClearSelectionFormatCommand,
    SetStyleCommand,
    SetBorderCommand,
    SetBorderBasicCommand,
    SetNumfmtCommand,
    SetRowHeightCommand,
    SetColWidthCommand,
    DeltaRowHeightCommand,
    DeltaColumnWidthCommand,
    SetWorksheetRowIsAutoHeightCommand,
    SetRowHiddenCommand,
    SetColHiddenCommand,
    SetSelectedRowsVisibleCommand,
    SetSelectedColsVisibleCommand,
    SetSpecificRowsVisibleCommand,
    SetSpecificColsVisibleCommand,
  ].map(({ id }) => id),
]);

interface Target {
  readonly unitId?: string;
  readonly subUnitId?: string;
}

/**
 * Keeps protected sheets as they are but for their open cells. What is refused is given up before
 * anything is written; the port looks after its own edits.
 */
export class Protection {
  readonly #injector: Injector;
  readonly #sheets: Sheets;
  readonly #authorship: Authorship;
  readonly #listening: IDisposable;

  constructor(injector: Injector, gate: CommandGate, sheets: Sheets, authorship: Authorship) {
    this.#injector = injector;
    this.#sheets = sheets;
    this.#authorship = authorship;
    this.#listening = gate.judge((upcoming) => this.#allows(upcoming));
  }

  dispose(): void {
    this.#listening.dispose();
  }

  #allows(upcoming: Upcoming): boolean {
    const { id, params, options } = upcoming;
    if (this.#authorship.isOwn || followsFormula(options)) return true;
    if (id === SetCellEditVisibleOperation.id) return !this.#opensLockedCell(params);
    const target = (params ?? {}) as Target;
    if (REFUSED.has(id)) return !this.#isProtected(target);
    return target.unitId !== this.#sheets.unitId || !this.#writesLockedCell(upcoming);
  }

  #opensLockedCell(params: object | undefined): boolean {
    if (params === undefined || !("visible" in params) || params.visible !== true) return false;
    const sheet = this.#sheets.active;
    const cell = this.#injector.get(SheetsSelectionsService).getCurrentLastSelection()?.primary;
    if (sheet === undefined || !cell) return false;
    return this.#isLocked(sheet, cell.actualRow, cell.actualColumn);
  }

  #isProtected({ unitId, subUnitId }: Target): boolean {
    if (unitId !== undefined && unitId !== this.#sheets.unitId) return false;
    const sheet = subUnitId === undefined ? this.#sheets.active : this.#sheets.byId(subUnitId);
    return sheet !== undefined && this.#sheets.isProtected(sheet);
  }

  #writesLockedCell({ id, params, isWithin }: Upcoming): boolean {
    if (isWithin(REPEATING_COMMANDS)) return false;
    if (id === MoveRangeMutation.id) {
      const { from, to } = params as IMoveRangeMutationParams;
      return [from, to].some((side) => this.#touchesLocked(side.subUnitId, side.value));
    }
    if (id !== SetRangeValuesMutation.id || isWithin(REWORDING_COMMANDS)) return false;
    const { subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
    return this.#touchesLocked(subUnitId, cellValue ?? {});
  }

  #touchesLocked(subUnitId: string, cells: ConstructorParameters<typeof ObjectMatrix>[0]): boolean {
    const sheet = this.#sheets.byId(subUnitId);
    if (sheet === undefined || !this.#sheets.isProtected(sheet)) return false;
    let isLocked = false;
    new ObjectMatrix<unknown>(cells).forValue((row, column) => {
      isLocked ||= this.#isLocked(sheet, row, column);
    });
    return isLocked;
  }

  #isLocked(sheet: Worksheet, row: number, column: number): boolean {
    return this.#sheets.isProtected(sheet) && !this.#sheets.isOpen(sheet, row, column);
  }
}
