import type { Browser, BrowserContextOptions, Download, Page } from "playwright-core";
import { readFile } from "node:fs/promises";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { serveBuilt, type BuiltSite } from "../built-site";
import { launchChromium } from "../chromium";

const DESKTOP = { width: 1280, height: 800 };

export interface WorkbenchOptions extends Pick<
  BrowserContextOptions,
  "viewport" | "colorScheme" | "forcedColors" | "locale" | "deviceScaleFactor"
> {
  /** Whether the introduction was seen before, so that no sample is opened. */
  readonly isFirstRun?: boolean;
  /**
   * Real handles on files of the browser's own in place of its dialogs, which nobody could answer
   * here; without them the page chooses by an input and saves by downloads.
   */
  readonly hasHandles?: boolean;
}

/** The page of the workbench as a user meets it. */
export interface OpenedWorkbench {
  readonly page: Page;
  readonly foreign: readonly string[];
  readonly complaints: readonly string[];
  /** The complaints so far, which are then expected. */
  readonly takeComplaints: () => readonly string[];
}

/**
 * Workbenches for the tests of a file, closed after each. One that asked a foreign address for
 * anything, or complained of something the test did not expect, fails its test.
 */
export function useWorkbench(): (options?: WorkbenchOptions) => Promise<OpenedWorkbench> {
  let served: BuiltSite | undefined;
  let browser: Browser | undefined;
  let opened: OpenedWorkbench[] = [];
  beforeAll(async () => {
    [served, browser] = await Promise.all([serveBuilt(), launchChromium()]);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  afterEach(async () => {
    const all = opened;
    opened = [];
    await Promise.all(all.map(({ page }) => page.context().close()));
    expect(all.flatMap(({ foreign }) => foreign)).toEqual([]);
    expect(all.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
  return async (options = {}) => {
    if (served === undefined || browser === undefined) throw new Error("not started");
    const workbench = await openWorkbench(browser, served.origin, options);
    opened.push(workbench);
    return workbench;
  };
}

async function openWorkbench(
  browser: Browser,
  origin: string,
  { isFirstRun = true, hasHandles = false, ...look }: WorkbenchOptions,
): Promise<OpenedWorkbench> {
  const context = await browser.newContext({
    viewport: DESKTOP,
    locale: "zh-CN",
    reducedMotion: "reduce",
    acceptDownloads: true,
    ...look,
  });
  await context.addInitScript(prepare, { welcomed: !isFirstRun, hasHandles });
  const page = await context.newPage();
  const foreign: string[] = [];
  const complaints: string[] = [];
  context.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(data|blob|chrome):/u.test(url)) foreign.push(url);
  });
  context.on("weberror", (found) => {
    const error = found.error();
    complaints.push(error.stack ?? String(error));
  });
  context.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.goto(`${origin}/`);
  return { page, foreign, complaints, takeComplaints: () => complaints.splice(0) };
}

/** Runs in the page before anything else. */
function prepare({ welcomed, hasHandles }: { welcomed: boolean; hasHandles: boolean }): void {
  // A tab is blank before it goes anywhere, and has no storage then.
  if (location.protocol === "about:") return;
  if (welcomed) localStorage.setItem("budget-disclosure.welcomed", "1");
  const own = async (name: string) =>
    (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });
  Object.assign(window, {
    showOpenFilePicker: hasHandles
      ? async () => [await own(sessionStorage.getItem("chosen") ?? "")]
      : undefined,
    showSaveFilePicker: hasHandles
      ? ({ suggestedName }: { suggestedName: string }) =>
          own(sessionStorage.getItem("chosen") ?? suggestedName)
      : undefined,
  });
}

/** The same page once more, in another tab of the same browser. */
export async function openAnother(page: Page): Promise<Page> {
  const another = await page.context().newPage();
  await another.goto(page.url());
  return another;
}

/** Waits until the pane says so, as a user would. */
export async function waitForVerdict(page: Page, verdict: string): Promise<void> {
  await page.locator("aside h1", { hasText: verdict }).waitFor();
}

/** Drops a file on the page. */
export async function dropFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ title, base64 }) => {
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const given = new DataTransfer();
      given.items.add(new File([content], title));
      return given;
    },
    { title: name, base64: Buffer.from(bytes).toString("base64") },
  );
  await page.dispatchEvent("body", "dragover", { dataTransfer: transfer });
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
  await transfer.dispose();
}

/** Clicks a button of the toolbar. */
export async function press(page: Page, name: string): Promise<void> {
  await page.getByRole("toolbar").getByRole("button", { name, exact: true }).click();
}

/** Saves as a download; its bytes. */
export async function save(page: Page): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent("download"), press(page, "保存")]);
  return bytesOf(download);
}

export async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(await readFile(await download.path()));
}
