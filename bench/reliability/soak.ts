import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Book, Scalar } from "../../src/core/book/book";
import { HEBEI_UNIT_BUDGET_2023 } from "../../src/statute/hebei/unit-budget/2023";
import { temporaryFolder } from "../../test/cli/run";
import { bookFile } from "../../test/hosts/file/book-file";
import { sampleBook } from "../../test/support/books";
import { randomLines } from "../../test/support/detail-lines";
import { madeBook } from "../../test/support/made-book";
import { randomFrom, type Random } from "../../test/support/random";
import { tableValues } from "../../test/support/table-values";

const BIN = resolve("bin/budget-disclosure.js");
const HOOK = resolve("bench/reliability/held.cjs");

/** One workbook of this many is also checked alone; all of them would take a quarter of an hour. */
const ALONE = 10;

/** What the process held before the workbook of this number: MB, MB, open descriptors. */
interface Held {
  readonly files: number;
  readonly heap: number;
  readonly rss: number;
  readonly descriptors: number;
}

/** Many different workbooks through one process, and some of them again in a process each. */
export async function soakSection(count: number): Promise<string[]> {
  const folder = temporaryFolder();
  const names = await writeWorkbooks(folder, count);
  const log = join(folder, "held.json");
  const started = performance.now();
  const together = checked(folder, names, ["--expose-gc", "--require", HOOK], { HELD: log });
  const seconds = (performance.now() - started) / 1000;
  const held = JSON.parse(readFileSync(log, "utf8")) as Held[];
  const alone = names.filter((_, at) => at % ALONE === 0);
  const differing = alone.filter((name) => {
    const found = checked(folder, [name]).get(name);
    return found !== together.get(name);
  });
  return [
    `${String(count)} workbooks in one process took ${seconds.toFixed(0)} s: ${String(together.size)} read, ` +
      `${String(count - together.size)} refused. Of ${String(alone.length)} that were checked again in a process ` +
      `each, ${String(differing.length)} had other findings.`,
    "",
    "| before workbook | heap after collection | resident | open descriptors |",
    "| ---: | ---: | ---: | ---: |",
    ...held
      .filter(({ files }) => files % 200 === 0 || files + 100 >= count)
      .map(
        ({ files, heap, rss, descriptors }) =>
          `| ${String(files + 1)} | ${heap.toFixed(1)} MB | ${rss.toFixed(0)} MB | ${String(descriptors)} |`,
      ),
  ];
}

/** The findings of each file that was read, as JSON. */
function checked(
  cwd: string,
  names: readonly string[],
  node: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): ReadonlyMap<string, string> {
  const argv = [...node, BIN, "check", "--format", "json", ...names];
  const { stdout } = spawnSync(process.execPath, argv, {
    cwd,
    env: { ...process.env, ...env },
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  if (stdout === "") return new Map();
  const found: unknown = JSON.parse(stdout);
  const files = (Array.isArray(found) ? found : [found]) as { file: string; findings: unknown }[];
  return new Map(files.map(({ file, findings }) => [file, JSON.stringify(findings)]));
}

/** The sample with cells exchanged, made-up units of any size, and files that are damaged. */
async function writeWorkbooks(folder: string, count: number): Promise<string[]> {
  const sample = await sampleBook();
  const random = randomFrom(1);
  const makers = [
    () => bookFile(withSlips(sample, random)),
    () => bookFile(unitOf(random)),
    () => bookFile(withSlips(unitOf(random), random)),
    () => bookFile(sample).subarray(0, random.integer(40_000)),
  ];
  return Array.from({ length: count }, (_, at) => {
    const name = `${String(at)}.xlsx`;
    const make = makers[at % makers.length] ?? (() => new Uint8Array());
    writeFileSync(join(folder, name), make());
    return name;
  });
}

function unitOf(random: Random): Book {
  const size = { items: 1 + random.integer(30), linesPerItem: 1 + random.integer(6) };
  const lines = randomLines(random, { ...size, carried: random.chance(0.5), step: 1 });
  return madeBook(HEBEI_UNIT_BUDGET_2023, tableValues(lines));
}

/** A few figures of the book made into others. */
function withSlips({ sheets }: Book, random: Random): Book {
  const slip = (value: Scalar): Scalar =>
    typeof value === "number" && random.chance(0.01) ? value + random.integer(1_000) : value;
  return {
    sheets: sheets.map((sheet) => ({ ...sheet, values: sheet.values.map((row) => row.map(slip)) })),
  };
}
