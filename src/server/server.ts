import { createServer as createHttp, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createHttps } from "node:https";
import { Server as NetServer, type AddressInfo } from "node:net";
import type { SecureContextOptions } from "node:tls";
import type { OfficeJs } from "./build-info";
import type { Clock } from "./clock";
import { Connections } from "./connections";
import { Handover, HANDOVER } from "./handover";
import { HandoverStore } from "./handover-store";
import type { Limits } from "./limits";
import { RateLimit } from "./rate-limit";
import { refusal, type Sentence } from "./refusal";
import { isForThisServer, pathOf } from "./request-guard";
import { securityHeaders } from "./security-headers";
import type { Site } from "./site";
import { StaticFiles } from "./static-files";

/** Certificate and key in PEM, or both in one PFX file. */
export type Certificate = Pick<SecureContextOptions, "cert" | "key" | "pfx" | "passphrase">;

export interface ServerOptions {
  readonly site: Site;
  /** Null for plain http. */
  readonly certificate: Certificate | null;
  /** Names the server goes by, in lower case, an IPv6 address in brackets. */
  readonly allowedHosts: readonly string[];
  readonly officeJs: OfficeJs;
  /** Who may show the pages in a frame, this server apart. */
  readonly frames: readonly string[];
  readonly limits: Limits;
  readonly clock: Clock;
  readonly sentence: Sentence;
}

/** What went over the counter; nothing else about requests is kept. */
export interface Counts {
  readonly requests: number;
  readonly received: number;
  readonly handedOver: number;
}

export interface AddInServer {
  /** Resolves with the port once connections are taken; rejects with the system's error. */
  readonly listen: (host: string, port: number) => Promise<number>;
  /** Takes nothing new, lets what is under way finish, then resolves. */
  readonly close: () => Promise<void>;
  readonly counts: () => Counts;
}

/** The page of the workbench: no Office.js, and nobody else's frame. */
function isWorkbench(path: string | null): boolean {
  return path === "/" || path === "/index.html";
}

/** A server of the built add-in. Throws what Node throws for a certificate it cannot use. */
export function createServer(options: ServerOptions): AddInServer {
  const { certificate, limits, clock } = options;
  const settings = {
    headersTimeout: limits.headersMs,
    requestTimeout: limits.requestMs,
    keepAliveTimeout: limits.keepAliveMs,
    connectionsCheckingInterval: Math.min(limits.headersMs, 5_000),
  };
  const server =
    certificate === null ? createHttp(settings) : createHttps({ ...settings, ...certificate });
  server.maxConnections = limits.connections;
  server.setTimeout(limits.idleMs);
  const connections = new Connections(server);

  const refuse = refusal(options.sentence, limits.fileBytes);
  const store = new HandoverStore(limits, clock);
  const uploads = new RateLimit(limits.uploadsPerMinute, clock);
  const handover = new Handover({ store, uploads, limits, refuse });
  const files = new StaticFiles(options.site, refuse);
  const everyRequest = new RateLimit(limits.requestsPerMinute, clock);
  const names = new Set(options.allowedHosts);
  const forExcel = Object.entries(securityHeaders(options.officeJs, options.frames));
  const forWorkbench = Object.entries(securityHeaders("local", []));
  let requests = 0;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    requests += 1;
    const path = pathOf(request.url ?? "");
    for (const [name, value] of isWorkbench(path) ? forWorkbench : forExcel) {
      if (value !== undefined) response.setHeader(name, value);
    }
    if (!isForThisServer(request.headers, names)) refuse(request, response, "wrong-host");
    else if (!everyRequest.take(request.socket.remoteAddress ?? "")) {
      refuse(request, response, "too-many", { "Retry-After": "60" });
    } else if (path === null) refuse(request, response, "bad-request");
    else if (path.startsWith(HANDOVER)) await handover.answer(request, response, path);
    else await files.answer(request, response, path);
  }

  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    // A download that breaks off ends here; there is nobody left to tell.
    answer(request, response).catch(() => response.destroy());
  });

  return {
    listen: (host, port) =>
      new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, host, () => {
          server.off("error", reject);
          resolve((server.address() as AddressInfo).port);
        });
      }),
    close: () =>
      new Promise((resolve) => {
        const giveUp = clock.after(limits.stopMs, () => {
          connections.cut();
        });
        // Not server.close(): that one of http also cuts answers that are written but not yet sent.
        NetServer.prototype.close.call(server, () => {
          giveUp();
          store.clear();
          resolve();
        });
        connections.stop();
      }),
    counts: () => ({ requests, ...handover.counts }),
  };
}
