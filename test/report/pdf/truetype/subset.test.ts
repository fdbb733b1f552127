import { beforeAll, describe, expect, it } from "vitest";
import { loadFonts } from "../../../../src/cli/fonts";
import { readTrueType, type TrueTypeFont } from "../../../../src/report/pdf/truetype/font";
import { readSfnt, tableOf, viewOf, type Sfnt } from "../../../../src/report/pdf/sfnt";
import { subsetFont } from "../../../../src/report/pdf/truetype/subset";

let serif: TrueTypeFont;
let digits: TrueTypeFont;
beforeAll(async () => {
  const fonts = await loadFonts();
  serif = readTrueType(fonts.serif);
  digits = readTrueType(fonts.digits);
});

function outlineOf(tables: Sfnt, glyph: number): Uint8Array {
  const loca = viewOf(tableOf(tables, "loca"));
  const isLong = viewOf(tableOf(tables, "head")).getInt16(50) === 1;
  const at = (index: number) =>
    isLong ? loca.getUint32(index * 4) : loca.getUint16(index * 2) * 2;
  return tableOf(tables, "glyf").subarray(at(glyph), at(glyph + 1));
}

/** Even lengths: a subset may end an outline with a zero. */
function even(outline: Uint8Array): Uint8Array {
  const bytes = new Uint8Array((outline.length + 1) & ~1);
  bytes.set(outline);
  return bytes;
}

function glyphs(font: TrueTypeFont, text: string): number[] {
  return Array.from(text, (char) => font.glyphOf(char.codePointAt(0) ?? 0));
}

describe("readTrueType", () => {
  it("knows glyphs and their widths in thousandths of an em", () => {
    const [zero = 0, nine = 0, point = 0] = glyphs(digits, "09.");
    expect([digits.advanceOf(zero), digits.advanceOf(nine)]).toEqual([500, 500]);
    expect(digits.advanceOf(point)).toBe(250);
    expect(serif.advanceOf(serif.glyphOf("中".charCodeAt(0)))).toBe(1000);
    expect(serif.glyphOf(0x1f600)).toBe(0);
  });

  it("refuses a file that is no font", () => {
    expect(() => readTrueType(new Uint8Array(64))).toThrow(RangeError);
  });
});

describe("subsetFont", () => {
  it("has the asked glyphs in their order, with outlines and widths as before", () => {
    const asked = [0, ...glyphs(serif, "预算公开")];
    const tables = readSfnt(subsetFont(serif, asked));
    expect(viewOf(tableOf(tables, "maxp")).getUint16(4)).toBe(asked.length);
    asked.forEach((glyph, index) => {
      expect(even(outlineOf(tables, index))).toEqual(even(outlineOf(serif.tables, glyph)));
      const advance = viewOf(tableOf(tables, "hmtx")).getUint16(index * 4);
      expect((advance * 1000) / serif.unitsPerEm).toBe(serif.advanceOf(glyph));
    });
  });

  it("brings the parts of composite glyphs along and leaves the font as it was", () => {
    const before = outlineOf(digits.tables, digits.glyphOf(0xe9)).slice();
    const [composite = 0] = glyphs(digits, "é");
    // Fewer than no contours: it is made of parts, the first of which is e.
    expect(viewOf(before).getInt16(0)).toBe(-1);
    const tables = readSfnt(subsetFont(digits, [0, composite]));
    const outline = outlineOf(tables, 1);
    expect(viewOf(outline).getUint16(12)).toBe(2);
    const part = even(outlineOf(tables, 2));
    expect(part).toEqual(even(outlineOf(digits.tables, viewOf(before).getUint16(12))));
    expect(outlineOf(digits.tables, composite)).toEqual(before);
  });

  it("has checksums that add up", () => {
    const bytes = subsetFont(serif, [0, ...glyphs(serif, "表")]);
    const data = viewOf(bytes);
    let sum = 0;
    for (let at = 0; at < bytes.length; at += 4) sum = (sum + data.getUint32(at)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
  });
});
