import { describe, expect, it } from "vitest";
import type { Book, Sheet } from "../../src/core/book/book";
import { readBook } from "../../src/core/book/read-book";
import { HostError } from "../../src/core/host";
import type { HostErrorCode, Part, WorkbookReader } from "../../src/core/host";

/** Makes a reader of the host under test that holds what the book holds. */
export type ReaderFactory = (book: Book) => Promise<WorkbookReader>;

const EVERY_PART: readonly Part[] = ["values", "formulas", "formats", "merges"];

const empty = (name: string): Sheet => ({
  name,
  visibility: "visible",
  used: null,
  values: [],
  formulas: [],
  formats: [],
  merges: [],
});

/** A table that begins in B3, with everything a cell may hold. */
const table: Sheet = {
  name: "03 支出总表",
  visibility: "visible",
  used: { r0: 2, c0: 1, r1: 5, c1: 3 },
  values: [
    ["支出总表", null, null],
    ["项目", "合计", "备注"],
    ["  人员经费", 1353.5, true],
    ["公用经费", -0.005, { err: "#REF!" }],
  ],
  formulas: [
    [null, null, null],
    [null, null, null],
    [null, "=SUM(C6,1353.505)", null],
    [null, null, "=#REF!+1"],
  ],
  formats: [
    ["General", "General", "General"],
    ["General", "General", "General"],
    ["@", "#,##0.00", "General"],
    ["General", "0.00_ ", "General"],
  ],
  merges: [{ r0: 2, c0: 1, r1: 2, c1: 3 }],
};

const hidden: Sheet = {
  ...empty("隐藏"),
  visibility: "hidden",
  used: { r0: 0, c0: 0, r1: 0, c1: 0 },
  values: [["a"]],
  formulas: [[null]],
  formats: [["General"]],
};

const BOOK: Book = {
  sheets: [
    table,
    empty("空表"),
    hidden,
    { ...hidden, name: 'it\'s <&> "1"', visibility: "veryHidden", values: [[12]] },
  ],
};

