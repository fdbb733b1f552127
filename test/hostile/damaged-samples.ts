import fc from "fast-check";
import { SAMPLE } from "./sample-parts";

/** The sample cut off at every kilobyte. */
export function cutSamples(): Uint8Array[] {
  const count = Math.ceil(SAMPLE.length / 1024);
  return Array.from({ length: count }, (_, at) => SAMPLE.subarray(0, at * 1024));
}

/** So many samples with one to three bytes of each made into others. */
export function flippedSamples(count: number): Uint8Array[] {
  const flip = fc.tuple(fc.nat(SAMPLE.length - 1), fc.integer({ min: 1, max: 255 }));
  const flips = fc.array(flip, { minLength: 1, maxLength: 3 });
  return fc.sample(flips, { numRuns: count, seed: 1 }).map((changes) => {
    const bytes = SAMPLE.slice();
    for (const [at, by] of changes) bytes[at] = (bytes[at] ?? 0) ^ by;
    return bytes;
  });
}
