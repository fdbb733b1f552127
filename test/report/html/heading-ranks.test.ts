import { describe, expect, it } from "vitest";
import { headingRanks } from "../../../src/report/html/heading-ranks";

describe("the rank of a heading", () => {
  it.each<[string, number, (1 | 2 | 3)[], number[]]>([
    ["one below the other", 3, [1, 2, 3], [4, 5, 6]],
    ["1. directly under 一、", 3, [1, 3, 3, 1, 3], [4, 5, 5, 4, 5]],
    ["（一） after 1. under the same 一、", 3, [1, 3, 2, 3], [4, 5, 5, 6]],
    ["a text that begins with 1.", 2, [3, 1, 2], [3, 3, 4]],
    ["deeper than HTML goes", 5, [1, 2, 3], [6, 6, 6]],
  ])("%s", (_, above, levels, ranks) => {
    expect(levels.map(headingRanks(above))).toEqual(ranks);
  });
});
