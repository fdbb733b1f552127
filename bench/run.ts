/**
 * Measures and prints; asserts nothing. Run: npm run bench [-- --write] [-- --trials 1000]
 * With --write the page docs/benchmarks.md is made anew.
 */
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { format } from "prettier";
import { ledgerTable } from "./ledger/table";
import { localisationTable } from "./localisation/table";
import { mipTable } from "./mip/table";
import { processTable } from "./process/table";

const { values } = parseArgs({
  options: {
    write: { type: "boolean", default: false },
    trials: { type: "string", default: "1000" },
  },
});
const trials = Number(values.trials);

/** One seed to tune the costs of slips with, another to report. */
const SEEDS = { tuning: 7, reporting: 20_230_101 };

/** A thousand would take minutes. */
const MIP_TRIALS = 60;

const page = [
  "# Benchmarks",
  "",
  `Made by \`npm run bench -- --write\`: Node ${process.version}, ${String(cpus().length)} cores. Figures depend on the`,
  "machine; compare the lines of one run.",
  "",
  "## Whole process",
  "",
  "The command line as a user meets it, seven runs after one warm-up.",
  "",
  ...processTable(),
  "",
  "## Ledger",
  "",
  ...ledgerTable(),
  "",
  "## Naming the wrong cell",
  "",
  `Slips injected into the nine tables of the reference workbook, ${String(trials)} trials a line. “First” means that`,
  "the first suggestion names exactly the wrong cells and their right values.",
  "",
  `Seed ${String(SEEDS.reporting)} (reporting):`,
  "",
  ...(await localisationTable(trials, SEEDS.reporting)),
  "",
  `Seed ${String(SEEDS.tuning)} (tuning):`,
  "",
  ...(await localisationTable(trials, SEEDS.tuning)),
  "",
  `The same question as a mixed-integer program with a big M, solved by HiGHS: ${String(MIP_TRIALS)} trials a line of the`,
  "same slips. “Cells” are exactly the wrong ones, “values” right as well, “clears all” holds when applied.",
  "",
  ...(await mipTable(MIP_TRIALS, SEEDS.reporting)),
  "",
].join("\n");

console.log(page);
if (values.write) {
  const path = new URL("../docs/benchmarks.md", import.meta.url);
  writeFileSync(path, await format(page, { parser: "markdown", printWidth: 100 }));
}
