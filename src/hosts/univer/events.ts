import { ICommandService } from "@univerjs/core";
import type { ICommandInfo, IDisposable, IExecutionOptions, Injector } from "@univerjs/core";
import {
  SelectionMoveType,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import type { ISetSelectionsOperationParams } from "@univerjs/sheets";
import { FormulaCalculationSessionService } from "@univerjs/sheets-formula";
import { SetCellEditVisibleOperation } from "@univerjs/sheets-ui";
import type { ChangedBy, HostEvent } from "../../core/host";
import type { Authorship } from "./authorship";
import { Heard } from "./heard";
import { changedCells, changesStructure, movesCells, unitOf } from "./mutations";
import type { Sheets } from "./sheets";
import { rectOf } from "./workbook-data";

/**
 * Changes are told when the grid has been quiet for so long, in milliseconds. It waits 100 before it
 * calculates, and an edit told without its results would be checked against old totals.
 */
const QUIET = 150;

/**
 * Turns what the grid executes into events, those of one moment together. That cells have moved is
 * told to `onMove` at once.
 */
export class Events {
  readonly #sheets: Sheets;
  readonly #authorship: Authorship;
  readonly #calculation: FormulaCalculationSessionService;
  readonly #selections: SheetsSelectionsService;
  readonly #tell: (event: HostEvent) => void;
  readonly #onMove: () => void;
  readonly #listening: IDisposable;
  readonly #heard = new Heard();
  #timer: ReturnType<typeof setTimeout> | null = null;
  #isEditing = false;

  constructor(
    injector: Injector,
    sheets: Sheets,
    authorship: Authorship,
    tell: (event: HostEvent) => void,
    onMove: () => void,
  ) {
    this.#sheets = sheets;
    this.#authorship = authorship;
    this.#tell = tell;
    this.#onMove = onMove;
    this.#calculation = injector.get(FormulaCalculationSessionService);
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
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
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
    if (this.#heard.hasChanges) this.#tellAfter(QUIET);
  }

  #maker(options: IExecutionOptions | undefined): ChangedBy {
    if (options?.["applyFormulaCalculationResult"] === true) return "calc";
    return this.#authorship.isOwn ? "self" : "user";
  }

  #hearSelection({ subUnitId, selections, type }: ISetSelectionsOperationParams): void {
    if (type === SelectionMoveType.MOVE_START || type === SelectionMoveType.MOVING) return;
    const range = selections.at(-1)?.range;
    if (range === undefined) return;
    this.#heard.selected(subUnitId, rectOf(range));
    if (!this.#heard.hasChanges) this.#tellAfter(0);
  }

  #hearSheet(): void {
    const id = this.#sheets.active?.getSheetId();
    const range = this.#selections.getCurrentLastSelection()?.range;
    if (id === undefined || range === undefined) return;
    this.#heard.selected(id, rectOf(range));
    if (!this.#heard.hasChanges) this.#tellAfter(0);
  }

  #hearEditing(params: object | undefined): void {
    const isOpen = params !== undefined && "visible" in params && params.visible === true;
    if (isOpen === this.#isEditing) return;
    this.#isEditing = isOpen;
    this.#tell({ kind: "editing", open: isOpen });
  }

  #tellAfter(milliseconds: number): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tellAll(), milliseconds);
  }

  #tellAll(): void {
    this.#timer = null;
    if (this.#heard.hasChanges && this.#isCalculating) {
      this.#tellAfter(QUIET);
      return;
    }
    for (const event of this.#heard.take((id) => this.#sheets.nameOf(id))) this.#tell(event);
  }

  get #isCalculating(): boolean {
    const { started, stopped, completed, resultEmitted } = this.#calculation.state;
    return started && !stopped && !completed && !resultEmitted;
  }
}
