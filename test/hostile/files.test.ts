import { writeFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { CLASSES } from "./classes";
import { faultIn, findingsIn } from "./fault";
import { SAMPLE } from "./sample-parts";
import { Cage, type WatchedRun } from "./watched-run";

const cage = new Cage();

function check(bytes: Uint8Array): WatchedRun {
  writeFileSync(cage.at("a.xlsx"), bytes);
  return cage.run("check", "a.xlsx", "--format", "json");
}

let sample = "";
beforeAll(() => {
  sample = findingsIn(check(SAMPLE));
});

describe.each(CLASSES)("a hostile %s", (_, files) => {
  it.each(files)("$name", (file) => {
    expect(faultIn(file, check(file.bytes()), sample)).toBeNull();
  });
});
