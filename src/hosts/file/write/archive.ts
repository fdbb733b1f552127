import { strToU8, zipSync } from "fflate";

/** 1980-01-01, the zip format's first day: the file must not know when it was made. */
const FIRST_DAY = "1980-01-01T00:00:00";

/** Texts under their paths as a zip file; the same texts give the same bytes. */
export function writeArchive(
  entries: readonly (readonly [path: string, text: string])[],
): Uint8Array {
  const packed = Object.fromEntries(entries.map(([path, text]) => [path, strToU8(text)]));
  return zipSync(packed, { mtime: FIRST_DAY, level: 9 });
}
