import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Scalar } from "../../../src/core/book/book";
import { readBook } from "../../../src/core/book/read-book";
import type { Edit, HostErrorCode } from "../../../src/core/host";
import { BOOK, MONEY, at, expectRefusal, newSheet, openOn, values } from "./under-test";
import type { PortFactory } from "./under-test";

/** Edits are made whole or not at all, and every value is read as it was written. */
export function describeApply(host: string, makePort: PortFactory): void {
  describe(`${host}: apply`, () => {
    const kept: Scalar[] = [
      ...[
        "文字",
        "=1+1",
        "=SUM(B2:B3)",
        "'引号",
        "''",
        "20404",
        "0101",
        "-",
        "+5",
        "-3",
        "@x",
        "#N/A",
      ],
      ...[
        "2023年",
        "1月2日",
        "3/4",
        "2023-01-02",
        "12:30",
        "5%",
        "￥5",
        "1,234.50",
        "（一）",
        "TRUE",
        "１２",
      ],
      ...["#REF!", "1e5", " 前后 ", "两\n行", "<&>"],
      ...[0, -0.01, 1353.5, true, false, null],
    ];
    it.each(kept)("writes %j so that it is read as the same", async (value) => {
      const { port } = await makePort(BOOK);
      // Into a typed cell, a text cell, a number cell and a blank one.
      const places = [at(2, 0), at(1, 0), at(1, 1), at(5, 3)];
      await port.apply(
        places.map((place) => values(place, [[value]])),
        "",
      );
      const read = await port.read(
        places.map((rect) => ({ sheet: MONEY, rect, parts: ["values", "formulas"] as const })),
      );
      expect(read.map((part) => part.values[0]![0])).toEqual(places.map(() => value));
      expect(read.map((part) => part.formulas![0]![0])).toEqual(places.map(() => null));
    });

    it("keeps any text", async () => {
      const { port } = await makePort(BOOK);
      const text = fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" }).filter(isPrintable);
      await fc.assert(
        fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 8 }), async (texts) => {
          const place = at(9, 0, 9, texts.length - 1);
          await port.apply([values(place, [texts])], "");
          const [part] = await port.read([{ sheet: MONEY, rect: place, parts: ["values"] }]);
          expect(part!.values).toEqual([texts]);
        }),
        { numRuns: 100, examples: [[["=\u0338", "\uFF1D1", "\u2260"]]] },
      );
    });

    it("leaves every other cell, and the number format, as it was", async (context) => {
      const { port, cell } = await openOn(makePort, context);
      const before = await readBook(port);
      await port.apply([values(at(1, 1), [[7]])], "");
      await port.apply([values(at(1, 1), [[100]])], "");
      expect(await cell(1, 1)).toBe(100);
      expect(await readBook(port)).toEqual(before);
    });

    it("makes several edits in their order", async (context) => {
      const { port, cell } = await openOn(makePort, context);
      await port.apply([values(at(1, 1), [[1]]), values(at(1, 1, 2, 1), [[2], [3]])], "");
      expect([await cell(1, 1), await cell(2, 1)]).toEqual([2, 3]);
    });

    it("writes a formula, also to a text cell", async (context) => {
      const { port } = await openOn(makePort, context);
      const edit: Edit = { kind: "formulas", at: at(1, 0), formulas: [["=SUM(B2:B3)"]] };
      await port.apply([edit], "");
      const [part] = await port.read([{ sheet: MONEY, rect: at(1, 0), parts: ["formulas"] }]);
      expect(part!.formulas).toEqual([["=SUM(B2:B3)"]]);
    });

    it("calculates anew after an edit", async (context) => {
      const { port, settle, cell } = await openOn(makePort, context, "recalc");
      await port.apply([values(at(1, 1), [[200]])], "");
      await settle();
      expect(await cell(3, 1)).toBe(220.5);
    });

    it("makes a new sheet at the end, with all it holds", async (context) => {
      const { port } = await openOn(makePort, context, "merges");
      await port.apply([{ kind: "sheet", sheet: newSheet }], "");
      const made = (await readBook(port)).sheets.at(-1)!;
      expect(made.name).toBe("新表");
      expect(made.used).toEqual({ r0: 0, c0: 0, r1: 3, c1: 2 });
      expect(made.values).toEqual([
        ["2023年支出总表", null, null],
        ["科目编码", null, "1"],
        ["0101", "行政运行", 12.5],
        [null, null, 12.5],
      ]);
      expect(made.formulas[3]).toEqual([null, null, "=SUM(C3:C3)"]);
      expect(made.formats[2]![0]).toBe("@");
      expect(made.formats[2]![2]).toBe("#,##0.00");
      expect(made.merges).toEqual(newSheet.merges);
    });

    it("edits a sheet it makes in the same call", async (context) => {
      const { port, cell } = await openOn(makePort, context);
      const place = { sheet: "新表", r0: 2, c0: 2, r1: 2, c1: 2 };
      await port.apply([{ kind: "sheet", sheet: newSheet }, values(place, [[99]])], "");
      expect(await cell(2, 2, "新表")).toBe(99);
    });

    const refused: [string, HostErrorCode, Edit][] = [
      ["a sheet it does not have", "unknown-sheet", values(at(0, 0, 0, 0, "没有"), [[1]])],
      ["a cell off the sheet", "bad-range", values(at(0, 16_384), [[1]])],
      ["more values than cells", "bad-range", values(at(0, 0), [[1, 2]])],
      ["fewer values than cells", "bad-range", values(at(0, 0, 1, 0), [[1]])],
      [
        "a formula without =",
        "bad-range",
        { kind: "formulas", at: at(0, 0), formulas: [["SUM(A1)"]] },
      ],
      [
        "a sheet of the same name",
        "sheet-exists",
        { kind: "sheet", sheet: { ...newSheet, name: MONEY } },
      ],
    ];
    it.each(refused)("refuses %s and then makes none of the edits", async (_what, code, edit) => {
      const { port } = await makePort(BOOK);
      const before = await readBook(port);
      const made: Edit = { kind: "sheet", sheet: newSheet };
      await expectRefusal(port.apply([values(at(1, 1), [[7]]), made, edit], ""), code);
      expect(await readBook(port)).toEqual(before);
    });

    it("refuses two new sheets of one name", async (context) => {
      const { port } = await openOn(makePort, context);
      const made: Edit = { kind: "sheet", sheet: newSheet };
      await expectRefusal(port.apply([made, made], ""), "sheet-exists");
      expect((await port.sheets()).map(({ name }) => name)).toEqual([MONEY, "隐藏"]);
    });

    it("answers calls in the order they were made", async (context) => {
      const { port, cell } = await openOn(makePort, context);
      const first = port.apply([values(at(1, 1), [[1]])], "");
      const one = cell(1, 1);
      const second = port.apply([values(at(1, 1), [[2]])], "");
      const two = cell(1, 1);
      await Promise.all([first, second]);
      expect([await one, await two]).toEqual([1, 2]);
    });

    it("answers the next call after one it refused", async (context) => {
      const { port, cell } = await openOn(makePort, context);
      const refusal = port.apply([values(at(0, 0, 0, 0, "没有"), [[1]])], "");
      const next = cell(0, 0);
      await expectRefusal(refusal, "unknown-sheet");
      expect(await next).toBe("科目");
    });
  });
}

/** Texts a workbook can hold: no control characters, no halves of a character. */
function isPrintable(text: string): boolean {
  return !/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(text);
}
