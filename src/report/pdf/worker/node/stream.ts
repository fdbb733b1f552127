import { EventEmitter } from "./events";

/**
 * What pdfkit uses of Node's readable stream: it pushes chunks while it draws, and they are handed
 * over once somebody listens to `data`, with `end` after the last.
 */
export class Readable extends EventEmitter {
  #waiting: Uint8Array[] = [];
  #hasListener = false;
  #isOver = false;

  /** Null ends the stream. */
  push(chunk: Uint8Array | null): boolean {
    if (chunk === null) this.#isOver = true;
    else this.#waiting.push(chunk);
    if (this.#hasListener) this.#handOver();
    return true;
  }

  override on(event: string, listener: (...values: unknown[]) => void): this {
    super.on(event, listener);
    if (event === "data" && !this.#hasListener) {
      // Later, as in Node: the listener for `end` is added after the one for `data`.
      queueMicrotask(() => {
        this.#hasListener = true;
        this.#handOver();
      });
    }
    return this;
  }

  #handOver(): void {
    const chunks = this.#waiting;
    this.#waiting = [];
    for (const chunk of chunks) this.emit("data", chunk);
    if (this.#isOver) {
      this.#isOver = false;
      this.emit("end");
    }
  }
}

/** pdfkit takes the module's default export, as Node has it. */
export default { Readable };
