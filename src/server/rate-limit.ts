import type { Clock } from "./clock";

const MINUTE = 60_000;

/** Counts what each address does within a minute; a new minute begins with nothing remembered. */
export class RateLimit {
  readonly #most: number;
  readonly #clock: Clock;
  readonly #taken = new Map<string, number>();
  #until = 0;

  constructor(mostPerMinute: number, clock: Clock) {
    this.#most = mostPerMinute;
    this.#clock = clock;
  }

  /** Whether the address may do it once more. */
  take(address: string): boolean {
    const now = this.#clock.now();
    if (now >= this.#until) {
      this.#taken.clear();
      this.#until = now + MINUTE;
    }
    const taken = (this.#taken.get(address) ?? 0) + 1;
    this.#taken.set(address, taken);
    return taken <= this.#most;
  }
}
