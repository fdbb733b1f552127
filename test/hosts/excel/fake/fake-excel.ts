import type { Book } from "../../../../src/core/book/book";
import { FakeContext } from "./context";
import type { Functions } from "./evaluator";
import { HostState } from "./host-state";
import type { Fault } from "./host-state";
import { LiveWorkbook } from "./live-workbook";
import { fakeOffice, usualSurroundings } from "./office";
import { FakeUser } from "./user";
import { FakeWorkbook } from "./workbook";
import { workbookOf } from "./workbook-data";
import type { SheetData } from "./workbook-data";

/** The newest level that the fake knows. */
const NEWEST = 20;

export interface FakeOptions {
  /** Minor number of the highest ExcelApi set, 20 unless told. */
  readonly level?: number;
  /** Functions beside SUM, under their visible names in capitals. */
  readonly functions?: Functions;
}

type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/**
 * An Excel without Excel: the part of its object model that the host uses, as strict as the original
 * about what may be asked when, over a workbook in memory. Runs in Node and in a browser.
 */
export class FakeExcel {
  readonly user: FakeUser;
  readonly office = usualSurroundings();
  readonly host: HostState;

  constructor(book: Book, { level = NEWEST, functions = {} }: FakeOptions = {}) {
    const live = new LiveWorkbook(workbookOf(book), level);
    live.functions = functions;
    this.host = new HostState(live);
    this.user = new FakeUser(this.host);
  }

  /** Puts `Excel` and `Office` where the add-in looks for them; the returned function takes them away. */
  install(): () => void {
    const globals = globalThis as unknown as Record<string, unknown>;
    const before = { Excel: globals["Excel"], Office: globals["Office"] };
    globals["Excel"] = { run: this.#run };
    globals["Office"] = fakeOffice(this.host, this.office);
    return () => Object.assign(globals, before);
  }

  /** Makes syncs fail; see `Fault`. */
  fail(fault: Fault): void {
    this.host.fail(fault);
  }

  /** A sheet as it is in the workbook, for looking at what the host cannot see. */
  sheet(name: string): SheetData {
    const sheet = this.host.book.data.find(name);
    if (sheet === null) throw new Error(`no sheet ${name}`);
    return sheet;
  }

  /** Handlers that are registered. */
  get handlers(): number {
    return this.host.book.hub.count;
  }

  /** Waits until every event is delivered and nothing is running any more. */
  async settle(): Promise<void> {
    // A few quiet ticks in a row: what an event sets off begins a tick or two later.
    for (let quiet = 0; quiet < 5; quiet++) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (this.host.running > 0 || this.host.book.hub.undelivered > 0) quiet = -1;
    }
  }

  readonly #run = <T>(first: unknown, second?: Batch<T>): Promise<T> => {
    const batch = (second ?? first) as Batch<T>;
    const options = second === undefined ? {} : (first as Excel.RunOptions | FakeContext);
    const context =
      options instanceof FakeContext
        ? options
        : new FakeContext(this.host, options.delayForCellEdit === true);
    return context.during(() => {
      const workbook = new FakeWorkbook(context);
      const seen = { workbook, sync: <S>(passThrough?: S) => context.sync(passThrough) };
      return batch(seen as unknown as Excel.RequestContext);
    });
  };
}
