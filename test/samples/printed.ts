import type { Sheet } from "hucre";

function printedValue(sheet: Sheet, row: number, column: number): string {
  const value = sheet.rows[row]?.[column] ?? null;
  if (typeof value !== "number") return value === null ? "" : String(value);
  const format = sheet.cells?.get(`${row},${column}`)?.style?.numFmt;
  return format === "0.00" ? value.toFixed(2) : String(value);
}

/**
 * The rows of a sheet as a printed table has them: an area merged across is one cell, and a cell
 * covered from above is a blank one.
 */
export function printedRows(sheet: Sheet): string[][] {
  const columns = sheet.columns?.length ?? 0;
  const covered = new Set<string>();
  for (const { startRow, endRow, startCol, endCol } of sheet.merges ?? []) {
    for (let row = startRow; row <= endRow; row++) {
      for (let column = startCol + 1; column <= endCol; column++) covered.add(`${row},${column}`);
    }
  }
  return sheet.rows.map((_, row) =>
    Array.from({ length: columns }, (_, column) => column)
      .filter((column) => !covered.has(`${row},${column}`))
      .map((column) => printedValue(sheet, row, column)),
  );
}
