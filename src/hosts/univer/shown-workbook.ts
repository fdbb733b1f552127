import { ICommandService, LifecycleService, LifecycleStages } from "@univerjs/core";
import type { Injector, Workbook } from "@univerjs/core";
import { DeviceInputEventType } from "@univerjs/engine-render";
import { IEditorBridgeService, SetCellEditVisibleOperation } from "@univerjs/sheets-ui";
import { ILayoutService, KeyCode } from "@univerjs/ui";
import type { EditedBook } from "../../core/book/edited-book";
import type { Calculation } from "./calculation";
import { editedBook } from "./edited/edited-book";
import type { Opened } from "./edited/edited-book";
import { followSources } from "./lists";
import { changesFile, unitOf } from "./mutations";
import type { GridDocument } from "./opened-grid";
import { Sheets } from "./sheets";
import { UniverPort } from "./univer-port";

/** The workbook on show: the port to it, and what has become of it. */
export class ShownWorkbook {
  readonly port: UniverPort;
  readonly #injector: Injector;
  readonly #calculation: Calculation;
  readonly #workbook: Workbook;
  readonly #sheets: Sheets;
  readonly #opened: Opened;
  readonly #texts: Map<string, string>;
  readonly #listeners = new Set<() => void>();
  readonly #stop: () => void;

  constructor(
    injector: Injector,
    calculation: Calculation,
    workbook: Workbook,
    { look, texts }: GridDocument,
    sheetIds: ReadonlySet<string>,
  ) {
    followSources(injector, workbook.getUnitId());
    this.#injector = injector;
    this.#calculation = calculation;
    this.#workbook = workbook;
    this.#sheets = new Sheets(workbook, injector);
    this.#opened = { sheetIds, styles: look?.styles ?? [] };
    this.#texts = new Map(texts);
    const tell = () => this.#tell();
    const [first] = this.#opened.styles;
    this.port = new UniverPort(injector, calculation, this.#sheets, this.#texts, first, tell);
    const listening = injector.get(ICommandService).onCommandExecuted(({ id, params }, options) => {
      if (unitOf(params) === workbook.getUnitId() && changesFile(id, options)) tell();
    });
    this.#stop = () => listening.dispose();
  }

  /** Resolves when every formula has its result. */
  async calculated(): Promise<void> {
    // With its first workbook the grid calculates only when it has drawn itself.
    await this.#injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
    await new Promise<void>((resolve) => {
      this.#calculation.whenSettled(resolve);
    });
  }

  async edited(): Promise<EditedBook> {
    await this.calculated();
    return editedBook(this.#workbook, this.#sheets, this.#opened, this.#texts);
  }

  onEdited(on: () => void): () => void {
    const listener = () => on();
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  async finishTyping(): Promise<void> {
    if (!this.#injector.get(IEditorBridgeService).isVisible().visible) return;
    await this.#injector.get(ICommandService).executeCommand(SetCellEditVisibleOperation.id, {
      visible: false,
      eventType: DeviceInputEventType.Keyboard,
      keycode: KeyCode.ENTER,
      unitId: this.#workbook.getUnitId(),
    });
    // The grid enters what was typed in a turn of its own.
    await new Promise((resolve) => setTimeout(resolve, 0));
  }

  focus(): void {
    this.#injector.get(ILayoutService).focus();
  }

  async close(): Promise<void> {
    this.#stop();
    this.#listeners.clear();
    await this.port.close();
  }

  #tell(): void {
    for (const on of [...this.#listeners]) on();
  }
}
