import { ICommandService } from "@univerjs/core";
import type { ICommandInfo, IDisposable, IExecutionOptions, Injector } from "@univerjs/core";
import {
  SelectionMoveType,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import type { ISetSelectionsOperationParams } from "@univerjs/sheets";
import { SetCellEditVisibleOperation } from "@univerjs/sheets-ui";
import type { ChangedBy, HostEvent } from "../../core/host";
import type { Authorship } from "./authorship";
import type { Calculation } from "./calculation";
import { Heard } from "./heard";
import {
  changedCells,
  changesStructure,
  isCalculationResult,
  movesCells,
  unitOf,
} from "./mutations";
import type { Sheets } from "./sheets";
import { rectOf } from "./ranges";

/**
 * Turns what the grid executes into events, those of one command together, and with what was calculated
 * from it: an edit told without its results would be checked against old totals. That cells have moved
 * is told to `onMove` at once.
 */
export class Events {
  readonly #sheets: Sheets;
  readonly #authorship: Authorship;
  readonly #calculation: Calculation;
  readonly #selections: SheetsSelectionsService;
  readonly #tell: (event: HostEvent) => void;
  readonly #onMove: () => void;
  readonly #listening: IDisposable;
  readonly #heard = new Heard();
  #callOff: (() => void) | null = null;
  #isEditing = false;

  constructor(
    injector: Injector,
    calculation: Calculation,
    sheets: Sheets,
    authorship: Authorship,
    tell: (event: HostEvent) => void,
    onMove: () => void,
  ) {
    this.#calculation = calculation;
    this.#sheets = sheets;
    this.#authorship = authorship;
    this.#tell = tell;
    this.#onMove = onMove;
    this.#selections = injector.get(SheetsSelectionsService);
    this.#listening = injector
      .get(ICommandService)
      .onCommandExecuted((command, options) => this.#hear(command, options));
  }

  /** Whether a cell is open for typing. */
  get isEditing(): boolean {
    return this.#isEditing;
  }

  stop(): void {
    this.#listening.dispose();
    this.#callOff?.();
    this.#callOff = null;
  }

  #hear({ id, params }: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    if (params === undefined || unitOf(params) !== this.#sheets.unitId) {
      // Opening a cell is told of the editor's own document.
      if (id === SetCellEditVisibleOperation.id) this.#hearEditing(params);
      return;
    }
    if (id === SetCellEditVisibleOperation.id) this.#hearEditing(params);
    else if (id === SetSelectionsOperation.id) {
      this.#hearSelection(params as ISetSelectionsOperationParams);
    } else if (id === SetWorksheetActiveOperation.id) this.#hearSheet();
    else this.#hearMutation(id, params, options);
  }

  #hearMutation(id: string, params: object, options: IExecutionOptions | undefined): void {
    if (changesStructure(id)) this.#heard.structure();
    if (movesCells(id)) this.#onMove();
    const changed = changedCells(id, params);
    if (changed !== null) this.#heard.changed(changed.id, this.#maker(options), changed.rects);
    if (this.#heard.hasChanges) this.#tellSoon();
  }

  #maker(options: IExecutionOptions | undefined): ChangedBy {
    if (isCalculationResult(options)) return "calc";
    return this.#authorship.isOwn ? "self" : "user";
  }

  #hearSelection({ subUnitId, selections, type }: ISetSelectionsOperationParams): void {
    if (type === SelectionMoveType.MOVE_START || type === SelectionMoveType.MOVING) return;
    const range = selections.at(-1)?.range;
    if (range === undefined) return;
    this.#heard.selected(subUnitId, rectOf(range));
    this.#tellSoon();
  }

  #hearSheet(): void {
    const id = this.#sheets.active?.getSheetId();
    const range = this.#selections.getCurrentLastSelection()?.range;
    if (id === undefined || range === undefined) return;
    this.#heard.selected(id, rectOf(range));
    this.#tellSoon();
  }

  #hearEditing(params: object | undefined): void {
    const isOpen = params !== undefined && "visible" in params && params.visible === true;
    if (isOpen === this.#isEditing) return;
    this.#isEditing = isOpen;
    this.#tell({ kind: "editing", open: isOpen });
  }

  #tellSoon(): void {
    this.#callOff ??= this.#calculation.whenSettled(() => {
      this.#callOff = null;
      for (const event of this.#heard.take((id) => this.#sheets.nameOf(id))) this.#tell(event);
    });
  }
}
