import { tableOf, viewOf, type Sfnt } from "../../src/report/pdf/sfnt";

const WINDOWS = 3;
const UNICODE_BMP = 1;
const ENGLISH_US = 0x409;

/** Kept from the source: copyright, trademark, maker, designer, licence and where to read it. */
const KEPT_NAMES: ReadonlySet<number> = new Set([0, 7, 8, 9, 13, 14]);

/** The names of the source that are kept, by name id, in English. */
function keptNames(font: Sfnt): Map<number, string> {
  const bytes = tableOf(font, "name");
  const data = viewOf(bytes);
  const storage = data.getUint16(4);
  const names = new Map<number, string>();
  for (let index = 0; index < data.getUint16(2); index += 1) {
    const at = 6 + index * 12;
    const id = data.getUint16(at + 6);
    const english = data.getUint16(at) === WINDOWS && data.getUint16(at + 4) === ENGLISH_US;
    if (!english || !KEPT_NAMES.has(id)) continue;
    const start = storage + data.getUint16(at + 10);
    const text = bytes.subarray(start, start + data.getUint16(at + 8));
    names.set(id, new TextDecoder("utf-16be").decode(text));
  }
  return names;
}

/** Writes the own family name, which a changed font must have, and keeps who made it. */
export function setNames(font: Sfnt, family: string, style: string, version: string): void {
  const full = `${family} ${style}`;
  const names = keptNames(font);
  names.set(1, family);
  names.set(2, style);
  names.set(3, `${full}; ${version}`);
  names.set(4, full);
  names.set(5, version);
  names.set(6, full.replace(/ /gu, ""));

  const records = [...names].sort(([a], [b]) => a - b);
  const storage = 6 + records.length * 12;
  const length = records.reduce((sum, [, text]) => sum + text.length * 2, storage);
  const bytes = new Uint8Array(length);
  const data = viewOf(bytes);
  data.setUint16(2, records.length);
  data.setUint16(4, storage);
  let offset = 0;
  records.forEach(([id, text], index) => {
    const fields = [WINDOWS, UNICODE_BMP, ENGLISH_US, id, text.length * 2, offset];
    fields.forEach((field, column) => {
      data.setUint16(6 + index * 12 + column * 2, field);
    });
    for (let unit = 0; unit < text.length; unit += 1) {
      data.setUint16(storage + offset + unit * 2, text.charCodeAt(unit));
    }
    offset += text.length * 2;
  });
  font.set("name", bytes);
}
