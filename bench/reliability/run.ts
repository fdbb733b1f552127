/**
 * Tries what may go wrong, many times over, and prints what came of it. Run: npm run reliability
 * With -- --write the page docs/reliability.md is made anew. It takes about twenty minutes.
 */
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { format } from "prettier";
import { editsLine } from "./edits";
import { fuzzTable } from "./fuzz";
import { damagedTable, hostileTable } from "./hostile";
import { killsTable } from "./kills";
import { soakSection } from "./soak";

const { values } = parseArgs({ options: { write: { type: "boolean", default: false } } });

const page = [
  "# Reliability",
  "",
  `Made by \`npm run reliability -- --write\`: Node ${process.version}, ${String(cpus().length)} cores. The tests hold the`,
  "same with fewer repetitions; what is defended against is in [threat-model.md](threat-model.md).",
  "",
  "## Hostile workbooks",
  "",
  "Each is checked by the command line in a process of its own. Refused: in one sentence, with exit code 2. Read: with",
  "the findings of the sample it was made of. Failed: anything else, more than 300 MB, a request to the network, or a",
  "file left behind. The times hold the start of Node.",
  "",
  ...hostileTable(),
  "",
  "## Damaged workbooks",
  "",
  "All of a row in one process. What is read was flipped in a date or a hint that no reader looks at.",
  "",
  ...damagedTable(2_000),
  "",
  "## Drawn cases",
  "",
  "Tests that draw their cases, run anew with other seeds than that of every test run. A case that fails becomes an",
  "example of its test, and is tried in every run from then on.",
  "",
  ...fuzzTable(5),
  "",
  "## Killed while writing",
  "",
  "By SIGKILL, after a random time.",
  "",
  ...(await killsTable(1_000, 100)),
  "",
  "## Many workbooks in one process",
  "",
  ...(await soakSection(2_000)),
  "",
  "## A host that fails",
  "",
  await editsLine(10_000),
].join("\n");

const text = await format(`${page}\n`, { parser: "markdown", printWidth: 120 });
if (values.write) writeFileSync("docs/reliability.md", text);
else console.log(text);
