import { domErrorName } from "../../../ui/save/dom-error";
import type { FileMark } from "../file-mark";
import type { Database } from "./database";
import type { Presence } from "./presence";

const DAY = 24 * 60 * 60 * 1000;

/** How long the draft of a page that is gone waits for somebody who wants it. */
const KEPT = 30 * DAY;

/** A document as it was, and the file it belongs to; `handle` and `seen` as in `ChosenFile`. */
export interface Draft {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly handle: FileSystemFileHandle | null;
  readonly seen: FileMark | null;
}

/** A draft without its content. */
export interface WaitingDraft extends Omit<Draft, "bytes"> {
  /** The document it is the draft of. */
  readonly id: string;
  /** When it was kept, in milliseconds since 1970. */
  readonly at: number;
}

/** `no-room`: the disk or the browser's share of it is full. `no-storage`: the browser keeps nothing. */
export type KeepResult = "kept" | "no-room" | "no-storage";

/**
 * Drafts of documents that are not saved, one a document, for a page that crashes. Nothing here
 * rejects: a page goes on without drafts where the browser keeps none.
 */
export class Drafts {
  readonly #database: Database;
  readonly #presence: Presence;
  readonly #now: () => number;

  /** `now` in milliseconds since 1970. */
  constructor(database: Database, presence: Presence, now: () => number) {
    this.#database = database;
    this.#presence = presence;
    this.#now = now;
  }

  /** Keeps the draft of a document of this page in place of the one before, or leaves that as it was. */
  async keep(id: string, { bytes, name, handle, seen }: Draft): Promise<KeepResult> {
    const draft: WaitingDraft = { id, name, handle, seen, at: this.#now() };
    try {
      // Without a hold the draft is merely offered to other pages too early.
      await this.#presence.hold(id).catch(() => false);
      await this.#database.transact(["drafts", "contents"], "readwrite", (table) => {
        table("contents").put(bytes, id);
        return table("drafts").put(draft);
      });
      return "kept";
    } catch (error) {
      return domErrorName(error) === "QuotaExceededError" ? "no-room" : "no-storage";
    }
  }

  /** The drafts whose page is gone, newest first. Those of more than thirty days are forgotten. */
  async waiting(): Promise<readonly WaitingDraft[]> {
    try {
      const drafts = await this.#database.transact<readonly WaitingDraft[]>(
        ["drafts"],
        "readonly",
        (table) => table("drafts").getAll(),
      );
      const living = await this.#presence.living();
      const oldest = this.#now() - KEPT;
      const left = drafts.filter(({ id }) => !living.has(id));
      await Promise.all(left.filter(({ at }) => at < oldest).map(({ id }) => this.drop(id)));
      return left.filter(({ at }) => at >= oldest).sort((a, b) => b.at - a.at);
    } catch {
      return [];
    }
  }

  /**
   * Takes over a waiting document: it is this page's now, under the same id, and its draft stays
   * until it is kept anew or dropped. Null where another page was faster or it cannot be read.
   */
  async take(id: string): Promise<Draft | null> {
    try {
      if (!(await this.#presence.hold(id))) return null;
      const [draft, bytes] = await Promise.all([
        this.#database.transact<WaitingDraft | undefined>(["drafts"], "readonly", (table) =>
          table("drafts").get(id),
        ),
        this.#database.transact<Uint8Array | undefined>(["contents"], "readonly", (table) =>
          table("contents").get(id),
        ),
      ]);
      if (draft !== undefined && bytes !== undefined) {
        const { name, handle, seen } = draft;
        return { name, bytes, handle, seen };
      }
    } catch {
      // As if there were none.
    }
    this.#presence.release(id);
    return null;
  }

  /** Forgets a draft of this page or a waiting one; that of another living page is left alone. */
  async drop(id: string): Promise<void> {
    try {
      if (!(await this.#presence.hold(id))) return;
      await this.#database.transact(["drafts", "contents"], "readwrite", (table) => {
        table("contents").delete(id);
        return table("drafts").delete(id);
      });
    } catch {
      // It is offered once more, which harms nobody.
    }
    this.#presence.release(id);
  }
}
