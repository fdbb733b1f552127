import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCoverage } from "../../../../src/report/pdf/coverage";
import { MOST_BYTES } from "../../../../src/report/pdf/office-font/container";
import { OfficeFontError } from "../../../../src/report/pdf/office-font/problem";
import { readOfficeFont } from "../../../../src/report/pdf/office-font/read-office-font";
import { readOfficeFonts } from "../../../../src/report/pdf/office-font/read-office-fonts";
import { readPostscriptName } from "../../../../src/report/pdf/office-font/tables";
import { readSfnt, tableOf, viewOf, type Sfnt } from "../../../../src/report/pdf/sfnt";
import {
  collectionOf,
  emptyShape,
  madeFont,
  setCharacters,
  setHeights,
  setPermission,
} from "../made-font";

function heights(font: Uint8Array): number[] {
  const hhea = viewOf(tableOf(readSfnt(font), "hhea"));
  return [hhea.getInt16(4), hhea.getInt16(6), hhea.getInt16(8)];
}

function covers(font: Uint8Array, char: string): boolean {
  return readCoverage(font)(char.codePointAt(0) ?? 0);
}

describe("a font of the office", () => {
  it.each([
    ["a wide line", 1300, -500, 200],
    ["a descender of the wrong sign", 800, 200, 0],
    ["no height at all", 0, 0, 0],
  ])("with %s gets the line of all faces", (_name, ascender, descender, gap) => {
    const font = madeFont((tables) => {
      setHeights(tables, ascender, descender, gap);
    });
    expect(heights(font)).toEqual([ascender, descender, gap]);
    expect(heights(readOfficeFont(font))).toEqual([880, -120, 0]);
  });

  it("keeps its characters and its name", () => {
    const font = readOfficeFont(madeFont());
    for (const char of "预算公开，。　（①") expect(covers(font, char), char).toBe(true);
    expect(readPostscriptName(readSfnt(font).get("name"))).toBe("OfficeSong");
  });

  it("does without a name and without an OS/2 table", () => {
    const font = madeFont((tables) => {
      tables.delete("name");
      tables.delete("OS/2");
    });
    expect(readPostscriptName(readSfnt(readOfficeFont(font)).get("name"))).toBe("OfficeFont");
  });

  it("is not asked for characters that have no shape in it", () => {
    const font = madeFont((tables) => {
      emptyShape(tables, "龙");
    });
    expect(covers(font, "龙")).toBe(true);
    expect(covers(readOfficeFont(font), "龙")).toBe(false);
    expect(covers(readOfficeFont(font), "　")).toBe(true);
  });

  it.each(["\ue000", "\u{f0000}", "ش", "א", "\u0301", "क"])(
    "is not asked for %j, which does not come out right by itself",
    (char) => {
      const font = madeFont((tables) => {
        setCharacters(tables, { [char]: "中" });
      });
      expect(covers(font, char)).toBe(true);
      expect(covers(readOfficeFont(font), char)).toBe(false);
    },
  );

  it("may stand first in a collection", () => {
    const font = madeFont();
    const alone = readOfficeFont(font);
    expect(Buffer.compare(readOfficeFont(collectionOf(font)), alone)).toBe(0);
  });

  it.each([0, 4, 8, 2 | 8])("may be embedded with the permission %i", (fsType) => {
    const font = madeFont((tables) => {
      setPermission(tables, fsType);
    });
    expect(covers(readOfficeFont(font), "中")).toBe(true);
  });
});

function codeOf(bytes: Uint8Array): string {
  try {
    readOfficeFont(bytes);
    return "used";
  } catch (error) {
    if (error instanceof OfficeFontError) return error.code;
    throw error;
  }
}

function changed(change: (tables: Sfnt) => void): () => Uint8Array {
  return () => madeFont(change);
}

const text = (words: string): Uint8Array => new TextEncoder().encode(words);

describe("a file that is no such font", () => {
  it.each<[string, string, () => Uint8Array]>([
    ["an empty file", "empty", () => new Uint8Array()],
    ["a huge file", "too-large", () => new Uint8Array(MOST_BYTES + 1)],
    ["a text", "not-a-font", () => text("%PDF-1.7")],
    ["two bytes", "not-a-font", () => text("ab")],
    ["a font for web pages", "web-font", () => text("wOFF")],
    ["a newer font for web pages", "web-font", () => text("wOF2")],
    [
      "a font with pictures of letters",
      "no-outlines",
      changed((tables) => {
        tables.delete("glyf");
      }),
    ],
    [
      "a font with PostScript outlines",
      "postscript-outlines",
      changed((tables) => {
        tables.set("CFF ", tableOf(tables, "glyf"));
        tables.delete("glyf");
      }),
    ],
    [
      "a font without a cmap",
      "damaged",
      changed((tables) => {
        tables.delete("cmap");
      }),
    ],
    [
      "a font without widths",
      "damaged",
      changed((tables) => {
        tables.set("hmtx", new Uint8Array());
      }),
    ],
    [
      "a font of no size",
      "damaged",
      changed((tables) => {
        viewOf(tableOf(tables, "head")).setUint16(18, 0);
      }),
    ],
    [
      "a font that lacks a common character",
      "no-chinese",
      changed((tables) => {
        setCharacters(tables, { 预: null });
      }),
    ],
    [
      "a font that may not be embedded",
      "restricted",
      changed((tables) => {
        setPermission(tables, 2);
      }),
    ],
    [
      "a font that may not be cut",
      "restricted",
      changed((tables) => {
        setPermission(tables, 8 | 0x100);
      }),
    ],
    [
      "a font of which pictures may be embedded",
      "restricted",
      changed((tables) => {
        setPermission(tables, 0x200);
      }),
    ],
  ])("%s is %s", (_name, code, make) => {
    expect(codeOf(make())).toBe(code);
  });

  it("is told with what it was given for", () => {
    const files = { body: madeFont(), title: text("no font") };
    expect(() => readOfficeFonts(files)).toThrow(
      expect.objectContaining({ code: "not-a-font", face: "title" }) as Error,
    );
  });

  it("is damaged wherever it is cut off", () => {
    const font = madeFont();
    fc.assert(
      fc.property(fc.integer({ min: 12, max: font.length - 4 }), (length) => {
        expect(codeOf(font.subarray(0, length))).toBe("damaged");
      }),
      { numRuns: 60 },
    );
  });

  it("is refused in words or used, whichever bytes of its tables are wrong", () => {
    const font = madeFont();
    // The directory and the tables before the shapes, and those behind.
    const { byteOffset, length } = tableOf(readSfnt(font), "glyf");
    const places = fc.oneof(
      fc.integer({ min: 0, max: byteOffset - 1 }),
      fc.integer({ min: byteOffset + length, max: font.length - 1 }),
    );
    const slips = fc.array(fc.tuple(places, fc.integer({ min: 0, max: 255 })), { minLength: 1 });
    fc.assert(
      fc.property(slips, (wrong) => {
        const copy = font.slice();
        for (const [at, byte] of wrong) copy[at] = byte;
        expect(codeOf(copy)).toMatch(/^[a-z-]+$/u);
      }),
      { numRuns: 60 },
    );
  });
});
