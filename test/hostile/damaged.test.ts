import { writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { TRACE } from "../cli/run";
import { cutSamples, flippedSamples } from "./damaged-samples";
import { Cage } from "./watched-run";

const REFUSED =
  /^.+\.xlsx：(?:文件|不是 Excel 工作簿|没有找到预算公开表).*(?:再试|确认打开的是公开表所在的文件)。$/u;

/** Checks files of these contents in one process; each is either read or refused in one sentence. */
function expectToldOneByOne(contents: readonly Uint8Array[]): { readonly refused: number } {
  const cage = new Cage();
  const names = contents.map((bytes, at) => {
    const name = `${String(at)}.xlsx`;
    writeFileSync(cage.at(name), bytes);
    return name;
  });
  const { stdout, stderr, network, files, megabytes } = cage.run("check", ...names);
  expect({ network, files }).toEqual({ network: "", files: [...names].sort() });
  expect(megabytes).toBeLessThan(300);
  expect(stderr).not.toMatch(TRACE);
  expect(stdout).not.toMatch(TRACE);
  const sentences = stderr
    .trimEnd()
    .split("\n")
    .filter((line) => !line.startsWith("正在核对"));
  expect(sentences.filter((line) => !REFUSED.test(line))).toEqual([]);
  return { refused: sentences.length };
}

describe("a damaged file among many", () => {
  it("is refused where it was cut off, at every kilobyte", () => {
    const cuts = cutSamples();
    const { refused } = expectToldOneByOne(cuts);
    expect(refused).toBe(cuts.length);
  });

  it("is read or refused where bytes were flipped", () => {
    const { refused } = expectToldOneByOne(flippedSamples(300));
    // Every part has a checksum; what is flipped unseen is a date or a hint in a header.
    expect(refused).toBeGreaterThan(270);
  });
});
