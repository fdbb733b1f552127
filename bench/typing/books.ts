import type { Book, Scalar } from "../../src/core/book/book";
import type { CatalogueRow } from "../../src/core/layout/catalogue";
import type { LayoutSet } from "../../src/core/layout/layout";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../src/statute/hebei/unit-budget/2023";
import { sheetOf } from "../../test/support/books";
import { randomLines, type DetailLine } from "../../test/support/detail-lines";
import { madeBook } from "../../test/support/made-book";
import { randomFrom } from "../../test/support/random";
import { tableValues } from "../../test/support/table-values";

const LINES_PER_ITEM = 6;

/** 类 codes that have a row of their own in tables 1 and 4. */
const CLASSES = LAYOUT.tables
  .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "fixed" ? block.rows : [])))
  .flatMap(({ code }) => code ?? []);

/** Made-up 项 codes: ten 款 of equally many 项 in each 类. */
function madeCodes(items: number): string[] {
  const classes = [...new Set(CLASSES)];
  const each = Math.ceil(items / (10 * classes.length));
  const two = (index: number): string => String(index + 1).padStart(2, "0");
  return classes.flatMap((code) =>
    Array.from(
      { length: 10 * each },
      (_, at) => `${code}${two(at % 10)}${two(Math.floor(at / 10))}`,
    ),
  );
}

/** A made-up unit that spends under thousands of 项, and the layout set that knows their codes. */
export interface DetailedUnit {
  readonly layout: LayoutSet;
  readonly book: Book;
}

export function detailedUnit(items: number, step: number, seed: number): DetailedUnit {
  const codes = madeCodes(items);
  const random = randomFrom(seed);
  const lines = codes.flatMap((code) =>
    randomLines(random, { items: 1, linesPerItem: LINES_PER_ITEM, carried: true, step }).map(
      (line): DetailLine => ({ ...line, code }),
    ),
  );
  const known = [...new Set(codes.flatMap((code) => [code.slice(0, 3), code.slice(0, 5), code]))];
  const rows = known.map((code): CatalogueRow => [code, `科目${code}`, LAYOUT.year, "printed"]);
  const { functional } = LAYOUT.catalogues;
  const layout = {
    ...LAYOUT,
    catalogues: { ...LAYOUT.catalogues, functional: { ...functional, rows } },
  };
  return { layout, book: madeBook(layout, tableValues(lines)) };
}

/** A book with sheets of words and figures behind its own that no rule reads. */
export function amongOtherSheets(book: Book, cells: number): Book {
  const [sheets, width] = [10, 15];
  const rows = Math.ceil(cells / sheets / width);
  const cell = (row: number, column: number): Scalar =>
    column < 3 ? `备用数据 ${String(row)}-${String(column)}` : row * width + column + 0.25;
  const other = Array.from({ length: sheets }, (_, index) =>
    sheetOf(
      `资料${String(index + 1)}`,
      Array.from({ length: rows }, (_row, row) =>
        Array.from({ length: width }, (_cell, column) => cell(row, column)),
      ),
    ),
  );
  return { sheets: [...book.sheets, ...other] };
}
