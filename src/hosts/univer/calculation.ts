import { ICommandService, requestImmediateMacroTask } from "@univerjs/core";
import type { ICommandInfo, IDisposable, IExecutionOptions, Injector } from "@univerjs/core";
import {
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import type {
  ISetFormulaCalculationNotificationMutation,
  ISetFormulaCalculationResultMutation,
} from "@univerjs/engine-formula";
import {
  ClearSelectionFormatCommand,
  SetBorderCommand,
  SetRangeValuesMutation,
  SetStyleCommand,
} from "@univerjs/sheets";
import { CommandGate } from "./command-gate";
import { dirtyDataOf } from "./dirty-data";
import { OvertakenCells } from "./overtaken-cells";

/** After so many milliseconds without an end a calculation is taken for failed, and others may run. */
const LONGEST = 30_000;

/** What sets these off changes how cells look and nothing that is calculated. */
const LOOKS: ReadonlySet<string> = new Set(
  [SetStyleCommand, SetBorderCommand, ClearSelectionFormatCommand].map(({ id }) => id),
);

/**
 * When the grid calculates: as soon as a command has changed what formulas depend on, one calculation at
 * a time, with all that came in between in the next.
 */
export class Calculation {
  readonly #injector: Injector;
  readonly #commands: ICommandService;
  readonly #listening: readonly IDisposable[];
  readonly #overtaken = new OvertakenCells();
  readonly #settled = new Set<() => void>();
  #waiting: Readonly<ICommandInfo>[] = [];
  #isRunning = false;
  /** Cells moved while a calculation ran: its results were of no use. */
  #needsAll = false;
  #isTurnDue = false;
  #longest: ReturnType<typeof setTimeout> | null = null;

  constructor(injector: Injector) {
    this.#injector = injector;
    this.#commands = injector.get(ICommandService);
    this.#listening = [
      this.#commands.onCommandExecuted((command, options) => this.#hear(command, options)),
      CommandGate.of(injector).judge(({ id, params }) => {
        if (id !== SetFormulaCalculationResultMutation.id) return true;
        const result = params as ISetFormulaCalculationResultMutation;
        this.#needsAll ||= !this.#overtaken.takeFrom(result);
        return true;
      }),
    ];
  }

  /** Calls `then`, in a task of its own, when every formula has its result; can be called off. */
  whenSettled(then: () => void): () => void {
    this.#settled.add(then);
    this.#takeTurn();
    return () => {
      this.#settled.delete(then);
    };
  }

  stop(): void {
    for (const one of this.#listening) one.dispose();
    if (this.#longest !== null) clearTimeout(this.#longest);
    this.#waiting = [];
    this.#settled.clear();
  }

  #hear(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    if (command.id === SetFormulaCalculationNotificationMutation.id) {
      const { functionsExecutedState } =
        command.params as ISetFormulaCalculationNotificationMutation;
      if (functionsExecutedState !== undefined) this.#end();
      return;
    }
    if (!this.#conversions.has(command.id) || isLook(command, options)) return;
    if (this.#isRunning) this.#overtaken.note(command);
    this.#waiting.push(command);
    this.#takeTurn();
  }

  /** In a task of its own: a command makes many changes, and what follows from one runs to its end. */
  #takeTurn(): void {
    if (this.#isTurnDue) return;
    this.#isTurnDue = true;
    requestImmediateMacroTask(() => {
      this.#isTurnDue = false;
      if (this.#isRunning) return;
      if (this.#waiting.length > 0) this.#start();
      else this.#tellSettled();
    });
  }

  #start(): void {
    const dirty = dirtyDataOf(this.#waiting, this.#conversions);
    dirty.forceCalculation ||= this.#needsAll;
    this.#waiting = [];
    this.#needsAll = false;
    this.#isRunning = true;
    this.#longest = setTimeout(() => this.#end(), LONGEST);
    void this.#commands.executeCommand(SetFormulaCalculationStartMutation.id, dirty, {
      onlyLocal: true,
    });
  }

  #end(): void {
    if (this.#longest !== null) clearTimeout(this.#longest);
    this.#isRunning = false;
    this.#overtaken.forget();
    this.#takeTurn();
  }

  #tellSettled(): void {
    const all = [...this.#settled];
    this.#settled.clear();
    for (const then of all) then();
  }

  /** Known from the moment on when the grid has started its plugins. */
  get #conversions(): ReturnType<IActiveDirtyManagerService["getDirtyConversionMap"]> {
    return this.#injector.get(IActiveDirtyManagerService).getDirtyConversionMap();
  }
}

/** Whether a change of cells is none for formulas: a look, or the results of formulas themselves. */
function isLook(
  { id, params }: Readonly<ICommandInfo>,
  options: IExecutionOptions | undefined,
): boolean {
  if (id !== SetRangeValuesMutation.id) return false;
  if (options?.onlyLocal === true) return true;
  return params !== undefined && "trigger" in params && LOOKS.has(String(params.trigger));
}
