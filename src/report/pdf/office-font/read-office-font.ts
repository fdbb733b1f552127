import { readCharacters } from "../coverage";
import { setLineMetrics } from "../line-metrics";
import { isSettable } from "../settable";
import { tableOf, viewOf, writeSfnt, type Sfnt } from "../sfnt";
import { openFont } from "./container";
import { glyphCount, readShapes } from "./outlines";
import { assertEmbeddable } from "./permission";
import { OfficeFontError } from "./problem";
import { readPostscriptName, writeCharacters, writeName, writePost } from "./tables";

/** Tables that are taken over as they are: shapes, widths, and programs that some shapes need. */
const KEPT = ["head", "hhea", "hmtx", "maxp", "glyf", "loca", "cvt ", "fpgm", "prep"];
/**
 * Words of every report. A font without them, of another language or for traditional characters,
 * would leave a text in which every other character is from another font.
 */
const CHINESE = "单位预算收支总表财政拨款项目绩效";
const BLANK = /\s/u;

/**
 * Makes of a font file of the office a face of the report: the line metrics of all faces, only
 * characters that have a shape and come out right, and none of the layout features, which would
 * exchange glyphs behind the back of the check of characters. The file itself is not changed.
 * Throws an OfficeFontError that says why it cannot be used.
 */
export function readOfficeFont(bytes: Uint8Array): Uint8Array {
  try {
    const font = openFont(bytes);
    assertEmbeddable(font);
    const hasShape = readShapes(font);
    assertSound(font);
    const characters = usable(readCharacters(tableOf(font, "cmap")), hasShape);
    if (Array.from(CHINESE).some((char) => !characters.has(char.codePointAt(0) ?? 0))) {
      throw new OfficeFontError("no-chinese");
    }
    const face: Sfnt = new Map([...font].filter(([tag]) => KEPT.includes(tag)));
    face.set("cmap", writeCharacters(characters));
    face.set("name", writeName(readPostscriptName(font.get("name")) || "OfficeFont"));
    face.set("post", writePost());
    setLineMetrics(face);
    return writeSfnt(face);
  } catch (error) {
    // Tables are read as they say they are laid out; one that ends too early throws a RangeError.
    if (error instanceof RangeError) throw new OfficeFontError("damaged");
    throw error;
  }
}

function usable(
  characters: ReadonlyMap<number, number>,
  hasShape: (glyph: number) => boolean,
): Map<number, number> {
  const kept = [...characters].filter(([point, glyph]) => {
    const char = String.fromCodePoint(point);
    return isSettable(char) && (hasShape(glyph) || BLANK.test(char));
  });
  return new Map(kept);
}

/** Throws a RangeError unless sizes that other tables are read by make sense. */
function assertSound(font: Sfnt): void {
  const head = tableOf(font, "head");
  const unitsPerEm = viewOf(head).getUint16(18);
  const widths = viewOf(tableOf(font, "hhea")).getUint16(34);
  const isHead = head.length >= 54 && unitsPerEm >= 16 && unitsPerEm <= 16384;
  const hasWidths = widths > 0 && tableOf(font, "hmtx").length >= widths * 4;
  if (!isHead || !hasWidths || glyphCount(font) === 0) throw new RangeError("unsound tables");
}
