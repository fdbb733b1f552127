import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnName } from "../../../src/core/book/address";
import type { Book, Place, Scalar } from "../../../src/core/book/book";
import { patchBook, rereadWants } from "../../../src/core/book/live-book";
import { readBook } from "../../../src/core/book/read-book";
import type { Snapshot, WorkbookReader } from "../../../src/core/host";
import { HostError } from "../../../src/core/host";
import { sheetOf } from "../../support/books";
import { MemoryPort } from "../../support/memory-port";

const BOOK: Book = {
  sheets: [
    sheetOf("一", [
      ["甲", 1, null],
      [null, 2, 3],
    ]),
    sheetOf("二", []),
    sheetOf("三", [[null, null], [7]], { visibility: "hidden" }),
  ],
};

/** The same with number formats on more cells than are filled, as where a column has one. */
const FORMATTED: Book = {
  sheets: BOOK.sheets.map((sheet) => ({
    ...sheet,
    used: { r0: 0, c0: 0, r1: 4, c1: 3 },
    values: [0, 1, 2, 3, 4].map((r) => [0, 1, 2, 3].map((c) => sheet.values[r]?.[c] ?? null)),
    formats: [0, 1, 2, 3, 4].map((r) => [0, 1, 2, 3].map((c) => `0.${"0".repeat(r + c)}`)),
  })),
};

async function bringUpToDate(reader: WorkbookReader, book: Book, places: Place[]): Promise<Book> {
  const wants = rereadWants(book, places);
  return patchBook(book, wants, await reader.read(wants));
}

function cellAt(sheet: string, row: number, column: number): Place {
  return { sheet, r0: row, c0: column, r1: row, c1: column };
}

/** A user who types into a cell, clears it, or fills a rectangle with one value. */
interface Step {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly height: number;
  readonly width: number;
  readonly value: Scalar;
  readonly formula: string | null;
  /** Whether the formula is one whose functions Excel does not know. */
  readonly isUnbound: boolean;
  /** Whether the host tells of it: the result of a formula changes without a word. */
  readonly isTold: boolean;
}

const steps = fc.array(
  fc.record<Step>({
    sheet: fc.constantFrom("一", "二", "三"),
    row: fc.integer({ min: 0, max: 6 }),
    column: fc.integer({ min: 0, max: 5 }),
    height: fc.constantFrom(1, 1, 1, 2, 9),
    width: fc.constantFrom(1, 1, 1, 3),
    value: fc.oneof(
      { weight: 2, arbitrary: fc.constant(null) },
      fc.constantFrom(0, -0, 12.5, "", "文字", true, { err: "#REF!" }),
    ),
    formula: fc.constantFrom(null, null, "=A1+B1"),
    isUnbound: fc.boolean(),
    isTold: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);

/** Takes a step and gives the places a host would tell of. */
function take(port: MemoryPort, step: Step): Place[] {
  const { sheet, row, column, height, width, value } = step;
  const formula = value === null ? null : step.formula;
  for (let r = row; r < row + height; r += 1) {
    for (let c = column; c < column + width; c += 1) {
      const address = `${columnName(c)}${r + 1}`;
      if (formula !== null && step.isUnbound) port.unbind(sheet, address, formula, value);
      else port.type(sheet, address, value, formula);
    }
  }
  return [{ sheet, r0: row, c0: column, r1: row + height - 1, c1: column + width - 1 }];
}

/** Gives the formulas of a book other results, of which no host tells. */
function recalculate(port: MemoryPort, book: Book, value: Scalar): void {
  for (const { name, used, formulas } of book.sheets) {
    formulas.forEach((line, r) =>
      line.forEach((formula, c) => {
        if (formula === null || used === null) return;
        port.calculate(name, `${columnName(used.c0 + c)}${used.r0 + r + 1}`, value);
      }),
    );
  }
}

describe("a book kept up to date", () => {
  it("is what a fresh reading gives, whatever was edited", async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const port = new MemoryPort(FORMATTED);
        let book = await readBook(port);
        let places: Place[] = [];
        for (const step of taken) {
          places.push(...take(port, step));
          recalculate(port, book, step.column);
          if (!step.isTold) continue;
          book = await bringUpToDate(port, book, places);
          places = [];
          expect(book).toEqual(await readBook(port));
        }
        expect(await bringUpToDate(port, book, places)).toEqual(await readBook(port));
      }),
      { numRuns: 300 },
    );
  });

  it("keeps what is equal as the same objects", async () => {
    const port = new MemoryPort(BOOK);
    const book = await readBook(port);
    const place = cellAt("一", 1, 1);
    expect(await bringUpToDate(port, book, [place, cellAt("三", 8, 8)])).toBe(book);
    port.type("一", "B2", 5);
    const after = await bringUpToDate(port, book, [place]);
    expect(after.sheets[0]!.values[1]).toEqual([null, 5, 3]);
    expect(after.sheets[0]!.values[0]).toBe(book.sheets[0]!.values[0]);
    expect(after.sheets[0]!.formulas).toBe(book.sheets[0]!.formulas);
    expect(after.sheets[2]).toBe(book.sheets[2]);
    expect(book.sheets[0]!.values[1]).toEqual([null, 2, 3]);
  });

  it("keeps the rows of a sheet that got a row in front", async () => {
    const port = new MemoryPort({
      sheets: [
        sheetOf("一", [
          [null, null],
          ["甲", 1],
        ]),
      ],
    });
    const book = await readBook(port);
    port.type("一", "B1", 5);
    const after = await bringUpToDate(port, book, [cellAt("一", 0, 1)]);
    expect(after.sheets[0]!.used).toEqual({ r0: 0, c0: 0, r1: 1, c1: 1 });
    expect(after.sheets[0]!.values[1]).toBe(book.sheets[0]!.values[0]);
  });

  it("tells of cells whose functions become known and unknown", async () => {
    const port = new MemoryPort(BOOK);
    port.unbind("一", "C2", "=BUDGET.LEVEL(A1)", { err: "#NAME?" });
    const book = await readBook(port);
    expect(book.sheets[0]!.unbound).toEqual([{ row: 1, column: 2 }]);
    expect(await bringUpToDate(port, book, [cellAt("一", 1, 2)])).toBe(book);

    // The functions are loaded: Excel calculates, and no cell was edited.
    port.type("一", "C2", 3, "=BUDGET.LEVEL(A1)");
    const known = await bringUpToDate(port, book, [cellAt("三", 1, 0)]);
    expect(known.sheets[0]).not.toHaveProperty("unbound");
    expect(known).toEqual(await readBook(port));

    port.unbind("一", "C2", "=BUDGET.LEVEL(A1)", 3);
    const again = await bringUpToDate(port, known, [cellAt("一", 1, 2)]);
    expect(again.sheets[0]!.unbound).toEqual([{ row: 1, column: 2 }]);
    expect(known.sheets[0]).not.toHaveProperty("unbound");
  });

  it("takes merged areas over as they are now", () => {
    const [sheet] = BOOK.sheets;
    const merge = { sheet: "一", r0: 0, c0: 1, r1: 0, c1: 2 };
    const answer: Snapshot = {
      rect: { sheet: "一", ...sheet!.used! },
      values: [],
      merges: [merge],
    };
    const after = patchBook(BOOK, [{ sheet: "一", parts: ["merges"] }], [answer]);
    expect(after.sheets[0]!.merges).toEqual([{ r0: 0, c0: 1, r1: 0, c1: 2 }]);
    expect(after.sheets[0]!.values).toBe(sheet!.values);
  });
});

