import { once } from "node:events";
import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { start } from "./running";

const HEAD = "POST /handover/ HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n";
const UPLOAD = `${HEAD}Content-Type: application/octet-stream\r\nContent-Length: 99\r\n\r\n%PDF-`;

/** Limits that never end a connection, save those the test names. */
const patient = { headersMs: 1e8, requestMs: 1e8, idleMs: 1e8, keepAliveMs: 1e8 };

describe("a client that takes too long", () => {
  it.each([
    ["with the head", { headersMs: 20 }, HEAD, /^HTTP\/1\.1 408 /u],
    ["with the body", { headersMs: 20, requestMs: 40 }, UPLOAD, /^HTTP\/1\.1 408 /u],
    ["with anything at all", { idleMs: 20 }, "", /^$/u],
    ["in the middle", { idleMs: 20 }, UPLOAD, /^$/u],
    [
      "with the next request",
      { keepAliveMs: 20 },
      "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
      / 200 /u,
    ],
  ])("%s is cut off", async (_, limits, sent, answer) => {
    const site = await start({ limits: { ...patient, ...limits } });
    expect(await site.raw(sent)).toMatch(answer);
    await site.server.close();
  });
});

it("more connections than there are places for are not taken", async () => {
  const site = await start({ limits: { connections: 1 } });
  const first = connect(site.port, "127.0.0.1");
  await once(first, "connect");
  await expect(site.ask("/")).rejects.toMatchObject({ code: "ECONNRESET" });
  first.destroy();
  await site.server.close();
});
