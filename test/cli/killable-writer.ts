import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { temporaryFolder } from "./run";

const BYTES = 500_000;

/** In the way of the program, or straight into the file as a program that does not care. */
export type Way = "whole" | "straight";

const SOURCE = `
import { writeFile } from "node:fs/promises";
import { writeWhole } from ${JSON.stringify(resolve("src/cli/files.ts"))};
const [path, way] = process.argv.slice(2);
const write = way === "whole" ? writeWhole : writeFile;
process.stdout.write("ready");
for (let at = 0; ; at += 1) await write(path, (at % 2 === 0 ? "a" : "b").repeat(${String(BYTES)}));
`;

/** What a file holds: what was there before, one of two contents that are written in turn, or less. */
export type Content = "old" | "a" | "b" | "half";

export function contentOf(path: string): Content {
  const content = readFileSync(path, "utf8");
  if (content === "old") return content;
  const [first = ""] = content;
  const isWhole = content === first.repeat(BYTES) && (first === "a" || first === "b");
  return isWhole ? first : "half";
}

/** Processes that write a file for ever, to be killed. */
export class KillableWriter {
  readonly #program: string;

  private constructor(program: string) {
    this.#program = program;
  }

  static async build(): Promise<KillableWriter> {
    const program = join(temporaryFolder(), "writer.mjs");
    await build({
      stdin: { contents: SOURCE, resolveDir: process.cwd(), loader: "ts" },
      outfile: program,
      bundle: true,
      platform: "node",
      format: "esm",
      logLevel: "silent",
    });
    return new KillableWriter(program);
  }

  /** Starts one; resolves when it writes. */
  async start(path: string, way: Way): Promise<ChildProcess> {
    const child = spawn(process.execPath, [this.#program, path, way], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(child.stdout, "data");
    return child;
  }

  /** Kills one this many milliseconds after it began over a file; what the file then holds. */
  async killed(path: string, way: Way, after: number): Promise<Content> {
    writeFileSync(path, "old");
    const child = await this.start(path, way);
    await new Promise((done) => setTimeout(done, after));
    await kill(child);
    return contentOf(path);
  }
}

/** As a power failure or an impatient user does it. */
export async function kill(child: ChildProcess): Promise<void> {
  child.kill("SIGKILL");
  await once(child, "exit");
}
