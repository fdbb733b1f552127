import type { HostErrorCode, HostEvent } from "../../core/host";
import { HostError } from "../../core/host";
import type { Clock } from "./clock";
import { EVERYTHING_DUE, isDue, NOTHING_DUE, withDue, withEvent, type Due } from "./due";

/** Shortest time between the beginnings of two checks: a burst of edits is checked together. */
const PACE = 100;
/** How long to wait before asking a host again that could not answer. */
const PATIENCE = 1000;

/** What a host says when it will answer later. */
const PASSING: readonly HostErrorCode[] = ["cell-editing", "host-busy"];

/** What a host says when the workbook changed shape while it was read. */
const SHIFTED: readonly HostErrorCode[] = ["unknown-sheet", "bad-range"];

/** How often in a row a workbook may change shape under a reader before that is called a failure. */
const SHIFTS = 3;

export interface RecheckActions {
  /** Reads what is due and checks; rejects with a HostError where the host cannot be read. */
  readonly check: (due: Due) => Promise<void>;
  readonly started: () => void;
  /** Nothing is due any more. */
  readonly settled: () => void;
  /** The host asks for patience; the check follows by itself. */
  readonly waits: (error: HostError) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Decides when to check. The first edit is checked at once, what follows closely is checked together,
 * one check at a time, and what could not be read is read again.
 */
export class Rechecks {
  readonly #actions: RecheckActions;
  readonly #clock: Clock;
  #due: Due = NOTHING_DUE;
  #running: Promise<void> | null = null;
  #cancel: (() => void) | null = null;
  #lastStart = -Infinity;
  #shifts = 0;
  /** A check failed for good: what it should have read is read with the next one. */
  #isStale = false;
  #isPaused = false;
  #isClosed = false;

  constructor(actions: RecheckActions, clock: Clock) {
    this.#actions = actions;
    this.#clock = clock;
  }

  /** Takes note of an event and checks soon where it asks for that. */
  notice(event: HostEvent): void {
    const due = withEvent(this.#due, event);
    if (due === this.#due) return;
    this.#due = due;
    this.#schedule();
  }

  /** Checks everything, now; resolves when that check ended, well or not. */
  async everything(): Promise<void> {
    if (this.#running !== null) await this.#running;
    this.#due = EVERYTHING_DUE;
    this.#stopTimer();
    await this.#run();
  }

  /** Notes what is due and checks nothing until `resume`. */
  pause(): void {
    this.#isPaused = true;
    this.#stopTimer();
  }

  resume(): void {
    this.#isPaused = false;
    if (isDue(this.#due)) this.#schedule(0);
  }

  close(): void {
    this.#isClosed = true;
    this.#stopTimer();
  }

  #schedule(delay = Math.max(0, this.#lastStart + PACE - this.#clock.now())): void {
    const isIdle = this.#running === null && this.#cancel === null;
    if (this.#isClosed || this.#isPaused || !isIdle) return;
    this.#cancel = this.#clock.after(delay, () => {
      this.#cancel = null;
      void this.#run();
    });
  }

  #stopTimer(): void {
    this.#cancel?.();
    this.#cancel = null;
  }

  async #run(): Promise<void> {
    if (this.#isClosed || !isDue(this.#due)) return;
    this.#running ??= this.#attempt().then((delay) => {
      this.#running = null;
      if (this.#isClosed) return;
      if (isDue(this.#due)) this.#schedule(delay);
      else this.#actions.settled();
    });
    await this.#running;
  }

  /** Resolves to how long the next attempt should wait, undefined for the usual pace. */
  async #attempt(): Promise<number | undefined> {
    const due = this.#isStale ? EVERYTHING_DUE : this.#due;
    this.#due = NOTHING_DUE;
    this.#lastStart = this.#clock.now();
    this.#actions.started();
    try {
      await this.#actions.check(due);
      this.#shifts = 0;
      this.#isStale = false;
      return undefined;
    } catch (error) {
      return this.#afterFailure(error, due);
    }
  }

  #afterFailure(error: unknown, due: Due): number | undefined {
    if (isPassing(error)) {
      this.#due = withDue(this.#due, due);
      this.#actions.waits(error);
      return PATIENCE;
    }
    if (error instanceof HostError && SHIFTED.includes(error.code) && this.#shifts < SHIFTS) {
      this.#shifts += 1;
      this.#due = EVERYTHING_DUE;
      return undefined;
    }
    this.#shifts = 0;
    this.#isStale = true;
    this.#actions.failed(error);
    return undefined;
  }
}

/** Whether a host that threw this will answer when it is asked later. */
export function isPassing(error: unknown): error is HostError {
  return error instanceof HostError && PASSING.includes(error.code);
}
