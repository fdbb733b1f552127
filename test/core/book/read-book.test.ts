import { describe, expect, it } from "vitest";
import { readBook } from "../../../src/core/book/read-book";
import type { SheetInfo, Snapshot, Want, WorkbookReader } from "../../../src/core/host";

const info = (name: string, filled: boolean): SheetInfo => ({
  name,
  visibility: filled ? "visible" : "hidden",
  used: filled ? { sheet: name, r0: 1, c0: 1, r1: 1, c1: 2 } : null,
  protected: false,
});

const snapshot = (sheet: string): Snapshot => ({
  rect: { sheet, r0: 1, c0: 1, r1: 1, c1: 2 },
  values: [[sheet, 2]],
  formulas: [[null, "=1+1"]],
  formats: [["@", "0.00"]],
  merges: [{ sheet, r0: 1, c0: 1, r1: 1, c1: 2 }],
});

/** Records what it was asked, and answers wants by `answer`. */
function fakeReader(infos: readonly SheetInfo[], answer: (want: Want) => Snapshot[]) {
  const asked: (readonly Want[])[] = [];
  const reader: WorkbookReader = {
    sheets: () => Promise.resolve(infos),
    read: (wants) => {
      asked.push(wants);
      return Promise.resolve(wants.flatMap(answer));
    },
    close: () => Promise.resolve(),
  };
  return { reader, asked };
}

describe("readBook", () => {
  it("asks once, for all sheets that are not empty", async () => {
    const infos = [info("一", true), info("二", false), info("三", true)];
    const { reader, asked } = fakeReader(infos, (want) => [snapshot(want.sheet)]);
    const book = await readBook(reader);
    const parts = ["values", "formulas", "formats", "merges"];
    expect(asked).toEqual([
      [
        { sheet: "一", parts },
        { sheet: "三", parts },
      ],
    ]);
    expect(book.sheets.map((sheet) => [sheet.name, sheet.visibility, sheet.values])).toEqual([
      ["一", "visible", [["一", 2]]],
      ["二", "hidden", []],
      ["三", "visible", [["三", 2]]],
    ]);
    expect(book.sheets[0]).toEqual({
      name: "一",
      visibility: "visible",
      used: { r0: 1, c0: 1, r1: 1, c1: 2 },
      values: [["一", 2]],
      formulas: [[null, "=1+1"]],
      formats: [["@", "0.00"]],
      merges: [{ r0: 1, c0: 1, r1: 1, c1: 2 }],
    });
  });

  it("asks nothing of a workbook of empty sheets", async () => {
    const { reader, asked } = fakeReader([info("一", false)], () => []);
    const book = await readBook(reader);
    expect(asked).toEqual([]);
    expect(book.sheets[0]).toMatchObject({ used: null, values: [], formulas: [], formats: [] });
  });

  it("takes a sheet that was cleared in between as empty", async () => {
    const { reader } = fakeReader([info("一", true)], (want) => [
      { rect: { sheet: want.sheet, r0: 0, c0: 0, r1: -1, c1: -1 }, values: [], merges: [] },
    ]);
    expect((await readBook(reader)).sheets[0]).toMatchObject({ used: null, values: [] });
  });

  it("fills in the parts a host left out", async () => {
    const { reader } = fakeReader([info("一", true)], ({ sheet }) => [
      { rect: snapshot(sheet).rect, values: [[1, null]], merges: [] },
    ]);
    expect((await readBook(reader)).sheets[0]).toMatchObject({
      formulas: [[null, null]],
      formats: [["General", "General"]],
    });
  });

  it("does not pass over a host that answers too little", async () => {
    const { reader } = fakeReader([info("一", true)], () => []);
    await expect(readBook(reader)).rejects.toMatchObject({ code: "damaged" });
  });
});
