import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { valueAt } from "../../../../src/core/book/book";
import { openDocument } from "../../../../src/hosts/file/open-document";
import { sampleBook } from "../../../support/books";

describe("the reference disclosure", () => {
  const opened = openDocument(new Uint8Array(readFileSync("samples/guangyang-2023.xlsx")));

  it("holds the same book", async () => {
    expect((await opened).book).toEqual(await sampleBook());
  });

  it("looks as it was made", async () => {
    const { book, look, texts } = await opened;
    expect(texts.size).toBe(0);
    expect(look.styles).toHaveLength(15);
    const [sheet] = look.sheets;
    expect(sheet).toMatchObject({
      defaultRow: 15,
      frozen: { rows: 5, columns: 0 },
      columns: [
        { first: 0, last: 0, size: 7 },
        { first: 1, last: 1, size: 32 },
        { first: 2, last: 2, size: 14 },
        { first: 3, last: 3, size: 36 },
        { first: 4, last: 4, size: 14 },
      ],
      hidesGridLines: false,
      isProtected: false,
    });
    expect(sheet!.rows[0]).toEqual({ first: 0, last: 0, size: 25 });
    expect(look.styles[sheet!.cells[0]!.style]).toEqual({
      font: "宋体",
      size: 16,
      isBold: true,
      across: "center",
      down: "middle",
      wraps: true,
    });
    // Blank cells of the tables have their lines, too.
    const lined = sheet!.cells.filter(({ style }) => look.styles[style]?.top !== undefined);
    const blank = lined.filter(({ row, column }) => valueAt(book.sheets[0]!, row, column) === null);
    expect(blank.length).toBeGreaterThan(0);
    expect(look.sheets.map(({ name }) => name)).toEqual(book.sheets.map(({ name }) => name));
  });
});
