import { TRACE } from "../cli/run";
import type { HostileFile } from "./hostile-file";
import type { WatchedRun } from "./watched-run";

/** Of which Node itself takes 45. */
const MOST_MEGABYTES = 300;

interface Read {
  readonly file: string;
  readonly findings: unknown;
}

/** The findings in each file that a run printed as JSON, to be compared. */
export function findingsIn({ stdout }: WatchedRun): ReadonlyMap<string, string> {
  const read = stdout.trim() === "" ? [] : [JSON.parse(stdout) as Read | Read[]].flat();
  return new Map(read.map(({ file, findings }) => [file, JSON.stringify(findings)]));
}

/** The name under which the file at a place of a list is checked. */
export function nameAt(index: number): string {
  return `${String(index)}.xlsx`;
}

/**
 * What is wrong with how `check --format json` took hostile files under `nameAt`: each is refused in one
 * sentence, or `sample` is found in it as in the file it was made of, and nothing else happens.
 */
export function faultsIn(
  files: readonly HostileFile[],
  ran: WatchedRun,
  sample: string,
): readonly string[] {
  const { code, stderr, network, megabytes } = ran;
  const names = files.map((_, index) => nameAt(index));
  const found = findingsIn(ran);
  const said = stderr.trimEnd().split("\n");
  const isAnyRefused = files.some(({ refused }) => refused !== null);
  const ofRun = [
    ...(network === "" ? [] : [`it asked the network for ${network}`]),
    ...(ran.files.join() === names.sort().join() ? [] : [`it left ${ran.files.join()}`]),
    ...(TRACE.test(stderr) ? [`it said ${stderr}`] : []),
    ...(megabytes < MOST_MEGABYTES ? [] : [`it took ${megabytes.toFixed(0)} MB`]),
    ...(code === (isAnyRefused ? 2 : 0) ? [] : [`it ended with ${String(code)}`]),
  ];
  const ofFiles = files.flatMap(({ name, refused }, index) => {
    const own = said.filter((line) => line.startsWith(`${nameAt(index)}：`));
    const findings = found.get(nameAt(index));
    if (refused === null) {
      if (findings === undefined) return [`${name}: it was not read: ${own.join(" ")}`];
      return findings === sample ? [] : [`${name}: other findings than those of the sample`];
    }
    const isRefused = findings === undefined && own.length === 1;
    return isRefused && own[0]?.includes(refused) === true ? [] : [`${name}: ${own.join(" ")}`];
  });
  return [...ofRun, ...ofFiles];
}
