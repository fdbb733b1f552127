import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext, CDPSession, Page } from "playwright-core";
import type { Book } from "../../src/core/book/book";
import type { Site } from "../../src/server/site";
import { serveBuilt } from "../../test/browser/built-site";
import { launchChromium } from "../../test/browser/chromium";
import { bundle, fakeOffice, OFFICE_JS, WEB } from "../../test/browser/pane/pane";
import type {} from "./in-page";

const IN_PAGE = fileURLToPath(new URL("in-page.ts", import.meta.url));

/** The heading over the list, which comes with the verdict. */
const USABLE = "[role=tabpanel] h2";

/** A window with a pane, and a line to what the browser knows about it. */
export interface PaneWindow {
  readonly page: Page;
  readonly cdp: CDPSession;
  /** Loads the pane, for the second time with all it needs in the browser's cache. */
  readonly load: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The built add-in as a server gives it, and a browser to open it in. */
export interface Stage {
  readonly site: Site;
  /** With `isBare`, only the fake Excel is loaded. */
  readonly open: (book: Book, isBare?: boolean) => Promise<PaneWindow>;
  readonly close: () => Promise<void>;
}

/**
 * Like `startPanes` of the tests, but with the browser's cache: Playwright's own way to answer
 * a request in place of the server switches that off.
 */
export async function setStage(): Promise<Stage> {
  const [{ site, origin, close }, fake, watch, browser] = await Promise.all([
    serveBuilt(),
    // How long the fake takes to put the workbook up is told by marks.
    fakeOffice('performance.mark("fake-start");', 'performance.mark("fake-end");'),
    bundle(IN_PAGE),
    launchChromium(),
  ]);
  const scripts = { fake, watch };
  return {
    site,
    open: (book, isBare = false) => openWindow(browser, origin, scripts, book, isBare),
    close: async () => {
      await browser.close();
      await close();
    },
  };
}

async function openWindow(
  browser: Browser,
  origin: string,
  { fake, watch }: { readonly fake: string; readonly watch: string },
  book: Book,
  isBare: boolean,
): Promise<PaneWindow> {
  const context: BrowserContext = await browser.newContext({ viewport: WEB });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const bare = isBare ? [{ urlPattern: "*/libraries.*" }, { urlPattern: "*/functions.js*" }] : [];
  await cdp.send("Fetch.enable", { patterns: [{ urlPattern: OFFICE_JS }, ...bare] });
  cdp.on("Fetch.requestPaused", ({ requestId, request }) => {
    void (request.url === OFFICE_JS
      ? cdp.send("Fetch.fulfillRequest", {
          requestId,
          responseCode: 200,
          responseHeaders: [{ name: "Content-Type", value: "text/javascript" }],
          body: Buffer.from(fake).toString("base64"),
        })
      : cdp.send("Fetch.failRequest", { requestId, errorReason: "Aborted" }));
  });
  await page.addInitScript(
    (given) => {
      window.scene = given;
    },
    { book },
  );
  await page.addInitScript({ content: watch });
  return {
    page,
    cdp,
    load: async () => {
      await page.goto("about:blank");
      await page.goto(`${origin}/taskpane.html`);
      if (!isBare) await page.waitForSelector(USABLE);
    },
    close: () => context.close(),
  };
}
