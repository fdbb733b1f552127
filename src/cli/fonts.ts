import { readFile } from "node:fs/promises";
import { gunzip } from "node:zlib";
import { promisify } from "node:util";
import { loadFaces, RARE_FILE } from "../report/pdf/font-files";
import type { FontFiles } from "../report/pdf/fonts";

const unpack = promisify(gunzip);

/** The committed subsets, two folders up from src/cli and dist/cli alike. */
const FOLDER = new URL("../../assets/fonts/", import.meta.url);

async function load(file: string): Promise<Uint8Array> {
  return unpack(await readFile(new URL(file, FOLDER)));
}

/** Reads and unpacks the report's fonts, all at once. */
export function loadFonts(): Promise<FontFiles> {
  return loadFaces(load);
}

/** The face of rare characters, for a report that has one. */
export function loadRare(): Promise<Uint8Array> {
  return load(RARE_FILE);
}
