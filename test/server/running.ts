import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { request as requestHttp, type IncomingHttpHeaders } from "node:http";
import { request as requestHttps } from "node:https";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DEFAULT_LIMITS, type Limits } from "../../src/server/limits";
import { createServer, type AddInServer, type ServerOptions } from "../../src/server/server";
import { loadSite } from "../../src/server/site";
import { ManualClock } from "./manual-clock";

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Question {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
}

/** A server on a free port of this computer, its clock in the hand of the test. */
export interface Running {
  readonly server: AddInServer;
  readonly port: number;
  readonly clock: ManualClock;
  readonly ask: (path: string, question?: Question) => Promise<Reply>;
  /** Sends bytes as they are and returns all that comes back until the line is closed. */
  readonly raw: (text: string) => Promise<string>;
}

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A new folder with these files. */
export function folderOf(files: Files): string {
  const root = mkdtempSync(join(tmpdir(), "add-in-"));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return root;
}

type Wishes = Partial<Omit<ServerOptions, "limits" | "site">> & {
  readonly root?: string;
  readonly limits?: Partial<Limits>;
};

/** Starts a server; a problem's sentence is its name. */
export async function start({ root, limits, ...wishes }: Wishes = {}): Promise<Running> {
  const clock = new ManualClock();
  const server = createServer({
    site: await loadSite(root ?? folderOf({ "index.html": "<!doctype html>" })),
    certificate: null,
    allowedHosts: ["localhost", "127.0.0.1", "[::1]"],
    officeJs: "local",
    frames: [],
    limits: { ...DEFAULT_LIMITS, ...limits },
    clock,
    sentence: (problem) => problem,
    ...wishes,
  });
  const port = await server.listen("127.0.0.1", 0);
  const isSecure = (wishes.certificate ?? null) !== null;
  return {
    server,
    port,
    clock,
    ask: (path, question = {}) => ask(port, isSecure, path, question),
    raw: (text) => raw(port, text),
  };
}

export function ask(
  port: number,
  isSecure: boolean,
  path: string,
  { method = "GET", headers = {}, body }: Question,
): Promise<Reply> {
  const request = isSecure ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const asked = request(
      // The certificate is one of the test's own making.
      { host: "127.0.0.1", port, path, method, headers, agent: false, rejectUnauthorized: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => {
          const { statusCode: status = 0 } = response;
          resolve({ status, headers: response.headers, body: Buffer.concat(chunks) });
        });
      },
    );
    asked.on("error", reject);
    asked.end(body);
  });
}

function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let received = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(text));
    socket.setEncoding("utf8");
    socket.on("data", (part: string) => (received += part));
    socket.on("error", reject);
    socket.on("close", () => {
      resolve(received);
    });
  });
}
