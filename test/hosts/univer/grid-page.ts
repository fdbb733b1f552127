import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Page } from "playwright-core";
import type { Book } from "../../../src/core/book/book";
import type { EditedBook } from "../../../src/core/book/edited-book";
import type { Capabilities, Snapshot, Want, WorkbookPort } from "../../../src/core/host";
import { launchChromium } from "../../browser/chromium";
import type { Opening, UserActions } from "./page/bridge";
import { Hearing, remotePort } from "./remote-port";

const ORIGIN = "http://grid.test";

/** As the workbench is served: no code but its own. The grid writes styles into the page. */
const POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:";

const TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
};

const HTML = `<!doctype html><meta charset="utf-8"><title>grid</title>
<link rel="stylesheet" href="/main.css"><style>html,body,#grid{height:100%;margin:0}</style>
<div id="grid"></div><script type="module" src="/main.js"></script>`;

export interface OpenedInPage {
  readonly port: WorkbookPort;
  readonly user: UserActions;
  readonly settle: () => Promise<void>;
  /** Reads places in the very moment of each change that is told, in the page. */
  readonly follow: (wants: readonly Want[]) => Promise<void>;
  readonly followed: () => Promise<readonly (readonly Snapshot[])[]>;
  readonly edited: () => Promise<EditedBook>;
}

/** The host in a real browser, bundled as it is and served from nowhere else. */
export interface GridPage {
  readonly page: Page;
  readonly open: (book: Book, options?: Partial<Omit<Opening, "book">>) => Promise<OpenedInPage>;
  /** Addresses asked for outside of the page's origin. */
  readonly foreign: readonly string[];
  /** Errors nobody caught, and what broke the content security policy. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

export async function startGridPage(): Promise<GridPage> {
  const [files, browser] = await Promise.all([bundle(), launchChromium()]);
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  const hearing = new Hearing();
  const foreign: string[] = [];
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (/Content Security Policy/u.test(message.text())) complaints.push(message.text());
  });
  await page.route("**", async (route) => {
    const url = new URL(route.request().url());
    const file = url.origin === ORIGIN ? files.get(url.pathname) : undefined;
    if (url.origin !== ORIGIN) foreign.push(url.href);
    if (file === undefined) await route.abort();
    else {
      const contentType = TYPES[path.extname(url.pathname)] ?? "text/html; charset=utf-8";
      const headers = { "content-security-policy": POLICY };
      await route.fulfill({ body: file, contentType, headers });
    }
  });
  await page.exposeFunction("hear", (listener: number, event: string) =>
    hearing.hear(listener, event),
  );
  await page.goto(`${ORIGIN}/`);
  return {
    page,
    foreign,
    complaints,
    open: (book, options = {}) =>
      open(page, hearing, {
        ...{ book, locale: "zh-CN", isDark: false, anew: false, texts: [] },
        ...options,
      }),
    close: () => browser.close(),
  };
}

async function open(page: Page, hearing: Hearing, opening: Opening): Promise<OpenedInPage> {
  const text = await page.evaluate((given) => window.bridge.open(given), JSON.stringify(opening));
  const { port, can } = JSON.parse(text) as { port: number; can: Capabilities };
  const act =
    (action: keyof UserActions) =>
    (...given: readonly unknown[]): Promise<void> =>
      page.evaluate(([what, args]) => window.bridge.act(what, args), [
        action,
        JSON.stringify(given),
      ] as const);
  return {
    port: remotePort(page, port, can, hearing),
    user: {
      type: act("type"),
      paste: act("paste"),
      insertRows: act("insertRows"),
      hideRows: act("hideRows"),
      hideColumn: act("hideColumn"),
      renameSheet: act("renameSheet"),
      select: act("select"),
      fill: act("fill"),
      drag: act("drag"),
      command: act("command"),
      undo: act("undo"),
      redo: act("redo"),
    },
    settle: () => page.evaluate(() => window.bridge.settle()),
    follow: (wants) =>
      page.evaluate(([id, given]) => window.bridge.follow(id, given), [
        port,
        JSON.stringify(wants),
      ] as const),
    followed: async () =>
      JSON.parse(await page.evaluate(() => window.bridge.followed())) as Snapshot[][],
    edited: async () => {
      const edited = JSON.parse(await page.evaluate(() => window.bridge.edited())) as EditedBook;
      return { ...edited, texts: new Map(edited.texts) };
    },
  };
}

async function bundle(): Promise<ReadonlyMap<string, Buffer>> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("page/main.ts", import.meta.url))],
    bundle: true,
    format: "esm",
    splitting: true,
    target: "es2022",
    minify: true,
    outdir: "/",
    write: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  const files = outputFiles.map(({ path: name, contents }): [string, Buffer] => [
    `/${path.basename(name)}`,
    Buffer.from(contents),
  ]);
  return new Map([["/", Buffer.from(HTML)], ...files]);
}
