const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let rest = index;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest;
});

/** The checksum that zip keeps of each part, over chunks as if they were one. */
export function crc32(chunks: readonly Uint8Array[]): number {
  let state = 0xffffffff;
  for (const chunk of chunks) {
    for (let index = 0; index < chunk.length; index++) {
      state = (TABLE[(state ^ (chunk[index] ?? 0)) & 0xff] ?? 0) ^ (state >>> 8);
    }
  }
  return (state ^ 0xffffffff) >>> 0;
}
