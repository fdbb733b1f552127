import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBook } from "../../../src/core/book/read-book";
import { openOn } from "./under-test";
import type { PortFactory } from "./under-test";

/** Texts are kept inside of the workbook and are no part of the book. */
export function describeMemo(host: string, makePort: PortFactory): void {
  describe(`${host}: recall and remember`, () => {
    it("keeps, replaces and removes texts under their keys", async (context) => {
      const { port } = await openOn(makePort, context, "storage");
      expect(await port.recall("explanations")).toBeNull();
      await port.remember("explanations", "一");
      await port.remember("choices", "二");
      await port.remember("explanations", "三");
      expect(await port.recall("explanations")).toBe("三");
      await port.remember("explanations", null);
      await port.remember("explanations", null);
      expect([await port.recall("explanations"), await port.recall("choices")]).toEqual([
        null,
        "二",
      ]);
    });

    it("keeps any text, an empty one too", async (context) => {
      const { port } = await openOn(makePort, context, "storage");
      const awkward = [
        "",
        '"',
        "<a>&amp;]]>",
        "\u0000\u001F\u007F\u2028\uFFFF",
        "\\u0041",
        "\r\n\t",
      ];
      const text = fc.oneof(fc.constantFrom(...awkward), fc.string({ unit: "binary" }));
      await fc.assert(
        fc.asyncProperty(text, async (kept) => {
          await port.remember("key", kept);
          expect(await port.recall("key")).toBe(kept);
        }),
        { numRuns: 100 },
      );
    });

    it("does not change the book", async (context) => {
      const { port } = await openOn(makePort, context, "storage");
      const before = await readBook(port);
      await port.remember("explanations", "一");
      expect(await readBook(port)).toEqual(before);
    });
  });
}
