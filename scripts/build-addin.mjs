/**
 * Builds the add-in and the workbench with webpack into dist/addin, from the settings in
 * scripts/addin/settings.mjs; with --if-needed only where that is missing or out of date.
 */
import { existsSync, realpathSync } from "node:fs";
import { mkdir, readFile, rename, rm, stat, utimes } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";

import { fillManifest } from "./addin/manifest.mjs";
import { readSettings } from "./addin/settings.mjs";
import { newestChange } from "./build-cli.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const dist = path.join(root, "dist");
const output = path.join(dist, "addin");
const lock = path.join(dist, "addin.lock");
/** Whatever changes the result when it changes. */
const inputs = [
  ...["src", "assets", "manifest.xml", "package.json", "package-lock.json"],
  ...["webpack.config.js", "scripts/addin", "scripts/build-addin.mjs"],
];

/** Builds when dist/addin is missing, older than its sources or made with other settings. */
export async function ensureAddinBuilt() {
  const settings = readSettings(process.env);
  await alone(async () => {
    if (await isStale(settings)) await build(settings);
  });
}

/** Writes dist/addin anew, as a whole or not at all. */
export async function buildAddin() {
  const settings = readSettings(process.env);
  await alone(() => build(settings));
}

async function build(settings) {
  const started = new Date();
  const [{ default: webpack }, { addinConfig }] = await Promise.all([
    import("webpack"),
    import("../webpack.config.js"),
  ]);
  const made = `${output}.new`;
  await run(webpack(addinConfig(settings, "production", made)));
  await rm(output, { recursive: true, force: true });
  await rename(made, output);
  // A source saved while the build ran must count as newer than the result.
  await utimes(path.join(output, "build.json"), started, started);
}

function run(compiler) {
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close((closing) => {
        const failed = error ?? closing;
        if (failed) reject(failed);
        else if (stats.hasErrors()) reject(new Error(stats.toString("errors-only")));
        else resolve();
      });
    });
  });
}

async function isStale(settings) {
  const build = path.join(output, "build.json");
  if (!existsSync(build)) return true;
  const [made, manifest, template] = await Promise.all(
    [build, path.join(output, "manifest.xml"), path.join(root, "manifest.xml")].map((file) =>
      readFile(file, "utf8"),
    ),
  );
  if (JSON.parse(made).officeJs !== settings.officeJs) return true;
  if (manifest !== fillManifest(template, settings)) return true;
  const newest = await Promise.all(inputs.map((input) => newestChange(path.join(root, input))));
  return Math.max(...newest) > (await stat(build)).mtimeMs;
}

/** One build at a time, also where several test files ask for one at once. */
async function alone(work) {
  await mkdir(dist, { recursive: true });
  while (!(await takeLock())) await wait(200);
  try {
    await work();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

async function takeLock() {
  try {
    await mkdir(lock);
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
  // Left behind by a build that was killed.
  const taken = await stat(lock).catch(() => null);
  const abandonedAfter = 5 * 60_000;
  if (taken !== null && Date.now() - taken.mtimeMs > abandonedAfter) {
    await rm(lock, { recursive: true, force: true });
  }
  return false;
}

const script = process.argv[1];
if (script !== undefined && import.meta.url === pathToFileURL(realpathSync(script)).href) {
  try {
    await (process.argv.includes("--if-needed") ? ensureAddinBuilt() : buildAddin());
  } catch (error) {
    console.error(`build-addin: ${error.message}`);
    process.exitCode = 1;
  }
}
