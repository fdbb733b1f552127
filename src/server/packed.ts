import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { SiteFile } from "./site";

const packBrotli = promisify(brotliCompress);
const packGzip = promisify(gzip);

/** How a file goes over the line. */
export type Coding = "br" | "gzip" | "identity";

/** Below this many bytes packing saves nothing. */
const WORTH_PACKING = 1024;

/** The best coding the client takes, by its Accept-Encoding. */
export function codingFor(accepted: string | undefined, file: SiteFile): Coding {
  if (file.content.length < WORTH_PACKING) return "identity";
  const taken = (accepted ?? "")
    .toLowerCase()
    .split(",")
    .map((item) => item.trim().split(/\s*;\s*q=/u))
    .filter(([, weight]) => weight === undefined || Number.parseFloat(weight) > 0)
    .map(([name]) => name);
  return (["br", "gzip"] as const).find((coding) => taken.includes(coding)) ?? "identity";
}

/** Packs each file once for each coding and keeps the result. */
export class Packed {
  readonly #kept = new Map<string, Promise<Uint8Array>>();

  get(file: SiteFile, coding: Coding): Promise<Uint8Array> {
    const key = `${file.hash} ${coding}`;
    const kept = this.#kept.get(key) ?? pack(file.content, coding);
    this.#kept.set(key, kept);
    return kept;
  }
}

async function pack(content: Uint8Array, coding: Coding): Promise<Uint8Array> {
  switch (coding) {
    case "br":
      // The best quality takes seconds for a megabyte of script, this one a tenth of a second for two.
      return packBrotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
    case "gzip":
      return packGzip(content);
    case "identity":
      return content;
  }
}
