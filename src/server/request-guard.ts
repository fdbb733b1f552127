import type { IncomingHttpHeaders } from "node:http";

const HOST = /^(?<name>\[[0-9a-f:.]+\]|[^:]+)(?::\d{1,5})?$/iu;

/**
 * Whether the request was sent to a name this server goes by. A page elsewhere can have its own
 * name point to this computer (DNS rebinding); the browser then sends that name.
 */
export function isForThisServer(
  { host = "" }: IncomingHttpHeaders,
  allowed: ReadonlySet<string>,
): boolean {
  const name = HOST.exec(host)?.groups?.["name"];
  return name !== undefined && allowed.has(name.toLowerCase());
}

/**
 * Whether a page of this server sent the request. Browsers state one of the two headers, or both,
 * on every POST; a request without either did not come from a page.
 */
export function isFromOwnPage(headers: IncomingHttpHeaders): boolean {
  const site = headers["sec-fetch-site"];
  const { origin, host } = headers;
  if (site === undefined && origin === undefined) return false;
  if (site !== undefined && site !== "same-origin") return false;
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host?.toLowerCase();
}

/** Whether somebody looks ahead, such as a browser guessing or a chat drawing a preview. */
export function isLookingAhead(headers: IncomingHttpHeaders): boolean {
  return ["sec-purpose", "purpose", "x-purpose", "x-moz"].some((name) =>
    /prefetch|prerender|preview/iu.test(String(headers[name] ?? "")),
  );
}

/** The path of a request, decoded once; null where it is none. The query means nothing here. */
export function pathOf(target: string): string | null {
  const path = /^\/[^?#]*/u.exec(target)?.[0];
  if (path === undefined) return null;
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
