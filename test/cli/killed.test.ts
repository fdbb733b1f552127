import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "./run";

const KILLS = 200;
const BYTES = 500_000;

/** Writes two contents in turn for ever, in the way of the program or straight into the file. */
const WRITER = `
import { writeFile } from "node:fs/promises";
import { writeWhole } from ${JSON.stringify(join(process.cwd(), "src/cli/files.ts"))};
const [path, way] = process.argv.slice(2);
const write = way === "whole" ? writeWhole : writeFile;
process.stdout.write("ready");
for (let at = 0; ; at += 1) await write(path, (at % 2 === 0 ? "a" : "b").repeat(${String(BYTES)}));
`;

describe("a file that is written when the process is killed", () => {
  let writer = "";
  beforeAll(async () => {
    writer = join(temporaryFolder(), "writer.mjs");
    await build({
      stdin: { contents: WRITER, resolveDir: process.cwd(), loader: "ts" },
      outfile: writer,
      bundle: true,
      platform: "node",
      format: "esm",
      logLevel: "silent",
    });
  });

  const start = (path: string, way: "whole" | "straight"): ChildProcess =>
    spawn(process.execPath, [writer, path, way], { stdio: ["ignore", "pipe", "inherit"] });

  /** Kills the writer this long after it began; what the file then holds. */
  async function killed(path: string, way: "whole" | "straight", after: number): Promise<string> {
    const child = start(path, way);
    if (child.stdout !== null) await once(child.stdout, "data");
    await new Promise((resolve) => setTimeout(resolve, after));
    child.kill("SIGKILL");
    await once(child, "exit");
    return readFileSync(path, "utf8");
  }

  const isWhole = (content: string): boolean =>
    content === "old" || content === "a".repeat(BYTES) || content === "b".repeat(BYTES);

  it(`is the old one or the new one, ${String(KILLS)} times`, async () => {
    const delays = fc.sample(fc.integer({ min: 0, max: 20 }), KILLS);
    const folder = temporaryFolder();
    const path = join(folder, "report.pdf");
    const halves: number[] = [];
    for (const delay of delays) {
      writeFileSync(path, "old");
      if (!isWhole(await killed(path, "whole", delay))) halves.push(delay);
    }
    expect(halves).toEqual([]);
    // Most of them were killed in the middle of writing, or nothing would be shown.
    const left = readdirSync(folder).filter((name) => name !== "report.pdf");
    expect(left.length).toBeGreaterThan(KILLS / 4);
    expect(left.filter((name) => !/^\.budget-disclosure-[-\da-f]+\.tmp$/u.test(name))).toEqual([]);
  }, 300_000);

  it("would be half of one where it was written straight", async () => {
    const path = join(temporaryFolder(), "report.pdf");
    let isHalf = false;
    for (let delay = 0; delay < 100 && !isHalf; delay += 1) {
      writeFileSync(path, "old");
      isHalf = !isWhole(await killed(path, "straight", delay % 20));
    }
    expect(isHalf).toBe(true);
  }, 300_000);

  it("is whole at every moment while two processes write it", async () => {
    const path = join(temporaryFolder(), "report.pdf");
    writeFileSync(path, "old");
    const writers = [start(path, "whole"), start(path, "whole")];
    await Promise.all(writers.map(({ stdout }) => (stdout === null ? null : once(stdout, "data"))));
    const contents = new Set<string>();
    for (let at = 0; at < 300; at += 1) {
      const content = readFileSync(path, "utf8");
      contents.add(isWhole(content) ? content.slice(0, 1) : `half: ${String(content.length)}`);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    for (const one of writers) {
      one.kill("SIGKILL");
      await once(one, "exit");
    }
    expect([...contents].filter((one) => one.startsWith("half"))).toEqual([]);
    expect([...contents]).toEqual(expect.arrayContaining(["a", "b"]));
    expect(existsSync(path)).toBe(true);
  });
});
