import type { Rect } from "../../core/book/book";
import type { ChangedBy, HostEvent } from "../../core/host";
import { WHOLE_SHEET, rectsOf } from "./areas";
import type { Calls, Run } from "./calls";
import { eventsOf, isSilent, nothingHeard } from "./event-batch";
import type { Heard } from "./event-batch";
import { queueHandlers, queueSheetHandlers } from "./handlers";
import type { Ears, Registered } from "./handlers";
import type { OwnChanges } from "./own-changes";
import { SINCE } from "./requirement-sets";
import type { ListedSheet, SheetList } from "./sheet-list";

/** Changes after which the cells are where they were. */
const IN_PLACE: ReadonlySet<string> = new Set(["RangeEdited", "Unknown", "Others"]);

/** Milliseconds after which handlers that Excel refused are registered again. */
const AGAIN = 5_000;

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
  #again: ReturnType<typeof setTimeout> | null = null;
  #registered: Registered[] = [];
  #isWorkbookHeard = false;
  readonly #sheetsHeard = new Set<string>();
  /** The sheets as the listener knows them. Calls list them too, without telling. */
  #told = outline([]);
  #isLooking = false;

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
    try {
      await this.#hearWorkbook(run);
      const sheets = await this.#list.list(run);
      this.#told = outline(sheets);
      await this.#hearSheets(run, sheets);
    } catch {
      this.#startLater();
    }
  }

  /**
   * Registers what could not be registered before. What happened until then was not heard, so the
   * listener has to look for itself. Never fails: Excel is asked again later.
   */
  async hear(run: Run, sheets: readonly ListedSheet[]): Promise<void> {
    try {
      const isNew = [await this.#hearWorkbook(run), await this.#hearSheets(run, sheets)];
      if (isNew.includes(true)) this.#ears.structure();
    } catch {
      this.#startLater();
    }
  }

  async stop(run: Run): Promise<void> {
    if (this.#flush !== null) clearTimeout(this.#flush);
    if (this.#again !== null) clearTimeout(this.#again);
    const all = this.#registered;
    this.#registered = [];
    for (const within of new Set(all.map(({ context }) => context))) {
      const here = all.filter(({ context }) => context === within);
      // Where one cannot be removed, since its sheet is gone, the others are removed one by one.
      await remove(run, within, here).catch(async () => {
        for (const one of here) await remove(run, within, [one]).catch(() => undefined);
      });
    }
  }

  async #hearWorkbook(run: Run): Promise<boolean> {
    if (this.#isWorkbookHeard) return false;
    await this.#register(run, (context) => queueHandlers(context, this.#level, this.#ears));
    this.#isWorkbookHeard = true;
    return true;
  }

  async #hearSheets(run: Run, sheets: readonly ListedSheet[]): Promise<boolean> {
    const unheard = sheets.filter(({ id }) => !this.#sheetsHeard.has(id));
    if (this.#level >= SINCE.workbookEvents || unheard.length === 0) return false;
    await this.#register(run, (context) =>
      unheard.flatMap(({ id }) =>
        queueSheetHandlers(context.workbook.worksheets.getItem(id), this.#ears),
      ),
    );
    for (const { id } of unheard) this.#sheetsHeard.add(id);
    return true;
  }

  #startLater(): void {
    this.#again ??= setTimeout(() => {
      this.#again = null;
      const start = async (run: Run) => this.hear(run, await this.#list.list(run));
      void this.#calls.inTurn(start).catch(() => {
        if (!this.#calls.closed) this.#startLater();
      });
    }, AGAIN);
  }

  /** Remembers also the handlers of attempts that failed: Excel may have added some of them. */
  async #register(run: Run, queue: (context: Excel.RequestContext) => Registered[]): Promise<void> {
    await run(async (context) => {
      this.#registered.push(...queue(context));
      await context.sync();
    });
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
    // What comes while the sheets are looked up is told after them, and all together.
    if (this.#isLooking) return;
    this.#flush ??= setTimeout(() => {
      this.#flush = null;
      const heard = this.#heard;
      this.#heard = nothingHeard();
      // Only an Excel that tells of renaming lets the last listing stand for the present one.
      if (!heard.structure && this.#level >= SINCE.namedEvents) this.#send(heard);
      else void this.#lookAndTell(heard);
    }, 0);
  }

  async #lookAndTell(heard: Heard): Promise<void> {
    this.#isLooking = true;
    // A call is only refused here when the port is closed.
    await this.#calls.inTurn((run) => this.#look(run, heard)).catch(() => undefined);
    this.#isLooking = false;
    if (!this.#calls.closed && !isSilent(this.#heard)) this.#wakeUp();
  }

  /** Lists the sheets before telling; a listing that differs is itself a change of structure. */
  async #look(run: Run, heard: Heard): Promise<void> {
    try {
      const sheets = await this.#list.list(run);
      const outlined = outline(sheets);
      if (outlined !== this.#told) heard.structure = true;
      this.#told = outlined;
      await this.hear(run, sheets);
    } catch {
      // The names are uncertain, so the listener has to look for itself.
      heard.structure = true;
      heard.changed.length = 0;
      heard.selected = null;
    }
    this.#send(heard);
  }

  #send(heard: Heard): void {
    if (this.#calls.closed) return;
    const names = new Map(this.#list.known.map((sheet) => [sheet.id, sheet.name]));
    for (const event of eventsOf(heard, (id) => names.get(id))) this.#tell(event);
  }
}

function outline(sheets: readonly ListedSheet[]): string {
  return JSON.stringify(sheets.map(({ id, name, visibility }) => [id, name, visibility]));
}

/** Handlers can only be removed in the context they were added in. */
function remove(
  run: Run,
  within: OfficeExtension.ClientRequestContext,
  handlers: readonly Registered[],
): Promise<void> {
  return run(
    async (context) => {
      for (const one of handlers) one.remove();
      await context.sync();
    },
    { within },
  );
}
