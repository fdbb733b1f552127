import { once } from "node:events";
import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { start, type Question, type Reply, type Running } from "./running";

const PDF = Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(3_000_000, "预算")]);
const NAME = "广阳区2023年单位预算公开.pdf";
const HEADERS = {
  "Content-Type": "application/octet-stream",
  "Sec-Fetch-Site": "same-origin",
  "X-File-Name": encodeURIComponent(NAME),
};

const running: Running[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map(({ server }) => server.close()));
});

async function started(...wishes: Parameters<typeof start>): Promise<Running> {
  const site = await start(...wishes);
  running.push(site);
  return site;
}

/** Hands a PDF over as the pane does. */
async function send(site: Running, question: Question = {}): Promise<Reply> {
  const headers = { ...HEADERS, ...question.headers };
  return site.ask("/handover/", { method: "POST", body: PDF, ...question, headers });
}

function addressIn({ body }: Reply): string {
  const { url } = JSON.parse(body.toString()) as { url: string };
  return `/${url}`;
}

describe("handing a PDF over", () => {
  it("takes the bytes and gives them back once, as a download", async () => {
    const site = await started();
    const sent = await send(site);
    expect(sent.status).toBe(201);
    expect(sent.headers["cache-control"]).toBe("no-store");
    expect(JSON.parse(sent.body.toString())).toEqual({
      url: expect.stringMatching(/^handover\/[\w-]{32}$/u) as string,
    });

    const first = await site.ask(addressIn(sent));
    expect(first.status).toBe(200);
    expect(first.headers["content-type"]).toBe("application/pdf");
    expect(first.headers["cache-control"]).toBe("no-store");
    expect(first.headers["content-length"]).toBe(String(PDF.length));
    expect(first.headers["content-disposition"]).toBe(
      `attachment; filename="_2023_.pdf"; filename*=UTF-8''${encodeURIComponent(NAME)}`,
    );
    expect(first.body.equals(PDF)).toBe(true);

    const second = await site.ask(addressIn(sent));
    expect(second.status).toBe(410);
    expect(second.headers["content-type"]).toBe("text/plain; charset=utf-8");
    expect(second.body.toString()).toBe("gone\n");
    expect(site.server.counts()).toEqual({ requests: 3, received: 1, handedOver: 1 });
  });

  it("gives every file an address of its own", async () => {
    const site = await started();
    const addresses = new Set<string>();
    for (let at = 0; at < 10; at += 1) addresses.add(addressIn(await send(site)));
    expect(addresses.size).toBe(10);
  });

  it("hands the file to one of many who ask at the same time", async () => {
    const site = await started();
    const address = addressIn(await send(site));
    const replies = await Promise.all(Array.from({ length: 5 }, () => site.ask(address)));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 410, 410, 410, 410]);
  });

  it.each([
    ["HEAD", { method: "HEAD" }, 200],
    ["Sec-Purpose", { headers: { "Sec-Purpose": "prefetch;prerender" } }, 403],
    ["Purpose", { headers: { Purpose: "prefetch" } }, 403],
    ["X-Purpose", { headers: { "X-Purpose": "preview" } }, 403],
    ["X-Moz", { headers: { "X-Moz": "prefetch" } }, 403],
    ["POST", { method: "POST" }, 405],
    ["DELETE", { method: "DELETE" }, 405],
  ])("keeps the file through %s", async (_, question, status) => {
    const site = await started();
    const address = addressIn(await send(site));
    expect((await site.ask(address, question)).status).toBe(status);
    expect((await site.ask(address)).body.equals(PDF)).toBe(true);
  });

  it.each([
    ["/handover/", 405],
    ["/handover/short", 404],
    [`/handover/${"A".repeat(32)}`, 410],
    [`/handover/${"A".repeat(33)}`, 404],
    [`/handover/${"A".repeat(32)}/`, 404],
    [`/handover/..%2f${"A".repeat(29)}`, 404],
    ["/handover", 404],
  ])("answers GET %s with %i", async (path, status) => {
    const site = await started();
    expect((await site.ask(path)).status).toBe(status);
  });
});

