import type { Place } from "../../core/book/book";
import { rectToA1 } from "../../core/book/address";
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
import { requireOnSheet } from "./areas";
import { Calls, USUAL_PATIENCE } from "./calls";
import type { Patience, Run } from "./calls";
import { conceals } from "./concealed";
import { Events } from "./events";
import { lookingAgain } from "./look-again";
import { Marker } from "./mark";
import { recall, remember } from "./memo";
import { OwnChanges } from "./own-changes";
import { SheetReader } from "./read";
import { capabilitiesAt, excelApiLevel } from "./requirement-sets";
import { SheetList } from "./sheet-list";

/** The workbook this add-in runs in. Call it when Office is ready. */
export function openExcel(patience: Patience = USUAL_PATIENCE): WorkbookPort {
  return new ExcelPort(excelApiLevel(), patience);
}

class ExcelPort implements WorkbookPort {
  readonly can: Capabilities;
  readonly #level: number;
  readonly #calls: Calls;
  readonly #list: SheetList;
  readonly #reader: SheetReader;
  readonly #editor: Editor;
  readonly #marker: Marker;
  readonly #events: Events;
  readonly #listeners = new Set<(event: HostEvent) => void>();
  #listening = false;

  constructor(level: number, patience: Patience) {
    this.can = capabilitiesAt(level);
    this.#level = level;
    const own = new OwnChanges();
    this.#calls = new Calls(patience, (open) => this.#tell({ kind: "editing", open }));
    this.#list = new SheetList(level);
    this.#reader = new SheetReader(this.#list, level);
    this.#editor = new Editor(this.#list, own, level);
    this.#marker = new Marker(this.#list, level);
    this.#events = new Events(this.#calls, this.#list, own, level, (event) => this.#tell(event));
  }

  sheets(): Promise<readonly SheetInfo[]> {
    return this.#calls.inTurn(async (run) => {
      const listed = await this.#list.list(run);
      // A workbook is listed when somebody asks for a check: a moment to hear what was not heard.
      if (this.#listening) await this.#events.hear(run, listed);
      return listed.map(({ name, visibility, used, protected: isProtected }) => ({
        name,
        visibility,
        used,
        protected: isProtected,
      }));
    });
  }

  read(wants: readonly Want[]): Promise<readonly Snapshot[]> {
    return this.#calls.inTurn(async (run) =>
      wants.length === 0 ? [] : this.#reader.read(run, wants),
    );
  }

  conceals(places: readonly Place[]): Promise<Concealed> {
    return this.#calls.inTurn((run) =>
      lookingAgain(() => conceals(run, this.#list, places, this.#level)),
    );
  }

  apply(edits: readonly Edit[], _label: string): Promise<void> {
    // Excel names the steps of its undo list itself.
    return this.#calls.inTurn((run) => this.#editor.apply(run, edits));
  }

  mark(layer: string, items: readonly Mark[]): Promise<void> {
    return this.#needing("marks", (run) => this.#marker.mark(run, layer, items));
  }

  select(at: Place): Promise<void> {
    return this.#calls.inTurn((run) => lookingAgain(() => this.#select(run, at)));
  }

  listen(on: (event: HostEvent) => void): () => void {
    // Wrapped, so that the same function may listen twice and stop once.
    const listener = (event: HostEvent) => on(event);
    this.#listeners.add(listener);
    if (this.can.live && !this.#listening && !this.#calls.closed) {
      this.#listening = true;
      void this.#calls.inTurn((run) => this.#events.start(run));
    }
    return () => {
      this.#listeners.delete(listener);
    };
  }

  recall(key: string): Promise<string | null> {
    return this.#needing("storage", (run) => recall(run, key));
  }

  remember(key: string, text: string | null): Promise<void> {
    return this.#needing("storage", (run) => remember(run, key, text));
  }

  close(): Promise<void> {
    this.#listeners.clear();
    return this.#calls.close((run) => this.#events.stop(run));
  }

  #needing<T>(what: keyof Capabilities, work: (run: Run) => Promise<T>): Promise<T> {
    return this.#calls.inTurn((run) => {
      if (!this.can[what]) throw new HostError("not-supported");
      return work(run);
    });
  }

  async #select(run: Run, at: Place): Promise<void> {
    requireOnSheet(at);
    const found = (await this.#list.list(run)).find(({ name }) => name === at.sheet);
    if (found === undefined) throw new HostError("unknown-sheet", { sheet: at.sheet });
    if (found.visibility !== "visible") {
      throw new HostError("hidden-sheet", { sheet: at.sheet });
    }
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(found.id);
      sheet.activate();
      sheet.getRange(rectToA1(at)).select();
      await context.sync();
    });
  }

  #tell(event: HostEvent): void {
    if (event.kind === "structure") this.#marker.forget();
    for (const listener of [...this.#listeners]) listener(event);
  }
}
