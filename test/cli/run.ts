import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../../src/cli/main";

/** What a run of the command line left behind. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process. */
export async function run(...argv: readonly string[]): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(argv, {
    stdout: (text) => void out.push(text),
    stderr: (text) => void err.push(text),
  });
  return { code, stdout: out.join(""), stderr: err.join("") };
}

/** A new empty folder that the system clears away. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), "budget-disclosure-"));
}

/** Neither a stack trace nor the name of an exception may reach a user. */
export const TRACE = /\n\s+at |Error:|undefined|\[object/u;
