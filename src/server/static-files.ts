import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { cacheControl, fileKind } from "./file-kind";
import { codingFor, Packed } from "./packed";
import type { Refuse } from "./refusal";
import type { Site, SiteFile } from "./site";

/** Answers GET and HEAD with the files of the add-in. */
export class StaticFiles {
  readonly #site: Site;
  readonly #refuse: Refuse;
  readonly #packed = new Packed();

  constructor(site: Site, refuse: Refuse) {
    this.#site = site;
    this.#refuse = refuse;
  }

  async answer(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const name = path === "/" ? "/index.html" : path;
    const file = this.#site.get(name);
    if (file === undefined) {
      this.#refuse(request, response, "not-found");
      return;
    }
    if (request.method !== "GET" && request.method !== "HEAD") {
      this.#refuse(request, response, "method", { Allow: "GET, HEAD" });
      return;
    }
    const { type, packs } = fileKind(name);
    const coding = packs ? codingFor(request.headers["accept-encoding"], file) : "identity";
    const etag = `"${coding === "identity" ? file.hash : `${file.hash}-${coding}`}"`;
    const headers = {
      ETag: etag,
      "Last-Modified": file.modified.toUTCString(),
      "Cache-Control": cacheControl(name),
      // Excel on the web reads the description of the functions from a page of its own.
      ...(name.endsWith(".json") ? { "Access-Control-Allow-Origin": "*" } : {}),
      ...(packs ? { Vary: "Accept-Encoding" } : {}),
    };
    if (isFresh(request.headers, etag, file)) {
      response.writeHead(304, headers).end();
      return;
    }
    const body = await this.#packed.get(file, coding);
    response.writeHead(200, {
      ...headers,
      "Content-Type": type,
      "Content-Length": body.length,
      ...(coding === "identity" ? {} : { "Content-Encoding": coding }),
    });
    // Node leaves the body out of the answer to HEAD.
    response.end(body);
  }
}

/** Whether the client already has the file; the date counts only where no ETag is sent. */
function isFresh(headers: IncomingHttpHeaders, etag: string, { modified }: SiteFile): boolean {
  const match = headers["if-none-match"];
  if (match !== undefined) {
    const known = match.split(",").map((item) => item.trim().replace(/^W\//u, ""));
    return known.includes(etag) || known.includes("*");
  }
  const since = Date.parse(headers["if-modified-since"] ?? "");
  // The header has whole seconds.
  return Math.floor(modified.getTime() / 1000) * 1000 <= since;
}
