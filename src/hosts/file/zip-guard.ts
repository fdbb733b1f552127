import { HostError } from "../../core/host";
import { damaged, within } from "./limits";
import { CENTRAL, CENTRAL_BYTES, findEnd, LOCAL, LOCAL_BYTES } from "./zip-format";
import { acceptName } from "./zip-names";

/** One packed part as the central directory declares it, its place in the file already checked. */
export interface ZipEntry {
  readonly name: string;
  readonly deflated: boolean;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly dataStart: number;
}

/** Parts by lower-case name: the package format compares names without case. */
export type ZipDirectory = ReadonlyMap<string, ZipEntry>;

interface Extent {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

const ZIP64_LOCATOR = 0x07064b50;
const ENCRYPTED_FLAGS = 0x1 | 0x40 | 0x2000;
/** Deflate cannot do better than about 1032 to 1; a declared ratio above it is a lie. */
const BEST_RATIO = 1040;

/**
 * Reads the central directory and judges the file by what it declares, before anything is
 * unpacked. What passes is small enough, names its parts plainly, and tells the same story in
 * the directory as in front of each part, so that no other program can see a different workbook
 * in the same bytes.
 */
export function readDirectory(file: Uint8Array): ZipDirectory {
  within("fileBytes", file.length);
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = findEnd(view);
  const { count, start } = readEnd(view, end);
  within("parts", count);

  const entries = new Map<string, ZipEntry>();
  const extents: Extent[] = [];
  let total = 0;
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + CENTRAL_BYTES > end || view.getUint32(at, true) !== CENTRAL) {
      throw damaged("", `no directory entry ${index}`);
    }
    const nameBytes = view.getUint16(at + 28, true);
    const next =
      at +
      CENTRAL_BYTES +
      nameBytes +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
    if (next > end) throw damaged("", `directory entry ${index} is cut off`);
    const rawName = file.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameBytes);
    const { entry, extent } = readEntry(file, view, at, rawName, start);
    total += entry.bytes;
    within("partBytes", entry.bytes, { part: entry.name });
    within("totalBytes", total);
    extents.push(extent);
    const key = entry.name.toLowerCase();
    if (entries.has(key)) throw unsafe("duplicate-part", entry.name);
    entries.set(key, entry);
    at = next;
  }
  if (at !== end) throw damaged("", "bytes between the directory and its end");
  refuseOverlap(extents);
  return entries;
}

/** The end record may be followed by nothing but its own comment of up to 65,535 bytes. */
function readEnd(view: DataView, end: number): { count: number; start: number } {
  const count = view.getUint16(end + 10, true);
  const bytes = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  // No workbook within the size limit needs zip64; in a small file it only serves to say one
  // thing to one program and another to the next.
  const located = end >= 20 && view.getUint32(end - 20, true) === ZIP64_LOCATOR;
  if (located || count === 0xffff || bytes === 0xffffffff || start === 0xffffffff) {
    throw unsafe("zip64", "");
  }
  const disks = view.getUint16(end + 4, true) + view.getUint16(end + 6, true);
  if (disks !== 0 || view.getUint16(end + 8, true) !== count) throw damaged("", "several disks");
  if (start + bytes !== end) throw damaged("", "the directory is not where its end says");
  return { count, start };
}

function readEntry(
  file: Uint8Array,
  view: DataView,
  at: number,
  rawName: Uint8Array,
  directory: number,
): { entry: ZipEntry; extent: Extent } {
  const name = acceptName(rawName);
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const packedBytes = view.getUint32(at + 20, true);
  const bytes = view.getUint32(at + 24, true);
  const local = view.getUint32(at + 42, true);
  if ([packedBytes, bytes, local].includes(0xffffffff)) throw unsafe("zip64", name);
  if ((flags & ENCRYPTED_FLAGS) !== 0) throw unsafe("encrypted-part", name);
  if (method !== 0 && method !== 8) throw unsafe("compression", name);
  if (method === 0 && packedBytes !== bytes) throw damaged(name, "stored with two sizes");
  if (bytes > packedBytes * BEST_RATIO) throw unsafe("ratio", name);

  if (local + LOCAL_BYTES > directory || view.getUint32(local, true) !== LOCAL) {
    throw damaged(name, "no part where the directory points");
  }
  const localFlags = view.getUint16(local + 6, true);
  if ((localFlags & ENCRYPTED_FLAGS) !== 0) throw unsafe("encrypted-part", name);
  if (view.getUint16(local + 8, true) !== method) throw damaged(name, "two compressions");
  const nameStart = local + LOCAL_BYTES;
  const localName = file.subarray(nameStart, nameStart + view.getUint16(local + 26, true));
  if (!sameBytes(localName, rawName)) throw unsafe("two-names", name);
  const dataStart = nameStart + localName.length + view.getUint16(local + 28, true);
  const dataEnd = dataStart + packedBytes;
  if (dataEnd > directory) throw damaged(name, "runs into the directory");
  const crc = view.getUint32(at + 16, true);
  return {
    entry: { name, deflated: method === 8, crc, packedBytes, bytes, dataStart },
    extent: { start: local, end: dataEnd, name },
  };
}

/** Parts that share bytes let a small file declare a large sum many times over. */
function refuseOverlap(extents: Extent[]): void {
  extents.sort((a, b) => a.start - b.start);
  let reached = 0;
  for (const { start, end, name } of extents) {
    if (start < reached) throw unsafe("overlap", name);
    reached = end;
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => b[index] === byte);
}

function unsafe(reason: string, part: string): HostError {
  return new HostError("unsafe", { reason, part });
}
