import { describe, expect, it } from "vitest";
import { readBook } from "../../../src/core/book/read-book";
import { at, expectRefusal, openOn } from "./under-test";
import type { PortFactory } from "./under-test";

/** Marks lie over the book without changing it. */
export function describeMarks(host: string, makePort: PortFactory): void {
  describe(`${host}: mark and select`, () => {
    const error = { at: at(1, 1), level: "error", text: "不相等" } as const;

    it("marks without changing the book, and takes the marks away", async (context) => {
      const { port } = await openOn(makePort, context, "marks");
      const before = await readBook(port);
      await port.mark("findings", [error, { ...error, at: at(2, 1), level: "warning" }]);
      await port.mark("trace", [{ ...error, level: "note" }]);
      expect(await readBook(port)).toEqual(before);
      await port.mark("findings", []);
      await port.mark("trace", []);
      expect(await readBook(port)).toEqual(before);
    });

    it("refuses to mark what is not there", async (context) => {
      const { port } = await openOn(makePort, context, "marks");
      const lost = { ...error, at: at(0, 0, 0, 0, "没有") };
      await expectRefusal(port.mark("findings", [lost]), "unknown-sheet");
      await expectRefusal(port.mark("findings", [{ ...error, at: at(-1, 0) }]), "bad-range");
    });

    it("selects a cell, and refuses a sheet that is missing or hidden", async (context) => {
      const { port } = await openOn(makePort, context, "live");
      await port.select(at(2, 1));
      await expectRefusal(port.select(at(0, 0, 0, 0, "没有")), "unknown-sheet");
      await expectRefusal(port.select(at(0, 16_384)), "bad-range");
      await expectRefusal(port.select(at(0, 0, 0, 0, "隐藏")), "hidden-sheet");
    });
  });
}
