import { tableOf, viewOf, writeSfnt, type Sfnt } from "../sfnt";
import type { TrueTypeFont } from "./font";

/** Flags of a part of a composite glyph: how long its arguments are, and whether another follows. */
const WORDS = 0x0001;
const SCALE = 0x0008;
const MORE = 0x0020;
const TWO_SCALES = 0x0040;
const MATRIX = 0x0080;

/** Places in a composite outline at which the numbers of its parts stand; none in a simple one. */
function partPlaces(outline: Uint8Array): number[] {
  const data = viewOf(outline);
  if (outline.length === 0 || data.getInt16(0) >= 0) return [];
  const places: number[] = [];
  let at = 10;
  let flags = MORE;
  while ((flags & MORE) !== 0) {
    flags = data.getUint16(at);
    places.push(at + 2);
    at += 4 + ((flags & WORDS) !== 0 ? 4 : 2);
    if ((flags & SCALE) !== 0) at += 2;
    else if ((flags & TWO_SCALES) !== 0) at += 4;
    else if ((flags & MATRIX) !== 0) at += 8;
  }
  return places;
}

function outlineReader({ tables }: TrueTypeFont): (glyph: number) => Uint8Array {
  const loca = viewOf(tableOf(tables, "loca"));
  const glyf = tableOf(tables, "glyf");
  const isLong = viewOf(tableOf(tables, "head")).getInt16(50) === 1;
  const placeOf = (glyph: number): number =>
    isLong ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2;
  return (glyph) => glyf.subarray(placeOf(glyph), placeOf(glyph + 1));
}

interface Outlines {
  /** The glyphs that were asked for, then their parts. */
  readonly glyphs: readonly number[];
  readonly outlines: readonly Uint8Array[];
}

/** Parts of composite glyphs come after the glyphs themselves and are numbered anew. */
function collect(font: TrueTypeFont, asked: readonly number[]): Outlines {
  const outlineOf = outlineReader(font);
  const glyphs = [...asked];
  const numbers = new Map(glyphs.map((glyph, index) => [glyph, index]));
  const outlines: Uint8Array[] = [];
  // The list grows while it is gone through, because parts can have parts.
  for (const glyph of glyphs) {
    const outline = outlineOf(glyph);
    const places = partPlaces(outline);
    // Not slice(): that of Node's Buffer is no copy.
    const own = places.length === 0 ? outline : new Uint8Array(outline);
    for (const place of places) {
      const part = viewOf(own).getUint16(place);
      const number = numbers.get(part) ?? glyphs.push(part) - 1;
      numbers.set(part, number);
      viewOf(own).setUint16(place, number);
    }
    outlines.push(own);
  }
  return { glyphs, outlines };
}

function bearingOf(hmtx: DataView, metrics: number, glyph: number): number {
  return glyph < metrics
    ? hmtx.getInt16(glyph * 4 + 2)
    : hmtx.getInt16(metrics * 4 + (glyph - metrics) * 2);
}

function changed(font: TrueTypeFont, tag: string, at: number, value: number): Uint8Array {
  const copy = new Uint8Array(tableOf(font.tables, tag));
  viewOf(copy).setUint16(at, value);
  return copy;
}

/**
 * A font file of the given glyphs alone, numbered as they come; glyph 0 must be the first. It has
 * the tables that a PDF needs and no others: no names and no characters.
 */
export function subsetFont(font: TrueTypeFont, asked: readonly number[]): Uint8Array {
  const { glyphs, outlines } = collect(font, asked);
  const metrics = viewOf(tableOf(font.tables, "hhea")).getUint16(34);
  const before = viewOf(tableOf(font.tables, "hmtx"));
  // Glyphs begin at even places, as the specification asks.
  const length = outlines.reduce((sum, outline) => sum + ((outline.length + 1) & ~1), 0);
  const glyf = new Uint8Array(length);
  const loca = new Uint8Array((glyphs.length + 1) * 4);
  const hmtx = new Uint8Array(glyphs.length * 4);
  let at = 0;
  glyphs.forEach((glyph, index) => {
    const outline = outlines[index] ?? new Uint8Array();
    glyf.set(outline, at);
    viewOf(loca).setUint32(index * 4, at);
    at += (outline.length + 1) & ~1;
    viewOf(hmtx).setUint16(index * 4, before.getUint16(Math.min(glyph, metrics - 1) * 4));
    viewOf(hmtx).setInt16(index * 4 + 2, bearingOf(before, metrics, glyph));
  });
  viewOf(loca).setUint32(glyphs.length * 4, at);

  const tables: Sfnt = new Map([
    ["glyf", glyf],
    ["head", changed(font, "head", 50, 1)],
    ["hhea", changed(font, "hhea", 34, glyphs.length)],
    ["hmtx", hmtx],
    ["loca", loca],
    ["maxp", changed(font, "maxp", 4, glyphs.length)],
  ]);
  // What hinted fonts need; those of the report have none.
  for (const tag of ["cvt ", "fpgm", "prep"]) {
    const table = font.tables.get(tag);
    if (table !== undefined) tables.set(tag, table);
  }
  return writeSfnt(tables);
}
