import { readFileSync } from "node:fs";
import path from "node:path";
import { createContext, runInContext } from "node:vm";
import { inflateSync } from "node:zlib";
import { build } from "esbuild";
import { getDocumentProxy } from "unpdf";
import { beforeAll, describe, expect, test } from "vitest";
import { loadFonts } from "../../../../src/cli/fonts";
import { locate } from "../../../../src/core/locate/locate";
import { ZH_CN } from "../../../../src/locale/zh-CN/zh-cn";
import { compose } from "../../../../src/report/compose/compose";
import type {
  Published,
  PublishRequest,
  WorkerMessage,
} from "../../../../src/report/pdf/worker/messages";
import { RARE_FILE } from "../../../../src/report/pdf/font-files";
import { writePdf } from "../../../../src/report/pdf/write-pdf";
import { reportFigures } from "../../../../src/report/proof/figures";
import { HEBEI_UNIT_BUDGET_2023 } from "../../../../src/statute/hebei/unit-budget/2023";
import { madeFont } from "../made-font";
import { sampleBook, setCells } from "../../../support/books";

const WORKER = "src/report/pdf/worker";
const FONTS = "https://localhost:3000/fonts/";

/** The bundle for a browser: what stands in for Node, and what is left out, as webpack.config.js says. */
async function bundle(): Promise<string> {
  const own = ["events", "stream", "zlib"].map((name) => [name, `./${WORKER}/node/${name}.ts`]);
  const { outputFiles } = await build({
    entryPoints: [path.join(WORKER, "worker.ts")],
    bundle: true,
    write: false,
    platform: "browser",
    format: "iife",
    target: "es2020",
    define: { global: "globalThis", __dirname: '"/"' },
    alias: Object.fromEntries(own) as Record<string, string>,
    plugins: [
      {
        name: "left-out",
        setup: (plugin) => {
          const filter = /^(fs|crypto|buffer|string_decoder|png-js|fontkit)$/;
          plugin.onResolve({ filter }, ({ path: name }) => ({ path: name, namespace: "left-out" }));
          plugin.onLoad({ filter: /./, namespace: "left-out" }, () => ({ contents: "" }));
        },
      },
    ],
  });
  return outputFiles[0]?.text ?? "";
}

interface Run {
  readonly messages: readonly WorkerMessage[];
  readonly last: WorkerMessage | undefined;
  /** Files that were fetched. */
  readonly fetched: readonly string[];
}

/** Runs the bundle where there is nothing of Node, only what a worker in a browser has. */
function run(code: string, request: Partial<PublishRequest>): Promise<Run> {
  return new Promise((resolve) => {
    const messages: WorkerMessage[] = [];
    const fetched: string[] = [];
    const scope: Record<string, unknown> = {
      location: { origin: new URL(FONTS).origin },
      fetch: (url: URL) => {
        const file = url.pathname.split("/").at(-1) ?? "";
        fetched.push(file);
        return Promise.resolve(new Response(readFileSync(path.join("assets/fonts", file))));
      },
      postMessage: (message: WorkerMessage) => {
        messages.push(structuredClone(message));
        if (message.kind !== "progress") resolve({ messages, last: messages.at(-1), fetched });
      },
      ...{ URL, TextEncoder, TextDecoder, queueMicrotask },
    };
    scope["self"] = scope;
    const context = createContext(scope);
    runInContext(code, context);
    const post = scope["onmessage"] as (event: { readonly data: unknown }) => void;
    post({ data: structuredClone({ ...REQUEST, ...request }) });
  });
}

const REQUEST: PublishRequest = {
  book: { sheets: [] },
  layoutId: HEBEI_UNIT_BUDGET_2023.id,
  language: "zh-CN",
  draft: false,
  fontsUrl: FONTS,
};

function publishedIn({ last }: Run): Published {
  if (last?.kind !== "published") throw new Error(JSON.stringify(last));
  return last.published;
}

