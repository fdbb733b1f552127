import { readFileSync } from "node:fs";
import { parseA1 } from "../../src/core/book/address";
import type { Book, Rect, Scalar, Sheet } from "../../src/core/book/book";
import { readBook } from "../../src/core/book/read-book";
import { openWorkbookFile } from "../../src/hosts/file/open";

let sample: Promise<Book> | undefined;

/** The reference disclosure as a book, read once from samples/. */
export function sampleBook(): Promise<Book> {
  sample ??= readSample();
  return sample;
}

async function readSample(): Promise<Book> {
  const bytes = new Uint8Array(readFileSync("samples/guangyang-2023.xlsx"));
  const reader = await openWorkbookFile(bytes);
  return readBook(reader);
}

/**
 * The nine tables of the reference disclosure with a statement that is only a title, and two 科目 named
 * so that nothing is advised: what is left to say are T2-03, X-15 and B-03.
 */
export async function plainBook(): Promise<Book> {
  const { sheets } = await sampleBook();
  const statement = sheetOf("情况说明", [["2023年单位预算信息公开情况说明"]]);
  const coded = ["02收入总表", "03支出总表", "05一般公共预算支出表"];
  return setCells(
    { sheets: [...sheets.slice(0, 9), statement] },
    Object.fromEntries<Scalar>([
      ...coded.flatMap((sheet): [string, Scalar][] => [
        [`${sheet}!B9`, "2010302"],
        [`${sheet}!C9`, "一般行政管理事务"],
      ]),
      ["06基本支出表!B31", "30240"],
      ["06基本支出表!C31", "税金及附加费用"],
    ]),
  );
}

/** A sheet of the given rows, starting at A1. */
export function sheetOf(
  name: string,
  rows: readonly (readonly Scalar[])[],
  over: Partial<Pick<Sheet, "merges" | "visibility">> = {},
): Sheet {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const used = rows.length === 0 ? null : { r0: 0, c0: 0, r1: rows.length - 1, c1: width - 1 };
  const full = rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? null));
  return {
    name,
    visibility: over.visibility ?? "visible",
    used,
    values: full,
    formulas: full.map((row) => row.map(() => null)),
    formats: full.map((row) => row.map(() => "General")),
    merges: over.merges ?? [],
  };
}

/** A book with one sheet replaced by what `change` makes of it. */
export function changeSheet(book: Book, name: string, change: (sheet: Sheet) => Sheet): Book {
  if (!book.sheets.some((sheet) => sheet.name === name)) throw new RangeError(`no sheet ${name}`);
  return { sheets: book.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) };
}

/** A book with cells set, addressed as `Sheet!A1`; the sheet grows where needed. */
export function setCells(book: Book, cells: Readonly<Record<string, Scalar>>): Book {
  let changed = book;
  for (const [address, value] of Object.entries(cells)) {
    const [name = "", cell = ""] = address.split("!");
    changed = changeSheet(changed, name, (sheet) => setCell(sheet, cell, value));
  }
  return changed;
}

function setCell(sheet: Sheet, cell: string, value: Scalar): Sheet {
  const at = parseA1(cell);
  if (at === null) throw new RangeError(`no cell ${cell}`);
  const { row, column } = at;
  const grown = growTo(sheet, row, column);
  const used = grown.used ?? { r0: 0, c0: 0, r1: 0, c1: 0 };
  return {
    ...grown,
    values: grown.values.map((line, r) =>
      r === row - used.r0 ? line.map((old, c) => (c === column - used.c0 ? value : old)) : line,
    ),
  };
}

