import type { Book, Rect, Scalar, Sheet } from "../../src/core/book/book";
import { insertRows, rebuild, sheetOf } from "./books";

/** A sheet with every cell changed; `row` and `column` count from 0. */
export function mapCells(
  sheet: Sheet,
  change: (value: Scalar, row: number, column: number) => Scalar,
): Sheet {
  const { used } = sheet;
  if (used === null) return sheet;
  return {
    ...sheet,
    values: sheet.values.map((line, r) =>
      line.map((value, c) => change(value, r + used.r0, c + used.c0)),
    ),
  };
}

/** A sheet with every text changed. */
export function mapTexts(sheet: Sheet, change: (text: string) => Scalar): Sheet {
  return mapCells(sheet, (value) => (typeof value === "string" ? change(value) : value));
}

/** A book with every sheet changed. */
export function mapSheets(book: Book, change: (sheet: Sheet, index: number) => Sheet): Book {
  return { sheets: book.sheets.map(change) };
}

/** A sheet without merged areas: their words stay in the first cell, as Excel leaves them. */
export function unmerged(sheet: Sheet): Sheet {
  return { ...sheet, merges: [] };
}

/** A sheet with blank columns (or one column of values) put in before a column, from 0. */
export function insertColumn(
  sheet: Sheet,
  at: number,
  cells: readonly { readonly row: number; readonly value: Scalar }[] = [],
): Sheet {
  return rebuild(
    sheet,
    (row) => row,
    (column) => (column >= at ? column + 1 : column),
    cells.map(({ row, value }) => ({ row, column: at, value })),
  );
}

/** A sheet with its columns in another order: column `order[i]` comes to stand at `i`. */
export function orderColumns(sheet: Sheet, order: readonly number[]): Sheet {
  return rebuild(
    sheet,
    (row) => row,
    (column) => (order.includes(column) ? order.indexOf(column) : column),
  );
}

/** A sheet with its rows in another order: row `first + order[i]` comes to stand at `first + i`. */
export function orderRows(sheet: Sheet, first: number, order: readonly number[]): Sheet {
  return rebuild(
    sheet,
    (row) => (order.includes(row - first) ? first + order.indexOf(row - first) : row),
    (column) => column,
  );
}

/** Two sheets on one, the second `gap` rows below the first or `gap` columns right of it. */
export function joined(
  name: string,
  first: Sheet,
  second: Sheet,
  direction: "below" | "beside",
  gap: number,
): Sheet {
  const used = first.used ?? { r0: 0, c0: 0, r1: -1, c1: -1 };
  const down = direction === "below" ? used.r1 + 1 + gap : 0;
  const right = direction === "beside" ? used.c1 + 1 + gap : 0;
  const moved = (rect: Rect): Rect => ({
    r0: rect.r0 + down,
    c0: rect.c0 + right,
    r1: rect.r1 + down,
    c1: rect.c1 + right,
  });
  const both = rebuild(
    first,
    (row) => row,
    (column) => column,
    cellsOf(second).map(({ row, column, value }) => ({
      row: row + down,
      column: column + right,
      value,
    })),
  );
  return { ...both, name, merges: [...first.merges, ...second.merges.map(moved)] };
}

/** A book in which sheets are replaced by one that holds their tables. */
export function together(
  book: Book,
  names: readonly string[],
  direction: "below" | "beside",
  gap: number,
): Book {
  const chosen = names.map((name) => sheetNamed(book, name));
  const [first = sheetOf("empty", []), ...rest] = chosen;
  const one = rest.reduce((all, sheet) => joined("合并", all, sheet, direction, gap), first);
  const others = book.sheets.filter((sheet) => !names.includes(sheet.name));
  return { sheets: [one, ...others] };
}

/** The sheet of a book with a name. */
export function sheetNamed(book: Book, name: string): Sheet {
  const sheet = book.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new RangeError(`no sheet ${name}`);
  return sheet;
}

/** A sheet with blank rows over its table. */
export function lowered(sheet: Sheet, by: number): Sheet {
  return insertRows(
    sheet,
    0,
    Array.from({ length: by }, () => []),
  );
}

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly value: Scalar;
}

function cellsOf({ used, values }: Sheet): Cell[] {
  if (used === null) return [];
  return values.flatMap((line, r) =>
    line.map((value, c) => ({ row: r + used.r0, column: c + used.c0, value })),
  );
}
