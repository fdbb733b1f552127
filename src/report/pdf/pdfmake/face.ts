import { readTrueType, type TrueTypeFont } from "../truetype/font";
import { subsetFont } from "../truetype/subset";
import type { PdfObjects, PdfReference } from "./objects";
import { toUnicode } from "./to-unicode";

// Reading a font takes some milliseconds; a second report with the same fonts need not wait.
const known = new WeakMap<Uint8Array, TrueTypeFont>();

function fontOf(bytes: Uint8Array): TrueTypeFont {
  const found = known.get(bytes);
  if (found !== undefined) return found;
  const font = readTrueType(bytes);
  known.set(bytes, font);
  return font;
}

const SYMBOLIC = 4;

/** Six capitals that set the subset apart from the whole font. */
function tagOf(index: number): string {
  return `AAAAA${String.fromCharCode(65 + (index % 26))}`;
}

function hex4(value: number): string {
  return value.toString(16).padStart(4, "0");
}

/**
 * A face in one document, in place of pdfkit's fonts: what it needs of the file is read once for all
 * documents, and a character is one glyph, so that measuring and writing need no shaping. Glyphs
 * are numbered in the order in which they are written.
 */
export class Face {
  readonly ascender: number;
  readonly descender: number;
  /** Name in the pages' resources. */
  readonly id: string;
  readonly #font: TrueTypeFont;
  readonly #index: number;
  readonly #numbers = new Map<number, string>();
  readonly #glyphs: number[] = [0];
  readonly #points: number[] = [0];
  #reference: PdfReference | null = null;

  constructor(bytes: Uint8Array, index: number) {
    this.#font = fontOf(bytes);
    this.#index = index;
    this.id = `F${String(index + 1)}`;
    this.ascender = this.#font.ascent;
    this.descender = this.#font.descent;
  }

  /** Points. */
  lineHeight(size: number): number {
    return ((this.ascender - this.descender) / 1000) * size;
  }

  /** Points. */
  widthOfString(text: string, size: number): number {
    const { glyphOf, advanceOf } = this.#font;
    let width = 0;
    for (let at = 0; at < text.length; at += 1) {
      const point = text.codePointAt(at) ?? 0;
      if (point > 0xffff) at += 1;
      width += advanceOf(glyphOf(point));
    }
    return width * (size / 1000);
  }

  /** The text as the digits of a string in a page's content. */
  encode(text: string): string {
    let digits = "";
    for (let at = 0; at < text.length; at += 1) {
      const point = text.codePointAt(at) ?? 0;
      if (point > 0xffff) at += 1;
      digits += this.#numbers.get(point) ?? this.#number(point);
    }
    return digits;
  }

  #number(point: number): string {
    const glyph = this.#font.glyphOf(point);
    let number = this.#glyphs.indexOf(glyph);
    if (number < 0) {
      number = this.#glyphs.push(glyph) - 1;
      this.#points.push(point);
    }
    const digits = hex4(number);
    this.#numbers.set(point, digits);
    return digits;
  }

  /** The face in the file; it is written when the document ends. */
  reference(document: PdfObjects): PdfReference {
    this.#reference ??= document.ref({});
    return this.#reference;
  }

  /** Writes what is used of the face. */
  embed(document: PdfObjects): void {
    if (this.#reference === null) return;
    const name = `${tagOf(this.#index)}+${this.#font.name}`;
    const descendant = document.ref({
      Type: "Font",
      Subtype: "CIDFontType2",
      BaseFont: name,
      CIDSystemInfo: {
        Registry: new String("Adobe"),
        Ordering: new String("Identity"),
        Supplement: 0,
      },
      CIDToGIDMap: "Identity",
      FontDescriptor: this.#descriptor(document, name),
      W: [0, this.#glyphs.map(this.#font.advanceOf)],
    });
    descendant.end();
    const unicode = document.ref({});
    unicode.end(toUnicode(this.#points));
    Object.assign(this.#reference.data, {
      Type: "Font",
      Subtype: "Type0",
      BaseFont: name,
      Encoding: "Identity-H",
      DescendantFonts: [descendant],
      ToUnicode: unicode,
    });
    this.#reference.end();
  }

  #descriptor(document: PdfObjects, name: string): PdfReference {
    const file = document.ref({});
    file.end(subsetFont(this.#font, this.#glyphs));
    // PDF/A-1 asks which glyphs a subset has: one bit each, from the highest.
    const set = document.ref({});
    const bits = new Uint8Array(Math.ceil(this.#glyphs.length / 8)).fill(0xff);
    bits[bits.length - 1] = (0xff << (bits.length * 8 - this.#glyphs.length)) & 0xff;
    set.end(bits);
    const { ascent, descent, capHeight, box } = this.#font;
    const descriptor = document.ref({
      Type: "FontDescriptor",
      FontName: name,
      Flags: SYMBOLIC,
      FontBBox: box,
      ItalicAngle: 0,
      Ascent: ascent,
      Descent: descent,
      CapHeight: capHeight,
      StemV: 0,
      FontFile2: file,
      CIDSet: set,
    });
    descriptor.end();
    return descriptor;
  }
}
