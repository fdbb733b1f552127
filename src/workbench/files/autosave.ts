import type { Clock } from "../../ui/session/clock";
import { InTurn } from "../../ui/session/in-turn";
import { Store } from "../../ui/session/store";
import type { KeepResult } from "./store/drafts";

/** Milliseconds without an edit after which a draft is kept, and the most an edit waits for that. */
const QUIET = 3_000;
const LATEST = 20_000;

/** `isDirty`: there are changes that no file holds. `trouble`: why the last draft was not kept. */
export interface AutosaveState {
  readonly isDirty: boolean;
  readonly trouble: Exclude<KeepResult, "kept"> | "not-made" | null;
}

/** What `startAutosave` is given for one open document. */
export interface AutosaveParts {
  readonly clock: Clock;
  /** The document as a file, with everything that was changed so far. */
  readonly make: () => Promise<Uint8Array>;
  readonly keep: (bytes: Uint8Array) => Promise<KeepResult>;
  /** Forgets the draft: a file holds everything. */
  readonly drop: () => Promise<void>;
  readonly page: LeavingPage;
}

/** The part of a window that tells when the page may be seen for the last time. */
export interface LeavingPage extends EventTarget {
  readonly document: EventTarget & Pick<Document, "visibilityState">;
}

/** A moment of the document; see `mark`. */
export type Moment = number;

/** Keeps drafts of one document from now on, until `stop`. */
export function startAutosave(parts: AutosaveParts): Autosave {
  return new Autosave(parts);
}

/** Knows which changes are in a file and which in a draft, and keeps drafts of the others. */
export class Autosave {
  readonly #parts: AutosaveParts;
  readonly #store = new Store<AutosaveState>({ isDirty: false, trouble: null });
  readonly #turn = new InTurn();
  /** Counts changes, and how many of them the draft holds or needs not hold. */
  #changes = 0;
  #kept = 0;
  #cancelQuiet: (() => void) | null = null;
  #cancelLatest: (() => void) | null = null;
  #isStopped = false;

  constructor(parts: AutosaveParts) {
    this.#parts = parts;
    parts.page.document.addEventListener("visibilitychange", this.#whenHidden);
    parts.page.addEventListener("pagehide", this.#whenLeft);
  }

  get(): AutosaveState {
    return this.#store.get();
  }

  subscribe(on: () => void): () => void {
    return this.#store.subscribe(on);
  }

  /** To be called after every change of the document, and at the start where it is in no file. */
  changed(): void {
    if (this.#isStopped) return;
    this.#changes += 1;
    this.#store.set({ isDirty: true });
    this.#cancelQuiet?.();
    this.#cancelQuiet = this.#flushAfter(QUIET);
    this.#cancelLatest ??= this.#flushAfter(LATEST);
  }

  /** The moment before a file is made of the document, for `saved`. */
  mark(): Moment {
    return this.#changes;
  }

  /** A file holds what the document was at `moment`. Later changes leave it dirty. */
  async saved(moment: Moment): Promise<void> {
    this.#store.set({ isDirty: this.#changes !== moment });
    await this.#turn.take(async () => {
      // What was changed since is only in the draft, or will be.
      if (this.#changes !== moment) return;
      this.#kept = this.#changes;
      this.#cancelTimers();
      this.#store.set({ trouble: null });
      await this.#parts.drop();
    });
  }

  /** Keeps a draft now, where something was changed since the last. */
  flush(): Promise<void> {
    this.#cancelTimers();
    return this.#turn.take(() => this.#keep());
  }

  /**
   * Ends this, without a last draft and without forgetting the one that is kept. When it resolves
   * nothing is under way, so that a draft dropped then stays dropped.
   */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#cancelTimers();
    this.#parts.page.document.removeEventListener("visibilitychange", this.#whenHidden);
    this.#parts.page.removeEventListener("pagehide", this.#whenLeft);
    await this.#turn.take(() => Promise.resolve());
  }

  async #keep(): Promise<void> {
    const changes = this.#changes;
    if (this.#isStopped || changes === this.#kept) return;
    const result = await this.#attempt();
    if (result === "kept") this.#kept = changes;
    this.#store.set({ trouble: result === "kept" ? null : result });
    // A full disk or a busy host may be better later; a browser without storage stays one.
    if (result === "no-room" || result === "not-made")
      this.#cancelLatest ??= this.#flushAfter(LATEST);
  }

  async #attempt(): Promise<KeepResult | "not-made"> {
    let bytes: Uint8Array;
    try {
      bytes = await this.#parts.make();
    } catch {
      return "not-made";
    }
    return this.#parts.keep(bytes);
  }

  #flushAfter(milliseconds: number): () => void {
    return this.#parts.clock.after(milliseconds, () => void this.flush());
  }

  #cancelTimers(): void {
    this.#cancelQuiet?.();
    this.#cancelLatest?.();
    this.#cancelQuiet = null;
    this.#cancelLatest = null;
  }

  readonly #whenHidden = (): void => {
    if (this.#parts.page.document.visibilityState === "hidden") void this.flush();
  };

  readonly #whenLeft = (): void => {
    void this.flush();
  };
}