function growTo(sheet: Sheet, row: number, column: number): Sheet {
  const used = sheet.used ?? { r0: row, c0: column, r1: row, c1: column };
  const all: Rect = {
    r0: Math.min(used.r0, row),
    c0: Math.min(used.c0, column),
    r1: Math.max(used.r1, row),
    c1: Math.max(used.c1, column),
  };
  const grid = <T>(cells: readonly (readonly T[])[], blank: T): T[][] =>
    Array.from({ length: all.r1 - all.r0 + 1 }, (_, r) =>
      Array.from(
        { length: all.c1 - all.c0 + 1 },
        (_, c) => cells[r + all.r0 - used.r0]?.[c + all.c0 - used.c0] ?? blank,
      ),
    );
  return {
    ...sheet,
    used: all,
    values: grid<Scalar>(sheet.values, null),
    formulas: grid<string | null>(sheet.formulas, null),
    formats: grid(sheet.formats, "General"),
  };
}

/** A sheet with blank rows (or rows of values) put in before a row, from 0. */
export function insertRows(sheet: Sheet, at: number, rows: readonly (readonly Scalar[])[]): Sheet {
  return rebuild(
    sheet,
    (row) => (row >= at ? row + rows.length : row),
    (column) => column,
    rows.flatMap((line, index) => line.map((value, c) => ({ row: at + index, column: c, value }))),
  );
}

/** A sheet without one row, from 0. */
export function removeRow(sheet: Sheet, at: number): Sheet {
  return rebuild(
    sheet,
    (row) => (row === at ? null : row > at ? row - 1 : row),
    (column) => column,
  );
}

/** A sheet moved right by blank columns. */
export function shiftRight(sheet: Sheet, by: number): Sheet {
  return rebuild(
    sheet,
    (row) => row,
    (column) => column + by,
  );
}

/** A sheet without one column, from 0. */
export function removeColumn(sheet: Sheet, at: number): Sheet {
  return rebuild(
    sheet,
    (row) => row,
    (column) => (column === at ? null : column > at ? column - 1 : column),
  );
}

interface PutCell {
  readonly row: number;
  readonly column: number;
  readonly value: Scalar;
}

/** A sheet whose cells were put elsewhere; cells sent to null are dropped. */
export function rebuild(
  sheet: Sheet,
  toRow: (row: number) => number | null,
  toColumn: (column: number) => number | null,
  added: readonly PutCell[] = [],
): Sheet {
  const used = sheet.used;
  if (used === null) return sheet;
  const kept = sheet.values.flatMap((line, r) =>
    line.flatMap((value, c): PutCell[] => {
      const row = toRow(r + used.r0);
      const column = toColumn(c + used.c0);
      return value === null || row === null || column === null ? [] : [{ row, column, value }];
    }),
  );
  const merges = sheet.merges.flatMap(({ r0, c0, r1, c1 }) => {
    const [a, b, c, d] = [toRow(r0), toColumn(c0), toRow(r1), toColumn(c1)];
    return a === null || b === null || c === null || d === null
      ? []
      : [{ r0: a, c0: b, r1: c, c1: d }];
  });
  return { ...sheet, ...gridOf([...kept, ...added]), merges };
}

function gridOf(
  cells: readonly PutCell[],
): Pick<Sheet, "used" | "values" | "formulas" | "formats"> {
  const filled = cells.filter(({ value }) => value !== null);
  if (filled.length === 0) return { used: null, values: [], formulas: [], formats: [] };
  let [r0, r1, c0, c1] = [Infinity, 0, Infinity, 0];
  for (const { row, column } of filled) {
    [r0, r1] = [Math.min(r0, row), Math.max(r1, row)];
    [c0, c1] = [Math.min(c0, column), Math.max(c1, column)];
  }
  const lines = Array.from({ length: r1 - r0 + 1 }, () =>
    new Array<Scalar>(c1 - c0 + 1).fill(null),
  );
  for (const { row, column, value } of filled) {
    const line = lines[row - r0];
    if (line !== undefined) line[column - c0] = value;
  }
  return {
    used: { r0, c0, r1, c1 },
    values: lines,
    formulas: lines.map((line) => line.map(() => null)),
    formats: lines.map((line) => line.map(() => "General")),
  };
}
