import { toA1 } from "../../core/book/address";
import type { CellAlign, TableCell } from "../model";

/** A cell of a report table where nothing else is said: one by one, centred, from no cell. */
export function tableCell(text: string, over: Partial<Omit<TableCell, "text">> = {}): TableCell {
  return {
    text,
    align: over.align ?? "center",
    colSpan: over.colSpan ?? 1,
    rowSpan: over.rowSpan ?? 1,
    indent: over.indent ?? 0,
    bold: over.bold ?? false,
    from: over.from ?? null,
  };
}

/** A body cell that prints a cell of the workbook. */
export function bodyCell(
  text: string,
  align: CellAlign,
  sheet: string,
  row: number,
  column: number,
): TableCell {
  return tableCell(text, { align, from: text === "" ? null : { sheet, cell: toA1(row, column) } });
}
