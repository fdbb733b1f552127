import { fileURLToPath } from "node:url";
import type { Browser, CDPSession, Page } from "playwright-core";
import { serveBuilt } from "../../test/browser/built-site";
import { launchChromium } from "../../test/browser/chromium";
import { bundle } from "../../test/browser/pane/pane";
import type { BenchFile } from "./books";
import type {} from "./in-page";

const IN_PAGE = fileURLToPath(new URL("in-page.ts", import.meta.url));
const VIEWPORT = { width: 1280, height: 800 };
/** The verdict over the list of the pane. */
const VERDICT = "aside h1";

/** A user's window, with the browser's cache to itself. */
export interface BenchWindow {
  readonly page: Page;
  readonly cdp: CDPSession;
  /** Loads the page as a newcomer, who sees the sample; milliseconds to the verdict. */
  readonly loadSample: () => Promise<number>;
  /** Opens a file in the page; milliseconds from choosing it to the verdict. */
  readonly openFile: (file: BenchFile) => Promise<number>;
  readonly close: () => Promise<void>;
}

/** The built workbench as a server gives it, and a browser to open it in. */
export interface Stage {
  readonly open: () => Promise<BenchWindow>;
  readonly close: () => Promise<void>;
}

export async function setStage(): Promise<Stage> {
  const [{ origin, close }, watch, browser] = await Promise.all([
    serveBuilt(),
    bundle(IN_PAGE),
    launchChromium(),
  ]);
  return {
    open: () => openWindow(browser, `${origin}/`, watch),
    close: async () => {
      await browser.close();
      await close();
    },
  };
}

async function openWindow(browser: Browser, address: string, watch: string): Promise<BenchWindow> {
  const context = await browser.newContext({
    viewport: VIEWPORT,
    locale: "zh-CN",
    acceptDownloads: true,
  });
  // Without dialogs the page chooses by an input and saves by downloads.
  await context.addInitScript(() => {
    Object.assign(window, { showOpenFilePicker: undefined, showSaveFilePicker: undefined });
  });
  await context.addInitScript({ content: watch });
  const page = await context.newPage();
  // The page asks before unsaved changes are left.
  page.on("dialog", (dialog) => void dialog.accept());
  const cdp = await context.newCDPSession(page);
  return {
    page,
    cdp,
    loadSample: async () => {
      await page.goto("about:blank");
      await page.goto(address);
      await page.waitForSelector(VERDICT);
      return page.evaluate(() => window.verdictAt ?? NaN);
    },
    openFile: async ({ name, bytes }) => {
      await page.goto("about:blank");
      await page.addInitScript(() => localStorage.setItem("budget-disclosure.welcomed", "1"));
      await page.goto(address);
      const shown = page.waitForEvent("filechooser");
      const open = page.getByRole("toolbar").getByRole("button", { name: "打开", exact: true });
      await open.waitFor();
      // What is fetched ahead while nobody does anything is there by then.
      await page.waitForTimeout(3_000);
      await open.click();
      const chooser = await shown;
      const begun = await page.evaluate(() => performance.now());
      await chooser.setFiles({ name: `${name}.xlsx`, mimeType: "", buffer: Buffer.from(bytes) });
      await page.waitForSelector(VERDICT, { timeout: 120_000 });
      return page.evaluate((start) => (window.verdictAt ?? NaN) - start, begun);
    },
    close: () => context.close(),
  };
}
