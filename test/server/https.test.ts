import { X509Certificate } from "node:crypto";
import { connect } from "node:tls";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { selfSigned } from "../support/self-signed";
import { start, type Running } from "./running";

const certificate = selfSigned();

describe("over https", () => {
  let site: Running;
  beforeAll(async () => {
    site = await start({ certificate });
  });
  afterAll(() => site.server.close());

  it("the test's certificate is one for this computer", () => {
    const parsed = new X509Certificate(certificate.cert);
    expect(parsed.verify(parsed.publicKey)).toBe(true);
    expect(parsed.checkHost("localhost")).toBe("localhost");
    expect(parsed.checkIP("127.0.0.1")).toBe("127.0.0.1");
  });

  it("serves the pages and hands files over", async () => {
    expect((await site.ask("/")).body.toString()).toBe("<!doctype html>");
    const headers = {
      "Content-Type": "application/octet-stream",
      Origin: `https://127.0.0.1:${site.port}`,
    };
    const sent = await site.ask("/handover/", { method: "POST", body: "%PDF-1.7", headers });
    expect(sent.status).toBe(201);
    const { url } = JSON.parse(sent.body.toString()) as { url: string };
    expect((await site.ask(`/${url}`)).body.toString()).toBe("%PDF-1.7");
  });

  it.each([
    ["TLSv1.1", null],
    ["TLSv1.2", "TLSv1.2"],
    ["TLSv1.3", "TLSv1.3"],
  ] as const)("talks %s: %s", async (version, spoken) => {
    const outcome = await new Promise<string | null>((resolve) => {
      const socket = connect(
        {
          port: site.port,
          host: "127.0.0.1",
          rejectUnauthorized: false,
          minVersion: version,
          maxVersion: version,
          // Old versions are off in the client, too, unless it lowers its guard.
          ciphers: "DEFAULT@SECLEVEL=0",
        },
        () => {
          resolve(socket.getProtocol());
          socket.destroy();
        },
      );
      socket.on("error", () => {
        resolve(null);
      });
    });
    expect(outcome).toBe(spoken);
  });

  it("has nothing to say to plain http", async () => {
    expect(await site.raw("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")).not.toContain("HTTP/1.1 2");
  });
});

it("a key that does not belong to the certificate is refused at once", async () => {
  const { key } = selfSigned();
  await expect(start({ certificate: { ...certificate, key } })).rejects.toMatchObject({
    code: "ERR_OSSL_X509_KEY_VALUES_MISMATCH",
  });
});
