import { readGlyphs } from "../coverage";
import { readPostscriptName } from "../office-font/tables";
import { readSfnt, tableOf, viewOf, type Sfnt } from "../sfnt";

/**
 * A TrueType font as the writer needs it: a character is one glyph of one width. The fonts of the
 * report have no kerning, no ligatures and no other rules about neighbours (scripts/build-fonts.ts
 * and office-font leave them out), so that shaping would change nothing.
 */
export interface TrueTypeFont {
  readonly tables: Sfnt;
  /** Name in documents. */
  readonly name: string;
  readonly unitsPerEm: number;
  /** In thousandths of an em: over the baseline, and below it, negative. */
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  /** Left, bottom, right and top of a box around all glyphs, in thousandths of an em. */
  readonly box: readonly number[];
  /** Which glyph prints a character; 0 where the font has none. */
  readonly glyphOf: (codePoint: number) => number;
  /** Width of a glyph, in thousandths of an em. */
  readonly advanceOf: (glyph: number) => number;
}

const PLANE = 0x10000;
/** Version of the OS/2 table that first says how tall capitals are. */
const WITH_CAPITALS = 2;

/** Looked up for every character of a report: an array is twice as fast as a map. */
function glyphReader(bytes: Uint8Array): TrueTypeFont["glyphOf"] {
  const glyphs = readGlyphs(bytes);
  const basic = new Uint16Array(PLANE);
  for (const [point, glyph] of glyphs) if (point < PLANE) basic[point] = glyph;
  return (point) => (point < PLANE ? (basic[point] ?? 0) : (glyphs.get(point) ?? 0));
}

/** Reads a font file. Throws a RangeError for one without TrueType outlines. */
export function readTrueType(bytes: Uint8Array): TrueTypeFont {
  const tables = readSfnt(bytes);
  tableOf(tables, "glyf");
  const data = (tag: string): DataView => viewOf(tableOf(tables, tag));
  const head = data("head");
  const hhea = data("hhea");
  const hmtx = data("hmtx");
  // A font of the office has none.
  const os2 = tables.has("OS/2") ? data("OS/2") : null;
  const hasCapitals = os2 !== null && os2.getUint16(0) >= WITH_CAPITALS;
  const unitsPerEm = head.getUint16(18);
  const scale = 1000 / unitsPerEm;
  const metrics = hhea.getUint16(34);
  const ascent = hhea.getInt16(4) * scale;
  return {
    tables,
    name: readPostscriptName(tables.get("name")) || "Font",
    unitsPerEm,
    ascent,
    descent: hhea.getInt16(6) * scale,
    capHeight: hasCapitals ? os2.getInt16(88) * scale : ascent,
    box: [36, 38, 40, 42].map((at) => head.getInt16(at) * scale),
    glyphOf: glyphReader(bytes),
    advanceOf: (glyph) => hmtx.getUint16(Math.min(glyph, metrics - 1) * 4) * scale,
  };
}
