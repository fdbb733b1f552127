const NAME = "budget-disclosure.workbench";
const VERSION = 1;

/** Tables and the field their records are known by; `null` where the key stands apart. */
const TABLES = {
  recent: { keyPath: "id", autoIncrement: true },
  drafts: { keyPath: "id" },
  /** Apart from `drafts`, so that listing those reads no workbook. */
  contents: { keyPath: null },
  /** When a page was last heard of; only where there are no locks. */
  living: { keyPath: "page" },
} as const;

export type Table = keyof typeof TABLES;

/** What of a page the storage is found in; some offices have it switched off. */
export interface StoragePage {
  readonly indexedDB?: IDBFactory;
}

/**
 * The browser's own storage of this page's address. Opened when it is first needed, and again after
 * a newer program or the user's clearing of it closed it. Everything rejects where there is none or a newer
 * program has been at it: whoever calls goes on without.
 */
export class Database {
  readonly #page: StoragePage;
  #opened: Promise<IDBDatabase> | null = null;

  constructor(page: StoragePage) {
    this.#page = page;
  }

  /**
   * Makes one transaction and gives the result of the request that `work` returns, whose type the caller
   * knows. When this resolves all of it is on the disk; when it rejects nothing of it is.
   */
  async transact<T>(
    tables: readonly Table[],
    mode: "readonly" | "readwrite",
    work: (table: (name: Table) => IDBObjectStore) => IDBRequest,
  ): Promise<T> {
    const database = await this.#open();
    const transaction = database.transaction([...tables], mode, { durability: "strict" });
    let request: IDBRequest;
    try {
      request = work((name) => transaction.objectStore(name));
    } catch (error) {
      // What was asked for before the fault must not be kept by half.
      transaction.abort();
      throw error;
    }
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => {
        resolve(request.result as T);
      };
      transaction.onabort = () => {
        reject(transaction.error ?? new Error("aborted"));
      };
    });
  }

  #open(): Promise<IDBDatabase> {
    const forget = (): void => {
      this.#opened = null;
    };
    if (this.#opened === null) {
      this.#opened = openDatabase(this.#page, forget);
      this.#opened.catch(forget);
    }
    return this.#opened;
  }
}

/** `closed` is called when the database is closed from outside. */
async function openDatabase({ indexedDB }: StoragePage, closed: () => void): Promise<IDBDatabase> {
  if (indexedDB === undefined) throw new Error("no storage");
  const request = indexedDB.open(NAME, VERSION);
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    request.onupgradeneeded = () => {
      for (const [table, options] of Object.entries(TABLES)) {
        request.result.createObjectStore(table, options);
      }
    };
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error("not opened"));
    };
  });
  database.onversionchange = () => {
    // A newer program waits for this page to let go.
    database.close();
    closed();
  };
  database.onclose = closed;
  return database;
}
