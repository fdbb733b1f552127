import type { Clock } from "./clock";

/** Passes on the first of a storm at once, and then the last one every so many milliseconds. */
export class Paced<T> {
  readonly #clock: Clock;
  readonly #pace: number;
  readonly #pass: (value: T) => void;
  #next: { readonly value: T } | null = null;
  #cancel: (() => void) | null = null;

  constructor(clock: Clock, pace: number, pass: (value: T) => void) {
    this.#clock = clock;
    this.#pace = pace;
    this.#pass = pass;
  }

  put(value: T): void {
    if (this.#cancel !== null) {
      this.#next = { value };
      return;
    }
    this.#cancel = this.#clock.after(this.#pace, () => {
      const next = this.#next;
      this.stop();
      if (next !== null) this.put(next.value);
    });
    this.#pass(value);
  }

  /** Drops what waits. */
  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#next = null;
  }
}
