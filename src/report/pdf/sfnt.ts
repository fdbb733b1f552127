/** The tables of a TrueType or OpenType file by tag. */
export type Sfnt = Map<string, Uint8Array>;

const TRUETYPE = 0x00010000;
const HEADER = 12;
const RECORD = 16;

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/**
 * Takes a font apart whose table directory begins at `start`, which is not 0 within a collection.
 * The tables are views of the file: who changes one copies it first. Throws a RangeError where
 * the file ends before a table does.
 */
export function readSfnt(bytes: Uint8Array, start = 0): Sfnt {
  const data = viewOf(bytes);
  const tables: Sfnt = new Map();
  for (let index = 0; index < data.getUint16(start + 4); index += 1) {
    const at = start + HEADER + index * RECORD;
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    const offset = data.getUint32(at + 8);
    const end = offset + data.getUint32(at + 12);
    if (end > bytes.length) throw new RangeError(`the file ends before its ${tag} table`);
    tables.set(tag, bytes.subarray(offset, end));
  }
  return tables;
}

/** A table the font must have. */
export function tableOf(font: Sfnt, tag: string): Uint8Array {
  const bytes = font.get(tag);
  if (bytes === undefined) throw new RangeError(`the font has no ${tag} table`);
  return bytes;
}

/** Sum of the big-endian 32-bit words, the last one filled with zeros. */
function checksum(bytes: Uint8Array): number {
  const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
  padded.set(bytes);
  const data = viewOf(padded);
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + data.getUint32(at)) >>> 0;
  return sum;
}

/** Puts the tables together, by tag, with all checksums made anew. */
export function writeSfnt(tables: Sfnt): Uint8Array {
  const tags = [...tables.keys()].sort();
  let offset = HEADER + tags.length * RECORD;
  const places = tags.map((tag) => {
    const bytes = tables.get(tag) ?? new Uint8Array();
    const place = { tag, bytes, offset };
    offset += Math.ceil(bytes.length / 4) * 4;
    return place;
  });

  const result = new Uint8Array(offset);
  const data = viewOf(result);
  const power = Math.floor(Math.log2(tags.length));
  data.setUint32(0, TRUETYPE);
  data.setUint16(4, tags.length);
  data.setUint16(6, 16 * 2 ** power);
  data.setUint16(8, power);
  data.setUint16(10, 16 * (tags.length - 2 ** power));
  for (const { bytes, offset: at } of places) result.set(bytes, at);
  const head = places.find(({ tag }) => tag === "head");
  if (head === undefined) throw new RangeError("the font has no head table");
  // The sum over the whole file is made with this field empty.
  data.setUint32(head.offset + 8, 0);
  places.forEach((place, index) => {
    const at = HEADER + index * RECORD;
    for (let letter = 0; letter < 4; letter += 1) {
      result[at + letter] = place.tag.charCodeAt(letter);
    }
    const { length } = place.bytes;
    data.setUint32(at + 4, checksum(result.subarray(place.offset, place.offset + length)));
    data.setUint32(at + 8, place.offset);
    data.setUint32(at + 12, length);
  });
  data.setUint32(head.offset + 8, (0xb1b0afba - checksum(result)) >>> 0);
  return result;
}
