import { IDBObjectStore } from "fake-indexeddb";
import { describe, expect, test, vi } from "vitest";
import { Database } from "../../../../src/workbench/files/store/database";
import type { Draft } from "../../../../src/workbench/files/store/drafts";
import { DiskFile } from "../fake-file";
import { FakeBrowser, useStorableHandles } from "./fake-browser";

const DAY = 24 * 60 * 60 * 1000;

useStorableHandles();

function draft(...content: readonly number[]): Draft {
  return {
    name: "预算.xlsx",
    bytes: Uint8Array.from(content),
    handle: null,
    seen: { lastModified: 5, size: 3 },
  };
}

describe.each([
  ["locks", true],
  ["signs of life", false],
])("with %s", (_, hasLocks) => {
  /** Two pages, one of which crashes with a draft; without locks that shows after three minutes. */
  async function afterCrash() {
    const browser = new FakeBrowser({ hasLocks });
    const crashed = browser.page();
    const page = browser.page();
    expect(await crashed.drafts.keep("one", draft(1, 2, 3))).toBe("kept");
    crashed.crash();
    if (!hasLocks) {
      await Promise.all([crashed, page].map(({ clock }) => clock.pass(180_000)));
      browser.now += 180_000;
    }
    return { browser, page };
  }

  test("the draft of a crashed page waits for another", async () => {
    const { browser, page } = await afterCrash();
    const at = hasLocks ? browser.now : browser.now - 180_000;
    const { name, handle, seen } = draft();
    expect(await page.drafts.waiting()).toEqual([{ id: "one", name, handle, seen, at }]);
    expect(await page.drafts.take("one")).toEqual(draft(1, 2, 3));
  });

  test("living pages do not see each other's drafts, nor their own", async () => {
    const browser = new FakeBrowser({ hasLocks });
    const [one, two] = [browser.page(), browser.page()];
    await one.drafts.keep("one", draft(1));
    await two.drafts.keep("two", draft(2));
    for (let minute = 0; minute < 10; minute += 1) {
      browser.now += 60_000;
      for (const { clock } of [one, two]) await clock.pass(60_000);
      expect(await one.drafts.waiting()).toEqual([]);
      expect(await two.drafts.waiting()).toEqual([]);
    }
    expect(await two.drafts.take("one")).toBeNull();
    await two.drafts.drop("one");
    one.crash();
    browser.now += 180_000;
    for (let beat = 0; beat < 19; beat += 1) await two.clock.pass(10_000);
    expect((await two.drafts.waiting()).map(({ id }) => id)).toEqual(["one"]);
  });

  test("a draft is taken once, and stays until it is dropped", async () => {
    const { browser, page } = await afterCrash();
    const third = browser.page();
    expect(await page.drafts.take("one")).not.toBeNull();
    expect(await third.drafts.take("one")).toBeNull();
    expect(await third.drafts.waiting()).toEqual([]);
    page.crash();
    browser.now += 180_000;
    expect((await third.drafts.waiting()).map(({ id }) => id)).toEqual(["one"]);
    expect(await third.drafts.take("one")).toEqual(draft(1, 2, 3));
    await third.drafts.drop("one");
    third.crash();
    browser.now += 180_000;
    expect(await browser.page().drafts.waiting()).toEqual([]);
    expect(await browser.page().drafts.take("one")).toBeNull();
  });

  test.each(["take", "drop"] as const)("to %s what does not exist holds nothing", async (ask) => {
    const browser = new FakeBrowser({ hasLocks });
    const [asking, keeping] = [browser.page(), browser.page()];
    expect((await asking.drafts[ask]("one")) ?? null).toBeNull();
    await asking.clock.pass(0);
    expect(await keeping.drafts.keep("one", draft(1))).toBe("kept");
    keeping.crash();
    browser.now += 180_000;
    for (let beat = 0; beat < 19; beat += 1) await asking.clock.pass(10_000);
    expect((await asking.drafts.waiting()).map(({ id }) => id)).toEqual(["one"]);
  });
});

