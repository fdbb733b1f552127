import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { temporaryFolder, type Ran } from "../cli/run";

const BIN = resolve("bin/budget-disclosure.js");
const HOOKS = ["test/cli/observe-network.cjs", "test/hostile/watch.cjs"].map((hook) =>
  resolve(hook),
);

/** Longer than this is hanging, on any machine. */
const HANGS_MS = 60_000;

/** A run of the built command line, and what it did besides. */
export interface WatchedRun extends Ran {
  /** Names and addresses it tried to reach; empty for none. */
  readonly network: string;
  /** Everything there is now in the folders it could take for its own. */
  readonly files: readonly string[];
  /** The most memory it held, in MB. */
  readonly megabytes: number;
  readonly seconds: number;
}

/** A folder in which the command line runs with nothing else around it. */
export class Cage {
  readonly folder = join(temporaryFolder(), "own");

  constructor() {
    mkdirSync(this.folder);
  }

  /** The path of something in the folder. */
  at(name: string): string {
    return join(this.folder, name);
  }

  run(...argv: readonly string[]): WatchedRun {
    const around = temporaryFolder();
    const [log, taken] = [join(around, "network.log"), join(around, "taken")];
    const started = performance.now();
    const ran = spawnSync(
      process.execPath,
      [...HOOKS.flatMap((hook) => ["--require", hook]), BIN, ...argv],
      {
        cwd: this.folder,
        env: {
          ...process.env,
          HOME: this.folder,
          TMPDIR: this.folder,
          NETWORK_LOG: log,
          TAKEN: taken,
        },
        encoding: "utf8",
        maxBuffer: 1 << 28,
        timeout: HANGS_MS,
      },
    );
    const seconds = (performance.now() - started) / 1000;
    const { status, stdout, stderr } = ran;
    const found = {
      ...{ code: status ?? -1, stdout, stderr, seconds },
      network: existsSync(log) ? readFileSync(log, "utf8") : "",
      files: readdirSync(this.folder, { recursive: true, encoding: "utf8" }).sort(),
      megabytes: existsSync(taken) ? Number(readFileSync(taken, "utf8")) : Infinity,
    };
    rmSync(around, { recursive: true });
    return found;
  }
}
