import { gunzipSync } from "node:zlib";
import { readFileSync } from "node:fs";
import { readCharacters } from "../../../src/report/pdf/coverage";
import { FONT_FILES } from "../../../src/report/pdf/font-files";
import { writeCharacters, writeName } from "../../../src/report/pdf/office-font/tables";
import { readSfnt, tableOf, viewOf, writeSfnt, type Sfnt } from "../../../src/report/pdf/sfnt";

const SOURCE = new Uint8Array(gunzipSync(readFileSync(`assets/fonts/${FONT_FILES.sans}`)));

/** The tables of a font that an office might bring along, by its own name. */
function madeTables(): Sfnt {
  const tables: Sfnt = new Map([...readSfnt(SOURCE)].map(([tag, bytes]) => [tag, bytes.slice()]));
  tables.set("name", writeName("OfficeSong"));
  return tables;
}

/** Such a font, with something about it changed. */
export function madeFont(change: (tables: Sfnt) => void = () => undefined): Uint8Array {
  const tables = madeTables();
  change(tables);
  return writeSfnt(tables);
}

/** Ascender, descender and gap of the lines, in units of 1000 to the em. */
export function setHeights(tables: Sfnt, ascender: number, descender: number, gap: number): void {
  const hhea = viewOf(tableOf(tables, "hhea"));
  [ascender, descender, gap].forEach((value, index) => {
    hhea.setInt16(4 + index * 2, value);
  });
}

export function setPermission(tables: Sfnt, fsType: number): void {
  viewOf(tableOf(tables, "OS/2")).setUint16(8, fsType);
}

/** Gives characters the glyphs of others, or takes them away (null). */
export function setCharacters(tables: Sfnt, glyphs: Readonly<Record<string, string | null>>): void {
  const map = readCharacters(tableOf(tables, "cmap"));
  const codeOf = (char: string): number => char.codePointAt(0) ?? 0;
  for (const [char, of] of Object.entries(glyphs)) {
    if (of === null) map.delete(codeOf(char));
    else map.set(codeOf(char), map.get(codeOf(of)) ?? 0);
  }
  tables.set("cmap", writeCharacters(map));
}

/** Where the shape of a character is in the glyf table: first byte and the one behind the last. */
export function shapeOf(tables: Sfnt, char: string): readonly [number, number] {
  const glyph = readCharacters(tableOf(tables, "cmap")).get(char.codePointAt(0) ?? 0) ?? 0;
  const loca = viewOf(tableOf(tables, "loca"));
  return [loca.getUint32(glyph * 4), loca.getUint32(glyph * 4 + 4)];
}

/** Leaves a character in the font without a shape. */
export function emptyShape(tables: Sfnt, char: string): void {
  const [start] = shapeOf(tables, char);
  const glyph = readCharacters(tableOf(tables, "cmap")).get(char.codePointAt(0) ?? 0) ?? 0;
  // The shape is given to the glyph before; nothing draws that.
  viewOf(tableOf(tables, "loca")).setUint32(glyph * 4, shapeOf(tables, char)[1]);
  if (start === shapeOf(tables, char)[0]) throw new Error(`${char} had no shape`);
}

/** A collection with one font: a head, then the font with its places moved behind it. */
export function collectionOf(font: Uint8Array): Uint8Array {
  const head = 16;
  const bytes = new Uint8Array(head + font.length);
  bytes.set(new TextEncoder().encode("ttcf"));
  bytes.set(font, head);
  const data = viewOf(bytes);
  data.setUint32(4, 0x00010000);
  data.setUint32(8, 1);
  data.setUint32(12, head);
  for (let index = 0; index < data.getUint16(head + 4); index += 1) {
    const at = head + 12 + index * 16 + 8;
    data.setUint32(at, data.getUint32(at) + head);
  }
  return bytes;
}
