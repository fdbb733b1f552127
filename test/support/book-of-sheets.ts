import type { Book, Scalar, Sheet } from "../../src/core/book/book";
import {
  INPUT_FORMAT,
  TOTAL_FORMAT,
  type CellLook,
  type NewSheet,
} from "../../src/core/book/new-sheet";

const FORMATS: Partial<Record<CellLook, string>> = {
  input: INPUT_FORMAT,
  total: TOTAL_FORMAT,
  code: "@",
};

/** The book that new sheets make, with the values they store and the formulas beside them. */
export function bookOf(sheets: readonly NewSheet[]): Book {
  return { sheets: sheets.map(sheetOfNew) };
}

function sheetOfNew({ name, cells, merges }: NewSheet): Sheet {
  const rows = Math.max(...cells.map(({ row }) => row)) + 1;
  const columns = Math.max(...cells.map(({ column }) => column)) + 1;
  const values = grid<Scalar>(rows, columns, null);
  const formulas = grid<string | null>(rows, columns, null);
  const formats = grid(rows, columns, "General");
  for (const { row, column, value, formula, look } of cells) {
    values[row]![column] = value;
    formulas[row]![column] = formula ?? null;
    formats[row]![column] = FORMATS[look] ?? "General";
  }
  return {
    name,
    visibility: "visible",
    used: { r0: 0, c0: 0, r1: rows - 1, c1: columns - 1 },
    values,
    formulas,
    formats,
    merges,
  };
}

function grid<T>(rows: number, columns: number, blank: T): T[][] {
  return Array.from({ length: rows }, () => new Array<T>(columns).fill(blank));
}
