/**
 * Everything that reads the sources without running them, as many at a time as there are cores. Each
 * tells what it found when it is done; what fails makes all fail.
 */
import { spawn } from "node:child_process";
import { cpus } from "node:os";

/** The longest first, so that none is left to run alone. */
const CHECKS = [
  ["lint"],
  ["types"],
  ["format:check"],
  ["docs", "--", "--check"],
  ["imports"],
  ["unused"],
  ["licences", "--", "--check"],
];

/** Runs a script of package.json to its end; whether it passed, and what it said. */
function run(script) {
  return new Promise((resolve) => {
    const started = Date.now();
    const child = spawn("npm", ["run", "--silent", ...script], {
      shell: process.platform === "win32",
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => (said += text));
    }
    child.on("close", (code) => {
      const seconds = ((Date.now() - started) / 1000).toFixed(0);
      resolve({ passed: code === 0, said: said.trim(), seconds });
    });
  });
}

const waiting = [...CHECKS];
async function work() {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { passed, said, seconds } = await run(next);
    console.log(`${passed ? "passed" : "FAILED"} ${next[0] ?? ""} (${seconds} s)`);
    if (!passed) {
      console.log(said);
      process.exitCode = 1;
    }
  }
}
await Promise.all(cpus().map(work));
