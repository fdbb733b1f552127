/**
 * Measures and prints; asserts nothing. Run: npm run bench [-- --write] [-- --trials 1000]
 * With --write the page docs/benchmarks.md is made anew; --only workbench or --only pdf prints that part alone.
 */
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { format } from "prettier";
import { functionsTable } from "./functions/table";
import { growthTable } from "./growth/table";
import { ledgerTable } from "./ledger/table";
import { localisationTable } from "./localisation/table";
import { mipTable } from "./mip/table";
import { sampleBook } from "../test/support/books";
import { firstLoadTable, paneTables } from "./pane/table";
import { pdfSection } from "./pdf/section";
import { processTable } from "./process/table";
import { ledgerOf, madeLedger, roundingTable } from "./rounding/table";
import { typingTable } from "./typing/table";
import { workbenchSection } from "./workbench/section";

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    write: { type: "boolean", default: false },
    trials: { type: "string", default: "1000" },
  },
});
const trials = Number(values.trials);

if (values.only === "workbench") {
  console.log((await workbenchSection()).join("\n"));
  process.exit();
}

if (values.only === "pdf") {
  console.log((await pdfSection()).join("\n"));
  process.exit();
}

/** The costs of slips were tuned on the made-up workbook, the reference workbook reports. */
const SEEDS = { tuning: 7, reporting: 20_230_101 };

const WORKBOOKS = 1_000;

/** A thousand would take minutes. */
const MIP_TRIALS = 60;

// Before the browsers: whose memory counts among that of all children, and whose rubbish is ours to clear.
const wholeProcess = processTable();
const pdf = await pdfSection();
const typing = await typingTable();
const ledger = ledgerTable();
const pane = await paneTables();
const workbench = await workbenchSection();

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
  ...wholeProcess,
  "",
  ...pdf,
  "",
  "## While typing",
  "",
  "The whole check of a workbook nobody has seen, and the whole check again after one cell was typed.",
  "",
  ...typing,
  "",
  "## The pane",
  "",
  "What the pane asks for before it shows, office.js apart. Reports, fonts and proofs come later.",
  "",
  ...(await firstLoadTable()),
  "",
  "Chromium without a window over a made-up Excel of the newest level, everything on this machine;",
  "milliseconds since the navigation, medians of seven. “Tabs” and “usable”: the tabs, and the verdict",
  "with the list, are there and answer a click. Putting the made-up Excel up is part of it and shown last.",
  "",
  ...pane.opening,
  "",
  "From a typed figure until the pane shows what follows, one edit at a time, with the waiting for Excel.",
  "The scripts' memory is what is left after clearing up; that of the made-up Excel is shown apart.",
  "",
  ...pane.typing,
  "",
  "Where the computing of one edit goes, from a sampling profile, on average. Waiting is not in it.",
  "",
  ...pane.parts,
  "",
  ...workbench,
  "",
  "## Long inputs",
  "",
  "Hostile or merely long texts and sheets: the time must grow with the size, not with its square.",
  "",
  ...growthTable(),
  "",
  "## Ledger",
  "",
  ...ledger,
  "",
  "## Custom functions",
  "",
  ...functionsTable(),
  "",
  "## Rounding",
  "",
  "Made-up workbooks rounded figure by figure from true amounts; one-cent errors in each figure of the",
  "reference workbook.",
  "",
  ...(await roundingTable(WORKBOOKS)),
  "",
  "## Naming the wrong cell",
  "",
  `Slips injected into nine tables, ${String(trials)} trials a line. “First” means that the first suggestion names`,
  "exactly the wrong cells and their right values.",
  "",
  `The reference workbook, seed ${String(SEEDS.reporting)} (reporting):`,
  "",
  ...localisationTable(ledgerOf(await sampleBook()), trials, SEEDS.reporting),
  "",
  `A made-up workbook with rounding everywhere, seed ${String(SEEDS.tuning)} (tuning):`,
  "",
  ...localisationTable(madeLedger(SEEDS.tuning, 10), trials, SEEDS.tuning),
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
