/**
 * Bundles the command line with esbuild. Sources are TypeScript, so a checkout needs this before
 * it can run; the launcher calls `ensureBuilt` itself and nobody has to think of it.
 */
import { existsSync, realpathSync } from "node:fs";
import { mkdir, readdir, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const entry = path.join(root, "src", "cli", "main.ts");
const outputDir = path.join(root, "dist", "cli");
const output = path.join(outputDir, "main.js");
/** Whatever changes the bundle when it changes. */
const inputs = ["src", "package.json", "tsconfig.base.json", "scripts/build-cli.mjs"];

/** Builds when the bundle is missing or older than its sources. Does nothing outside a checkout. */
export async function ensureBuilt() {
  if (existsSync(entry) && (await isStale())) await buildCli();
}

/** Writes `dist/cli/main.js` and its chunks. */
export async function buildCli() {
  const started = new Date();
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outdir: outputDir,
    bundle: true,
    // What is loaded with import(), such as the PDF writer, stays a file of its own until needed.
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    sourcemap: true,
    charset: "utf8",
    // Flat, so that `../../` leads from src/cli and from dist/cli to the same place.
    chunkNames: "[name]-[hash]",
    logLevel: "silent",
    write: false,
  });

  // The entry goes last and in one move: another process may start it at any moment.
  await mkdir(outputDir, { recursive: true });
  const chunks = outputFiles.filter((file) => file.path !== output);
  await Promise.all(chunks.map((file) => writeFile(file.path, file.contents)));
  const main = outputFiles.find((file) => file.path === output);
  const temporary = `${output}.${process.pid}`;
  await writeFile(temporary, main.contents);
  // A source saved while the build ran must count as newer than the result.
  await utimes(temporary, started, started);
  await rename(temporary, output);
  await removeOthers(new Set(outputFiles.map((file) => path.basename(file.path))));
}

async function isStale() {
  if (!existsSync(output)) return true;
  const built = (await stat(output)).mtimeMs;
  const newest = await Promise.all(inputs.map((input) => newestChange(path.join(root, input))));
  return Math.max(...newest) > built;
}

/**
 * The latest change of a file, or of anything in a directory, in milliseconds. Directories count
 * too: their time changes when a file is removed.
 */
export async function newestChange(place) {
  const info = await stat(place);
  if (!info.isDirectory()) return info.mtimeMs;
  const names = await readdir(place);
  const times = await Promise.all(names.map((name) => newestChange(path.join(place, name))));
  return Math.max(info.mtimeMs, ...times);
}

/** Chunks of earlier builds; a temporary file may belong to a build that is still running. */
async function removeOthers(keep) {
  const names = await readdir(outputDir);
  const old = names.filter((name) => !keep.has(name) && /\.js(\.map)?$/.test(name));
  await Promise.all(old.map((name) => rm(path.join(outputDir, name), { force: true })));
}

const script = process.argv[1];
if (script !== undefined && import.meta.url === pathToFileURL(realpathSync(script)).href) {
  await buildCli();
}
