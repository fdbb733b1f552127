import { describe, expect, it } from "vitest";
import { readShapes } from "../../../../src/report/pdf/office-font/outlines";

/** An INDEX of CFF with offsets of one byte. */
function index(...parts: readonly (readonly number[])[]): number[] {
  const ends = parts.reduce<number[]>((all, part) => [...all, (all.at(-1) ?? 1) + part.length], []);
  return [0, parts.length, 1, 1, ...ends, ...parts.flat()];
}

/** A CFF table with these programs of glyphs; `at` writes their place as the dictionary has it. */
function cff(
  programs: readonly (readonly number[])[],
  at: (place: number) => number[],
): Uint8Array {
  const header = [1, 0, 4, 1];
  const name = index([65]);
  const frame = (place: number): number[] => [
    ...header,
    ...name,
    // A decimal and two other entries stand before it, as in real fonts.
    ...index([0x1e, 0x0a, 0x5f, 12, 8, 139, 1, ...at(place), 17]),
  ];
  const place = frame(0).length;
  return Uint8Array.from([...frame(place), ...index(...programs)]);
}

const SHAPE = [139, 139, 21, 100, 100, 5, 14];
const EMPTY = [250, 124, 14];

describe("shapes in a CFF table", () => {
  it.each<[string, (place: number) => number[]]>([
    ["one byte", (place) => [place + 139]],
    ["two bytes", (place) => [28, 0, place]],
    ["four bytes", (place) => [29, 0, 0, 0, place]],
  ])("are found by a place of %s", (_name, at) => {
    const hasShape = readShapes(new Map([["CFF ", cff([EMPTY, SHAPE, EMPTY, SHAPE], at)]]));
    expect([0, 1, 2, 3, 4].map(hasShape)).toEqual([false, true, false, true, false]);
  });

  it.each([
    ["cut off", cff([SHAPE], (place) => [place + 139]).subarray(0, -2)],
    ["without glyphs", cff([SHAPE], () => [139, 2])],
  ])("are not looked for in a table that is %s", (_name, table) => {
    expect(() => readShapes(new Map([["CFF ", table]]))).toThrow(RangeError);
  });
});
