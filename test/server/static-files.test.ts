import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { folderOf, start, type Running } from "./running";

const PAGE = "<!doctype html><title>预算公开</title>";
const SCRIPT = `console.log("预算公开");\n`.repeat(200);
const FONT = gzipSync("font");

describe("the files of the add-in", () => {
  let site: Running;
  let root = "";
  beforeAll(async () => {
    const outside = folderOf({ "secret.txt": "secret", "inner/secret.txt": "secret" });
    root = folderOf({
      "index.html": PAGE,
      "taskpane.html": PAGE,
      "assets/app.0123456789abcdef.js": SCRIPT,
      "assets/icon-32.png": "png",
      "assets/map-20230101.js": "1",
      "fonts/serif-400.ttf.gz": FONT,
      "functions.json": "{}",
      "solver.wasm": "wasm",
      "unknown.bin": "?",
      ".env": "secret",
      ".git/config": "secret",
      "名称.txt": "中文",
    });
    symlinkSync(join(outside, "secret.txt"), join(root, "link.txt"));
    symlinkSync(join(outside, "inner"), join(root, "linked"));
    site = await start({ root });
  });
  afterAll(() => site.server.close());

  it.each([
    ["/", "text/html; charset=utf-8", "no-cache"],
    ["/taskpane.html?mode=dark#top", "text/html; charset=utf-8", "no-cache"],
    [
      "/assets/app.0123456789abcdef.js",
      "text/javascript; charset=utf-8",
      "public, max-age=31536000, immutable",
    ],
    ["/assets/map-20230101.js", "text/javascript; charset=utf-8", "no-cache"],
    ["/assets/icon-32.png", "image/png", "public, max-age=86400"],
    ["/fonts/serif-400.ttf.gz", "application/gzip", "no-cache"],
    ["/functions.json", "application/json; charset=utf-8", "no-cache"],
    ["/solver.wasm", "application/wasm", "no-cache"],
    ["/unknown.bin", "application/octet-stream", "no-cache"],
    ["/%E5%90%8D%E7%A7%B0.txt", "text/plain; charset=utf-8", "no-cache"],
  ])("%s", async (path, type, cache) => {
    const { status, headers } = await site.ask(path);
    expect(status).toBe(200);
    expect(headers["content-type"]).toBe(type);
    expect(headers["cache-control"]).toBe(cache);
  });

  it("sends a packed font as it is, for the page to unpack", async () => {
    const { headers, body } = await site.ask("/fonts/serif-400.ttf.gz", {
      headers: { "Accept-Encoding": "gzip, br" },
    });
    expect(headers["content-encoding"]).toBeUndefined();
    expect(body.equals(FONT)).toBe(true);
  });

  it("lets other pages read JSON, and nothing else", async () => {
    const allowed = async (path: string) =>
      (await site.ask(path)).headers["access-control-allow-origin"];
    expect(await allowed("/functions.json")).toBe("*");
    expect(await allowed("/taskpane.html")).toBeUndefined();
  });

  it.each([
    ["br", "br", brotliDecompressSync],
    ["gzip, deflate, br;q=0.5", "br", brotliDecompressSync],
    ["gzip, br;q=0", "gzip", gunzipSync],
    ["GZIP", "gzip", gunzipSync],
  ])("packs a script for Accept-Encoding: %s", async (accepted, coding, unpack) => {
    const path = "/assets/app.0123456789abcdef.js";
    const { headers, body } = await site.ask(path, { headers: { "Accept-Encoding": accepted } });
    expect(headers["content-encoding"]).toBe(coding);
    expect(headers.vary).toBe("Accept-Encoding");
    expect(body.length).toBeLessThan(SCRIPT.length / 10);
    expect(unpack(body).toString()).toBe(SCRIPT);
  });

  it.each(["", "identity", "deflate", "br;q=0, gzip;q=0.0"])(
    "packs nothing for Accept-Encoding: %s",
    async (accepted) => {
      const path = "/assets/app.0123456789abcdef.js";
      const { headers, body } = await site.ask(path, { headers: { "Accept-Encoding": accepted } });
      expect(headers["content-encoding"]).toBeUndefined();
      expect(body.toString()).toBe(SCRIPT);
    },
  );

  it("answers HEAD as GET without the body", async () => {
    const { status, headers, body } = await site.ask("/taskpane.html", { method: "HEAD" });
    expect(status).toBe(200);
    expect(headers["content-length"]).toBe(String(Buffer.byteLength(PAGE)));
    expect(body).toHaveLength(0);
  });

  it("answers 304 where the client has the file in the coding it gets", async () => {
    const path = "/assets/app.0123456789abcdef.js";
    const plain = (await site.ask(path)).headers;
    const again = async (headers: Record<string, string>) =>
      (await site.ask(path, { headers })).status;
    const etag = plain.etag ?? "";
    expect(etag).toMatch(/^"[\w-]+"$/u);
    expect(await again({ "If-None-Match": etag })).toBe(304);
    expect(await again({ "If-None-Match": `"other", W/${etag}` })).toBe(304);
    expect(await again({ "If-None-Match": `"other"` })).toBe(200);
    expect(await again({ "If-None-Match": etag, "Accept-Encoding": "br" })).toBe(200);
    const modified = plain["last-modified"] ?? "";
    expect(await again({ "If-Modified-Since": modified })).toBe(304);
    expect(await again({ "If-Modified-Since": "Sat, 01 Jan 2000 00:00:00 GMT" })).toBe(200);
    expect(await again({ "If-Modified-Since": "yesterday" })).toBe(200);
    expect(await again({ "If-None-Match": `"other"`, "If-Modified-Since": modified })).toBe(200);
  });

  it.each(["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])("refuses %s", async (method) => {
    const { status, headers, body } = await site.ask("/taskpane.html", { method });
    expect(status).toBe(405);
    expect(headers.allow).toBe("GET, HEAD");
    expect(body.toString()).toBe("method\n");
  });

  it("serves what was there when it started", async () => {
    writeFileSync(join(root, "later.html"), PAGE);
    expect((await site.ask("/later.html")).status).toBe(404);
  });

  it.each([
    "/nothing.html",
    "/assets",
    "/assets/",
    "/Taskpane.html",
    "/.env",
    "/.git/config",
    "/%2eenv",
    "/link.txt",
    "/linked/secret.txt",
    "/..",
    "/../package.json",
    "/assets/../../secret.txt",
    "/assets/../taskpane.html",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/..%2f..%2fetc%2fpasswd",
    "/%252e%252e/etc/passwd",
    "/..%5c..%5cwindows%5cwin.ini",
    "/..\\..\\windows\\win.ini",
    "/assets\\icon-32.png",
    "//taskpane.html",
    "//etc/passwd",
    "/C:/windows/win.ini",
    "/taskpane.html%00.png",
    "/taskpane.html%20",
    "/taskpane.html/",
    "/./taskpane.html",
    "/__proto__",
    "/constructor",
  ])("has nothing at %s", async (path) => {
    const { status, body } = await site.ask(path);
    expect(status).toBe(404);
    expect(body.toString()).toBe("not-found\n");
  });

  it.each([
    "/%",
    "/%zz",
    "/%c0%ae%c0%ae/etc/passwd",
    "/%ff",
    "http://127.0.0.1/taskpane.html",
    "*",
    "taskpane.html",
  ])("does not understand %s", async (target) => {
    const answer = await site.raw(
      `GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 400 /u);
    expect(answer).not.toContain(PAGE);
  });
});
