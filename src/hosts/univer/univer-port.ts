import { ICommandService } from "@univerjs/core";
import type { IDisposable, Injector } from "@univerjs/core";
import {
  SetSelectionsOperation,
  SetWorksheetActivateCommand,
  getPrimaryForRange,
} from "@univerjs/sheets";
import { ScrollToCellCommand } from "@univerjs/sheets-ui";
import type { Place } from "../../core/book/book";
import type { CellStyle } from "../../core/book/look";
import { HostError } from "../../core/host";
import type {
  Capabilities,
  Concealed,
  Edit,
  HostEvent,
  Mark,
  SheetInfo,
  Snapshot,
  Want,
  WorkbookPort,
} from "../../core/host";
import { Editor } from "./apply";
import { Authorship } from "./authorship";
import type { Calculation } from "./calculation";
import { keepCustoms } from "./cell-customs";
import { CommandGate } from "./command-gate";
import { conceals } from "./concealed";
import { Events } from "./events";
import { refuseUnsavable } from "./hidden-menus";
import { MarkLayer } from "./mark-layer";
import { Marks } from "./marks";
import { requireOnSheet } from "./places";
import { Protection } from "./protection";
import { readWants } from "./read";
import { visibilityOf } from "./sheet-custom";
import type { Sheets } from "./sheets";
import { keepLooksOfText } from "./text-paste";
import { Turns } from "./turns";
import { rangeOf } from "./ranges";

/** The workbook in the grid. What is remembered is kept in `texts`. */
export class UniverPort implements WorkbookPort {
  readonly can: Capabilities = {
    live: true,
    marks: true,
    notes: true,
    merges: true,
    undo: true,
    recalc: true,
    storage: true,
  };
  readonly #commands: ICommandService;
  readonly #sheets: Sheets;
  readonly #texts: Map<string, string>;
  readonly #remembered: () => void;
  readonly #turns = new Turns();
  readonly #editor: Editor;
  readonly #events: Events;
  readonly #marks: Marks;
  readonly #layer: MarkLayer;
  readonly #taken: readonly IDisposable[];
  readonly #listeners = new Set<(event: HostEvent) => void>();

  /** `first` is the first style of the workbook; `remembered` is called when a text has changed. */
  constructor(
    injector: Injector,
    calculation: Calculation,
    sheets: Sheets,
    texts: Map<string, string>,
    first: CellStyle | undefined,
    remembered: () => void,
  ) {
    this.#remembered = remembered;
    this.#commands = injector.get(ICommandService);
    this.#texts = texts;
    this.#sheets = sheets;
    const authorship = new Authorship();
    this.#editor = new Editor(injector, sheets, authorship, first);
    const gate = CommandGate.of(injector);
    this.#taken = [
      new Protection(injector, gate, sheets, authorship),
      keepCustoms(gate, sheets),
      refuseUnsavable(gate),
      keepLooksOfText(injector, gate, sheets, (at) => this.#editor.reach(at)),
    ];
    this.#marks = new Marks(sheets);
    this.#layer = new MarkLayer(injector, sheets, this.#marks);
    this.#events = new Events(
      injector,
      calculation,
      this.#sheets,
      authorship,
      (event) => this.#tell(event),
      () => this.#forgetMarks(),
    );
  }

  sheets(): Promise<readonly SheetInfo[]> {
    return this.#turns.take(() => this.#sheets.list());
  }

  read(wants: readonly Want[]): Promise<readonly Snapshot[]> {
    return this.#turns.take(() => readWants(this.#sheets, wants));
  }

  conceals(places: readonly Place[]): Promise<Concealed> {
    return this.#turns.take(() => conceals(this.#sheets, places));
  }

  apply(edits: readonly Edit[], _label: string): Promise<void> {
    // The grid's undo list has no names.
    return this.#turns.take(() => {
      // What is being typed would be overwritten, or would overwrite.
      if (this.#events.isEditing) throw new HostError("cell-editing");
      this.#editor.apply(edits);
    });
  }

  mark(layer: string, items: readonly Mark[]): Promise<void> {
    return this.#turns.take(() => {
      this.#marks.replace(layer, items);
      this.#layer.redraw();
    });
  }

  select(at: Place): Promise<void> {
    return this.#turns.take(() => this.#select(at));
  }

  listen(on: (event: HostEvent) => void): () => void {
    // Wrapped, so that the same function may listen twice and stop once.
    const listener = (event: HostEvent) => on(event);
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  recall(key: string): Promise<string | null> {
    return this.#turns.take(() => this.#texts.get(key) ?? null);
  }

  remember(key: string, text: string | null): Promise<void> {
    return this.#turns.take(() => {
      if ((this.#texts.get(key) ?? null) === text) return;
      if (text === null) this.#texts.delete(key);
      else this.#texts.set(key, text);
      this.#remembered();
    });
  }

  async close(): Promise<void> {
    this.#listeners.clear();
    await this.#turns.close();
    this.#events.stop();
    this.#layer.dispose();
    for (const one of this.#taken) one.dispose();
  }

  async #select(at: Place): Promise<void> {
    requireOnSheet(at);
    const sheet = this.#sheets.named(at.sheet);
    if (visibilityOf(sheet) !== "visible") {
      throw new HostError("hidden-sheet", { sheet: at.sheet });
    }
    this.#editor.reach(at);
    const [unitId, subUnitId] = [this.#sheets.unitId, sheet.getSheetId()];
    await this.#commands.executeCommand(SetWorksheetActivateCommand.id, { unitId, subUnitId });
    const range = rangeOf(at);
    const selections = [{ range, primary: getPrimaryForRange(range, sheet), style: null }];
    await this.#commands.executeCommand(SetSelectionsOperation.id, {
      unitId,
      subUnitId,
      selections,
    });
    await this.#commands.executeCommand(ScrollToCellCommand.id, { range });
  }

  #forgetMarks(): void {
    this.#marks.clear();
    this.#layer.redraw();
  }

  #tell(event: HostEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }
}
