import type { NewCell, NewSheet } from "../../core/book/new-sheet";
import { withContext, type CopyTable } from "../data/context";
import { flatTables } from "../data/flat-table";
import type { Report } from "../model";
import { columnWidth, entryCell } from "./new-cells";
import { overviewSheet } from "./overview-sheet";
import { tableSheetNames } from "./sheet-names";

/**
 * The tables of a report as sheets for further work: what the report says of itself, then one
 * table a sheet, with one row of heads, nothing merged, codes as text and numbers as numbers.
 */
export function dataSheets(report: Report): NewSheet[] {
  const tables = flatTables(report);
  const names = tableSheetNames(tables);
  return [
    overviewSheet(report, tables, names),
    ...tables.map((table, index) => tableSheet(withContext(report, table), names[index] ?? "")),
  ];
}

function tableSheet({ columns, rows }: CopyTable, name: string): NewSheet {
  const heads = columns.map((column, at): NewCell => ({
    row: 0,
    column: at,
    value: column.name,
    look: "head",
  }));
  const body = rows.flatMap((row, index) =>
    row.flatMap((cell, column) => (cell === null ? [] : [entryCell(index + 1, column, cell)])),
  );
  return {
    name,
    orientation: "landscape",
    widths: columns.map((column, at) =>
      columnWidth([column.name, ...rows.map((row) => row[at]?.text ?? "")]),
    ),
    frozenRows: 1,
    merges: [],
    cells: [...heads, ...body],
  };
}