/** What every host must do the same way. Run it once for each host, with a factory of its own. */
export function describeReader(host: string, makeReader: ReaderFactory): void {
  describe(`${host} as a workbook reader`, () => {
    it("gives back the book it was made from", async () => {
      expect(await readBook(await makeReader(BOOK))).toEqual(BOOK);
    });

    it("tells the sheets in their order, with visibility and used rectangle", async () => {
      const infos = await (await makeReader(BOOK)).sheets();
      expect(infos.map((info) => [info.name, info.visibility, info.used])).toEqual([
        ["03 支出总表", "visible", { sheet: "03 支出总表", r0: 2, c0: 1, r1: 5, c1: 3 }],
        ["空表", "visible", null],
        ["隐藏", "hidden", { sheet: "隐藏", r0: 0, c0: 0, r1: 0, c1: 0 }],
        ['it\'s <&> "1"', "veryHidden", { sheet: 'it\'s <&> "1"', r0: 0, c0: 0, r1: 0, c1: 0 }],
      ]);
    });

    it("answers wants in their order, the same sheet twice too", async () => {
      const reader = await makeReader(BOOK);
      const answers = await reader.read([
        { sheet: "隐藏", parts: ["values"] },
        { sheet: table.name, parts: ["values"] },
        { sheet: "隐藏", parts: ["values"] },
      ]);
      expect(answers.map(({ rect }) => rect.sheet)).toEqual(["隐藏", table.name, "隐藏"]);
      expect(answers.map(({ values }) => values[0]![0])).toEqual(["a", "支出总表", "a"]);
    });

    it("answers no wants with no answers", async () => {
      expect(await (await makeReader(BOOK)).read([])).toEqual([]);
    });

    it("leaves out what was not asked for", async () => {
      const reader = await makeReader(BOOK);
      const [values] = await reader.read([{ sheet: table.name, parts: ["values"] }]);
      expect(values).toEqual({
        rect: { sheet: table.name, ...table.used },
        values: table.values,
        merges: [],
      });
      const [rest] = await reader.read([
        { sheet: table.name, parts: ["formulas", "formats", "merges"] },
      ]);
      expect(rest).toEqual({
        rect: { sheet: table.name, ...table.used },
        values: [],
        formulas: table.formulas,
        formats: table.formats,
        merges: [{ sheet: table.name, r0: 2, c0: 1, r1: 2, c1: 3 }],
      });
    });

    it("answers exactly the rectangle asked for, blank beyond what is used", async () => {
      const rect = { sheet: table.name, r0: 4, c0: 2, r1: 6, c1: 4 };
      const [part] = await (
        await makeReader(BOOK)
      ).read([{ sheet: table.name, rect, parts: EVERY_PART }]);
      expect(part).toEqual({
        rect,
        values: [
          [1353.5, true, null],
          [-0.005, { err: "#REF!" }, null],
          [null, null, null],
        ],
        formulas: [
          ["=SUM(C6,1353.505)", null, null],
          [null, "=#REF!+1", null],
          [null, null, null],
        ],
        formats: [
          ["#,##0.00", "General", "General"],
          ["0.00_ ", "General", "General"],
          ["General", "General", "General"],
        ],
        merges: [],
      });
    });

    it("answers a merged area whole when the rectangle only touches it", async () => {
      const rect = { sheet: table.name, r0: 0, c0: 3, r1: 2, c1: 3 };
      const reader = await makeReader(BOOK);
      const [part] = await reader.read([{ sheet: table.name, rect, parts: ["merges"] }]);
      expect(part!.merges).toEqual([{ sheet: table.name, r0: 2, c0: 1, r1: 2, c1: 3 }]);
    });

    it("answers an empty sheet with an empty grid", async () => {
      const [nothing] = await (await makeReader(BOOK)).read([{ sheet: "空表", parts: EVERY_PART }]);
      expect(nothing).toEqual({
        rect: { sheet: "空表", r0: 0, c0: 0, r1: -1, c1: -1 },
        values: [],
        formulas: [],
        formats: [],
        merges: [],
      });
    });

    it("answers a rectangle of an empty sheet with blanks", async () => {
      const rect = { sheet: "空表", r0: 1, c0: 1, r1: 1, c1: 2 };
      const [blanks] = await (
        await makeReader(BOOK)
      ).read([{ sheet: "空表", rect, parts: ["values"] }]);
      expect(blanks).toEqual({ rect, values: [[null, null]], merges: [] });
    });

    it("does not let an answer change what is read next", async () => {
      const reader = await makeReader(BOOK);
      const want = { sheet: "隐藏", parts: ["values"] as const };
      const [first] = await reader.read([want]);
      (first!.values as string[][])[0]![0] = "changed";
      expect((await reader.read([want]))[0]!.values).toEqual([["a"]]);
    });

    const refused: [string, HostErrorCode, object][] = [
      ["a sheet it does not have", "unknown-sheet", { sheet: "没有" }],
      ["a name of the object prototype", "unknown-sheet", { sheet: "__proto__" }],
      ["a rectangle off the sheet", "bad-range", place(0, 0, 0, 16_384)],
      ["a rectangle upside down", "bad-range", place(3, 0, 2, 0)],
      ["a whole sheet of blanks", "too-large", place(0, 0, 1_048_575, 16_383)],
    ];
    it.each(refused)("refuses %s", async (_what, code, want) => {
      const reader = await makeReader(BOOK);
      const wants = [{ sheet: "隐藏", parts: EVERY_PART, ...want }];
      const error: unknown = await reader.read(wants).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(HostError);
      expect(error).toMatchObject({ code });
    });

    it("refuses to be read once it is closed", async () => {
      const reader = await makeReader(BOOK);
      await reader.close();
      await expect(reader.sheets()).rejects.toMatchObject({ code: "closed" });
      await expect(reader.read([])).rejects.toMatchObject({ code: "closed" });
      await reader.close();
    });
  });
}

function place(r0: number, c0: number, r1: number, c1: number): object {
  return { rect: { sheet: "隐藏", r0, c0, r1, c1 } };
}