describe("what is read anew", () => {
  const withFormula: Book = {
    sheets: [
      BOOK.sheets[0]!,
      { ...sheetOf("二", [[1, 2, 3]]), formulas: [[null, "=A1", "=A1+B1"]] },
    ],
  };

  it("is the changed place, the results of all formulas and the merged areas", () => {
    const place = cellAt("一", 1, 1);
    expect(rereadWants(withFormula, [place])).toEqual([
      { sheet: "一", rect: place, parts: ["values", "formulas", "formats"] },
      { sheet: "一", parts: ["merges"] },
      { sheet: "二", rect: { sheet: "二", r0: 0, c0: 1, r1: 0, c1: 2 }, parts: ["values"] },
    ]);
  });

  it("is nothing where nothing changed and no formula follows", () => {
    expect(rereadWants(BOOK, [])).toEqual([]);
  });

  it.each<[string, Place[]]>([
    ["a whole column", [{ sheet: "一", r0: 0, c0: 1, r1: 1_048_575, c1: 1 }]],
    ["a cell far away", [cellAt("一", 1_000_000, 3)]],
    ["an empty sheet", [cellAt("二", 0, 0)]],
  ])("is the sheet as a whole after a change of %s", (_name, places) => {
    const sheet = places[0]!.sheet;
    const parts = ["values", "formulas", "formats", "merges"];
    expect(rereadWants(BOOK, places)).toEqual([{ sheet, parts }]);
  });

  it("is the sheet as a whole after many scattered changes", () => {
    const rows = Array.from({ length: 100 }, (_, row) => [row, 1]);
    const places = rows.map((_, row) => cellAt("一", row, row % 2));
    expect(rereadWants({ sheets: [sheetOf("一", rows)] }, places)).toHaveLength(1);
  });

  it("takes in the blank cells that a change brings into use", () => {
    const rects = rereadWants(BOOK, [cellAt("一", 3, 3)]).flatMap(({ rect }) => rect ?? []);
    expect(rects).toEqual([
      { sheet: "一", r0: 2, c0: 0, r1: 3, c1: 3 },
      { sheet: "一", r0: 0, c0: 3, r1: 1, c1: 3 },
    ]);
  });

  it("refuses a sheet that the book does not have", () => {
    expect(() => rereadWants(BOOK, [cellAt("四", 0, 0)])).toThrow(
      new HostError("unknown-sheet", { sheet: "四" }),
    );
  });

  it("refuses answers that are not complete", () => {
    const wants = rereadWants(BOOK, [cellAt("一", 0, 0)]);
    expect(() => patchBook(BOOK, wants, [])).toThrow(new HostError("damaged", { part: "一" }));
  });
});
