import { deflateSync, strToU8 } from "fflate";
import { crc32 } from "../crc32";
import { CENTRAL, CENTRAL_BYTES, END, END_BYTES, findEnd, LOCAL, LOCAL_BYTES } from "../zip-format";

/** A part of a container: as it was packed in the file, or with other content. */
export interface PackedPart {
  readonly name: string;
  /** Its entry in the directory of the file, null for a new part. */
  readonly entry: RawEntry | null;
  /** Null keeps what the file holds. */
  readonly content: string | null;
}

/** One part as the bytes of the container that it comes from. */
export interface RawEntry {
  /** The part with the header in front of it, and whatever follows up to the next one. */
  readonly local: Uint8Array;
  readonly directory: Uint8Array;
}

const VERSION = 20;
const DEFLATED = 8;
const UTF8_NAME = 0x800;
/** 1980-01-01, the first day of the format: a part must not know when it was made. */
const FIRST_DAY = 0x21_0000;

/** The entries of a container in the order of its directory; `zip-guard` has found it sound. */
export function rawEntries(file: Uint8Array): RawEntry[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = findEnd(view);
  const start = view.getUint32(end + 16, true);
  const found: { offset: number; directory: Uint8Array }[] = [];
  for (let at = start; at < end;) {
    const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const next = lengths.reduce((sum, length) => sum + length, at + CENTRAL_BYTES);
    found.push({ offset: view.getUint32(at + 42, true), directory: file.subarray(at, next) });
    at = next;
  }
  const offsets = found.map(({ offset }) => offset).sort((a, b) => a - b);
  const nextOf = new Map(offsets.map((offset, at) => [offset, offsets[at + 1] ?? start]));
  return found.map(({ offset, directory }) => {
    return { directory, local: file.subarray(offset, nextOf.get(offset)) };
  });
}

/** A container of these parts. Those that keep their content keep their packed bytes and dates. */
export function pack(parts: readonly PackedPart[]): Uint8Array {
  const bodies: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const part of parts) {
    const { local, directory: entry } = rawOf(part);
    const placed = entry.slice();
    viewOf(placed).setUint32(42, offset, true);
    bodies.push(local);
    directory.push(placed);
    offset += local.length;
  }
  const end = new Uint8Array(END_BYTES);
  const view = viewOf(end);
  view.setUint32(0, END, true);
  view.setUint16(8, parts.length, true);
  view.setUint16(10, parts.length, true);
  view.setUint32(12, lengthOf(directory), true);
  view.setUint32(16, offset, true);
  return joined([...bodies, ...directory, end]);
}

function rawOf({ name, entry, content }: PackedPart): RawEntry {
  if (content === null && entry !== null) return entry;
  const data = strToU8(content ?? "");
  const packed = deflateSync(data, { level: 6 });
  const nameBytes = entry === null ? strToU8(name) : nameIn(entry.directory);
  const flags = entry === null ? UTF8_NAME : viewOf(entry.directory).getUint16(8, true) & UTF8_NAME;
  const date = entry === null ? FIRST_DAY : viewOf(entry.directory).getUint32(12, true);

  // Both headers say these eight fields in the same order, one behind the other.
  const shared = new Uint8Array(LOCAL_BYTES - 4);
  const view = viewOf(shared);
  view.setUint16(0, VERSION, true);
  view.setUint16(2, flags, true);
  view.setUint16(4, DEFLATED, true);
  view.setUint32(6, date, true);
  view.setUint32(10, crc32([data]), true);
  view.setUint32(14, packed.length, true);
  view.setUint32(18, data.length, true);
  view.setUint16(22, nameBytes.length, true);
  const local = joined([signature(LOCAL), shared, nameBytes, packed]);
  const head = new Uint8Array(CENTRAL_BYTES);
  viewOf(head).setUint32(0, CENTRAL, true);
  viewOf(head).setUint16(4, VERSION, true);
  head.set(shared, 6);
  return { local, directory: joined([head, nameBytes]) };
}

function nameIn(directory: Uint8Array): Uint8Array {
  const length = viewOf(directory).getUint16(28, true);
  return directory.subarray(CENTRAL_BYTES, CENTRAL_BYTES + length);
}

function signature(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  viewOf(bytes).setUint32(0, value, true);
  return bytes;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(lengthOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
