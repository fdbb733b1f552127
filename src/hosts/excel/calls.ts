import { HostError } from "../../core/host";
import { cureOf, refusalOf } from "./errors";

/** One `Excel.run` with everything queued in it. It may be run again from its beginning. */
export type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/** How a batch is run. */
export interface HowToRun {
  /** A second run would not leave the workbook as the first did. */
  readonly once?: boolean;
  /** What the batch was made of is only known to hold as long as no cell is opened. */
  readonly neverWait?: boolean;
  readonly oneUndoStep?: boolean;
  /** The context of an earlier batch, which has to be run in that one again. */
  readonly within?: OfficeExtension.ClientRequestContext;
}

export type Run = <T>(batch: Batch<T>, how?: HowToRun) => Promise<T>;

/** Pauses before each further attempt, in milliseconds; after the last one the call is given up. */
export interface Patience {
  readonly editing: readonly number[];
  readonly busy: readonly number[];
}

/** Half a minute for a cell that is open, seven seconds for an Excel that is busy. */
export const USUAL_PATIENCE: Patience = {
  editing: [100, 200, 400, 800, ...new Array<number>(28).fill(1000)],
  busy: [100, 200, 400, 800, 1500, 2000, 2000],
};

/**
 * Runs calls one after the other, in the order they were made, and waits with them while a cell is
 * open for typing. `delayForCellEdit` of `Excel.run` would wait too, but without telling anyone
 * and without an end, even after the user has clicked into the pane; so Excel is asked again
 * instead, and the pane can say what it is waiting for.
 */
export class Calls {
  readonly #patience: Patience;
  readonly #onEditing: (open: boolean) => void;
  #last: Promise<unknown> = Promise.resolve();
  #editing = false;
  #closed = false;
  /** The last work is under way. */
  #isClosing = false;
  #wake: (() => void) | null = null;

  constructor(patience: Patience, onEditing: (open: boolean) => void) {
    this.#patience = patience;
    this.#onEditing = onEditing;
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** Does `work` when all earlier calls are through. Whatever it throws is turned into a refusal. */
  inTurn<T>(work: (run: Run) => Promise<T>): Promise<T> {
    if (this.#closed) return Promise.reject(new HostError("closed"));
    return this.#append(work);
  }

  /**
   * Refuses every later call, gives up the waiting one, and does `work` as the last; that one waits
   * for as long as Excel is given when it is busy.
   */
  close(work: (run: Run) => Promise<void>): Promise<void> {
    if (this.#closed) return Promise.resolve();
    this.#closed = true;
    this.nudge();
    return this.#append((run) => {
      this.#isClosing = true;
      return work(run);
    }).catch(() => undefined);
  }

  /** Something happened in Excel: a call that waits may as well try now. */
  nudge(): void {
    this.#wake?.();
  }

  #append<T>(work: (run: Run) => Promise<T>): Promise<T> {
    const done = this.#last.then(async () => {
      try {
        return await work(this.#run);
      } catch (error) {
        throw refusalOf(error);
      }
    });
    this.#last = done.catch(() => undefined);
    return done;
  }

  readonly #run: Run = async (batch, how = {}) => {
    const options = how.within ?? (how.oneUndoStep === true ? { mergeUndoGroup: true } : {});
    const isLast = this.#isClosing;
    const { editing, busy } = this.#patience;
    const pauses = {
      "wait-for-cell": (how.neverWait === true ? [] : isLast ? busy : editing).values(),
      wait: (how.once === true ? [] : busy).values(),
    };
    for (;;) {
      try {
        const result = await Excel.run(options as Excel.RunOptions, batch);
        this.#tellEditing(false);
        return result;
      } catch (error) {
        const cure = cureOf(error);
        if (cure !== "wait-for-cell" && cure !== "wait") {
          // Excel answered, if only to refuse, so no cell is open.
          this.#tellEditing(false);
          throw error;
        }
        const pause = pauses[cure].next();
        if (pause.done === true) {
          // Nothing waits for the cell any longer.
          this.#tellEditing(false);
          throw error;
        }
        if (cure === "wait-for-cell") this.#tellEditing(true);
        if (this.#closed && !isLast) throw new HostError("closed");
        await this.#pause(pause.value);
      }
    }
  };

  #tellEditing(open: boolean): void {
    if (open === this.#editing) return;
    this.#editing = open;
    this.#onEditing(open);
  }

  #pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        this.#wake = null;
        resolve();
      };
      const timer = setTimeout(wake, milliseconds);
      this.#wake = wake;
    });
  }
}
