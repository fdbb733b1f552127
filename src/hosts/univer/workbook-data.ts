import { BooleanNumber, LocaleType } from "@univerjs/core";
import type { ICellData, IObjectMatrixPrimitiveType, IRange, IWorksheetData } from "@univerjs/core";
import type { IWorkbookData } from "@univerjs/core";
import type { Book, Rect, Sheet, Visibility } from "../../core/book/book";
import { contentOf, formulaContent } from "./cell-data";

/** Rows and columns beyond what is used, to go on typing in. */
const SPARE = { rows: 40, columns: 6 } as const;
const LEAST = { rows: 100, columns: 20 } as const;

export const GENERAL = "General";

/** A book as the grid takes it. */
export function workbookData(id: string, book: Book): IWorkbookData {
  const sheets = book.sheets.map((sheet, index) => sheetData(`${id}-${index}`, sheet));
  return {
    id,
    name: id,
    appVersion: "",
    locale: LocaleType.ZH_CN,
    styles: {},
    sheetOrder: sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
  };
}

function sheetData(id: string, sheet: Sheet): Partial<IWorksheetData> & { readonly id: string } {
  return {
    id,
    name: sheet.name,
    ...visibilityData(sheet.visibility),
    ...sizeData(sheet.used),
    mergeData: sheet.merges.map(rangeOf),
    cellData: cellsOf(sheet),
  };
}

function cellsOf(sheet: Sheet): IObjectMatrixPrimitiveType<ICellData> {
  const cells: IObjectMatrixPrimitiveType<ICellData> = {};
  const { used } = sheet;
  if (used === null) return cells;
  sheet.values.forEach((row, i) => {
    const line: Record<number, ICellData> = {};
    row.forEach((value, j) => {
      const formula = sheet.formulas[i]?.[j] ?? null;
      const format = sheet.formats[i]?.[j] ?? GENERAL;
      if (value === null && formula === null && format === GENERAL) return;
      const content = formula === null ? contentOf(value) : formulaContent(formula, value);
      line[used.c0 + j] = {
        ...content,
        ...(format !== GENERAL && { s: { n: { pattern: format } } }),
      };
    });
    cells[used.r0 + i] = line;
  });
  return cells;
}

/** The grid knows one kind of hiding; the other is noted with the sheet. */
export function visibilityData(visibility: Visibility): Pick<IWorksheetData, "hidden" | "custom"> {
  return {
    hidden: visibility === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    custom: { veryHidden: visibility === "veryHidden" },
  };
}

export function visibilityOf(sheet: Pick<IWorksheetData, "hidden" | "custom">): Visibility {
  if (sheet.hidden !== BooleanNumber.TRUE) return "visible";
  return sheet.custom?.["veryHidden"] === true ? "veryHidden" : "hidden";
}

/** How many rows and columns a sheet with these cells has. */
export function sizeData(used: Rect | null): Pick<IWorksheetData, "rowCount" | "columnCount"> {
  return {
    rowCount: Math.max(LEAST.rows, (used?.r1 ?? 0) + 1 + SPARE.rows),
    columnCount: Math.max(LEAST.columns, (used?.c1 ?? 0) + 1 + SPARE.columns),
  };
}

export function rangeOf({ r0, c0, r1, c1 }: Rect): IRange {
  return { startRow: r0, startColumn: c0, endRow: r1, endColumn: c1 };
}

export function rectOf({ startRow, startColumn, endRow, endColumn }: IRange): Rect {
  return { r0: startRow, c0: startColumn, r1: endRow, c1: endColumn };
}
