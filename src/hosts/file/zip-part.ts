import { HostError } from "../../core/host";
import { crc32 } from "./crc32";
import { damaged } from "./limits";
import type { ZipEntry } from "./zip-guard";

/**
 * Unpacks one part and decodes it. Unpacking stops at the declared size, so the limits that the
 * guard applied to the declarations hold for what really comes out.
 */
export async function readPart(file: Uint8Array, entry: ZipEntry): Promise<string> {
  const packed = file.subarray(entry.dataStart, entry.dataStart + entry.packedBytes);
  const chunks = entry.deflated ? await inflate(packed, entry) : [packed];
  const length = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  if (length !== entry.bytes) throw damaged(entry.name, "not of its declared size");
  if (crc32(chunks) !== entry.crc) throw damaged(entry.name, "checksum");
  return decode(chunks, entry.name);
}

async function inflate(packed: Uint8Array, entry: ZipEntry): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    const source = new ReadableStream<BufferSource>({
      start(controller) {
        controller.enqueue(packed as Uint8Array<ArrayBuffer>);
        controller.close();
      },
    });
    const reader = source.pipeThrough(new DecompressionStream("deflate-raw")).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return chunks;
      length += value.length;
      if (length > entry.bytes) {
        await reader.cancel();
        throw damaged(entry.name, "larger than declared");
      }
      chunks.push(value);
    }
  } catch (error) {
    if (error instanceof HostError) throw error;
    throw damaged(entry.name, "cannot be unpacked");
  }
}

/** The package format allows UTF-8 and UTF-16; anything else is refused rather than guessed. */
function decode(chunks: readonly Uint8Array[], part: string): string {
  const [a, b] = chunks[0] ?? [];
  const little = (a === 0xff && b === 0xfe) || (a === 0x3c && b === 0);
  const big = (a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c);
  const encoding = little ? "utf-16le" : big ? "utf-16be" : "utf-8";
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    const pieces = chunks.map((chunk) => decoder.decode(chunk, { stream: true }));
    return pieces.join("") + decoder.decode();
  } catch {
    throw damaged(part, `not ${encoding}`);
  }
}
