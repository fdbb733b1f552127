import { rmSync, writeFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { CLASSES } from "./classes";
import { faultsIn, findingsIn, nameAt } from "./fault";
import type { HostileFile } from "./hostile-file";
import { SAMPLE } from "./sample-parts";
import { Cage, type WatchedRun } from "./watched-run";

/** Files checked by one process; the reliability run gives each its own. */
const TOGETHER = 6;

const cage = new Cage();

function check(contents: readonly (() => Uint8Array)[]): WatchedRun {
  const names = contents.map((_, index) => nameAt(index));
  contents.forEach((bytes, index) => {
    writeFileSync(cage.at(nameAt(index)), bytes());
  });
  const ran = cage.run("check", "--format", "json", ...names);
  for (const name of names) rmSync(cage.at(name));
  return ran;
}

let sample = "";
beforeAll(() => {
  sample = findingsIn(check([() => SAMPLE])).get(nameAt(0)) ?? "";
});

/** Files that one process checks: a large one has its own. */
function grouped(files: readonly HostileFile[]): (readonly HostileFile[])[] {
  const usual = files.filter(({ isLarge }) => isLarge !== true);
  const large = files.filter(({ isLarge }) => isLarge === true).map((file) => [file]);
  const count = Math.ceil(usual.length / TOGETHER);
  const groups = Array.from({ length: count }, (_, at) =>
    usual.slice(at * TOGETHER, (at + 1) * TOGETHER),
  );
  return [...groups, ...large];
}

describe.each(CLASSES)("a hostile %s", (_, files) => {
  for (const some of grouped(files)) {
    it(`is refused or read right: ${some.map(({ name }) => name).join("; ")}`, () => {
      const ran = check(some.map(({ bytes }) => bytes));
      expect(faultsIn(some, ran, sample)).toEqual([]);
    });
  }
});
