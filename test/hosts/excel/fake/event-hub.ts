/** Who tells: the collection of all sheets, or one of them. */
export type EventSource = "sheets" | { readonly sheetId: string };

/** What happened, with the payload of the event as Excel gives it. */
export interface Happening {
  readonly event: string;
  readonly sheetId: string;
  readonly args: Readonly<Record<string, unknown>>;
}

export interface Handler {
  readonly event: string;
  readonly source: EventSource;
  readonly call: (args: never) => Promise<unknown>;
}

/** Delivers events as Excel does: each in a task of its own, after what caused it. */
export class EventHub {
  readonly #handlers = new Set<Handler>();
  #undelivered = 0;

  get count(): number {
    return this.#handlers.size;
  }

  get undelivered(): number {
    return this.#undelivered;
  }

  add(handler: Handler): void {
    this.#handlers.add(handler);
  }

  remove(handler: Handler): void {
    this.#handlers.delete(handler);
  }

  send({ event, sheetId, args }: Happening): void {
    for (const handler of this.#handlers) {
      const { source } = handler;
      if (handler.event !== event || (source !== "sheets" && source.sheetId !== sheetId)) continue;
      this.#undelivered++;
      setTimeout(() => {
        this.#undelivered--;
        // One that was removed in the meantime hears nothing.
        if (this.#handlers.has(handler)) void handler.call(args as never);
      }, 0);
    }
  }
}
