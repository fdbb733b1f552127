/**
 * Fills vendor/office-js with what Excel needs of office.js, for a build with OFFICE_JS=local on a
 * network that reaches no CDN. The files are Microsoft's, under its own terms: they come from npm
 * when a package is made and are never committed. The inventory holds their hashes.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

import { readTar } from "./tar.mjs";

const folder = fileURLToPath(new URL("../../vendor/office-js/", import.meta.url));
const inventory = JSON.parse(await readFile(new URL("./inventory.json", import.meta.url), "utf8"));

try {
  const files = takeNamed(readTar(gunzipSync(await download())));
  await rm(folder, { recursive: true, force: true });
  for (const [name, bytes] of files) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), bytes);
  }
  console.log(`${inventory.package} is in ${folder}. Its terms are in LICENSE.md there.`);
} catch (error) {
  console.error(`office-js: ${error.message}`);
  process.exitCode = 1;
}

/** The files of the inventory, by their new names, each of them verified. */
function takeNamed(archive) {
  return Object.entries(inventory.files).map(([name, { from, sha256 }]) => {
    const bytes = archive.get(from);
    if (bytes === undefined) throw new Error(`${inventory.package} holds no ${from}.`);
    verify(from, createHash("sha256").update(bytes).digest("hex"), sha256);
    return [name, bytes];
  });
}

/** The package as npm has it, packed. */
async function download() {
  const temporary = await mkdtemp(path.join(tmpdir(), "office-js-"));
  try {
    execFileSync("npm", ["pack", inventory.package, "--silent"], {
      cwd: temporary,
      stdio: ["ignore", "ignore", "inherit"],
      // npm is a command file there.
      shell: process.platform === "win32",
    });
    const [name] = await readdir(temporary);
    const bytes = await readFile(path.join(temporary, name));
    const hash = createHash("sha512").update(bytes).digest("base64");
    verify(inventory.package, `sha512-${hash}`, inventory.integrity);
    return bytes;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

function verify(name, found, expected) {
  if (found === expected) return;
  throw new Error(`${name} has the hash ${found}, expected ${expected}: nothing was written.`);
}
