import { readFile } from "node:fs/promises";
import { gunzip } from "node:zlib";
import { promisify } from "node:util";
import { loadFaces } from "../report/pdf/font-files";
import type { FontFiles } from "../report/pdf/fonts";

const unpack = promisify(gunzip);

/** The committed subsets, two folders up from src/cli and dist/cli alike. */
const FOLDER = new URL("../../assets/fonts/", import.meta.url);

/** Reads and unpacks the report's fonts, all at once. */
export function loadFonts(): Promise<FontFiles> {
  return loadFaces(async (file) => unpack(await readFile(new URL(file, FOLDER))));
}
