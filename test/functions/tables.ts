import { readFileSync } from "node:fs";
import type { Cell, Range } from "../../src/functions/range";

type Printed = string | null;

interface PrintedTables {
  readonly tables: readonly {
    readonly id: string;
    readonly rows: readonly (readonly Printed[])[];
  }[];
}

const PRINTED = JSON.parse(
  readFileSync("samples/guangyang-2023/tables.json", "utf8"),
) as PrintedTables;

/** Rows of a table of the reference disclosure as printed, texts all of them. */
export function printedRows(id: string): readonly (readonly Printed[])[] {
  const table = PRINTED.tables.find((candidate) => candidate.id === id);
  if (table === undefined) throw new RangeError(`no table ${id}`);
  return table.rows;
}

/** Columns of rows as a range. */
export function columns(rows: readonly (readonly Cell[])[], from: number, to = from): Range {
  return rows.map((row) => row.slice(from, to + 1));
}

/** One column of cells. */
export function column(...cells: readonly Cell[]): Range {
  return cells.map((cell) => [cell]);
}

/** A column of texts as the numbers a workbook holds. */
export function asNumbers(range: Range): Range {
  return range.map((row) => row.map((cell) => (typeof cell === "string" ? Number(cell) : cell)));
}
