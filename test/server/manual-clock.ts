import type { Clock } from "../../src/server/clock";

/** A clock that stands still until it is moved. */
export class ManualClock implements Clock {
  #now = 0;
  readonly #timers = new Map<object, { readonly at: number; readonly then: () => void }>();

  readonly now = (): number => this.#now;

  readonly after = (milliseconds: number, then: () => void): (() => void) => {
    const timer = { at: this.#now + milliseconds, then };
    this.#timers.set(timer, timer);
    return () => void this.#timers.delete(timer);
  };

  /** Timers that are set and not called off. */
  get pending(): number {
    return this.#timers.size;
  }

  move(milliseconds: number): void {
    this.#now += milliseconds;
    for (const timer of [...this.#timers.values()]) {
      if (timer.at > this.#now) continue;
      this.#timers.delete(timer);
      timer.then();
    }
  }
}
