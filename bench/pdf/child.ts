/**
 * One engine writes one report in a process of its own: `node child.mjs ENGINE REPORT.json RUNS`.
 * Prints as JSON when the first report was there, how long the later ones took, and what it cost.
 */
import { readFileSync } from "node:fs";
import type { Report } from "../../src/report/model";
import type { Engine } from "./engines/engine";

const ENGINES: Readonly<Record<string, () => Promise<{ readonly engine: Engine }>>> = {
  ours: () => import("./engines/ours"),
  pdfmake: () => import("./engines/pdfmake"),
  typst: () => import("./engines/typst"),
  chromium: () => import("./engines/chromium"),
  libreOffice: () => import("./engines/libre-office"),
};

const [, , name = "", file = "", runs = "1"] = process.argv;
const load = ENGINES[name];
if (load === undefined) throw new Error(`no engine ${name}`);
const report = JSON.parse(readFileSync(file, "utf8")) as Report;
const { engine } = await load();
const write = await engine.prepare(report);
let bytes = (await write()).length;
const cold = performance.now();
const times: number[] = [];
const computing: number[] = [];
for (let run = 0; run < Number(runs); run += 1) {
  const begun = performance.now();
  const before = process.cpuUsage();
  bytes = (await write()).length;
  times.push(performance.now() - begun);
  const { user, system } = process.cpuUsage(before);
  computing.push((user + system) / 1000);
}
const memory = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ cold, times, computing, bytes, memory }));
await engine.close?.();
process.exit();
