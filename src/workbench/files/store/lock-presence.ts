import type { Presence } from "./presence";

const PREFIX = "budget-disclosure.draft.";

/** Presence by locks, which the browser takes from a page that ends, in whatever way it ends. */
export class LockPresence implements Presence {
  readonly #locks: LockManager;
  readonly #held = new Map<string, () => void>();

  constructor(locks: LockManager) {
    this.#locks = locks;
  }

  hold(id: string): Promise<boolean> {
    if (this.#held.has(id)) return Promise.resolve(true);
    return new Promise((resolve, reject) => {
      const whileHeld = (lock: Lock | null): Promise<void> | null => {
        resolve(lock !== null);
        if (lock === null) return null;
        return new Promise((release) => {
          this.#held.set(id, release);
        });
      };
      this.#locks.request(PREFIX + id, { ifAvailable: true }, whileHeld).catch(reject);
    });
  }

  release(id: string): void {
    this.#held.get(id)?.();
    this.#held.delete(id);
  }

  async living(): Promise<ReadonlySet<string>> {
    const { held = [] } = await this.#locks.query();
    const names = held.map(({ name = "" }) => name).filter((name) => name.startsWith(PREFIX));
    return new Set(names.map((name) => name.slice(PREFIX.length)));
  }
}
