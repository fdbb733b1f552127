import { columnName } from "../book/address";
import { valueAt, type Book, type CellAt, type Sheet } from "../book/book";
import { hiddenIn } from "../book/hidden";
import type { BookLook, SheetLook } from "../book/look";
import { deviationAt } from "../locate/deviation";
import type { Deviation, LocatedTable } from "../locate/disclosure";

/** Rows or columns named at most. */
const NAMED = 10;

/**
 * Hidden rows and columns of statutory tables that hold amounts, once a table. They count in every
 * sum and are published as any other, so whoever only looks at the sheet does not know what is printed.
 */
export function hiddenAmounts(
  { sheets }: Book,
  tables: readonly LocatedTable[],
  look: BookLook,
): Deviation[] {
  return tables.flatMap((table) => {
    const sheet = sheets.find(({ name }) => name === table.sheet);
    const own = look.sheets.find(({ name }) => name === table.sheet);
    return sheet === undefined || own === undefined ? [] : inTable(table, sheet, own);
  });
}

function inTable(table: LocatedTable, sheet: Sheet, look: SheetLook): Deviation[] {
  const hidden = hiddenIn(look, table.rect);
  const [rows, columns] = [new Set(hidden.rows), new Set(hidden.columns)];
  const amounts = table.layout.blocks.flatMap((block) => block.amounts);
  const places = [...new Set(amounts.flatMap((id) => table.columns.get(id) ?? []))];
  const filled = table.dataRows.flatMap((row) =>
    places.flatMap((column) => (isFilled(sheet, row, column) ? [{ row, column }] : [])),
  );
  return [
    ...told(
      table,
      "rows",
      filled,
      rows,
      ({ row }) => row,
      (row) => String(row + 1),
    ),
    ...told(table, "columns", filled, columns, ({ column }) => column, columnName),
  ];
}

function told(
  table: LocatedTable,
  lines: "rows" | "columns",
  filled: readonly CellAt[],
  hidden: ReadonlySet<number>,
  lineOf: (cell: CellAt) => number,
  nameOf: (line: number) => string,
): Deviation[] {
  const own = filled.filter((cell) => hidden.has(lineOf(cell)));
  const [first] = own;
  if (first === undefined) return [];
  const names = [...new Set(own.map(lineOf))].sort((a, b) => a - b).map(nameOf);
  const found = names.slice(0, NAMED).join("、") + (names.length > NAMED ? "…" : "");
  return [
    deviationAt(table, "amount-hidden", first, { found, lines, count: String(names.length) }),
  ];
}

function isFilled(sheet: Sheet, row: number, column: number): boolean {
  const value = valueAt(sheet, row, column);
  return value !== null && value !== "" && value !== 0;
}
