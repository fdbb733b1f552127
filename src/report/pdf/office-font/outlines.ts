import { tableOf, viewOf, type Sfnt } from "../sfnt";
import { OfficeFontError } from "./problem";

/** Says whether a glyph has a shape. */
export type HasShape = (glyph: number) => boolean;

/** Bytes of a glyph's program in CFF that can do no more than set a width and end. */
const EMPTY_PROGRAM = 4;

/**
 * Where the shapes of the font are. Many fonts list characters they have no shape for; those would
 * leave a blank in the document. Throws a RangeError where the tables contradict each other.
 */
export function readShapes(font: Sfnt): HasShape {
  if (font.has("glyf")) return readTrueType(font);
  if (font.has("CFF ")) return readCff(tableOf(font, "CFF "));
  throw new OfficeFontError("no-outlines");
}

function readTrueType(font: Sfnt): HasShape {
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

/** An INDEX of CFF: offsets of its parts from `base`, and where it ends. */
interface Index {
  readonly count: number;
  readonly offset: (part: number) => number;
  readonly end: number;
}

function readIndex(cff: DataView, at: number): Index {
  const count = cff.getUint16(at);
  if (count === 0) return { count, offset: () => 0, end: at + 2 };
  const size = cff.getUint8(at + 2);
  const base = at + 2 + (count + 1) * size;
  const offset = (part: number): number => {
    let value = 0;
    for (let byte = 0; byte < size; byte += 1) {
      value = value * 256 + cff.getUint8(at + 3 + part * size + byte);
    }
    return base + value;
  };
  return { count, offset, end: offset(count) };
}

/** Operator of the top dictionary that says where the programs of the glyphs are. */
const CHAR_STRINGS = 17;

/** The last whole number before an operator in a dictionary of CFF. */
function findOperand(cff: DataView, from: number, to: number, wanted: number): number {
  let operand = 0;
  let at = from;
  while (at < to) {
    const byte = cff.getUint8(at);
    if (byte === wanted) return operand;
    if (byte === 28) operand = cff.getInt16(at + 1);
    else if (byte === 29) operand = cff.getInt32(at + 1);
    else if (byte >= 32 && byte <= 246) operand = byte - 139;
    else if (byte >= 247 && byte <= 250) operand = (byte - 247) * 256 + cff.getUint8(at + 1) + 108;
    else if (byte >= 251 && byte <= 254) operand = (251 - byte) * 256 - cff.getUint8(at + 1) - 108;
    at += sizeOf(cff, at, byte);
  }
  throw new RangeError("the CFF table has no glyphs");
}

/** Bytes of the operand or operator that begins with `byte`. */
function sizeOf(cff: DataView, at: number, byte: number): number {
  if (byte === 28) return 3;
  if (byte === 29) return 5;
  if (byte === 12 || byte >= 247) return 2;
  if (byte !== 30) return 1;
  // A decimal ends with a half byte of ones.
  let end = at + 1;
  while ((cff.getUint8(end) & 0x0f) !== 0x0f) end += 1;
  return end + 1 - at;
}

function readCff(table: Uint8Array): HasShape {
  const cff = viewOf(table);
  const names = readIndex(cff, cff.getUint8(2));
  const tops = readIndex(cff, names.end);
  const start = findOperand(cff, tops.offset(0), tops.offset(1), CHAR_STRINGS);
  const programs = readIndex(cff, start);
  if (programs.end > table.length) throw new RangeError("glyphs outside of the CFF table");
  return (glyph) =>
    glyph < programs.count && programs.offset(glyph + 1) - programs.offset(glyph) > EMPTY_PROGRAM;
}
