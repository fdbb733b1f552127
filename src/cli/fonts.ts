import { readFile } from "node:fs/promises";
import { gunzip } from "node:zlib";
import { promisify } from "node:util";
import { FONT_FILES } from "../report/pdf/font-files";
import type { Face, FontFiles } from "../report/pdf/fonts";

const unpack = promisify(gunzip);

/** The committed subsets, two folders up from src/cli and dist/cli alike. */
const FOLDER = new URL("../../assets/fonts/", import.meta.url);

/** Reads and unpacks the report's fonts, all at once. */
export async function loadFonts(): Promise<FontFiles> {
  const load = async (face: Face): Promise<Uint8Array> =>
    unpack(await readFile(new URL(FONT_FILES[face], FOLDER)));
  const [serif, serifBold, sans, kai, digits, digitsBold] = await Promise.all([
    load("serif"),
    load("serifBold"),
    load("sans"),
    load("kai"),
    load("digits"),
    load("digitsBold"),
  ]);
  return { serif, serifBold, sans, kai, digits, digitsBold };
}
