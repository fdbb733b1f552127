import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import { describe, expect, it } from "vitest";
import { selfSigned } from "../support/self-signed";
import { ask, folderOf, start, type Running } from "./running";

const UPLOAD =
  "POST /handover/ HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/octet-stream\r\n" +
  "Sec-Fetch-Site: same-origin\r\nContent-Length: 8\r\n\r\n";

async function openedTo(port: number): Promise<Socket> {
  const socket = connect(port, "127.0.0.1");
  await once(socket, "connect");
  return socket;
}

function textFrom(socket: Socket): () => string {
  let text = "";
  socket.on("data", (part: Buffer) => (text += part.toString()));
  return () => text;
}

/** Sends one request on the socket and waits for its answer. */
async function served(site: Running, socket: Socket): Promise<void> {
  const text = textFrom(socket);
  socket.write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  while (!text().endsWith("<!doctype html>")) await once(socket, "data");
  expect(site.server.counts().requests).toBe(1);
}

describe("stopping", () => {
  it("closes connections that are idle, used or not", async () => {
    const site = await start();
    const [used, unused] = [await openedTo(site.port), await openedTo(site.port)];
    await served(site, used);
    const closed = Promise.all([once(used, "close"), once(unused, "close")]);
    used.resume();
    unused.resume();
    await site.server.close();
    await closed;
    await expect(site.ask("/")).rejects.toMatchObject({ code: "ECONNREFUSED" });
  });

  it("closes idle connections over https, even before they have shaken hands", async () => {
    const certificate = selfSigned();
    const site = await start({ certificate });
    const mute = await openedTo(site.port);
    const socket = connectTls({ port: site.port, host: "127.0.0.1", rejectUnauthorized: false });
    await once(socket, "secureConnect");
    const closed = Promise.all([once(mute, "close"), once(socket, "close")]);
    mute.resume();
    socket.resume();
    await site.server.close();
    await closed;
  });

  it("lets an upload finish, then closes its connection", async () => {
    // The connection is not closed because it was idle for long.
    const site = await start({ limits: { keepAliveMs: 1_000_000, idleMs: 1_000_000 } });
    const socket = await openedTo(site.port);
    const text = textFrom(socket);
    socket.write(UPLOAD);
    while (site.server.counts().requests === 0) await new Promise((go) => setImmediate(go));
    const stopped = site.server.close();
    socket.write("%PDF-1.7");
    await once(socket, "close");
    expect(text()).toMatch(/^HTTP\/1\.1 201 /u);
    await stopped;
    expect(site.clock.pending).toBe(0);
  });

  it("lets a large answer finish over https", async () => {
    const certificate = selfSigned();
    const root = folderOf({ "a.html": "", "large.bin": Buffer.alloc(30_000_000, 7) });
    const site = await start({ certificate, root });
    const asked = ask(site.port, true, "/large.bin", { headers: { Connection: "keep-alive" } });
    while (site.server.counts().requests === 0) await new Promise((go) => setImmediate(go));
    await Promise.all([site.server.close(), asked]);
    expect((await asked).body).toHaveLength(30_000_000);
  });

  it("does not wait for ever for what does not finish", async () => {
    const site = await start({ limits: { stopMs: 5_000 } });
    const socket = await openedTo(site.port);
    socket.write(UPLOAD);
    while (site.server.counts().requests === 0) await new Promise((go) => setImmediate(go));
    const stopped = site.server.close();
    const closed = once(socket, "close");
    socket.resume();
    site.clock.move(4_999);
    expect(socket.destroyed).toBe(false);
    site.clock.move(1);
    await Promise.all([stopped, closed]);
  });
});

it("a port that is taken is the system's error", async () => {
  const site = await start();
  const other = await start();
  await expect(other.server.listen("127.0.0.1", site.port)).rejects.toMatchObject({
    code: expect.stringMatching(/^ERR_SERVER_ALREADY_LISTEN|EADDRINUSE$/u) as string,
  });
  await Promise.all([site.server.close(), other.server.close()]);
});