/** A document in pieces: its streams unpacked, and the text around them without lengths and offsets. */
function pieces(pdf: Uint8Array): { readonly streams: string[]; readonly frame: string } {
  const text = Buffer.from(pdf).toString("latin1");
  const streams: string[] = [];
  let frame = "";
  let from = 0;
  for (const match of text.matchAll(/\/Length (\d+)\n(?:\/[^\n]*\n)*>>\nstream\n/gu)) {
    const start = match.index + match[0].length;
    const end = start + Number.parseInt(match[1] ?? "", 10);
    const stream = pdf.subarray(start, end);
    // The metadata is written plainly.
    const plain = match[0].includes("/FlateDecode") ? inflateSync(stream) : Buffer.from(stream);
    streams.push(plain.toString("latin1"));
    frame += text.slice(from, start).replace(/\/Length \d+/u, "/Length");
    from = end;
  }
  frame += text
    .slice(from)
    .replace(/^xref[^]*?trailer/mu, "")
    .replace(/startxref\n\d+/u, "");
  return { streams, frame };
}

describe("the worker, bundled as for a browser", () => {
  let code = "";
  beforeAll(async () => {
    code = await bundle();
  });

  test("writes what Node writes, up to how it is deflated", async () => {
    const book = await sampleBook();
    const disclosure = locate(book, HEBEI_UNIT_BUDGET_2023);
    const report = compose(book, disclosure, ZH_CN, { draft: false });
    const wanted = pieces(await writePdf(report, { fonts: await loadFonts() }));
    const ran = await run(code, { book });
    const published = publishedIn(ran);
    const found = pieces(published.bytes);
    expect(found.streams.length).toBeGreaterThan(30);
    expect(found.streams).toEqual(wanted.streams);
    expect(found.frame).toBe(wanted.frame);

    const shown = { ...published, bytes: null };
    expect(shown).toMatchObject({
      unitName: "廊坊市广阳区人民政府办公室本级",
      year: 2023,
      tables: 9,
    });
    const { numPages } = await getDocumentProxy(published.bytes);
    expect(published.pages).toBe(numPages);
    expect(published.figures).toBe(reportFigures(report).length);

    const shares = ran.messages.flatMap((one) => (one.kind === "progress" ? [one.progress] : []));
    const done = shares.map((one) => one.done);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(done.at(-1)).toBe(1);
    expect(new Set(shares.map(({ stage }) => stage))).toEqual(
      new Set(["fonts", "reading", "layout", "drawing"]),
    );
    expect(ran.messages.length).toBeLessThan(110);
  });

  test("marks a draft", async () => {
    const published = publishedIn(await run(code, { book: await sampleBook(), draft: true }));
    expect(published.draft).toBe(true);
    // Light letters under the text of every page, written before anything else.
    const pages = pieces(published.bytes).streams.filter((stream) => stream.includes(" Tj"));
    expect(pages.length).toBe(published.pages);
    for (const page of pages) expect(page).toMatch(/cm\nBT 0\.9 g/u);
  });

  test("a character that no font has is named with its place", async () => {
    const book = setCells(await sampleBook(), { "02收入总表!C9": "\u{2a6d6}" });
    const { last } = await run(code, { book });
    expect(last).toMatchObject({ kind: "failed", failure: { code: "missing-glyph" } });
    expect(JSON.stringify(last)).toContain("\u{2a6d6}");
  });

  test("the face of rare characters is fetched for a report that has one, and printed", async () => {
    const book = setCells(await sampleBook(), { "02收入总表!C9": "王龘" });
    const { last, fetched } = await run(code, { book });
    expect(last?.kind).toBe("published");
    expect(fetched.filter((file) => file === RARE_FILE)).toHaveLength(1);
    const plain = await run(code, { book: await sampleBook() });
    expect(plain.fetched).not.toContain(RARE_FILE);
  });

  test("a font of the office is embedded", async () => {
    const officeFonts = { body: madeFont() };
    const published = publishedIn(await run(code, { book: await sampleBook(), officeFonts }));
    expect(pieces(published.bytes).frame).toContain("+OfficeSong");
  });

  test.each<[string, Partial<PublishRequest>, object]>([
    [
      "a font that is none",
      { officeFonts: { title: new Uint8Array([1, 2]) } },
      { code: "office-font", face: "title", problem: "not-a-font" },
    ],
    ["no tables", {}, { code: "no-tables" }],
    ["an unknown layout set", { layoutId: "nowhere/2023" }, { code: "internal" }],
    ["fonts of another origin", { fontsUrl: "https://elsewhere.example/" }, { code: "fonts" }],
  ])("%s is told as data, without a stack", async (_, request, failure) => {
    const { last } = await run(code, request);
    expect(last).toMatchObject({ kind: "failed", failure });
    expect(JSON.stringify(last)).not.toMatch(/\bat .*:\d+|\.ts\b/u);
  });
});
