import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  SHEET_COLUMNS,
  SHEET_ROWS,
  columnIndex,
  columnName,
  parseA1,
  parseRect,
  rectToA1,
  toA1,
} from "../../../src/core/book/address";

const row = fc.integer({ min: 0, max: SHEET_ROWS - 1 });
const column = fc.integer({ min: 0, max: SHEET_COLUMNS - 1 });

describe("columns", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [51, "AZ"],
    [52, "BA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16_383, "XFD"],
  ])("%i is %s", (index, name) => {
    expect(columnName(index)).toBe(name);
    expect(columnIndex(name)).toBe(index);
  });

  it("go there and back", () => {
    const names = Array.from({ length: SHEET_COLUMNS }, (_, index) => columnName(index));
    expect(new Set(names).size).toBe(SHEET_COLUMNS);
    expect(names.map(columnIndex)).toEqual(names.map((_, index) => index));
  });

  it("take small letters", () => {
    expect(columnIndex("xfd")).toBe(16_383);
  });

  it.each(["XFE", "ZZZ", "AAAA", "", "A1", "É", "ı"])("do not include %j", (name) => {
    expect(columnIndex(name)).toBeNull();
  });

  it.each([-1, SHEET_COLUMNS, 1.5, NaN])("have no name for %d", (index) => {
    expect(() => columnName(index)).toThrow(RangeError);
  });
});

describe("cells", () => {
  it("go there and back", () => {
    fc.assert(
      fc.property(row, column, (r, c) => {
        expect(parseA1(toA1(r, c))).toEqual({ row: r, column: c });
      }),
    );
  });

  it("end at XFD1048576", () => {
    expect(toA1(SHEET_ROWS - 1, SHEET_COLUMNS - 1)).toBe("XFD1048576");
    expect(parseA1("XFD1048576")).toEqual({ row: 1_048_575, column: 16_383 });
    expect(parseA1("XFD1048577")).toBeNull();
    expect(parseA1("XFE1")).toBeNull();
    expect(() => toA1(SHEET_ROWS, 0)).toThrow(RangeError);
  });

  it("may be fixed or written small", () => {
    expect(parseA1("$b$12")).toEqual({ row: 11, column: 1 });
  });

  it.each(["", "A", "1", "A0", "A01", "1A", "A1B", " A1", "A1 ", "A-1", "A1.5", "A99999999"])(
    "do not include %j",
    (address) => {
      expect(parseA1(address)).toBeNull();
    },
  );
});

describe("rectangles", () => {
  it("go there and back", () => {
    fc.assert(
      fc.property(row, row, column, column, (r, s, c, d) => {
        const rect = {
          r0: Math.min(r, s),
          c0: Math.min(c, d),
          r1: Math.max(r, s),
          c1: Math.max(c, d),
        };
        expect(parseRect(rectToA1(rect))).toEqual(rect);
      }),
    );
  });

  it("of one cell have no colon", () => {
    expect(rectToA1({ r0: 4, c0: 1, r1: 4, c1: 1 })).toBe("B5");
    expect(parseRect("B5")).toEqual({ r0: 4, c0: 1, r1: 4, c1: 1 });
  });

  it("may be written from any corner", () => {
    expect(parseRect("C5:$A$2")).toEqual({ r0: 1, c0: 0, r1: 4, c1: 2 });
    expect(parseRect("A5:C2")).toEqual({ r0: 1, c0: 0, r1: 4, c1: 2 });
  });

  it.each(["", "A1:", ":A1", "A:C", "1:5", "A1:B2:C3", "S!A1"])("do not include %j", (address) => {
    expect(parseRect(address)).toBeNull();
  });
});
