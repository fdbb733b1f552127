import type { Clock } from "../../../ui/session/clock";
import type { Database } from "./database";
import { newId } from "./new-id";
import type { Presence } from "./presence";

/** Milliseconds between two signs of life. */
const BEAT = 10_000;

/** Without a sign for so long a page is gone. Browsers let hidden pages move only once a minute. */
const GONE = 180_000;

/** That a page was there, and the documents it held then. */
interface Sign {
  readonly page: string;
  readonly documents: readonly string[];
  readonly at: number;
}

/** Presence by signs of life in the storage, for browsers or addresses without locks. */
export class HeartbeatPresence implements Presence {
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #now: () => number;
  readonly #page = newId();
  readonly #held = new Set<string>();
  #cancel: (() => void) | null = null;

  /** `now` in milliseconds since 1970, the same for all pages; `clock` only sets the pace. */
  constructor(database: Database, clock: Clock, now: () => number) {
    this.#database = database;
    this.#clock = clock;
    this.#now = now;
  }

  async hold(id: string): Promise<boolean> {
    if (this.#held.has(id)) return true;
    const signs = await this.#signs();
    const isHeld = signs.some((sign) => this.#isFresh(sign) && sign.documents.includes(id));
    if (isHeld) return false;
    this.#held.add(id);
    await this.#beat(signs.filter((sign) => !this.#isFresh(sign)));
    return true;
  }

  release(id: string): void {
    if (this.#held.delete(id)) this.#beat([]).catch(() => undefined);
  }

  async living(): Promise<ReadonlySet<string>> {
    const signs = await this.#signs();
    const fresh = signs.filter((sign) => this.#isFresh(sign));
    return new Set(fresh.flatMap(({ documents }) => documents));
  }

  #isFresh({ at }: Sign): boolean {
    return at > this.#now() - GONE;
  }

  async #signs(): Promise<readonly Sign[]> {
    return this.#database.transact<Sign[]>(["living"], "readonly", (table) =>
      table("living").getAll(),
    );
  }

  /** Gives a sign of life, and goes on with that while there is a document; forgets the signs of others gone. */
  async #beat(gone: readonly Sign[]): Promise<void> {
    this.#cancel?.();
    this.#cancel = null;
    if (this.#held.size > 0) {
      this.#cancel = this.#clock.after(BEAT, () => {
        this.#beat([]).catch(() => undefined);
      });
    }
    const sign: Sign = { page: this.#page, documents: [...this.#held], at: this.#now() };
    await this.#database.transact(["living"], "readwrite", (table) => {
      for (const { page } of gone) table("living").delete(page);
      return table("living").put(sign);
    });
  }
}
