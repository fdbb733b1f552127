import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, vi } from "vitest";
import { fileStore, type FileStore } from "../../../../src/workbench/files/store/file-store";
import { HandClock } from "../../../ui/session/clock";
import { FakeHandle } from "../fake-file";

/** Lets handles be stored as a browser stores them: another handle of the same file comes out. */
export function useStorableHandles(): void {
  const plain = globalThis.structuredClone;
  const clone = (value: unknown): unknown => {
    if (value instanceof FakeHandle) return new FakeHandle(value.disk);
    const isRecord = typeof value === "object" && value?.constructor === Object;
    if (!isRecord) return plain(value);
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, clone(part)]));
  };
  beforeEach(() => {
    vi.stubGlobal("structuredClone", clone);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });
}

/** One page of a browser, which may end without a word. */
export interface FakePage extends FileStore {
  readonly clock: HandClock;
  readonly crash: () => void;
}

/** Several pages over one storage, with locks or without. */
export class FakeBrowser {
  readonly indexedDB = new IDBFactory();
  readonly #hasLocks: boolean;
  readonly #locks = new Map<string, FakePage>();
  /** The time of day, the same for all pages. */
  now = 1_000_000_000_000;

  constructor({ hasLocks = true } = {}) {
    this.#hasLocks = hasLocks;
  }

  /** `request` stands for a browser that does not give locks as it should. */
  page(request?: () => Promise<never>): FakePage {
    const clock = new HandClock();
    let isGone = false;
    // A page that is gone moves its clock no more.
    const pageClock = {
      now: () => clock.now(),
      after: (milliseconds: number, then: () => void) =>
        clock.after(milliseconds, () => {
          if (!isGone) then();
        }),
    };
    const locks = this.#lockManager(() => page, request);
    const navigator = this.#hasLocks ? { locks } : {};
    const { indexedDB } = this;
    const page: FakePage = {
      clock,
      crash: () => {
        isGone = true;
        for (const [name, holder] of this.#locks) if (holder === page) this.#locks.delete(name);
      },
      ...fileStore({ indexedDB, navigator }, pageClock, () => this.now),
    };
    return page;
  }

  #lockManager(page: () => FakePage, request?: () => Promise<never>): LockManager {
    const give = async (
      name: string,
      _options: { readonly ifAvailable: true },
      whileHeld: (lock: { readonly name: string } | null) => Promise<void> | null,
    ): Promise<void> => {
      await Promise.resolve();
      if (this.#locks.has(name)) {
        await whileHeld(null);
        return;
      }
      this.#locks.set(name, page());
      await whileHeld({ name });
      this.#locks.delete(name);
    };
    const manager = {
      request: request ?? give,
      query: () =>
        Promise.resolve({
          held: [...this.#locks.keys(), "budget-disclosure.other.one"].map((name) => ({ name })),
        }),
    };
    return manager as unknown as LockManager;
  }
}
