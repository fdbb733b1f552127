import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { crash } from "./crash";
import { startFilesBrowser, type FilesBrowser, type FilesUser } from "./files-page";

let browser: FilesBrowser;
let user: FilesUser;
let page: Page;

beforeAll(async () => {
  browser = await startFilesBrowser();
}, 180_000);
afterAll(() => browser.close());

async function freshUser(): Promise<void> {
  user = await browser.newUser();
  page = await user.open();
}

afterEach(async () => {
  expect(user.foreign).toEqual([]);
  await user.context.close();
});

/** Asks until a page that just ended is known to be gone; that it never is fails the test by its time. */
async function waitingIn(asked: Page, ids: readonly string[]): Promise<void> {
  await expect
    .poll(() => asked.evaluate(() => window.files.waiting()), { timeout: 20_000 })
    .toEqual(ids);
}

function keep(kept: Page, id: string, text: string, file: string | null = null): Promise<string> {
  return kept.evaluate(([one, two, three]) => window.files.keep(one, two, three), [
    id,
    text,
    file,
  ] as const);
}

const take = (by: Page, id: string) => by.evaluate((one) => window.files.take(one), id);

describe("drafts", () => {
  test.each([
    ["crashes", crash],
    ["is closed", (closed: Page) => closed.close()],
    ["goes elsewhere", (left: Page) => left.goto("about:blank")],
  ])("the draft of a page that %s waits for another, with its file", async (_, end) => {
    await freshUser();
    const other = await user.open();
    await page.evaluate(() =>
      window.files.saveOver("预算.xlsx", "in the file", { isStale: false, breaks: false }),
    );
    expect(await keep(page, "one", "in the draft", "预算.xlsx")).toBe("kept");
    expect(await other.evaluate(() => window.files.waiting())).toEqual([]);
    await end(page);
    await waitingIn(other, ["one"]);
    expect(await take(other, "one")).toEqual({ text: "in the draft", file: "in the file" });
    expect(await other.evaluate(() => window.files.waiting())).toEqual([]);
  });

  test("living pages do not see, take or drop each other's", async () => {
    await freshUser();
    const other = await user.open();
    await keep(page, "one", "1");
    await keep(other, "two", "2");
    for (const living of [page, other]) {
      expect(await living.evaluate(() => window.files.waiting())).toEqual([]);
    }
    expect(await take(other, "one")).toBeNull();
    await other.evaluate(() => window.files.drop("one"));
    await page.close();
    await waitingIn(other, ["one"]);
    expect(await take(other, "one")).toMatchObject({ text: "1" });
  });

  test("a page that is loaded again finds its own", async () => {
    await freshUser();
    for (const text of ["1", "2", "3"]) {
      await keep(page, "one", text);
      await page.reload();
      await waitingIn(page, ["one"]);
      expect(await take(page, "one")).toMatchObject({ text });
    }
    await page.evaluate(() => window.files.drop("one"));
    await page.reload();
    await waitingIn(page, []);
    expect(await take(page, "one")).toBeNull();
  });

  test("a draft taken by a page that crashes too is not lost", async () => {
    await freshUser();
    const [second, third] = [await user.open(), await user.open()];
    await keep(page, "one", "1");
    await page.close();
    await waitingIn(second, ["one"]);
    expect(await take(second, "one")).not.toBeNull();
    await crash(second);
    await waitingIn(third, ["one"]);
    expect(await take(third, "one")).toMatchObject({ text: "1" });
  });

  test("where the disk is full the last draft stays", async () => {
    await freshUser();
    // Before the first draft: a browser looks only now and then at how much is left.
    const session = await user.context.newCDPSession(page);
    const quota = { origin: new URL(page.url()).origin, quotaSize: 2_000_000 };
    await session.send("Storage.overrideQuotaForOrigin", quota);
    expect(await keep(page, "one", "fits")).toBe("kept");
    expect(await page.evaluate(() => window.files.keepLarge("one", 8_000_000))).toBe("no-room");
    await page.reload();
    await waitingIn(page, ["one"]);
    expect(await take(page, "one")).toMatchObject({ text: "fits" });
  });
});

