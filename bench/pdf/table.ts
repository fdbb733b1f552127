import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Report } from "../../src/report/model";
import { longReport, referenceReport, rowsReport, type Input } from "./inputs";
import { hasLibreOffice, hasTypst, PEERS } from "./peers";

/** What a process of child.ts prints; milliseconds, bytes, megabytes. */
interface Result {
  readonly cold: number;
  readonly times: readonly number[];
  /** What all threads of the process computed, one a run. */
  readonly computing: readonly number[];
  readonly bytes: number;
  readonly memory: number;
}

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** As deep as src/cli, so that fonts are found from there. */
const CHILD = join(ROOT, "dist", "bench", "child.mjs");
/** Enough for the code to be compiled by the engine of the language. */
const RUNS = 15;
const RUNS_OF_LONG = 3;
const MINUTES = 10;
/** Those that take seconds. */

const ENGINES = {
  ours: "this project",
  pdfmake: "pdfmake 0.3.11",
  typst: "Typst",
  chromium: "Chromium",
  libreOffice: "LibreOffice",
} as const;
type EngineName = keyof typeof ENGINES;
/** For those that take seconds. */
const MOST_RUNS: Partial<Record<EngineName, number>> = { chromium: 5, libreOffice: 2 };

async function bundleChild(): Promise<void> {
  await build({
    entryPoints: [fileURLToPath(new URL("child.ts", import.meta.url))],
    outdir: dirname(CHILD),
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    packages: "external",
    logLevel: "error",
  });
}

function run(engine: EngineName, report: Report, runs: number, folder: string): Result | null {
  const file = join(folder, "report.json");
  writeFileSync(file, JSON.stringify(report));
  const { status, stdout } = spawnSync(process.execPath, [CHILD, engine, file, String(runs)], {
    cwd: ROOT,
    env: { ...process.env, BENCH_PEERS: PEERS },
    encoding: "utf8",
    timeout: MINUTES * 60_000,
  });
  return status === 0 ? (JSON.parse(stdout) as Result) : null;
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
}

/** The clock is fair to other programs only where nothing else runs; computing is, where it is seen. */
function costOf(engine: EngineName, { times, computing }: Result): number {
  return Math.min(...(isAlone(engine) ? computing : times));
}

/** What a browser or an office suite needs beside our process is not seen from here. */
function isAlone(engine: EngineName): boolean {
  return engine !== "chromium" && engine !== "libreOffice";
}

function line(
  input: Input,
  engine: EngineName,
  result: Result | null,
  ours: Result | null,
): string {
  const name = `${input.name} | ${ENGINES[engine]}`;
  if (result === null) return `| ${name} | not there | | | | | | |`;
  const { cold, times, computing, bytes, memory } = result;
  const figures = [cold, Math.min(...times), median(times)].map((time) => time.toFixed(0));
  const own = [Math.min(...computing), memory].map((one) =>
    isAlone(engine) ? one.toFixed(0) : "",
  );
  const sameCost =
    ours === null ? NaN : Math.min(...(isAlone(engine) ? ours.computing : ours.times));
  const share = (costOf(engine, result) / sameCost).toFixed(1);
  return `| ${name} | ${[...figures, share, ...own, (bytes / 1024).toFixed(0)].join(" | ")} |`;
}

const HEAD = [
  "| report | by | cold ms | least ms | median ms | of ours | computing ms | memory MB | kB |",
  "|---|---|---|---|---|---|---|---|---|",
];

/** The same reports written by this project and by what else makes PDFs. */
export async function pdfTable(): Promise<string[]> {
  await bundleChild();
  const folder = mkdtempSync(join(tmpdir(), "budget-disclosure-bench-"));
  const reference = await referenceReport();
  const inputs: (Input & { readonly runs: number })[] = [
    { name: "the reference", report: reference, runs: RUNS },
    { name: "500 rows", report: rowsReport(500), runs: RUNS },
    { name: "the statement, 11 times", report: longReport(reference), runs: RUNS_OF_LONG },
    { name: "5,000 rows", report: rowsReport(5_000), runs: RUNS_OF_LONG },
  ];
  const peers: EngineName[] = ["pdfmake"];
  if (hasTypst()) peers.push("typst");
  peers.push("chromium");
  if (hasLibreOffice()) peers.push("libreOffice");
  const lines = inputs.flatMap((input) => {
    const ours = run("ours", input.report, input.runs, folder);
    return [
      line(input, "ours", ours, ours),
      ...peers.map((peer) => {
        const runs = Math.min(input.runs, MOST_RUNS[peer] ?? RUNS);
        return line(input, peer, run(peer, input.report, runs, folder), ours);
      }),
    ];
  });
  const long = [5_000, 10_000, 20_000].map((rows) => {
    const result = run("ours", rowsReport(rows), RUNS_OF_LONG, folder);
    const time = Math.min(...(result?.times ?? []));
    const computing = Math.min(...(result?.computing ?? []));
    const figures = [time, computing, (computing / rows) * 1000].map((one) => one.toFixed(0));
    return `| ${rows.toLocaleString("en-US")} | ${figures.join(" | ")} | ${(result?.memory ?? 0).toFixed(0)} |`;
  });
  rmSync(folder, { recursive: true, force: true });
  return [
    ...HEAD,
    ...lines,
    "",
    "Rows of one table, the least of three after the first in a process:",
    "",
    "| rows | ms | computing ms | µs a row | memory MB |",
    "|---|---|---|---|---|",
    ...long,
  ];
}
