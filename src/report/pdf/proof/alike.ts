import { readGlyphs } from "../coverage";
import { OFFICE_FACES, OWN_FACES, type FontFiles } from "../fonts";

/**
 * Makes one character of all that a face draws with one glyph. A PDF names one character for a
 * glyph, so that a text with the other one cannot be told from it by its bytes, nor by eye.
 */
export function alikeIn(fonts: FontFiles): (text: string) => string {
  const first = new Map<number, number>();
  const firstOf = (point: number): number => {
    let found = point;
    for (let next = first.get(found); next !== undefined; next = first.get(found)) found = next;
    return found;
  };
  for (const face of [...OWN_FACES, ...OFFICE_FACES]) {
    const byGlyph = new Map<number, number>();
    const font = fonts[face];
    for (const [point, glyph] of font === undefined ? [] : readGlyphs(font)) {
      const other = byGlyph.get(glyph);
      if (other === undefined) byGlyph.set(glyph, point);
      else if (firstOf(other) !== firstOf(point)) first.set(firstOf(point), firstOf(other));
    }
  }
  return (text) =>
    Array.from(text, (char) => String.fromCodePoint(firstOf(char.codePointAt(0) ?? 0))).join("");
}
