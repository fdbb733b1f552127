import { deflateRawSync } from "node:zlib";
import { crc32 } from "../../../src/hosts/file/crc32";

/** A part to be packed, with whatever its headers shall say that is not so. */
export interface ZipPart {
  readonly name: string;
  readonly data: string | Uint8Array;
  readonly deflate?: boolean;
  readonly localName?: string;
  readonly flags?: number;
  readonly method?: number;
  readonly declaredBytes?: number;
  readonly declaredPackedBytes?: number;
  readonly declaredCrc?: number;
  readonly declaredOffset?: number;
}

/** What the end record shall say that is not so. */
export interface ZipEnd {
  readonly count?: number;
  readonly directoryStart?: number;
  readonly directoryBytes?: number;
  readonly comment?: string;
}

const utf8 = new TextEncoder();

/** Packs parts into a zip file by hand, so that tests can also make files no writer would make. */
export function zip(parts: readonly ZipPart[], end: ZipEnd = {}): Uint8Array {
  const body: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let start = 0;
  for (const part of parts) {
    const data = typeof part.data === "string" ? utf8.encode(part.data) : part.data;
    const packed = part.deflate === true ? deflateRawSync(data) : data;
    const name = utf8.encode(part.name);
    const localName = utf8.encode(part.localName ?? part.name);
    const shared: Fields = [
      [2, part.flags ?? 0],
      [2, part.method ?? (part.deflate === true ? 8 : 0)],
      [4, 0x21_0000],
      [4, part.declaredCrc ?? crc32([data])],
      [4, part.declaredPackedBytes ?? packed.length],
      [4, part.declaredBytes ?? data.length],
    ];
    const local = fields([4, 0x04034b50], [2, 20], ...shared, [2, localName.length], [2, 0]);
    directory.push(
      fields([4, 0x02014b50], [2, 20], [2, 20], ...shared, [2, name.length], [2, 0], [2, 0]),
      fields([2, 0], [2, 0], [4, 0], [4, part.declaredOffset ?? start]),
      name,
    );
    body.push(local, localName, packed);
    start += local.length + localName.length + packed.length;
  }
  const count = end.count ?? parts.length;
  const comment = utf8.encode(end.comment ?? "");
  const directoryBytes = directory.reduce((sum, { length }) => sum + length, 0);
  const last = fields(
    ...([
      [4, 0x06054b50],
      [2, 0],
      [2, 0],
      [2, count],
      [2, count],
    ] as const),
    ...([
      [4, end.directoryBytes ?? directoryBytes],
      [4, end.directoryStart ?? start],
    ] as const),
    [2, comment.length],
  );
  return new Uint8Array(Buffer.concat([...body, ...directory, last, comment]));
}

/** Numbers with the bytes each takes, as the format lays them out. */
type Fields = readonly (readonly [bytes: 2 | 4, value: number])[];

function fields(...numbers: Fields): Uint8Array {
  const bytes = Buffer.alloc(numbers.reduce((sum, [length]) => sum + length, 0));
  let at = 0;
  for (const [length, value] of numbers) {
    // What does not fit is cut off, as it would be in a header that lies.
    at =
      length === 2 ? bytes.writeUInt16LE(value & 0xffff, at) : bytes.writeUInt32LE(value >>> 0, at);
  }
  return bytes;
}
