import { SourceMap } from "node:module";
import type { CDPSession } from "playwright-core";
import type { Site } from "../../src/server/site";

/** Where the time of the pane goes. */
export const PARTS = ["fake Excel", "host", "patch", "check", "views", "other"] as const;
export type Part = (typeof PARTS)[number];

/** What a source file belongs to; the first that matches. */
const PART_OF: readonly (readonly [RegExp, Part])[] = [
  [/\/src\/core\/book\/(?:live-book|patch-sheet|rects)/u, "patch"],
  [/\/src\/core\/finding\/explanation/u, "views"],
  [/\/src\/hosts\/excel\//u, "host"],
  [/\/src\/core\/(?:check|ledger|locate)\//u, "check"],
  [/\/src\/ui\/session\//u, "host"],
  [/\/src\/(?:ui|taskpane|locale)\//u, "views"],
  [/\/(?:react-dom|scheduler|@fluentui|@griffel)\//u, "views"],
];

interface ProfileNode {
  readonly id: number;
  readonly callFrame: {
    readonly functionName: string;
    readonly url: string;
    readonly lineNumber: number;
    readonly columnNumber: number;
  };
  readonly children?: readonly number[];
}

/** Milliseconds of computing by part while `work` runs. Measuring slows it down a little. */
export async function profiled(
  cdp: CDPSession,
  site: Site,
  work: () => Promise<unknown>,
): Promise<ReadonlyMap<Part, number>> {
  await cdp.send("Profiler.enable");
  await cdp.send("Profiler.setSamplingInterval", { interval: 200 });
  await cdp.send("Profiler.start");
  await work();
  const { profile } = await cdp.send("Profiler.stop");
  const nodes: readonly ProfileNode[] = profile.nodes;
  const partOf = partsOf(nodes, site);
  const spent = new Map<Part, number>();
  profile.samples?.forEach((id, index) => {
    const part = partOf.get(id);
    const microseconds = profile.timeDeltas?.[index] ?? 0;
    if (part !== undefined) spent.set(part, (spent.get(part) ?? 0) + microseconds / 1000);
  });
  return spent;
}

/** The part of each node of a profile: that of the nearest of its callers that has one. */
function partsOf(nodes: readonly ProfileNode[], site: Site): ReadonlyMap<number, Part> {
  const maps = mapsOf(nodes, site);
  const known = new Map(nodes.map((node) => [node.id, node]));
  const parts = new Map<number, Part>();
  const visit = (node: ProfileNode, above: Part): void => {
    const own = ownPart(node, maps) ?? above;
    if (!IDLE.has(node.callFrame.functionName)) parts.set(node.id, own);
    for (const child of node.children ?? []) {
      const next = known.get(child);
      if (next !== undefined) visit(next, own);
    }
  };
  const root = nodes[0];
  if (root !== undefined) visit(root, "other");
  return parts;
}

const IDLE = new Set(["(idle)", "(program)", "(root)"]);

function ownPart({ callFrame }: ProfileNode, maps: ReadonlyMap<string, SourceMap>): Part | null {
  const { url, lineNumber, columnNumber } = callFrame;
  if (url.endsWith("/office.js")) return "fake Excel";
  const entry = maps.get(url)?.findEntry(lineNumber, columnNumber);
  const source = entry !== undefined && "originalSource" in entry ? entry.originalSource : "";
  return PART_OF.find(([pattern]) => pattern.test(source))?.[1] ?? null;
}

function mapsOf(nodes: readonly ProfileNode[], site: Site): ReadonlyMap<string, SourceMap> {
  const maps = new Map<string, SourceMap>();
  for (const url of new Set(nodes.map(({ callFrame }) => callFrame.url))) {
    if (!URL.canParse(url)) continue;
    const file = site.get(`${new URL(url).pathname}.map`);
    if (file === undefined) continue;
    maps.set(url, new SourceMap(JSON.parse(Buffer.from(file.content).toString()) as never));
  }
  return maps;
}
