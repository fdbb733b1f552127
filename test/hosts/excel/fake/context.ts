import { FakeOfficeError } from "./fake-error";
import type { HostState } from "./host-state";

const TICK = 0;

interface Statement {
  readonly name: string;
  readonly bytes: number;
  readonly run: () => void;
}

/** The queue of one `Excel.run`: nothing happens before `sync`, and nothing may happen after the end. */
export class FakeContext {
  readonly host: HostState;
  readonly delayForCellEdit: boolean;
  #open = false;
  #executing = false;
  #queue: Statement[] = [];
  /** What the statements of the running sync have loaded, handed over when all have succeeded. */
  #loaded: { readonly bytes: number; readonly take: () => void }[] = [];

  constructor(host: HostState, delayForCellEdit: boolean) {
    this.host = host;
    this.delayForCellEdit = delayForCellEdit;
  }

  async during<T>(work: () => Promise<T>): Promise<T> {
    this.#open = true;
    this.host.running++;
    try {
      const result = await work();
      // Excel.run sends what is still queued.
      if (this.#queue.length > 0) await this.sync();
      return result;
    } finally {
      this.host.running--;
      this.#open = false;
      this.#queue = [];
    }
  }

  /** Whether the queue is being worked off: what is found now need not be queued first. */
  get executing(): boolean {
    return this.#executing;
  }

  requireOpen(what: string): void {
    if (!this.#open) throw new FakeOfficeError("InvalidObjectPath", what);
  }

  queue(name: string, run: () => void, argument?: unknown): void {
    this.requireOpen(name);
    const counted = this.host.payloadLimit !== null && argument !== undefined;
    this.#queue.push({ name, run, bytes: counted ? bytesOf(argument) : 0 });
  }

  /** For statements: hands a loaded value over once the answer has arrived whole. */
  answer(value: unknown, take: () => void): void {
    this.#loaded.push({ bytes: this.host.payloadLimit === null ? 0 : bytesOf(value), take });
  }

  async sync<T>(passThrough?: T): Promise<T> {
    this.requireOpen("sync");
    const statements = this.#queue;
    this.#queue = [];
    await new Promise((resolve) => setTimeout(resolve, TICK));
    const { host } = this;
    host.syncs++;
    host.statements.push(...statements.map(({ name }) => name));
    const { meanwhile } = host;
    host.meanwhile = null;
    meanwhile?.();
    if (host.editing && this.delayForCellEdit) await host.editingEnds();
    if (host.editing) throw new FakeOfficeError("InvalidOperationInCellEditMode", "sync");
    const fault = host.nextFault();
    if (fault !== null && fault.at === null) throw new FakeOfficeError(fault.code, "sync");
    this.#requireSize(statements, "RequestPayloadSizeLimitExceeded");
    this.#loaded = [];
    this.#executing = true;
    try {
      for (const { name, run } of statements) {
        if (fault?.at === name) throw new FakeOfficeError(fault.code, name);
        run();
      }
    } finally {
      this.#executing = false;
      // Excel has no transactions: what came before a failure is done.
      host.book.finish("add-in");
    }
    this.#requireSize(this.#loaded, "ResponsePayloadSizeLimitExceeded");
    for (const { take } of this.#loaded) take();
    return passThrough as T;
  }

  #requireSize(parts: readonly { readonly bytes: number }[], code: string): void {
    const total = parts.reduce((sum, { bytes }) => sum + bytes, 0);
    if (total > (this.host.payloadLimit ?? Infinity)) throw new FakeOfficeError(code, "sync");
  }
}

function bytesOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}
