import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isFrameSource, OFFICE_FRAMES, securityHeaders } from "../../src/server/security-headers";
import { start, type Running } from "./running";

describe("the name a request is sent to", () => {
  let site: Running;
  beforeAll(async () => {
    site = await start({ allowedHosts: ["localhost", "127.0.0.1", "[::1]", "budget.example.cn"] });
  });
  afterAll(() => site.server.close());

  it.each([
    "localhost",
    "LOCALHOST:3000",
    "127.0.0.1:3000",
    "[::1]:3000",
    "budget.example.cn",
    "budget.example.cn:443",
  ])("is known: %s", async (host) => {
    expect((await site.ask("/", { headers: { Host: host } })).status).toBe(200);
  });

  it.each([
    "evil.example",
    "localhost.evil.example",
    "evil.example:3000",
    "localhost:evil",
    "user@localhost",
    "[::2]",
    "127.0.0.1.nip.example",
    "budget.example.cn.",
    "localhost, evil.example",
  ])("is refused: %s", async (host) => {
    const { status, body } = await site.ask("/", { headers: { Host: host } });
    expect([status, body.toString()]).toEqual([421, "wrong-host\n"]);
  });

  it("has to be there", async () => {
    expect(await site.raw("GET / HTTP/1.1\r\n\r\n")).toMatch(/^HTTP\/1\.1 400 /u);
    expect(await site.raw("GET / HTTP/1.0\r\n\r\n")).toMatch(/^HTTP\/1\.1 421 /u);
  });

  it("is the known one for the hand-over too", async () => {
    const headers = {
      Host: "evil.example",
      Origin: "http://evil.example",
      "Content-Type": "application/octet-stream",
    };
    const { status } = await site.ask("/handover/", { method: "POST", body: "%PDF-", headers });
    expect(status).toBe(421);
  });
});

describe("requests of one address", () => {
  it("are answered up to a number in a minute", async () => {
    const site = await start({ limits: { requestsPerMinute: 3 } });
    const statuses = [];
    for (let at = 0; at < 5; at += 1) statuses.push((await site.ask("/")).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    site.clock.move(60_000);
    expect((await site.ask("/")).status).toBe(200);
    await site.server.close();
  });
});

describe("the headers of every answer", () => {
  const policyOf = (headers: Record<string, unknown>) =>
    new Map(
      String(headers["content-security-policy"])
        .split("; ")
        .map((directive) => {
          const [name = "", ...sources] = directive.split(" ");
          return [name, sources];
        }),
    );

  it.each([
    ["/taskpane.html", "GET"],
    ["/nothing", "GET"],
    ["/taskpane.html", "POST"],
    ["/handover/", "POST"],
    [`/handover/${"A".repeat(32)}`, "GET"],
  ])("keep the page to itself: %s %s", async (path, method) => {
    const site = await start({ frames: ["https://*.example.cn"] });
    const { headers } = await site.ask(path, { method });
    await site.server.close();
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "permissions-policy": expect.stringContaining("camera=()") as string,
    });
    expect(headers).not.toHaveProperty("x-frame-options");
    expect(headers).not.toHaveProperty("x-powered-by");
    const policy = policyOf(headers);
    expect(policy.get("default-src")).toEqual(["'none'"]);
    expect(policy.get("script-src")).toEqual(["'self'"]);
    expect(policy.get("connect-src")).toEqual(["'self'"]);
    expect(policy.get("frame-ancestors")).toEqual(["'self'", "https://*.example.cn"]);
  });

  it.each(["/", "/index.html", "/?sample"])(
    "keep the workbench to itself alone: %s",
    async (path) => {
      const site = await start({ officeJs: "cdn", frames: ["https://*.example.cn"] });
      const { headers } = await site.ask(path);
      await site.server.close();
      const policy = policyOf(headers);
      expect(policy.get("script-src")).toEqual(["'self'"]);
      expect(policy.get("frame-ancestors")).toEqual(["'self'"]);
    },
  );

  it.each([
    ["cdn", ["'self'", "https://appsforoffice.microsoft.com"]],
    ["cn", ["'self'", "https://appsforoffice.cdn.partner.office365.cn"]],
    ["local", ["'self'"]],
  ] as const)("let Office.js come from where the build takes it: %s", (officeJs, sources) => {
    const headers = securityHeaders(officeJs, []);
    const policy = policyOf({ "content-security-policy": headers["Content-Security-Policy"] });
    expect(policy.get("script-src")).toEqual(sources);
  });
});

describe("isFrameSource", () => {
  it.each([...OFFICE_FRAMES, "https://oa.example.cn:8443", "https://intranet"])("%s", (text) => {
    expect(isFrameSource(text)).toBe(true);
  });

  it.each([
    "",
    "*",
    "https://*",
    "http://example.cn",
    "https://example.cn/path",
    "https://a.cn; script-src *",
    "https://a.cn\r\nX: y",
    "https://a..cn",
    "'none'",
    "data:",
  ])("not %j", (text) => {
    expect(isFrameSource(text)).toBe(false);
  });
});
