import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { contentDisposition, downloadName } from "./download-name";
import { TOKEN, type HandoverStore, type Incoming } from "./handover-store";
import type { Limits } from "./limits";
import type { RateLimit } from "./rate-limit";
import type { Problem, Refuse } from "./refusal";
import { isFromOwnPage, isLookingAhead } from "./request-guard";

/** All addresses of the hand-over begin with this. */
export const HANDOVER = "/handover/";

interface Parts {
  readonly store: HandoverStore;
  readonly uploads: RateLimit;
  readonly limits: Limits;
  readonly refuse: Refuse;
}

/**
 * The hand-over of a PDF to the browser, for panes whose web view cannot save files: the page posts
 * the bytes to `/handover/`, gets `{"url": "handover/<token>"}` and opens that address in the
 * browser, which saves it. The address works once.
 */
export class Handover {
  readonly #parts: Parts;
  #received = 0;
  #handedOver = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Files that came in, and those that were fetched. */
  get counts(): { readonly received: number; readonly handedOver: number } {
    return { received: this.#received, handedOver: this.#handedOver };
  }

  async answer(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const { refuse } = this.#parts;
    const token = path.slice(HANDOVER.length);
    if (token !== "" && !TOKEN.test(token)) {
      refuse(request, response, "not-found");
      return;
    }
    const allowed = token === "" ? ["POST"] : ["GET", "HEAD"];
    if (!allowed.includes(request.method ?? "")) {
      refuse(request, response, "method", { Allow: allowed.join(", ") });
    } else if (token === "") await this.#receive(request, response);
    else await this.#handOver(request, response, token);
  }

  async #receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { store, refuse } = this.#parts;
    const problem = this.#mayNotSend(request);
    const name = downloadName(request.headers["x-file-name"]?.toString());
    if (problem !== null || name === null) {
      refuse(request, response, problem ?? "bad-request");
      return;
    }
    const incoming = store.receive();
    if (incoming === null) {
      refuse(request, response, "full", { "Retry-After": "60" });
      return;
    }
    const outcome = await readBody(request, incoming);
    const token = outcome === "whole" ? incoming.keep(name) : null;
    if (token === null) incoming.drop();
    if (outcome === "aborted") return;
    if (token === null) {
      refuse(request, response, outcome === "whole" ? "not-pdf" : outcome);
      return;
    }
    this.#received += 1;
    response.writeHead(201, { "Content-Type": "application/json", "Cache-Control": "no-store" });
    response.end(JSON.stringify({ url: `${HANDOVER.slice(1)}${token}` }));
  }

  /** What speaks against an upload before its first byte is read. */
  #mayNotSend({ headers, socket }: IncomingMessage): Problem | null {
    const { limits, uploads } = this.#parts;
    if (!isFromOwnPage(headers)) return "cross-origin";
    if (!uploads.take(socket.remoteAddress ?? "")) return "too-many";
    const isBytes = headers["content-type"] === "application/octet-stream";
    if (!isBytes || headers["content-encoding"] !== undefined) return "not-pdf";
    const length = Number.parseInt(headers["content-length"] ?? "0", 10);
    return length > limits.fileBytes ? "too-large" : null;
  }

  /** Only a real GET uses the token up: a preview or a HEAD before it must not eat the file. */
  async #handOver(
    request: IncomingMessage,
    response: ServerResponse,
    token: string,
  ): Promise<void> {
    const { store, refuse } = this.#parts;
    const waiting = store.peek(token);
    if (waiting === null) {
      refuse(request, response, "gone");
      return;
    }
    if (isLookingAhead(request.headers)) {
      refuse(request, response, "prefetch");
      return;
    }
    response.writeHead(200, {
      "Content-Type": "application/pdf",
      "Content-Length": waiting.size,
      "Content-Disposition": contentDisposition(waiting.name),
      "Cache-Control": "no-store",
    });
    if (request.method === "HEAD") {
      response.end();
      return;
    }
    const taken = store.take(token);
    try {
      await pipeline(Readable.from(waiting.pages, { objectMode: false }), response);
      this.#handedOver += 1;
    } finally {
      taken?.release();
    }
  }
}

/** Reads a body until it is whole, refused or broken off. */
function readBody(
  request: IncomingMessage,
  incoming: Incoming,
): Promise<"whole" | "aborted" | Problem> {
  return new Promise((resolve) => {
    const take = (chunk: Uint8Array) => {
      const problem = incoming.add(chunk);
      if (problem === null) return;
      request.off("data", take);
      resolve(problem);
    };
    request.on("data", take);
    request.once("end", () => {
      resolve("whole");
    });
    // Comes after "end" where the body was whole.
    request.once("close", () => {
      resolve("aborted");
    });
  });
}
