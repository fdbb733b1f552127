import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashOf, isSame } from "../../src/functions/content";
import { remembering } from "../../src/functions/memo";
import type { Answer, Cell, Range } from "../../src/functions/range";

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.double({ noNaN: true }),
  fc.string(),
  fc.boolean(),
  fc.constantFrom(null, "", 0, -0, "0", { code: "#N/A" }, { code: "#REF!" }),
);
const range = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 }))
  .chain(([width, height]) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  );

/** A function that tells how often it was really called. */
function counted(): {
  readonly call: (given: (Range | null)[]) => Answer;
  readonly count: () => number;
} {
  let count = 0;
  const call = remembering(() => {
    count += 1;
    return [[count]];
  });
  return { call, count: () => count };
}

describe("remembering", () => {
  it("answers the same contents without a second call", () => {
    const memo = counted();
    fc.assert(
      fc.property(range, fc.option(range), (first, second) => {
        memo.call([first, second]);
        const before = memo.count();
        memo.call(structuredClone([first, second]));
        expect(memo.count()).toBe(before);
      }),
    );
  });

  it("never takes other contents for the same", () => {
    fc.assert(
      fc.property(range, range, (a, b) => {
        const memo = remembering((given) => [[JSON.stringify(given)]]);
        expect(memo([a, null])).toEqual([[JSON.stringify([a, null])]]);
        expect(memo([b, null])).toEqual([[JSON.stringify([b, null])]]);
        expect(memo([a, b])).toEqual([[JSON.stringify([a, b])]]);
      }),
    );
  });

  it.each<readonly [Range, Range]>([
    [[[1]], [["1"]]],
    [[[0]], [[null]]],
    [[[1, 2]], [[1], [2]]],
    [[[{ code: "#N/A" }]], [[{ code: "#REF!" }]]],
    [[["2080505"]], [["2080506"]]],
    [[["长".repeat(16)]], [[`${"长".repeat(16)}a`]]],
  ])("%j is not %j", (a, b) => {
    expect(isSame([a], [b])).toBe(false);
    expect(isSame([a], [structuredClone(a)])).toBe(true);
  });

  it("tells most contents apart by the hash alone", () => {
    const hashes = new Set<number>();
    for (let n = 0; n < 10_000; n += 1) hashes.add(hashOf([[[String(2_080_000 + n), n / 100]]]));
    expect(hashes.size).toBeGreaterThan(9_900);
  });

  it("forgets the oldest of many calls", () => {
    const memo = counted();
    for (let n = 0; n < 300; n += 1) memo.call([[[n]]]);
    expect(memo.count()).toBe(300);
    memo.call([[[299]]]);
    expect(memo.count()).toBe(300);
    memo.call([[[0]]]);
    expect(memo.count()).toBe(301);
  });

  it("keeps a call that is asked for again and again", () => {
    const memo = counted();
    for (let n = 0; n < 600; n += 1) {
      memo.call([[["kept"]]]);
      memo.call([[[n]]]);
    }
    expect(memo.count()).toBe(601);
  });

  it("does not keep more cells than it may, however few the calls", () => {
    const memo = counted();
    const table = (n: number): Range => Array.from({ length: 300_000 }, (_, row) => [row, n]);
    memo.call([table(1)]);
    memo.call([table(2)]);
    memo.call([table(2)]);
    expect(memo.count()).toBe(2);
    memo.call([table(1)]);
    expect(memo.count()).toBe(3);
    const huge: Range = Array.from({ length: 1_100_000 }, () => [1]);
    memo.call([huge]);
    memo.call([huge]);
    expect(memo.count()).toBe(5);
    memo.call([table(1)]);
    expect(memo.count()).toBe(5);
  });
});
