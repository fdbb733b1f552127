import { FakeOfficeError } from "./fake-error";
import { LEVELS } from "./levels";
import type { LiveWorkbook } from "./live-workbook";

/** A failure to come: after `skip` further syncs, `times` syncs in a row end with the code. */
export interface Fault {
  readonly code: string;
  readonly times?: number;
  readonly skip?: number;
  /** Fails at the first statement of this name, with what comes before it done. */
  readonly at?: string;
}

/** Everything about the fake Excel that is not its workbook. */
export class HostState {
  readonly book: LiveWorkbook;
  /** Bytes of one request and of one answer, as on the web; null for none, as on the desktop. */
  payloadLimit: number | null = null;
  /** Characters after which the address of many areas is cut short. */
  addressLimit = Infinity;
  /** Some versions of Excel give the first cell of each merged area alone. */
  firstCellsOnly = false;
  /** Runs before the next sync is answered, so that something can happen in between. */
  meanwhile: (() => void) | null = null;
  syncs = 0;
  running = 0;
  statements: string[] = [];
  #faults: { code: string; times: number; skip: number; at: string | null }[] = [];
  #editing: { ended: Promise<void>; end: () => void } | null = null;

  constructor(book: LiveWorkbook) {
    this.book = book;
  }

  get editing(): boolean {
    return this.#editing !== null;
  }

  startEditing(): void {
    let end = () => {};
    const ended = new Promise<void>((resolve) => (end = resolve));
    this.#editing ??= { ended, end };
  }

  stopEditing(): void {
    this.#editing?.end();
    this.#editing = null;
  }

  async editingEnds(): Promise<void> {
    await this.#editing?.ended;
  }

  fail({ code, times = 1, skip = 0, at = null }: Omit<Fault, "at"> & { at?: string | null }): void {
    this.#faults.push({ code, times, skip, at });
  }

  /** Failures that have not come yet will not come. */
  recover(): void {
    this.#faults = [];
  }

  /** The failure of the sync that begins now. */
  nextFault(): { readonly code: string; readonly at: string | null } | null {
    const fault = this.#faults[0];
    if (fault === undefined) return null;
    if (fault.skip > 0) {
      fault.skip--;
      return null;
    }
    fault.times--;
    if (fault.times === 0) this.#faults.shift();
    return fault;
  }

  /** Refuses a member that this level of Excel does not have. */
  requireMember(name: string): void {
    const level = LEVELS[name];
    if (level === undefined) throw new Error(`the fake has no ${name}`);
    if (level > this.book.level) throw new FakeOfficeError("ApiNotFound", name);
  }
}
