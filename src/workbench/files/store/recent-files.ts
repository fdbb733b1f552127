import { HostError } from "../../../core/host";
import { readHandle, type ChosenFile } from "../chosen-file";
import { isPermitted } from "../permission";
import type { Database } from "./database";

const MOST = 10;

/** A file that was opened or saved here and can be opened again. */
export interface RecentFile {
  readonly id: number;
  readonly name: string;
  readonly handle: FileSystemFileHandle;
  /** In milliseconds since 1970. */
  readonly openedAt: number;
}

/**
 * The files opened last, each once, for browsers that give handles. Without storage the list is
 * empty; only `open` rejects.
 */
export class RecentFiles {
  readonly #database: Database;
  readonly #now: () => number;

  /** `now` in milliseconds since 1970. */
  constructor(database: Database, now: () => number) {
    this.#database = database;
    this.#now = now;
  }

  /** Newest first. */
  async list(): Promise<readonly RecentFile[]> {
    try {
      const files = await this.#database.transact<RecentFile[]>(["recent"], "readonly", (table) =>
        table("recent").getAll(),
      );
      return files.sort((a, b) => b.openedAt - a.openedAt || b.id - a.id);
    } catch {
      return [];
    }
  }

  /** Puts a file at the head of the list. Without a handle there is nothing to open it by. */
  async note({ handle, name }: Pick<ChosenFile, "handle" | "name">): Promise<void> {
    if (handle === null) return;
    const listed = await this.list();
    const isSame = await Promise.all(listed.map((file) => isSameFile(file.handle, handle)));
    const others = listed.filter((_, index) => isSame[index] === false);
    const gone = [
      ...listed.filter((_, index) => isSame[index] === true),
      ...others.slice(MOST - 1),
    ];
    const file: Omit<RecentFile, "id"> = { name, handle, openedAt: this.#now() };
    await this.#change((recent) => {
      for (const { id } of gone) recent.delete(id);
      return recent.add(file);
    });
  }

  async forget(id: number): Promise<void> {
    await this.#change((recent) => recent.delete(id));
  }

  /**
   * Reads a listed file; to be called in the handler of a click, since the browser may ask. A file that
   * is no longer there is taken off the list. HostError `too-large` or `unreadable-file`.
   */
  async open({ id, handle }: RecentFile): Promise<ChosenFile | "refused"> {
    if (!(await isPermitted(handle, "read"))) return "refused";
    try {
      return await readHandle(handle);
    } catch (error) {
      const isGone = error instanceof HostError && error.params["detail"] === "NotFoundError";
      if (isGone) await this.forget(id);
      throw error;
    }
  }

  async #change(work: (recent: IDBObjectStore) => IDBRequest): Promise<void> {
    try {
      await this.#database.transact(["recent"], "readwrite", (table) => work(table("recent")));
    } catch {
      // A list that is not kept is no reason to trouble anybody.
    }
  }
}

async function isSameFile(
  one: FileSystemFileHandle,
  other: FileSystemFileHandle,
): Promise<boolean> {
  try {
    return await one.isSameEntry(other);
  } catch {
    return false;
  }
}
