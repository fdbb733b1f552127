import { describe, expect, it } from "vitest";
import { MONEY, at, expectRefusal, openOn } from "./under-test";
import type { PortFactory } from "./under-test";

/** What nobody sees who looks at the sheets. */
export function describeConceals(host: string, makePort: PortFactory): void {
  describe(`${host}: conceals`, () => {
    it("tells of no hidden row or column where there is none", async (context) => {
      const { port } = await openOn(makePort, context);
      const { lines } = await port.conceals([at(0, 0, 3, 1), at(1, 1)]);
      const none = { rows: [], columns: [] };
      expect(lines).toEqual([none, none]);
      expect(await port.conceals([])).toMatchObject({ lines: [] });
    });

    it("tells the hidden rows and columns of each place", async (context) => {
      const { port, user } = await openOn(makePort, context, "live");
      await user?.hideRows(MONEY, 2, 2);
      await user?.hideRows(MONEY, 6, 1);
      await user?.hideColumn(MONEY, "B");
      const { lines } = await port.conceals([at(0, 0, 9, 1), at(0, 0, 1, 0), at(1, 1), at(3, 0)]);
      expect(lines).toEqual([
        { rows: [1, 2, 5], columns: [1] },
        { rows: [1], columns: [] },
        { rows: [1], columns: [1] },
        { rows: [], columns: [] },
      ]);
    });

    it("refuses places that are not there", async (context) => {
      const { port } = await openOn(makePort, context);
      await expectRefusal(port.conceals([at(0, 0, 0, 0, "没有")]), "unknown-sheet");
      await expectRefusal(port.conceals([at(-1, 0)]), "bad-range");
    });
  });
}
