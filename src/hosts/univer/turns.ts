import { HostError } from "../../core/host";

/** Answers calls one after the other, in the order they were made, and none after the last. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  /** Whatever `work` throws that is no refusal becomes one. */
  take<T>(work: () => T | Promise<T>): Promise<T> {
    if (this.#isClosed) return Promise.reject(new HostError("closed"));
    const done = this.#last.then(work).catch((error: unknown) => {
      throw refusalOf(error);
    });
    this.#last = done.catch(() => undefined);
    return done;
  }

  /** Refuses every later call; resolves when all earlier ones are answered. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#last;
  }
}

function refusalOf(error: unknown): HostError {
  if (error instanceof HostError) return error;
  return new HostError("host-failed", { detail: error instanceof Error ? error.message : "" });
}
