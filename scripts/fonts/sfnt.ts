/** The tables of a TrueType file by tag. */
export type Sfnt = Map<string, Uint8Array>;

const TRUETYPE = 0x00010000;
const HEADER = 12;
const RECORD = 16;

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Takes a TrueType file apart; the tables are copies and may be changed. */
export function readSfnt(bytes: Uint8Array): Sfnt {
  const data = view(bytes);
  if (data.getUint32(0) !== TRUETYPE) throw new Error("not a TrueType file with outlines in glyf");
  const tables: Sfnt = new Map();
  for (let index = 0; index < data.getUint16(4); index += 1) {
    const at = HEADER + index * RECORD;
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    const offset = data.getUint32(at + 8);
    tables.set(tag, bytes.slice(offset, offset + data.getUint32(at + 12)));
  }
  return tables;
}

/** Sum of the big-endian 32-bit words, the last one filled with zeros. */
function checksum(bytes: Uint8Array): number {
  const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
  padded.set(bytes);
  const data = view(padded);
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + data.getUint32(at)) >>> 0;
  return sum;
}

/** Puts the tables together, by tag, with all checksums made anew. */
export function writeSfnt(tables: Sfnt): Uint8Array {
  const tags = [...tables.keys()].sort();
  const head = tables.get("head");
  if (head === undefined) throw new Error("the font has no head table");
  view(head).setUint32(8, 0);

  let offset = HEADER + tags.length * RECORD;
  const places = tags.map((tag) => {
    const bytes = tables.get(tag) ?? new Uint8Array();
    const place = { tag, bytes, offset };
    offset += Math.ceil(bytes.length / 4) * 4;
    return place;
  });

  const result = new Uint8Array(offset);
  const data = view(result);
  const power = Math.floor(Math.log2(tags.length));
  data.setUint32(0, TRUETYPE);
  data.setUint16(4, tags.length);
  data.setUint16(6, 16 * 2 ** power);
  data.setUint16(8, power);
  data.setUint16(10, 16 * (tags.length - 2 ** power));
  places.forEach((place, index) => {
    const at = HEADER + index * RECORD;
    for (let letter = 0; letter < 4; letter += 1) {
      result[at + letter] = place.tag.charCodeAt(letter);
    }
    data.setUint32(at + 4, checksum(place.bytes));
    data.setUint32(at + 8, place.offset);
    data.setUint32(at + 12, place.bytes.length);
    result.set(place.bytes, place.offset);
  });
  const headAt = places.find((place) => place.tag === "head")?.offset ?? 0;
  data.setUint32(headAt + 8, (0xb1b0afba - checksum(result)) >>> 0);
  return result;
}
