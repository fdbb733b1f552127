import { forceCloseDatabase, IDBFactory } from "fake-indexeddb";
import { describe, expect, test, vi } from "vitest";
import { Database, type StoragePage } from "../../../../src/workbench/files/store/database";
import { fileStore } from "../../../../src/workbench/files/store/file-store";
import { HandClock } from "../../../ui/session/clock";
import { DiskFile } from "../fake-file";

const NAME = "budget-disclosure.workbench";

/** Locks that everybody gets. */
const LOCKS = {
  request: (_name: string, _options: unknown, whileHeld: (lock: unknown) => unknown) =>
    Promise.resolve(whileHeld({})),
  query: () => Promise.resolve({ held: [] }),
} as unknown as LockManager;

function put(database: Database, key: string, value: string): Promise<unknown> {
  return database.transact(["contents"], "readwrite", (table) => table("contents").put(value, key));
}

function get(database: Database, key: string): Promise<unknown> {
  return database.transact(["contents"], "readonly", (table) => table("contents").get(key));
}

/** Opens the database as a newer program does, which waits until every page let go. */
function openNewer(indexedDB: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 2);
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error!);
    };
  });
}

test("a transaction is kept whole or not at all", async () => {
  const database = new Database({ indexedDB: new IDBFactory() });
  await put(database, "one", "first");
  const broken = database.transact(["contents"], "readwrite", (table) => {
    table("contents").put("second", "one");
    throw new RangeError("no");
  });
  await expect(broken).rejects.toThrow(RangeError);
  expect(await get(database, "one")).toBe("first");
});

test("pages of one address share it", async () => {
  const indexedDB = new IDBFactory();
  await put(new Database({ indexedDB }), "one", "first");
  expect(await get(new Database({ indexedDB }), "one")).toBe("first");
});

test("it is opened once, however many ask", async () => {
  const indexedDB = new IDBFactory();
  const open = vi.spyOn(indexedDB, "open");
  const database = new Database({ indexedDB });
  await Promise.all([get(database, "one"), put(database, "one", "first"), get(database, "one")]);
  expect(open).toHaveBeenCalledTimes(1);
});

test("it is opened again after the browser closed it", async () => {
  const indexedDB = new IDBFactory();
  const open = vi.spyOn(indexedDB, "open");
  const database = new Database({ indexedDB });
  await put(database, "one", "first");
  const request = open.mock.results[0]!.value as IDBOpenDBRequest;
  forceCloseDatabase(request.result as never);
  expect(await get(database, "one")).toBe("first");
  expect(open).toHaveBeenCalledTimes(2);
});

test("it is asked for again after it could not be opened", async () => {
  const indexedDB = new IDBFactory();
  vi.spyOn(indexedDB, "open").mockImplementationOnce(() => {
    throw new DOMException("", "UnknownError");
  });
  const database = new Database({ indexedDB });
  await expect(get(database, "one")).rejects.toMatchObject({ name: "UnknownError" });
  await put(database, "one", "first");
  expect(await get(database, "one")).toBe("first");
});

test("a newer program gets hold of it, and this one goes on without", async () => {
  const indexedDB = new IDBFactory();
  const database = new Database({ indexedDB });
  await put(database, "one", "first");
  const newer = await openNewer(indexedDB);
  await expect(get(database, "one")).rejects.toMatchObject({ name: "VersionError" });
  newer.close();
});

describe("a browser that keeps nothing", () => {
  const closed = new IDBFactory();
  const pages: readonly (readonly [string, StoragePage])[] = [
    ["has no storage", {}],
    [
      "refuses to look at it",
      {
        get indexedDB(): IDBFactory {
          throw new DOMException("", "SecurityError");
        },
      },
    ],
    [
      "refuses to open it",
      {
        indexedDB: Object.assign(closed, {
          open: () => {
            throw new DOMException("", "SecurityError");
          },
        }),
      },
    ],
  ];

  test.each(pages)("one that %s troubles nobody", async (_, storage) => {
    for (const navigator of [{}, { locks: LOCKS }]) {
      const page = Object.assign(Object.create(storage) as StoragePage, { navigator });
      const { recent, drafts } = fileStore(page, new HandClock(), () => 0);
      const draft = { name: "a", bytes: new Uint8Array(), handle: null, seen: null };
      await recent.note({ name: "a", handle: new DiskFile("a", []).handle() });
      await recent.forget(1);
      expect(await recent.list()).toEqual([]);
      expect(await drafts.keep("one", draft)).toBe("no-storage");
      expect(await drafts.waiting()).toEqual([]);
      expect(await drafts.take("one")).toBeNull();
      await drafts.drop("one");
    }
  });
});
