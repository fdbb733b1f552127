import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const RUNS = 7;
const bin = fileURLToPath(new URL("../../bin/budget-disclosure.js", import.meta.url));
const sample = fileURLToPath(new URL("../../samples/guangyang-2023.xlsx", import.meta.url));

/** Has the process tell its own peak memory when it ends. */
const PROBE = `process.on("exit", () => process.stderr.write("\\nrss " + process.resourceUsage().maxRSS));`;
const LOAD = ["--import", `data:text/javascript,${encodeURIComponent(PROBE)}`];

/** Whole-process time and peak memory of `check` and `report` on the sample. */
export function processTable(): string[] {
  const folder = mkdtempSync(join(tmpdir(), "budget-disclosure-bench-"));
  const commands: Readonly<Record<string, readonly string[]>> = {
    "node -e 0": ["-e", "0"],
    "check, text": [bin, "check", sample],
    "check, JSON": [bin, "check", sample, "--format", "json"],
    report: [bin, "report", sample, "-o", join(folder, "out.pdf")],
  };
  spawnSync(process.execPath, [bin, "--version"]);
  const lines = Object.entries(commands).map(([name, argv]) => line(name, argv));
  rmSync(folder, { recursive: true, force: true });
  return [
    "| command | least ms | median ms | most ms | memory MB |",
    "|---|---|---|---|---|",
    ...lines,
  ];
}

function line(name: string, argv: readonly string[]): string {
  const times: number[] = [];
  let memory = 0;
  for (let run = -1; run < RUNS; run += 1) {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [...LOAD, ...argv], {
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`${name} exited ${String(status)}: ${stderr}`);
    if (run >= 0) times.push(performance.now() - start);
    memory = Math.max(memory, Number(/rss (\d+)/u.exec(stderr)?.[1] ?? 0) / 1024);
  }
  times.sort((a, b) => a - b);
  const figures = [times[0], times[RUNS >> 1], times.at(-1), memory];
  return `| ${name} | ${figures.map((figure) => (figure ?? 0).toFixed(0)).join(" | ")} |`;
}
