import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { contentOf, kill, KillableWriter, type Content } from "./killable-writer";
import { temporaryFolder } from "./run";

const KILLS = 200;

describe("a file that is written when the process is killed", () => {
  let writer: KillableWriter;
  beforeAll(async () => {
    writer = await KillableWriter.build();
  });

  it(`is the old one or the new one, ${String(KILLS)} times`, async () => {
    const folder = temporaryFolder();
    const contents: Content[] = [];
    for (const after of fc.sample(fc.integer({ min: 0, max: 20 }), KILLS)) {
      contents.push(await writer.killed(join(folder, "report.pdf"), "whole", after));
    }
    expect(contents.filter((one) => one === "half")).toEqual([]);
    // Most of them were killed in the middle of writing, or nothing would be shown.
    const left = readdirSync(folder).filter((name) => name !== "report.pdf");
    expect(left.length).toBeGreaterThan(KILLS / 4);
    expect(left.filter((name) => !/^\.budget-disclosure-[-\da-f]+\.tmp$/u.test(name))).toEqual([]);
  }, 300_000);

  it("would be half of one where it was written straight", async () => {
    const path = join(temporaryFolder(), "report.pdf");
    let content: Content = "old";
    for (let after = 0; after < 100 && content !== "half"; after += 1) {
      content = await writer.killed(path, "straight", after % 20);
    }
    expect(content).toBe("half");
  }, 300_000);

  it("is whole at every moment while two processes write it", async () => {
    const path = join(temporaryFolder(), "report.pdf");
    writeFileSync(path, "old");
    const writers = await Promise.all([writer.start(path, "whole"), writer.start(path, "whole")]);
    const contents = new Set<Content>();
    for (let at = 0; at < 300; at += 1) {
      contents.add(contentOf(path));
      await new Promise((done) => setTimeout(done, 2));
    }
    await Promise.all(writers.map(kill));
    expect([...contents].sort()).toEqual(expect.arrayContaining(["a", "b"]));
    expect([...contents]).not.toContain("half");
  });
});
