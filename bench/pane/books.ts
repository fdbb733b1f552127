import type { Book, Place } from "../../src/core/book/book";
import { check } from "../../src/core/check/check";
import { toA1 } from "../../src/core/book/address";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../src/statute/hebei/unit-budget/2023";
import { sampleBook, sheetOf } from "../../test/support/books";
import { randomLines } from "../../test/support/detail-lines";
import { madeBook } from "../../test/support/made-book";
import { randomFrom } from "../../test/support/random";
import { withRollups } from "../../test/support/rollups";
import { tableValues } from "../../test/support/table-values";
import { amongOtherSheets, detailedUnit } from "../typing/books";

/** 0.01 万元 in 分: amounts of whole cents add up as printed. */
const CENT = 10_000;
const SEED = 5;
const CELLS = 90_000;
/** 项 that make nine tables of 90,000 cells; far more than there are, so that most are unknown. */
const MADE_UP_ITEMS = 2_400;
/** Columns of a list of projects. */
const WIDTH = 14;

/** A workbook to open the pane beside. */
export interface PaneBook {
  readonly name: string;
  readonly book: Book;
}

export async function paneBooks(): Promise<PaneBook[]> {
  const sample = await sampleBook();
  return [
    { name: "reference", book: sample },
    { name: "reference, totals as formulas", book: withRollups(sample, LAYOUT) },
    { name: "reference among other sheets", book: amongOtherSheets(sample, CELLS) },
    { name: "every 项 and a list of projects", book: withProjects(everyItem(CENT)) },
    { name: "the same, rounding tails everywhere", book: withProjects(everyItem(1)) },
    { name: "thousands of unknown 项", book: detailedUnit(MADE_UP_ITEMS, CENT, SEED).book },
  ];
}

/** Nine tables of a unit that spends under every 项 of the catalogue. */
function everyItem(step: number): Book {
  const options = { items: Infinity, linesPerItem: 6, carried: true, step };
  return madeBook(LAYOUT, tableValues(randomLines(randomFrom(SEED), options)));
}

/** With a sheet of words and figures that makes 90,000 cells of the book. */
function withProjects(book: Book): Book {
  const rows = Math.ceil((CELLS - cellsOf(book)) / WIDTH);
  const list = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: WIDTH }, (_cell, column) =>
      column < 3 ? `项目 ${String(row)}-${String(column)}` : row * WIDTH + column + 0.25,
    ),
  );
  return { sheets: [...book.sheets, sheetOf("项目明细", list)] };
}

export function cellsOf({ sheets }: Book): number {
  return sheets.reduce((sum, { values }) => sum + values.length * (values[0]?.length ?? 0), 0);
}

/** An edit of a figure: ten times what it was, and what it was. */
export interface PaneEdit {
  readonly sheet: Place["sheet"];
  readonly cell: string;
  readonly wrong: number;
  readonly right: number;
}

/** Lies far from any other number of a list, so that the edits wander over all tables. */
const STRIDE = 7_919;

/** Typed figures of the tables, far from one another. */
export function editsOf(book: Book, count: number): PaneEdit[] {
  const { ledger } = check(book, LAYOUT).state;
  const typed = ledger.cells.flatMap(({ table, isFormula, sheet, row, column }, cell) => {
    const right = numberAt(book, sheet, row, column);
    const isTyped = table !== "" && !isFormula && ledger.blank[cell] === 0 && right !== 0;
    return isTyped && right !== null
      ? [{ sheet, cell: toA1(row, column), wrong: right * 10, right }]
      : [];
  });
  return Array.from({ length: count }, (_, edit) => typed[(edit * STRIDE) % typed.length]!);
}

function numberAt({ sheets }: Book, name: string, row: number, column: number): number | null {
  const { used, values } = sheets.find((sheet) => sheet.name === name)!;
  const value = values[row - used!.r0]?.[column - used!.c0] ?? null;
  return typeof value === "number" ? value : null;
}
