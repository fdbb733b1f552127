import { BooleanNumber } from "@univerjs/core";
import type { IFreeze, IWorksheetData } from "@univerjs/core";
import type { CellStyle, Freeze, SheetLook } from "../../../core/book/look";
import { columnData, rowData } from "./bands";
import { rowPixels, sizesOf } from "./sizes";

/** Sizes of rows and columns where nothing is said of them, in pixels. */
const DEFAULT = { row: 24, column: 88 } as const;

/**
 * So many rows are followed one by one. Those beyond look plain here and stay in the file as they are:
 * a stray cell in the last row of a sheet would otherwise cost hundreds of megabytes.
 */
const FOLLOWED_ROWS = 100_000;

type LookData = Pick<
  IWorksheetData,
  "rowData" | "columnData" | "defaultRowHeight" | "defaultColumnWidth" | "freeze" | "showGridlines"
>;

/** How a sheet looks beyond its cells, as the grid takes it; `first` is the first style of the book. */
export function sheetLookData(
  look: SheetLook | undefined,
  first: CellStyle | undefined,
  { rowCount, columnCount }: Pick<IWorksheetData, "rowCount" | "columnCount">,
): LookData {
  const { columnPixels } = sizesOf(first);
  const row = look === undefined ? DEFAULT.row : rowPixels(look.defaultRow);
  const column = look === undefined ? DEFAULT.column : columnPixels(look.defaultColumn);
  return {
    rowData: rowData(look?.rows ?? [], Math.min(rowCount, FOLLOWED_ROWS), row, rowPixels),
    columnData: columnData(look?.columns ?? [], columnCount, column, columnPixels),
    defaultRowHeight: row,
    defaultColumnWidth: column,
    freeze: freezeData(look?.frozen ?? { rows: 0, columns: 0 }),
    showGridlines: look?.hidesGridLines === true ? BooleanNumber.FALSE : BooleanNumber.TRUE,
  };
}

export function freezeData({ rows, columns }: Freeze): IFreeze {
  return {
    xSplit: columns,
    ySplit: rows,
    startRow: rows === 0 ? -1 : rows,
    startColumn: columns === 0 ? -1 : columns,
  };
}