test("signs of pages long gone are forgotten with the next", async () => {
  const browser = new FakeBrowser({ hasLocks: false });
  for (const id of ["one", "two", "three"]) {
    const page = browser.page();
    await page.drafts.keep(id, draft(1));
    page.crash();
    browser.now += 180_000;
  }
  const count = new Database(browser).transact(["living"], "readonly", (table) =>
    table("living").count(),
  );
  expect(await count).toBe(1);
});

test("one draft a document, the last; of several documents newest first", async () => {
  const browser = new FakeBrowser();
  const page = browser.page();
  await page.drafts.keep("one", draft(1));
  browser.now += 1;
  await page.drafts.keep("two", draft(2));
  browser.now += 1;
  await page.drafts.keep("two", draft(3));
  page.crash();
  const next = browser.page();
  expect((await next.drafts.waiting()).map(({ id }) => id)).toEqual(["two", "one"]);
  expect((await next.drafts.take("two"))?.bytes).toEqual(Uint8Array.of(3));
});

test("a draft keeps the file it belongs to", async () => {
  const browser = new FakeBrowser();
  const page = browser.page();
  const disk = new DiskFile("预算.xlsx", [1]);
  await page.drafts.keep("one", { ...draft(1), handle: disk.handle() });
  page.crash();
  const taken = await browser.page().drafts.take("one");
  expect(await taken?.handle?.isSameEntry(disk.handle())).toBe(true);
});

test("drafts of more than thirty days are forgotten, unless their page lives", async () => {
  const browser = new FakeBrowser();
  const [gone, living] = [browser.page(), browser.page()];
  await gone.drafts.keep("old", draft(1));
  await living.drafts.keep("living", draft(2));
  browser.now += 1;
  await gone.drafts.keep("young", draft(3));
  gone.crash();
  browser.now += 30 * DAY;
  const page = browser.page();
  expect((await page.drafts.waiting()).map(({ id }) => id)).toEqual(["young"]);
  expect(await page.drafts.take("old")).toBeNull();
  living.crash();
  expect(await page.drafts.take("living")).not.toBeNull();
});

/** Storage that is full: the transaction is given up after its requests, as browsers do it. */
function fillStorage(): void {
  type Put = (
    this: IDBObjectStore,
    ...given: Parameters<IDBObjectStore["put"]>
  ) => IDBRequest<IDBValidKey>;
  const put = Reflect.get(IDBObjectStore.prototype, "put") as Put;
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (
    this: IDBObjectStore,
    ...given
  ) {
    const request = put.apply(this, given);
    const transaction = this.transaction as unknown as { _abort(name: string): void };
    if (this.name === "drafts") transaction._abort("QuotaExceededError");
    return request;
  });
}

test("a draft that does not fit leaves the one before", async () => {
  const browser = new FakeBrowser();
  const page = browser.page();
  await page.drafts.keep("one", draft(1));
  fillStorage();
  expect(await page.drafts.keep("one", draft(2))).toBe("no-room");
  vi.restoreAllMocks();
  page.crash();
  const next = browser.page();
  expect(await next.drafts.waiting()).toHaveLength(1);
  expect((await next.drafts.take("one"))?.bytes).toEqual(Uint8Array.of(1));
});

test("a draft that cannot be stored leaves nothing by half", async () => {
  const browser = new FakeBrowser();
  const page = browser.page();
  const handle = { notStorable: () => undefined } as unknown as FileSystemFileHandle;
  expect(await page.drafts.keep("one", { ...draft(1), handle })).toBe("no-storage");
  page.crash();
  expect(await browser.page().drafts.waiting()).toEqual([]);
  expect(await browser.page().drafts.take("one")).toBeNull();
});

test("where locks are refused drafts are kept all the same", async () => {
  const browser = new FakeBrowser();
  const page = browser.page(() => Promise.reject(new DOMException("", "SecurityError")));
  expect(await page.drafts.keep("one", draft(1))).toBe("kept");
  expect(await page.drafts.take("one")).toBeNull();
  expect(await browser.page().drafts.take("one")).toEqual(draft(1));
});
