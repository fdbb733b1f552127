import type { FakeContext } from "./context";
import type { EventSource, Handler } from "./event-hub";
import { FakeOfficeError } from "./fake-error";

/** An event of an object; handlers are added and removed by the queue like anything else. */
export class FakeEventHandlers<T> {
  readonly #context: FakeContext;
  readonly #event: string;
  readonly #source: () => EventSource;

  constructor(context: FakeContext, event: string, source: () => EventSource) {
    this.#context = context;
    this.#event = event;
    this.#source = source;
  }

  add(call: (args: T) => Promise<unknown>): FakeHandlerResult {
    const result = new FakeHandlerResult(this.#context);
    this.#context.queue(`${this.#event}.add`, () => {
      const handler: Handler = { event: this.#event, source: this.#source(), call };
      this.#context.host.book.hub.add(handler);
      result.handler = handler;
    });
    return result;
  }
}

export class FakeHandlerResult {
  readonly context: FakeContext;
  handler: Handler | null = null;

  constructor(context: FakeContext) {
    this.context = context;
  }

  /** Works only in the context the handler was added in. */
  remove(): void {
    this.context.queue("handler.remove", () => {
      if (this.handler === null) throw new FakeOfficeError("InvalidObjectPath", "handler.remove");
      this.context.host.book.hub.remove(this.handler);
    });
  }
}
