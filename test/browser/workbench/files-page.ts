import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { launchChromium } from "../chromium";

/** Locks and files want an address that counts as secure. */
const ORIGIN = "http://localhost:4173";

const HTML = `<!doctype html><meta charset="utf-8"><title>files</title>
<button id="open">open</button><button id="open-dialog">open with a dialog</button>
<script type="module" src="/main.js"></script>`;

/** A browser for pages that share one storage; nothing is served from anywhere else. */
export interface FilesBrowser {
  /** Another storage, as of another user. */
  readonly newUser: () => Promise<FilesUser>;
  readonly close: () => Promise<void>;
}

export interface FilesUser {
  readonly context: BrowserContext;
  readonly open: () => Promise<Page>;
  /** Addresses asked for outside of the page's own. */
  readonly foreign: readonly string[];
}

export async function startFilesBrowser(): Promise<FilesBrowser> {
  const [script, browser] = await Promise.all([bundle(), launchChromium()]);
  return { newUser: () => newUser(browser, script), close: () => browser.close() };
}

async function newUser(browser: Browser, script: Buffer): Promise<FilesUser> {
  const context = await browser.newContext();
  const foreign: string[] = [];
  await context.route("**", async (route) => {
    const { origin, pathname, href } = new URL(route.request().url());
    if (origin !== ORIGIN) foreign.push(href);
    if (origin !== ORIGIN) await route.abort();
    else if (pathname === "/main.js") {
      await route.fulfill({ body: script, contentType: "text/javascript" });
    } else await route.fulfill({ body: HTML, contentType: "text/html; charset=utf-8" });
  });
  return { context, foreign, open: () => openPage(context) };
}

async function openPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${ORIGIN}/`);
  return page;
}

async function bundle(): Promise<Buffer> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("page/files-main.ts", import.meta.url))],
    bundle: true,
    format: "esm",
    target: "es2022",
    write: false,
    logLevel: "error",
  });
  return Buffer.from(outputFiles[0]!.contents);
}
