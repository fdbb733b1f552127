/**
 * Loaded with `node --require`: when the process ends, the most memory it ever held is written to
 * the file that TAKEN names, in MB.
 */
const { existsSync, readFileSync, writeFileSync } = require("node:fs");

/** The system's own count also holds what the process that started this one had. */
function megabytes() {
  const own = "/proc/self/status";
  if (!existsSync(own)) return process.resourceUsage().maxRSS / 1024;
  return Number(/^VmHWM:\s+(\d+) kB/mu.exec(readFileSync(own, "utf8"))[1]) / 1024;
}

process.on("exit", () => writeFileSync(process.env.TAKEN, String(megabytes())));
