import type { Book } from "../book/book";
import { plainText, valueAt } from "../book/book";
import { normaliseLabel } from "../book/label";
import { columnPaths } from "../layout/header";
import type { Deviation, LocatedTable } from "../locate/disclosure";

/** The first place where 序号 does not go on counting. A table without 序号 is left alone. */
export function serialDeviations(book: Book, table: LocatedTable): Deviation[] {
  const serial = columnPaths(table.layout.header).find(({ column }) => column.role === "serial");
  const column = table.columns.get(serial?.column.id ?? "");
  const sheet = book.sheets.find(({ name }) => name === table.sheet);
  if (column === undefined || sheet === undefined) return [];
  const sheetRows = [...new Set(table.rows.map(({ sheetRow }) => sheetRow))].sort((a, b) => a - b);
  const found = sheetRows.map((row) => normaliseLabel(plainText(valueAt(sheet, row, column))));
  if (found.every((text) => text === "")) return [];
  const broken = found.findIndex((text, index) => text !== String(index + 1));
  const row = sheetRows[broken];
  if (row === undefined) return [];
  return [
    {
      kind: "serial-broken",
      table: table.layout.id,
      sheet: table.sheet,
      row,
      column,
      rowKey: null,
      columnId: null,
      params: { found: found[broken] ?? "", expected: String(broken + 1) },
    },
  ];
}
