import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { OFFICE } from "./engines/libre-office";

const TYPST = "@myriaddreamin/typst-ts-node-compiler";
const TYPST_VERSION = "0.7.0";

/** A folder beside the project, so that measuring a peer makes it no dependency. */
export const PEERS = join(tmpdir(), "budget-disclosure-bench-peers");

/** Puts Typst into the scratch folder; whether it is there. Its 50 MB come once. */
export function hasTypst(): boolean {
  const there = join(PEERS, "node_modules", TYPST);
  if (existsSync(there)) return true;
  mkdirSync(PEERS, { recursive: true });
  writeFileSync(join(PEERS, "package.json"), JSON.stringify({ private: true }));
  const install = ["install", "--no-audit", "--no-fund", `${TYPST}@${TYPST_VERSION}`];
  spawnSync("npm", install, { cwd: PEERS, stdio: "ignore", timeout: 120_000 });
  return existsSync(there);
}

export function hasLibreOffice(): boolean {
  return spawnSync(OFFICE, ["--version"]).status === 0;
}
