import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toA1 } from "../../src/core/book/address";
import type { Book, Place, Scalar } from "../../src/core/book/book";
import { patchBook, rereadWants } from "../../src/core/book/live-book";
import { readBook } from "../../src/core/book/read-book";
import { check } from "../../src/core/check/check";
import type { LayoutSet } from "../../src/core/layout/layout";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../src/statute/hebei/unit-budget/2023";
import { sampleBook } from "../support/books";
import { MemoryPort } from "../support/memory-port";
import { T2, T3 } from "../support/sample-sheets";
import { withUnbound } from "../support/unbound";
import { withRollups } from "../support/rollups";

/** One cell somebody types in, anywhere on a sheet and a little beyond it. */
interface Typed {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly content: (before: Scalar) => Scalar;
  readonly formula: string | null;
  /** Whether the book is checked before the next cell is typed. */
  readonly isChecked: boolean;
}

/** What a figure becomes under the hand, and what is typed by mistake into any cell. */
const CONTENTS: readonly ((before: Scalar) => Scalar)[] = [
  (before) => (typeof before === "number" ? before * 10 : before),
  (before) => (typeof before === "number" ? before + 0.36 : before),
  (before) => (typeof before === "number" ? -before : before),
  (before) => (typeof before === "number" ? before + 0.001 : before),
  (before) => (typeof before === "string" ? `${before}额` : before),
  () => null,
  () => "1,234.50",
  () => "12元",
  () => "单位：元",
  () => "合计",
  () => "2080505",
  () => 30102,
  () => ({ err: "#REF!" }),
];

/** Formulas with functions that Excel does not know, scattered over two tables. */
const UNKNOWN = Object.fromEntries(
  [T2, T3].flatMap((sheet) =>
    ["C2", "D6", "E9", "D12"].map((cell) => [`${sheet}!${cell}`, "=BUDGET.LEVEL(B9)"]),
  ),
);

const typed = fc.array(
  fc.record<Typed>({
    sheet: fc.nat(20),
    row: fc.nat(60),
    column: fc.nat(14),
    content: fc.constantFrom(...CONTENTS),
    formula: fc.constantFrom(null, null, null, "=D8+D9", "=SUM(D8:D12)"),
    isChecked: fc.boolean(),
  }),
  { minLength: 1, maxLength: 10 },
);

/** Types into a cell of the book; gives its place. */
function type(port: MemoryPort, book: Book, { sheet, row, column, ...one }: Typed): Place {
  const { name, used } = book.sheets[sheet % book.sheets.length]!;
  const height = (used?.r1 ?? 0) + 2;
  const width = (used?.c1 ?? 0) + 2;
  const at = { row: row % height, column: column % width };
  const address = toA1(at.row, at.column);
  port.type(name, address, one.content(port.valueOf(name, address)), one.formula);
  return { sheet: name, r0: at.row, c0: at.column, r1: at.row, c1: at.column };
}

/** All that a check says, as text. */
function verdictOn(book: Book, layout: LayoutSet): string {
  const { findings, outcomes, coverage, disclosure } = check(book, layout);
  const { entity, year, tables, deviations, statement } = disclosure;
  const found = tables.map(({ rect, columns, rows }) => [rect, [...columns], rows]);
  return JSON.stringify([findings, outcomes, coverage, entity, year, found, deviations, statement]);
}

/** The same of copies nobody has seen, of which nothing can be remembered. */
function verdictOnCopy(book: Book): string {
  return verdictOn(structuredClone(book), structuredClone(LAYOUT));
}

describe("a book that is edited while it is checked", () => {
  it.each([
    ["with typed figures", (sample: Book) => sample],
    ["with live formulas", (sample: Book) => withRollups(sample, LAYOUT)],
    ["with formulas Excel does not know", (sample: Book) => withUnbound(sample, UNKNOWN)],
  ])("gives what a check from scratch gives, %s", async (_name, make) => {
    const start = make(await sampleBook());
    await fc.assert(
      fc.asyncProperty(typed, async (steps) => {
        const port = new MemoryPort(start);
        let book = await readBook(port);
        for (const step of steps) {
          const wants = rereadWants(book, [type(port, book, step)]);
          book = patchBook(book, wants, await port.read(wants));
          if (step.isChecked) expect(verdictOn(book, LAYOUT)).toBe(verdictOnCopy(book));
        }
        expect(verdictOn(book, LAYOUT)).toBe(verdictOnCopy(book));
      }),
      { numRuns: 25 },
    );
  });
});
