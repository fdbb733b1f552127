import { readSfnt, viewOf, type Sfnt } from "../sfnt";
import { OfficeFontError } from "./problem";

/** First four bytes of the forms in which tables of a font come. */
const SINGLE: ReadonlySet<string> = new Set(["\0\u0001\0\0", "true", "OTTO"]);
const COLLECTION = "ttcf";
/** Packed for web pages. */
const WEB: ReadonlySet<string> = new Set(["wOFF", "wOF2"]);
/** Where a collection has the place of its first font. */
const FIRST_OF_COLLECTION = 12;

/** Larger than any font: the largest with all of Unicode's characters have half of it. */
export const MOST_BYTES = 64 * 1024 * 1024;

/** The tables of the font in a file; of a collection its first. Throws an OfficeFontError. */
export function openFont(bytes: Uint8Array): Sfnt {
  if (bytes.length === 0) throw new OfficeFontError("empty");
  if (bytes.length > MOST_BYTES) throw new OfficeFontError("too-large");
  const signature = String.fromCharCode(...bytes.subarray(0, 4));
  if (WEB.has(signature)) throw new OfficeFontError("web-font");
  if (signature === COLLECTION)
    return readSfnt(bytes, viewOf(bytes).getUint32(FIRST_OF_COLLECTION));
  if (!SINGLE.has(signature)) throw new OfficeFontError("not-a-font");
  return readSfnt(bytes);
}
