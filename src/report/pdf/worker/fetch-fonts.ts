import { gunzipSync } from "fflate";
import type { FontFiles } from "../fonts";
import { FONT_FILES, loadFaces } from "../font-files";

/** A font file did not come, or not whole. */
export class FontFetchError extends Error {
  readonly file: string;

  constructor(file: string, reason: string) {
    super(`${file}: ${reason}`);
    this.name = "FontFetchError";
    this.file = file;
  }
}

interface FontsPlace {
  /** Folder of the fonts, with a slash at its end. */
  readonly baseUrl: string;
  /** Origin the fonts must come from: nothing is asked of anybody else. */
  readonly origin: string;
}

interface FetchFontsOptions extends FontsPlace {
  /** Called after each file with the share of the files that came, 0 to 1. */
  readonly onProgress: (done: number) => void;
}

/** Fetches and unpacks the report's fonts, all at once. Throws a FontFetchError. */
export async function fetchFonts(options: FetchFontsOptions): Promise<FontFiles> {
  let come = 0;
  return loadFaces(async (file) => {
    const font = await fetchFont(file, options);
    come += 1;
    options.onProgress(come / Object.keys(FONT_FILES).length);
    return font;
  });
}

/** Fetches and unpacks one font. Throws a FontFetchError. */
export async function fetchFont(file: string, options: FontsPlace): Promise<Uint8Array> {
  const url = new URL(file, options.baseUrl);
  if (url.origin !== options.origin) throw new FontFetchError(file, "not of this origin");
  let font: Uint8Array;
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`status ${response.status}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    // A server may announce the packing as a transfer encoding; then the browser has undone it.
    font = isGzip(bytes) ? await unpack(bytes) : bytes;
  } catch (error) {
    throw new FontFetchError(file, error instanceof Error ? error.message : String(error));
  }
  // A sign-in page in place of the file comes with status 200, too.
  if (!isTrueType(font)) throw new FontFetchError(file, "not a font");
  return font;
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function isTrueType(bytes: Uint8Array): boolean {
  return [0, 1, 0, 0].every((byte, at) => bytes[at] === byte);
}

/** By the browser where it can, which is faster; Safari before 16.4 cannot. */
async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (!("DecompressionStream" in globalThis)) return gunzipSync(bytes);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
