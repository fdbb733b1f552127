import { TRACE } from "../cli/run";
import type { HostileFile } from "./hostile-file";
import type { WatchedRun } from "./watched-run";

/** Of which Node itself takes 45. */
const MOST_MEGABYTES = 300;

/** The findings of a run that printed them as JSON, to be compared. */
export function findingsIn({ stdout }: WatchedRun): string {
  return JSON.stringify((JSON.parse(stdout) as { readonly findings: unknown }).findings);
}

/**
 * What is wrong with how `check a.xlsx --format json` took a hostile file, null for nothing: it is
 * refused in one sentence, or `sample` is found in it as in the file it was made of, and nothing else happens.
 */
export function faultIn({ refused }: HostileFile, ran: WatchedRun, sample: string): string | null {
  const { code, stdout, stderr, network, files, megabytes } = ran;
  const said = stderr.trimEnd().split("\n").slice(1);
  if (network !== "") return `it asked the network for ${network}`;
  if (files.join() !== "a.xlsx") return `it left ${files.join()}`;
  if (TRACE.test(stderr)) return `it said ${stderr}`;
  if (!(megabytes < MOST_MEGABYTES)) return `it took ${megabytes.toFixed(0)} MB`;
  if (refused === null) {
    if (code !== 0) return `it was not read: ${said.join(" ")}`;
    return findingsIn(ran) === sample ? null : "other findings than those of the sample";
  }
  const isRefused = code === 2 && stdout === "" && said.length === 1;
  return isRefused && said[0]?.includes(refused) === true
    ? null
    : `${String(code)} ${said.join(" ")}`;
}
