import { describe, expect, it } from "vitest";
import { align } from "../../../src/core/locate/align";
import { inOrder } from "../../../src/core/locate/order";

describe("what stands in order", () => {
  it.each([
    [[], []],
    [[4], [0]],
    [
      [1, 2, 3],
      [0, 1, 2],
    ],
    [
      [9, 1, 2, 3],
      [1, 2, 3],
    ],
    [
      [1, 2, 3, 0],
      [0, 1, 2],
    ],
    [
      [1, 3, 2, 4],
      [0, 1, 3],
    ],
    [[3, 2, 1], [0]],
  ])("of %j are the positions %j", (values, kept) => {
    expect([...inOrder(values)]).toEqual(kept);
  });
});

describe("aligning two lists", () => {
  const pairs = (left: string, right: string): string =>
    Array.from(
      align(Array.from(left), Array.from(right), (i, j) => (left[i] === right[j] ? 1 : 0)).keys(),
    ).join("");

  it.each([
    ["abc", "abc", "abc"],
    ["abxc", "abc", "abc"],
    ["ac", "abc", "ac"],
    ["cab", "abc", "ab"],
    ["", "abc", ""],
    ["xyz", "abc", ""],
  ])("pairs %j with %j as %j", (left, right, common) => {
    expect(pairs(left, right)).toBe(common);
  });

  it("takes the pairs that are worth most, not the most pairs", () => {
    const worth = [
      [0, 0.4],
      [1, 0],
    ];
    const pairs = align(["first", "second"], ["A", "B"], (i, j) => worth[i]?.[j] ?? 0);
    expect([...pairs]).toEqual([["second", "A"]]);
  });
});
