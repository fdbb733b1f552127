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
  const body: number[] = [];
  const directory: number[] = [];
  for (const part of parts) {
    const data = typeof part.data === "string" ? utf8.encode(part.data) : part.data;
    const packed = part.deflate === true ? deflateRawSync(data) : data;
    const offset = part.declaredOffset ?? body.length;
    const name = utf8.encode(part.name);
    const localName = utf8.encode(part.localName ?? part.name);
    const shared = [
      ...u16(part.flags ?? 0),
      ...u16(part.method ?? (part.deflate === true ? 8 : 0)),
      ...u32(0x21_0000),
      ...u32(part.declaredCrc ?? crc32([data])),
      ...u32(part.declaredPackedBytes ?? packed.length),
      ...u32(part.declaredBytes ?? data.length),
    ];
    append(
      body,
      u32(0x04034b50),
      u16(20),
      shared,
      u16(localName.length),
      u16(0),
      localName,
      packed,
    );
    append(directory, u32(0x02014b50), u16(20), u16(20), shared, u16(name.length), u16(0), u16(0));
    append(directory, u16(0), u16(0), u32(0), u32(offset), name);
  }
  const count = end.count ?? parts.length;
  const comment = utf8.encode(end.comment ?? "");
  const start = body.length;
  append(body, directory, u32(0x06054b50), u16(0), u16(0), u16(count), u16(count));
  append(body, u32(end.directoryBytes ?? directory.length), u32(end.directoryStart ?? start));
  append(body, u16(comment.length), comment);
  return Uint8Array.from(body);
}

function append(to: number[], ...pieces: readonly Iterable<number>[]): void {
  for (const piece of pieces) for (const byte of piece) to.push(byte);
}

function u16(value: number): number[] {
  return [value & 0xff, (value >>> 8) & 0xff];
}

function u32(value: number): number[] {
  return [...u16(value & 0xffff), ...u16(value >>> 16)];
}
