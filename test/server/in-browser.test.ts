import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchChromium } from "../browser/chromium";
import { selfSigned } from "../support/self-signed";
import { folderOf, start, type Running } from "./running";

/** What the pane does, in the words of a page. */
const SCRIPT = `
  window.handOver = async (size) => {
    const body = new Blob(["%PDF-1.7", new Uint8Array(size)]);
    const headers = {
      "Content-Type": "application/octet-stream",
      "X-File-Name": encodeURIComponent("广阳区 2023(1).pdf"),
    };
    const response = await fetch("handover/", { method: "POST", body, headers });
    return response.status === 201 ? (await response.json()).url : String(response.status);
  };
  window.reach = (address, options) => fetch(address, options).then(({ type }) => type, () => "blocked");
`;

describe("in a browser", () => {
  let site: Running;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let base = "";

  beforeAll(async () => {
    const root = folderOf({
      "index.html": `<!doctype html><script src="app.js"></script><script>window.inline = 1</script>`,
      "app.js": SCRIPT,
    });
    const limits = { fileBytes: 1_000_000 };
    site = await start({ root, limits, certificate: selfSigned(), frames: [] });
    base = `https://localhost:${site.port}/`;
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await site.server.close();
  });
  beforeEach(async () => {
    context = await browser.newContext({ ignoreHTTPSErrors: true });
    page = await context.newPage();
    await page.goto(base);
  });

  it("the page hands its file over and the browser saves it under its name", async () => {
    const url = await page.evaluate<string>("handOver(10)");
    const tab = await context.newPage();
    const [download] = await Promise.all([
      tab.waitForEvent("download"),
      // A navigation that becomes a download counts as broken off.
      tab.goto(base + url).catch(() => null),
    ]);
    expect(download.suggestedFilename()).toBe("广阳区 2023(1).pdf");
    expect(readFileSync(await download.path(), "latin1")).toBe(`%PDF-1.7${"\0".repeat(10)}`);
    expect((await tab.goto(base + url))?.status()).toBe(410);
  });

  it("the page learns that its file is too large", async () => {
    expect(await page.evaluate<string>("handOver(1_500_000)")).toBe("413");
  });

  it("the page can reach nothing but its own server, and runs no script written into it", async () => {
    expect(await page.evaluate<string>(`reach("https://example.com/")`)).toBe("blocked");
    expect(await page.evaluate<string>(`reach("build.json")`)).toBe("basic");
    expect(await page.evaluate<string>("typeof inline")).toBe("undefined");
  });

  it("another page can neither show the pane nor send a file", async () => {
    const elsewhere = createServer((_, response) => {
      response.setHeader("Content-Type", "text/html").end(`<iframe src="${base}"></iframe>`);
    });
    await once(elsewhere.listen(0, "127.0.0.1"), "listening");
    const { port } = elsewhere.address() as AddressInfo;
    const blocked = page.waitForEvent("console", (message) =>
      message.text().includes("frame-ancestors"),
    );
    await page.goto(`http://127.0.0.1:${port}/`);
    await blocked;
    const { received } = site.server.counts();
    const status = await page.evaluate<number>(
      `fetch("${base}handover/", { method: "POST", body: "%PDF-1.7", headers: {
        "Content-Type": "application/octet-stream" } }).then(({ status }) => status, () => 0)`,
    );
    // A browser that asks before it sends gets no further; the one of the npm package does not ask.
    expect([0, 403]).toContain(status);
    expect(site.server.counts().received).toBe(received);
    elsewhere.close();
  });
});
