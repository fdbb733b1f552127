import { toA1 } from "../../../src/core/book/address";
import { formulaAt, type Book, type Scalar } from "../../../src/core/book/book";
import type { NewSheet } from "../../../src/core/book/new-sheet";
import { indexCatalogue, nameOf } from "../../../src/core/layout/catalogue";
import type { LayoutSet } from "../../../src/core/layout/layout";
import { locate } from "../../../src/core/locate/locate";
import { REPORT } from "../../../src/locale/report";
import { blankSheets } from "../../../src/report/blank/blank-sheets";
import { bookOf } from "../../support/book-of-sheets";
import { setCells } from "../../support/books";

/** 科目 of each table by its id. */
export type Codes = Readonly<Record<string, readonly string[]>>;

/** An amount to be typed, null where the cell stays blank. */
export type AmountOf = (table: string, row: string, column: string) => number | null;

export const ENTITY = { code: "151001", name: "廊坊市广阳区人民政府办公室本级" };

/** The blank workbook of a layout set in its own year. */
export function blankOf(set: LayoutSet, codes: Codes = {}): readonly NewSheet[] {
  return blankSheets(set, { entity: ENTITY, year: set.year, texts: REPORT, codes });
}

/** 科目 of each table of codes, as the keys of its figures name them. */
export function codesIn(figures: Iterable<string>): Codes {
  const codes: Record<string, string[]> = {};
  for (const figure of figures) {
    const [table = "", row = ""] = figure.split("/");
    if (/^\d+$/u.test(row) && codes[table]?.includes(row) !== true) {
      codes[table] = [...(codes[table] ?? []), row].sort();
    }
  }
  return codes;
}

/** A book with amounts typed into every cell of its tables that has no formula. */
export function typed(book: Book, set: LayoutSet, amountOf: AmountOf): Book {
  const cells: Record<string, Scalar> = {};
  for (const { layout, sheet, rows, columns } of locate(book, set).tables) {
    const source = book.sheets.find(({ name }) => name === sheet)!;
    for (const { key, block, sheetRow } of rows) {
      for (const id of layout.blocks[block]?.amounts ?? []) {
        const column = columns.get(id)!;
        if (formulaAt(source, sheetRow, column) !== null) continue;
        cells[`${sheet}!${toA1(sheetRow, column)}`] = amountOf(layout.id, key, id);
      }
    }
  }
  return setCells(book, cells);
}

/** The blank workbook with 科目 typed into its free rows, every level of them. */
export function withCodesTyped(set: LayoutSet, codes: Codes): Book {
  const book = bookOf(blankOf(set));
  const cells: Record<string, Scalar> = {};
  for (const { layout, sheet, rows, columns } of locate(book, set).tables) {
    const block = layout.blocks[0];
    if (block?.kind !== "coded") continue;
    const catalogue = indexCatalogue(set.catalogues[block.classification]);
    codes[layout.id]?.forEach((code, at) => {
      const row = rows[0]!.sheetRow + 1 + at;
      cells[`${sheet}!${toA1(row, columns.get(block.code)!)}`] = code;
      const name = nameOf(catalogue, code, set.year)!.name;
      cells[`${sheet}!${toA1(row, columns.get(block.name)!)}`] = name;
    });
  }
  return setCells(book, cells);
}
