import type { Rect } from "../../core/book/book";
import type { ChangedBy, HostEvent } from "../../core/host";
import { WHOLE_SHEET, rectsOf } from "./areas";
import type { Calls, Run } from "./calls";
import { eventsOf, nothingHeard } from "./event-batch";
import { queueHandlers, queueSheetHandlers } from "./handlers";
import type { Ears, Registered } from "./handlers";
import type { OwnChanges } from "./own-changes";
import { SINCE } from "./requirement-sets";
import type { ListedSheet, SheetList } from "./sheet-list";

/** Changes after which the cells are where they were. */
const IN_PLACE: ReadonlySet<string> = new Set(["RangeEdited", "Unknown", "Others"]);

/**
 * Listens to Excel and tells what happened in the words of the port. What comes in one tick is told
 * together; longer bursts are for the listener to wait out.
 */
export class Events {
  readonly #calls: Calls;
  readonly #list: SheetList;
  readonly #own: OwnChanges;
  readonly #level: number;
  readonly #tell: (event: HostEvent) => void;
  #heard = nothingHeard();
  #flush: ReturnType<typeof setTimeout> | null = null;
  #registered: Registered[] = [];
  readonly #sheetsHeard = new Set<string>();

  constructor(
    calls: Calls,
    list: SheetList,
    own: OwnChanges,
    level: number,
    tell: (event: HostEvent) => void,
  ) {
    this.#calls = calls;
    this.#list = list;
    this.#own = own;
    this.#level = level;
    this.#tell = tell;
  }

  /** Registers the handlers, and reads the names of the sheets that events give by id. */
  async start(run: Run): Promise<void> {
    this.#registered = await run(async (context) => {
      const added = queueHandlers(context, this.#level, this.#ears);
      await context.sync();
      return added;
    });
    await this.#hearSheets(run, await this.#list.list(run));
  }

  async stop(): Promise<void> {
    if (this.#flush !== null) clearTimeout(this.#flush);
    const contexts = [...new Set(this.#registered.map(({ context }) => context))];
    await Promise.all(
      contexts.map((owner) =>
        Excel.run(owner, async (context) => {
          for (const one of this.#registered) if (one.context === owner) one.remove();
          await context.sync();
        }),
      ),
    );
    this.#registered = [];
  }

  async #hearSheets(run: Run, sheets: readonly ListedSheet[]): Promise<void> {
    const unheard = sheets.filter(({ id }) => !this.#sheetsHeard.has(id));
    if (this.#level >= SINCE.workbookEvents || unheard.length === 0) return;
    const added = await run(async (context) => {
      const all = unheard.flatMap(({ id }) =>
        queueSheetHandlers(context.workbook.worksheets.getItem(id), this.#ears),
      );
      await context.sync();
      return all;
    });
    this.#registered.push(...added);
    for (const { id } of unheard) this.#sheetsHeard.add(id);
  }

  readonly #ears: Ears = {
    changed: (args) => {
      if (!IN_PLACE.has(args.changeType)) {
        this.#ears.structure();
        return;
      }
      const rects = rectsOf(args.address);
      this.#heard.changed.push({ id: args.worksheetId, by: this.#byOf(args, rects), rects });
      this.#wakeUp();
    },
    selected: ({ worksheetId, address }) => {
      const rect = rectsOf(address)[0];
      if (rect === undefined) return;
      this.#heard.selected = { id: worksheetId, rect };
      this.#wakeUp();
    },
    calculated: (args) => {
      // Excel tells the cells only since ExcelApi 1.11, and leaves them out at times even then.
      const address: unknown = args.address;
      const told = typeof address === "string" ? rectsOf(address) : [];
      const rects = told.length === 0 ? [WHOLE_SHEET] : told;
      this.#heard.changed.push({ id: args.worksheetId, by: "calc", rects });
      this.#wakeUp();
    },
    structure: () => {
      this.#heard.structure = true;
      this.#wakeUp();
    },
  };

  #byOf(args: Excel.WorksheetChangedEventArgs, rects: readonly Rect[]): ChangedBy {
    // A co-author is a user, too.
    if (args.source === "Remote") return "user";
    if (this.#level >= SINCE.triggerSource) {
      return args.triggerSource === "ThisLocalAddin" ? "self" : "user";
    }
    return this.#own.isOwn(args.worksheetId, rects) ? "self" : "user";
  }

  #wakeUp(): void {
    this.#calls.nudge();
    this.#flush ??= setTimeout(() => {
      this.#flush = null;
      const heard = this.#heard;
      this.#heard = nothingHeard();
      // Only an Excel that tells of renaming lets the last listing stand for the present one.
      if (!heard.structure && this.#level >= SINCE.namedEvents) this.#send(heard);
      else void this.#calls.inTurn((run) => this.#look(run, heard)).catch(() => undefined);
    }, 0);
  }

  /** Lists the sheets before telling; a listing that differs is itself a change of structure. */
  async #look(run: Run, heard: ReturnType<typeof nothingHeard>): Promise<void> {
    const before = outline(this.#list.known);
    try {
      const sheets = await this.#list.list(run);
      if (outline(sheets) !== before) heard.structure = true;
      await this.#hearSheets(run, sheets);
    } catch {
      // The names are uncertain, so the listener has to look for itself.
      heard.structure = true;
      heard.changed.length = 0;
      heard.selected = null;
    }
    this.#send(heard);
  }

  #send(heard: ReturnType<typeof nothingHeard>): void {
    if (this.#calls.closed) return;
    const names = new Map(this.#list.known.map((sheet) => [sheet.id, sheet.name]));
    for (const event of eventsOf(heard, (id) => names.get(id))) this.#tell(event);
  }
}

function outline(sheets: readonly ListedSheet[]): string {
  return JSON.stringify(sheets.map(({ id, name, visibility }) => [id, name, visibility]));
}
