import { ICommandService } from "@univerjs/core";
import type { Injector, Workbook } from "@univerjs/core";
import {
  SetSelectionsOperation,
  SetWorksheetActivateCommand,
  getPrimaryForRange,
} from "@univerjs/sheets";
import { ScrollToCellCommand } from "@univerjs/sheets-ui";
import type { Place } from "../../core/book/book";
import { HostError } from "../../core/host";
import type {
  Capabilities,
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
import { Events } from "./events";
import { MarkLayer } from "./mark-layer";
import { Marks } from "./marks";
import { requireOnSheet } from "./places";
import { readWants } from "./read";
import { Sheets } from "./sheets";
import { Turns } from "./turns";
import { rangeOf, visibilityOf } from "./workbook-data";

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
  readonly #turns = new Turns();
  readonly #editor: Editor;
  readonly #events: Events;
  readonly #marks: Marks;
  readonly #layer: MarkLayer;
  readonly #listeners = new Set<(event: HostEvent) => void>();

  constructor(injector: Injector, workbook: Workbook, texts: Map<string, string>) {
    this.#commands = injector.get(ICommandService);
    this.#texts = texts;
    this.#sheets = new Sheets(workbook, injector);
    const authorship = new Authorship();
    this.#editor = new Editor(injector, this.#sheets, authorship);
    this.#marks = new Marks(this.#sheets);
    this.#layer = new MarkLayer(injector, this.#sheets.unitId, this.#marks);
    this.#events = new Events(
      injector,
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
      if (text === null) this.#texts.delete(key);
      else this.#texts.set(key, text);
    });
  }

  async close(): Promise<void> {
    this.#listeners.clear();
    await this.#turns.close();
    this.#events.stop();
    this.#layer.dispose();
  }

  async #select(at: Place): Promise<void> {
    requireOnSheet(at);
    const sheet = this.#sheets.named(at.sheet);
    if (visibilityOf(sheet.getConfig()) !== "visible") {
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