describe("a file that waits", () => {
  it("is forgotten after its time, and its place is free again", async () => {
    const site = await started({ limits: { waitingFiles: 1, expiryMs: 1_000 } });
    const address = addressIn(await send(site));
    site.clock.move(999);
    expect((await send(site)).status).toBe(503);
    site.clock.move(1);
    expect((await site.ask(address)).status).toBe(410);
    expect((await send(site)).status).toBe(201);
  });

  it("has no timer left once it was fetched", async () => {
    const site = await started();
    const address = addressIn(await send(site));
    expect(site.clock.pending).toBe(1);
    await site.ask(address);
    expect(site.clock.pending).toBe(0);
  });

  it("makes the others wait where there are too many, until one is fetched", async () => {
    const site = await started({ limits: { waitingFiles: 2 } });
    const [first] = [await send(site), await send(site)];
    const third = await send(site);
    expect([third.status, third.body.toString()]).toEqual([503, "full\n"]);
    expect(third.headers["retry-after"]).toBe("60");
    await site.ask(addressIn(first));
    expect((await send(site)).status).toBe(201);
  });

  it("counts its bytes with those of the others", async () => {
    const site = await started({ limits: { waitingBytes: PDF.length * 1.5 } });
    const first = await send(site);
    const second = await send(site);
    expect([second.status, second.body.toString()]).toEqual([503, "full\n"]);
    await site.ask(addressIn(first));
    expect((await send(site)).status).toBe(201);
  });

  it("keeps its place until the download is over, or breaks off", async () => {
    const site = await started({ limits: { waitingFiles: 1, uploadsPerMinute: Infinity } });
    // More than the buffers of both ends take in.
    const large = Buffer.concat([PDF, Buffer.alloc(40_000_000)]);
    const address = addressIn(await send(site, { body: large }));
    const socket = connect(site.port, "127.0.0.1");
    socket.write(`GET ${address} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
    await until(async () => (await site.ask(address, { method: "HEAD" })).status === 410);
    expect((await send(site)).status).toBe(503);
    socket.destroy();
    await until(async () => (await send(site)).status === 201);
    expect(site.server.counts()).toMatchObject({ received: 2, handedOver: 0 });
  });
});

describe("what is not taken", () => {
  const small = { limits: { fileBytes: 1_000_000, waitingFiles: 1 } };

  it.each([
    ["another type", { headers: { "Content-Type": "application/pdf" } }, 415],
    ["a form", { headers: { "Content-Type": "text/plain" } }, 415],
    ["packed bytes", { headers: { "Content-Encoding": "gzip" } }, 415],
    ["no PDF", { body: "<html>" }, 415],
    ["a PDF further down", { body: " %PDF-1.7" }, 415],
    ["four bytes", { body: "%PDF" }, 415],
    ["nothing", { body: "" }, 415],
    ["a broken name", { headers: { "X-File-Name": "%E5%B9" } }, 400],
    ["a name that is not encoded", { headers: { "X-File-Name": "a b.pdf" } }, 400],
    ["another site", { headers: { "Sec-Fetch-Site": "cross-site" } }, 403],
    ["a sister site", { headers: { "Sec-Fetch-Site": "same-site" } }, 403],
    ["an address bar", { headers: { "Sec-Fetch-Site": "none" } }, 403],
    ["another origin", { headers: { Origin: "https://evil.example" } }, 403],
    ["no origin", { headers: { Origin: "null" } }, 403],
    ["another port", { headers: { Origin: "http://localhost:1" } }, 403],
  ])("%s", async (_, question, status) => {
    const site = await started(small);
    expect((await send(site, { body: "%PDF-1.7", ...question })).status).toBe(status);
    // Nothing is left of it: the one place is free.
    expect((await send(site, { body: "%PDF-1.7" })).status).toBe(201);
  });

  it("takes a page that states its origin only, and refuses a client that states nothing", async () => {
    const site = await started();
    const { "Sec-Fetch-Site": _, ...silent } = HEADERS;
    const post = (headers: Record<string, string>) =>
      site.ask("/handover/", { method: "POST", body: PDF, headers: { ...silent, ...headers } });
    expect((await post({})).status).toBe(403);
    expect((await post({ Origin: `http://127.0.0.1:${site.port}` })).status).toBe(201);
  });

  it("does not let another page ask whether it may send", async () => {
    const site = await started();
    const { status, headers } = await site.ask("/handover/", {
      method: "OPTIONS",
      headers: { Origin: "https://evil.example", "Access-Control-Request-Method": "POST" },
    });
    expect(status).toBe(405);
    expect(headers["access-control-allow-origin"]).toBeUndefined();
  });

  it("a body that is declared too large", async () => {
    const site = await started(small);
    const { status, body } = await send(site, { body: PDF.subarray(0, 1_000_001) });
    expect([status, body.toString()]).toEqual([413, "too-large\n"]);
    expect((await send(site, { body: PDF.subarray(0, 1_000_000) })).status).toBe(201);
  });

  it("a body that turns out too large", async () => {
    const site = await started(small);
    const headers = { "Transfer-Encoding": "chunked" };
    const { status, body } = await send(site, { headers, body: PDF.subarray(0, 1_500_000) });
    expect([status, body.toString()]).toEqual([413, "too-large\n"]);
    expect((await send(site, { body: "%PDF-1.7" })).status).toBe(201);
  });

  it("a body that is declared too large, before it comes", async () => {
    const site = await started(small);
    const socket = connect(site.port, "127.0.0.1");
    socket.write(uploadHead("Content-Length: 1000001"));
    const [answer] = (await once(socket, "data")) as [Buffer];
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 413 /u);
    socket.destroy();
  });

  it("a body without end: the line is cut", async () => {
    const site = await started(small);
    const socket = connect(site.port, "127.0.0.1");
    const closed = new Promise((resolve) => socket.once("close", resolve));
    socket.on("error", () => undefined);
    const pour = () => {
      while (socket.writable && socket.write(`10000\r\n${"x".repeat(65_536)}\r\n`));
    };
    socket.on("drain", pour);
    socket.write(uploadHead("Transfer-Encoding: chunked"));
    pour();
    await closed;
    expect((await send(site, { body: "%PDF-1.7" })).status).toBe(201);
  });

  it("a body that breaks off", async () => {
    const site = await started({ limits: { waitingFiles: 1, uploadsPerMinute: Infinity } });
    const socket = connect(site.port, "127.0.0.1");
    socket.write(`${uploadHead("Content-Length: 999")}%PDF-`);
    // The upload has the only place from its first byte on.
    await until(async () => (await send(site, { body: "%PDF-1.7" })).status === 503);
    socket.destroy();
    await until(async () => (await send(site, { body: "%PDF-1.7" })).status === 201);
  });

  it("one upload after the other without pause", async () => {
    const site = await started({ limits: { uploadsPerMinute: 2 } });
    const statuses = [];
    for (let at = 0; at < 3; at += 1) statuses.push((await send(site)).status);
    expect(statuses).toEqual([201, 201, 429]);
    expect((await site.ask("/")).status).toBe(200);
    site.clock.move(60_000);
    expect((await send(site)).status).toBe(201);
  });
});

/** The head of an upload, for a body that does not come as it should. */
function uploadHead(length: string): string {
  const head = Object.entries(HEADERS).map(([name, value]) => `${name}: ${value}\r\n`);
  return `POST /handover/ HTTP/1.1\r\nHost: localhost\r\n${head.join("")}${length}\r\n\r\n`;
}

/** Asks again until it holds; the time limit of the test is the limit. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10));
}
