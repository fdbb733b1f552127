import { readSfnt, tableOf, viewOf } from "./sfnt";

/** Says whether a font can print a character. */
export type Coverage = (codePoint: number) => boolean;

const UNICODE = 0;
const WINDOWS = 3;
/** Encodings of the platform Windows: the basic plane, and all of Unicode. */
const WINDOWS_UNICODE: ReadonlySet<number> = new Set([1, 10]);
/** The encoding of the platform Unicode that maps variants of glyphs, in a form of its own. */
const VARIATIONS = 5;
const LAST_POINT = 0x10ffff;

type Characters = Map<number, number>;

/** Format 12: groups of code points to the end of Unicode. Glyph 0 is the empty box. */
function readGroups(data: DataView, at: number, glyphs: Characters): void {
  let before = -1;
  for (let index = 0; index < data.getUint32(at + 12); index += 1) {
    const group = at + 16 + index * 12;
    const first = data.getUint32(group);
    const last = data.getUint32(group + 4);
    const glyph = data.getUint32(group + 8);
    // Groups are sorted; those of a damaged file could name four thousand million code points.
    if (first <= before || last < first || last > LAST_POINT) throw new RangeError("bad cmap");
    before = last;
    for (let point = first; point <= last; point += 1) {
      if (glyph + point - first !== 0) glyphs.set(point, glyph + point - first);
    }
  }
}

/** Format 4: segments of the basic plane. */
function readSegments(data: DataView, at: number, glyphs: Characters): void {
  const doubled = data.getUint16(at + 6);
  // Segments do not overlap; those of a damaged file could, and be read for minutes.
  let next = 0;
  for (let offset = 0; offset < doubled; offset += 2) {
    const last = data.getUint16(at + 14 + offset);
    const first = data.getUint16(at + 16 + doubled + offset);
    const delta = data.getUint16(at + 16 + doubled * 2 + offset);
    const rangeAt = at + 16 + doubled * 3 + offset;
    const range = data.getUint16(rangeAt);
    for (let point = Math.max(first, next); point <= last && point < 0xffff; point += 1) {
      const stored = range === 0 ? point : data.getUint16(rangeAt + range + (point - first) * 2);
      const isMissing = range !== 0 && stored === 0;
      const glyph = (stored + delta) & 0xffff;
      if (!isMissing && glyph !== 0) glyphs.set(point, glyph);
    }
    next = Math.max(next, last + 1);
  }
}

/** The glyphs of a font by code point, from its cmap table. Throws a RangeError where that is cut. */
export function readCharacters(cmap: Uint8Array): Characters {
  const data = viewOf(cmap);
  const glyphs: Characters = new Map();
  for (let index = 0; index < data.getUint16(2); index += 1) {
    const record = 4 + index * 8;
    const platform = data.getUint16(record);
    const encoding = data.getUint16(record + 2);
    const isUnicode =
      platform === WINDOWS
        ? WINDOWS_UNICODE.has(encoding)
        : platform === UNICODE && encoding !== VARIATIONS;
    if (!isUnicode) continue;
    const at = data.getUint32(record + 4);
    const format = data.getUint16(at);
    if (format === 12) readGroups(data, at, glyphs);
    if (format === 4) readSegments(data, at, glyphs);
  }
  return glyphs;
}

// Reading a cmap takes some milliseconds; a second report with the same fonts need not wait.
const known = new WeakMap<Uint8Array, ReadonlyMap<number, number>>();

/** The number of the glyph that a font has for each character it can print. */
export function readGlyphs(font: Uint8Array): ReadonlyMap<number, number> {
  const found = known.get(font);
  if (found !== undefined) return found;
  const glyphs = readCharacters(tableOf(readSfnt(font), "cmap"));
  known.set(font, glyphs);
  return glyphs;
}

/**
 * Reads which characters a font has from its own cmap. A list kept beside the font could go stale.
 */
export function readCoverage(font: Uint8Array): Coverage {
  const glyphs = readGlyphs(font);
  return (codePoint) => glyphs.has(codePoint);
}
