import type { Locale } from "../locale/locale";
import { UsageError } from "./options";

/** Names of this computer for itself. */
export const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

/** Listens on every address; nobody types it into a browser. */
const WILDCARDS = ["0.0.0.0", "[::]"];

/** The host in the form a browser sends it: lower case, IPv6 in brackets and shortest. */
export function hostOf(text = "127.0.0.1", locale: Locale): string {
  const bare = text.replace(/^\[(.*)\]$/u, "$1");
  const address = `http://${bare.includes(":") ? `[${bare}]` : bare}`;
  if (/^[\w.:-]+$/u.test(bare) && URL.canParse(address)) return new URL(address).hostname;
  throw new UsageError(locale.cli.badValue("--host", text, locale.cli.serve.hostForm));
}

/** The port; 0 lets the system choose. */
export function portOf(text = "3000", locale: Locale): number {
  const port = Number.parseInt(text, 10);
  if (/^\d{1,5}$/u.test(text) && port <= 65_535) return port;
  throw new UsageError(locale.cli.badValue("--port", text, locale.cli.serve.portForm));
}

/** Whether only this computer can reach the host. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.includes(host) || /^127(\.\d{1,3}){3}$/u.test(host);
}

/** A wildcard cannot be opened; on this computer its own name can. */
export function shown(host: string): string {
  return WILDCARDS.includes(host) ? "localhost" : host;
}

/** Whether the address the add-in was built for is the one it is served at. */
export function leadsTo(built: URL, served: URL, host: string): boolean {
  const isSameHost =
    built.hostname === served.hostname ||
    WILDCARDS.includes(host) ||
    (isLoopback(built.hostname) && isLoopback(host));
  return isSameHost && built.protocol === served.protocol && built.port === served.port;
}
