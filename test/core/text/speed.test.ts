import { describe, expect, it } from "vitest";
import { readFlats } from "../../../src/core/text/flats";
import { readFigures } from "../../../src/core/text/read-figures";

const LENGTH = 200_000;

/** Texts of which only the length differs, by the piece that they repeat. */
const PIECES: readonly (readonly [name: string, piece: string])[] = [
  [
    "a statement",
    "2023年基本支出1331.05万元（其中：人员经费1024.89万元），较上年增加3万元，与上年持平。",
  ],
  [
    "a statement without a full stop",
    "基本支出1331.05万元，项目支出（含贴息）增长26.93%，无变化，",
  ],
  ["digits", "1"],
  ["full-width digits", "１"],
  ["digits and commas", "111,"],
  ["digits and points", "1."],
  ["digits and dashes", "1-"],
  ["digits and blanks", "1 "],
  ["years", "2023年"],
  ["ends of ranges", "3至"],
  ["ordinals", "第1、"],
  ["commas", ","],
  ["blanks", "\u3000"],
  ["line breaks", "\n"],
  ["opening brackets", "（"],
  ["opening brackets and figures", "（5元"],
  ["closing brackets", "）"],
  ["pairs of brackets", "（境）"],
  ["words", "增减"],
  ["words that say nothing changed", "与上年一致"],
  ["estimates", "约"],
];

function timeOf(text: string): number {
  const start = performance.now();
  readFigures(text);
  readFlats(text);
  return performance.now() - start;
}

/**
 * Four times the length may take ten times as long, a square would take sixteen. Short times are not
 * compared, and a pause of the machine does not come three times in a row.
 */
function growsWithItsLength(piece: string): boolean {
  const whole = piece.repeat(Math.ceil(LENGTH / piece.length));
  const quarter = whole.slice(0, whole.length / 4);
  return [1, 2, 3].some(() => timeOf(whole) < Math.max(200, 10 * timeOf(quarter)));
}

describe("a text of a hundred pages", () => {
  it.each(PIECES)("of %s takes no more time than its length costs", (_name, piece) => {
    expect(growsWithItsLength(piece)).toBe(true);
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
