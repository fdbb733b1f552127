import { tableOf, viewOf, type Sfnt } from "../sfnt";
import { OfficeFontError } from "./problem";

/** Says whether a glyph has a shape. */
export type HasShape = (glyph: number) => boolean;

/** Tables with outlines in PostScript's form, of which this program cannot make a subset. */
const POSTSCRIPT = ["CFF ", "CFF2"];

/**
 * Where the shapes of the font are. Many fonts list characters they have no shape for; those would
 * leave a blank in the document. Throws a RangeError where the tables contradict each other.
 */
export function readShapes(font: Sfnt): HasShape {
  if (!font.has("glyf")) {
    const isPostScript = POSTSCRIPT.some((tag) => font.has(tag));
    throw new OfficeFontError(isPostScript ? "postscript-outlines" : "no-outlines");
  }
  const isLong = viewOf(tableOf(font, "head")).getUint16(50) === 1;
  const loca = viewOf(tableOf(font, "loca"));
  const { length } = tableOf(font, "glyf");
  const glyphs = glyphCount(font);
  const place = (glyph: number): number =>
    isLong ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2;
  for (let glyph = 0; glyph < glyphs; glyph += 1) {
    const end = place(glyph + 1);
    if (end < place(glyph) || end > length)
      throw new RangeError("glyphs outside of the glyf table");
  }
  return (glyph) => glyph < glyphs && place(glyph + 1) > place(glyph);
}

export function glyphCount(font: Sfnt): number {
  return viewOf(tableOf(font, "maxp")).getUint16(4);
}
