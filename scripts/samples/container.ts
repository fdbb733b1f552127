import { deflateRawSync, inflateRawSync } from "node:zlib";

/** A file inside of a zip container. */
export interface Entry {
  readonly path: string;
  readonly data: Uint8Array;
}

const localSignature = 0x04034b50;
const centralSignature = 0x02014b50;
const endSignature = 0x06054b50;
const endSize = 22;
const deflated = 8;
const utf8Names = 0x0800;
/** 1980-01-01, the zip format's first day: the container must not know when it was made. */
const firstDay = 0x0021;

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(data: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of data) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

/** Reads the entries of a container without archive comment, in the order of its directory. */
export function unpack(container: Uint8Array): readonly Entry[] {
  const bytes = Buffer.from(container.buffer, container.byteOffset, container.byteLength);
  const end = bytes.length - endSize;
  if (end < 0 || bytes.readUInt32LE(end) !== endSignature) throw new Error("Not a plain zip file.");
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const method = bytes.readUInt16LE(at + 10);
    const size = bytes.readUInt32LE(at + 20);
    const nameLength = bytes.readUInt16LE(at + 28);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const stored = bytes.subarray(start, start + size);
    entries.push({
      path: bytes.toString("utf8", at + 46, at + 46 + nameLength),
      data: method === deflated ? inflateRawSync(stored) : stored,
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** The fields that the local header and the directory have in common. */
function commonHeader(entry: Entry, size: number, nameLength: number): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(utf8Names, 2);
  header.writeUInt16LE(deflated, 4);
  header.writeUInt16LE(firstDay, 8);
  header.writeUInt32LE(crc32(entry.data), 10);
  header.writeUInt32LE(size, 14);
  header.writeUInt32LE(entry.data.length, 18);
  header.writeUInt16LE(nameLength, 22);
  return header;
}

function word(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value);
  return buffer;
}

/** Writes entries into a container; the same entries give the same bytes. */
export function pack(entries: readonly Entry[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.path, "utf8");
    const data = deflateRawSync(entry.data);
    const common = commonHeader(entry, data.length, name.length);
    files.push(word(localSignature), common, name, data);
    const position = Buffer.alloc(14);
    position.writeUInt32LE(offset, 10);
    directory.push(word(centralSignature), Buffer.from([20, 0]), common, position, name);
    offset += 30 + name.length + data.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(endSize);
  end.writeUInt32LE(endSignature, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...files, index, end]));
}
