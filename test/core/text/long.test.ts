import { describe, expect, it } from "vitest";
import { readFlats } from "../../../src/core/text/flats";
import { readFigures } from "../../../src/core/text/read-figures";
import { LENGTH, PIECES, repeated } from "./long-texts";

/** How its time grows with its length is measured in bench/growth. */
describe("a text of a hundred pages", () => {
  it.each(PIECES)("of %s is read to its end", (_name, piece) => {
    const text = repeated(piece, LENGTH);
    const ends = [...readFigures(text), ...readFlats(text)].map(({ end }) => end);
    expect(ends.every((end) => end <= text.length)).toBe(true);
    // What stands in each piece stands in the last one too.
    const inOne = [...readFigures(piece.repeat(3)), ...readFlats(piece.repeat(3))];
    if (inOne.length > 2) expect(Math.max(...ends)).toBeGreaterThan(text.length - 2 * piece.length);
  });

  it("has brackets within brackets without end", () => {
    const text = `${"（".repeat(LENGTH)}5万元${"）".repeat(LENGTH)}`;
    expect(readFigures(text).map(({ label }) => label)).toEqual([""]);
  });

  it("has an amount of thirty digits, and none of more", () => {
    expect(readFigures(`收入${"9".repeat(30)}元`)).toHaveLength(1);
    expect(readFigures(`收入${"9".repeat(31)}元，其中${"9".repeat(LENGTH)}元`)).toHaveLength(0);
  });
});
