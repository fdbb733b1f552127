/** Says whether a font can print a character. */
export type Coverage = (codePoint: number) => boolean;

const WINDOWS = 3;
const UNICODE_FULL = 10;
const UNICODE_BMP = 1;

function findTable(data: DataView, wanted: string): number {
  for (let index = 0; index < data.getUint16(4); index += 1) {
    const at = 12 + index * 16;
    const tag = [0, 1, 2, 3].map((letter) => String.fromCharCode(data.getUint8(at + letter)));
    if (tag.join("") === wanted) return data.getUint32(at + 8);
  }
  throw new Error(`the font has no ${wanted} table`);
}

/** Format 12: groups of code points to the end of Unicode. Glyph 0 is the empty box. */
function readGroups(data: DataView, at: number, glyphs: Map<number, number>): void {
  for (let index = 0; index < data.getUint32(at + 12); index += 1) {
    const group = at + 16 + index * 12;
    const first = data.getUint32(group);
    const glyph = data.getUint32(group + 8);
    for (let point = first; point <= data.getUint32(group + 4); point += 1) {
      if (glyph + point - first !== 0) glyphs.set(point, glyph + point - first);
    }
  }
}

/** Format 4: segments of the basic plane. */
function readSegments(data: DataView, at: number, glyphs: Map<number, number>): void {
  const doubled = data.getUint16(at + 6);
  for (let offset = 0; offset < doubled; offset += 2) {
    const last = data.getUint16(at + 14 + offset);
    const first = data.getUint16(at + 16 + doubled + offset);
    const delta = data.getUint16(at + 16 + doubled * 2 + offset);
    const rangeAt = at + 16 + doubled * 3 + offset;
    const range = data.getUint16(rangeAt);
    for (let point = first; point <= last && point < 0xffff; point += 1) {
      const stored = range === 0 ? point : data.getUint16(rangeAt + range + (point - first) * 2);
      const missing = range !== 0 && stored === 0;
      const glyph = (stored + delta) & 0xffff;
      if (!missing && glyph !== 0) glyphs.set(point, glyph);
    }
  }
}

/** The number of the glyph that a font has for each character it can print, from its cmap. */
export function readGlyphs(font: Uint8Array): ReadonlyMap<number, number> {
  const data = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = findTable(data, "cmap");
  const glyphs = new Map<number, number>();
  for (let index = 0; index < data.getUint16(cmap + 2); index += 1) {
    const record = cmap + 4 + index * 8;
    if (data.getUint16(record) !== WINDOWS) continue;
    const encoding = data.getUint16(record + 2);
    const at = cmap + data.getUint32(record + 4);
    const format = data.getUint16(at);
    if (encoding === UNICODE_FULL && format === 12) readGroups(data, at, glyphs);
    if (encoding === UNICODE_BMP && format === 4) readSegments(data, at, glyphs);
  }
  return glyphs;
}

/**
 * Reads which characters a TrueType font has from its own cmap. A list kept beside the font could
 * go stale, and this also holds for a font that an organisation brings along.
 */
export function readCoverage(font: Uint8Array): Coverage {
  const glyphs = readGlyphs(font);
  return (codePoint) => glyphs.has(codePoint);
}