describe("autosave", () => {
  test("an edited page that crashes leaves what was edited", async () => {
    await freshUser();
    const other = await user.open();
    await page.evaluate(async () => {
      window.files.edit("one", "edited");
      await window.files.flush();
    });
    await crash(page);
    await waitingIn(other, ["one"]);
    expect(await take(other, "one")).toMatchObject({ text: "edited" });
  });

  test("a saved page leaves nothing", async () => {
    await freshUser();
    const other = await user.open();
    await page.evaluate(async () => {
      window.files.edit("one", "edited");
      await window.files.flush();
      await window.files.saved();
    });
    await keep(page, "another", "to be waited for");
    await crash(page);
    await waitingIn(other, ["another"]);
    expect(await take(other, "one")).toBeNull();
  });

  test("the browser asks before an edited page is closed, and not after it is saved", async () => {
    await freshUser();
    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    // Browsers ask only for a page that was touched.
    await page.mouse.click(300, 300);
    await page.evaluate(() => window.files.edit("one", "edited"));
    await page.reload();
    expect(asked).toEqual(["beforeunload"]);
    await page.mouse.click(300, 300);
    await page.evaluate(async () => {
      window.files.edit("two", "edited");
      await window.files.saved();
    });
    await page.reload();
    expect(asked).toEqual(["beforeunload"]);
  });
});

describe("saving over a file", () => {
  const save = (text: string, isStale = false, breaks = false) =>
    page.evaluate(([one, how]) => window.files.saveOver("预算.xlsx", one, how), [
      text,
      { isStale, breaks },
    ] as const);
  const read = () => page.evaluate(() => window.files.read("预算.xlsx"));

  test("replaces it whole, also by something shorter", async () => {
    await freshUser();
    expect(await save("a longer text")).toBe("saved");
    expect(await save("short")).toBe("saved");
    expect(await read()).toBe("short");
  });

  test("that somebody else changed leaves it alone", async () => {
    await freshUser();
    await save("theirs");
    expect(await save("mine", true)).toBe("changed-outside");
    expect(await read()).toBe("theirs");
  });

  test("that fails half-way leaves the old content", async () => {
    await freshUser();
    await save("old content");
    expect(await save("new", false, true)).toBe("unwritable-file");
    expect(await read()).toBe("old content");
  });
});

test("files opened last are listed, opened again, and forgotten when they are gone", async () => {
  await freshUser();
  for (const name of ["一.xlsx", "二.xlsx", "一.xlsx"]) {
    await page.evaluate(async (one) => {
      await window.files.saveOver(one, one, { isStale: false, breaks: false });
      await window.files.note(one);
    }, name);
  }
  await page.reload();
  expect(await page.evaluate(() => window.files.recent())).toEqual(["一.xlsx", "二.xlsx"]);
  const open = (name: string) => page.evaluate((one) => window.files.openRecent(one), name);
  expect(await open("二.xlsx")).toMatchObject({ text: "二.xlsx", hasHandle: true });
  await page.evaluate(() => window.files.remove("二.xlsx"));
  expect(await open("二.xlsx")).toBe("unreadable-file");
  expect(await page.evaluate(() => window.files.recent())).toEqual(["一.xlsx"]);
});

describe("choosing", () => {
  const FILE = { name: "预算.xlsx", mimeType: "", buffer: Buffer.from("PK content") };

  test("by the input gives the content", async () => {
    await freshUser();
    const shown = page.waitForEvent("filechooser");
    await page.click("#open");
    await (await shown).setFiles(FILE);
    expect(await page.evaluate(() => window.files.answer())).toEqual({
      name: "预算.xlsx",
      text: "PK content",
      hasHandle: false,
      size: 10,
    });
    expect(await page.locator("input").count()).toBe(0);
  });

  test("the browser's dialog takes our options", async () => {
    await freshUser();
    expect(await page.evaluate(() => window.files.hasDialogs())).toBe(true);
    const session = await user.context.newCDPSession(page);
    // No dialog opens here; the browser says that it was left.
    await session.send("Page.setInterceptFileChooserDialog", { enabled: true });
    await page.click("#open-dialog");
    expect(await page.evaluate(() => window.files.answer())).toBe("nothing");
  });

  test("by dropping gives the content", async () => {
    await freshUser();
    const drop = (count: number) =>
      page.evaluate((files) => {
        const transfer = new DataTransfer();
        for (let n = 0; n < files; n += 1) transfer.items.add(new File(["PK"], `${n}.xlsx`));
        document.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer }));
        return window.files.answer();
      }, count);
    expect(await drop(1)).toMatchObject({ name: "0.xlsx", text: "PK" });
    expect(await drop(2)).toBe("several");
    expect(await drop(0)).toBe("no-file");
  });
});

test("without a dialog a workbook is saved as a download under a clean name", async () => {
  await freshUser();
  const started = page.waitForEvent("download");
  const kind = await page.evaluate(() => window.files.saveAsDownload("预:算.xlsm", "PK"));
  expect(kind).toBe("downloaded");
  expect((await started).suggestedFilename()).toBe("预_算.xlsm");
});
