import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MEMO_NAMESPACE, memoPair, memoXml } from "../../src/core/memo";

const inside = (xml: string): string =>
  /^<memo xmlns="[^"]*">([^]*)<\/memo>$/u.exec(xml)?.[1] ?? "";

describe("a text kept in a part of a workbook", () => {
  it("comes back with its key, whatever they are, from letters that XML leaves alone", () => {
    const letters = fc.string({
      unit: fc.oneof(
        fc.constantFrom(
          "<",
          ">",
          "&",
          '"',
          "'",
          "\\",
          "\n",
          "\r",
          "\u0001",
          "\u0085",
          "\u2028",
          "\uFFFE",
        ),
        fc.string({ unit: "binary", maxLength: 1 }),
      ),
    });
    fc.assert(
      fc.property(letters, letters, (key, text) => {
        const body = inside(memoXml(key, text));
        expect(memoPair(body)).toEqual([key, text]);
        expect(body).not.toMatch(/[<>&\p{Cc}\p{Cs}\u2028\u2029\uFFFE\uFFFF]/u);
      }),
    );
  });

  it("is under one name for every host", () => {
    expect(memoXml("a", "一")).toBe(`<memo xmlns="${MEMO_NAMESPACE}">["a","一"]</memo>`);
  });

  it.each(["", "not JSON", "[1,2]", '["a"]', '{"0":"a","1":"b"}', "null"])(
    "is not taken from what others wrote: %s",
    (json) => {
      expect(memoPair(json)).toBeNull();
    },
  );

  it("may not be as long as a book", () => {
    expect(() => memoXml("a", "说".repeat(1_000_001))).toThrow(
      expect.objectContaining({
        code: "too-large",
        params: { what: "textCharacters", limit: "1000000", found: "1000001" },
      }),
    );
  });
});
