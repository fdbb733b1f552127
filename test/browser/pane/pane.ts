import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { BUILT, serveBuilt } from "../built-site";
import { launchChromium } from "../chromium";
import type { Scene } from "./fake-office";

/** Where the built pane takes office.js from. */
export const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** The pane on Excel's three systems: 270 px wide on a Mac, 350 on the web. */
export const NARROW = { width: 270, height: 600 };
export const WEB = { width: 350, height: 600 };

export interface PaneOptions {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly forcedColors?: "active" | "none";
  /** Only what taskpane.html names arrives, as when the network breaks off. */
  readonly breaksOff?: boolean;
  /** Whether the introduction was seen before. */
  readonly isFirstRun?: boolean;
}

export interface OpenedPane {
  readonly page: Page;
  /** Addresses that were asked for outside of the add-in's own origin, office.js apart. */
  readonly foreign: readonly string[];
  /** What the page complained of: errors nobody caught, and the console's. */
  readonly complaints: readonly string[];
  /** The complaints so far, which are then expected. */
  readonly takeComplaints: () => readonly string[];
}

/** The built add-in, served as in production, with a browser to open it in. */
export interface Panes {
  readonly open: (scene: Scene, options?: PaneOptions) => Promise<OpenedPane>;
  readonly close: () => Promise<void>;
}

/** Builds the add-in where that is needed, serves it and starts a browser. */
export async function startPanes(): Promise<Panes> {
  const [{ origin, close }, fake, browser] = await Promise.all([
    serveBuilt(),
    fakeOffice(),
    launchChromium(),
  ]);
  return {
    open: (scene, options = {}) => openPane(browser, origin, fake, scene, options),
    close: async () => {
      await browser.close();
      await close();
    },
  };
}

async function openPane(
  browser: Browser,
  origin: string,
  fake: string,
  scene: Scene,
  { viewport = WEB, forcedColors = "none", isFirstRun = false, breaksOff = false }: PaneOptions,
): Promise<OpenedPane> {
  const context = await browser.newContext({
    viewport,
    forcedColors,
    acceptDownloads: true,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const foreign: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => {
    const url = request.url();
    const isOwn = url.startsWith(`${origin}/`) || /^(data|blob):/u.test(url);
    if (!isOwn && url !== OFFICE_JS) foreign.push(url);
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.route(OFFICE_JS, (route) =>
    route.fulfill({ contentType: "text/javascript", body: fake }),
  );
  if (breaksOff) {
    const named = await readFile(`${BUILT}taskpane.html`, "utf8");
    await page.route(`${origin}/*.js`, (route) =>
      named.includes(new URL(route.request().url()).pathname.slice(1))
        ? route.fallback()
        : route.abort(),
    );
  }
  await page.addInitScript(
    ({ given, welcomed }) => {
      window.scene = given;
      if (welcomed) localStorage.setItem("budget-disclosure.welcomed", "1");
    },
    { given: scene, welcomed: !isFirstRun },
  );
  await page.goto(`${origin}/taskpane.html`);
  return { page, foreign, complaints, takeComplaints: () => complaints.splice(0) };
}

/** The fake of Excel's script, as a page runs it, with a line before and one behind it. */
export async function fakeOffice(before = "", behind = ""): Promise<string> {
  return bundle(fileURLToPath(new URL("fake-office.ts", import.meta.url)), before, behind);
}

/** A script as a page runs it. */
export async function bundle(entry: string, before = "", behind = ""): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: "iife",
    target: "es2020",
    write: false,
    logLevel: "error",
    banner: { js: before },
    footer: { js: behind },
  });
  return outputFiles[0]?.text ?? "";
}
