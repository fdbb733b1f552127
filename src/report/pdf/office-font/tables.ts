import { viewOf } from "../sfnt";

const WINDOWS = 3;
const UNICODE_FULL = 10;
const UNICODE_BMP = 1;
const ENGLISH_US = 0x409;
const POSTSCRIPT_NAME = 6;

/** A cmap table with these glyphs by code point and nothing else, in format 12. */
export function writeCharacters(glyphs: ReadonlyMap<number, number>): Uint8Array {
  const groups: { first: number; last: number; glyph: number }[] = [];
  for (const [point, glyph] of [...glyphs].sort(([a], [b]) => a - b)) {
    const group = groups.at(-1);
    if (group?.last === point - 1 && group.glyph + point - group.first === glyph) {
      group.last = point;
    } else groups.push({ first: point, last: point, glyph });
  }
  const bytes = new Uint8Array(12 + 16 + groups.length * 12);
  const data = viewOf(bytes);
  data.setUint16(2, 1);
  data.setUint16(4, WINDOWS);
  data.setUint16(6, UNICODE_FULL);
  data.setUint32(8, 12);
  data.setUint16(12, 12);
  data.setUint32(16, bytes.length - 12);
  data.setUint32(24, groups.length);
  groups.forEach(({ first, last, glyph }, index) => {
    const at = 28 + index * 12;
    data.setUint32(at, first);
    data.setUint32(at + 4, last);
    data.setUint32(at + 8, glyph);
  });
  return bytes;
}

/** A name table with the PostScript name, by which a PDF calls the font. */
export function writeName(name: string): Uint8Array {
  const storage = 6 + 12;
  const bytes = new Uint8Array(storage + name.length * 2);
  const data = viewOf(bytes);
  const record = [WINDOWS, UNICODE_BMP, ENGLISH_US, POSTSCRIPT_NAME, name.length * 2, 0];
  [0, 1, storage, ...record].forEach((field, index) => {
    data.setUint16(index * 2, field);
  });
  for (let unit = 0; unit < name.length; unit += 1) {
    data.setUint16(storage + unit * 2, name.charCodeAt(unit));
  }
  return bytes;
}

/** A post table of format 3: glyphs have no names, which a PDF does not need. */
export function writePost(): Uint8Array {
  const bytes = new Uint8Array(32);
  viewOf(bytes).setUint32(0, 0x00030000);
  return bytes;
}

/** The PostScript name in a name table, as far as a PDF can take it; empty where there is none. */
export function readPostscriptName(table: Uint8Array | undefined): string {
  if (table === undefined) return "";
  const data = viewOf(table);
  const storage = data.getUint16(4);
  for (let index = 0; index < data.getUint16(2); index += 1) {
    const at = 6 + index * 12;
    if (data.getUint16(at + 6) !== POSTSCRIPT_NAME) continue;
    const start = storage + data.getUint16(at + 10);
    const text = table.subarray(start, start + data.getUint16(at + 8));
    // Of both bytes of a UTF-16 letter the name's letters leave one; of other encodings, all.
    const name = String.fromCharCode(...text).replace(/[^A-Za-z0-9-]/gu, "");
    if (name !== "") return name.slice(0, LONGEST_NAME);
  }
  return "";
}

/** What the PostScript standard allows. */
const LONGEST_NAME = 63;
