import { LocaleType } from "@univerjs/core";
import type { IWorkbookData, IWorksheetData } from "@univerjs/core";
import type { Rect, Sheet } from "../../core/book/book";
import type { BookLook, SheetLook } from "../../core/book/look";
import { boundingRect } from "../../core/book/rects";
import { cellMatrix } from "./cell-matrix";
import { LISTS_RESOURCE, listRules } from "./lists";
import { sheetLookData } from "./look/sheet-look-data";
import { styleTable } from "./look/style-table";
import type { GridDocument } from "./opened-grid";
import { rangeOf } from "./ranges";
import { hiddenFlag } from "./sheet-custom";
import type { SheetCustom } from "./sheet-custom";

/** Rows and columns beyond what is used, to go on typing in. */
const SPARE = { rows: 40, columns: 6 } as const;
const LEAST = { rows: 100, columns: 20 } as const;

/** A workbook as the grid takes it; `functions` are those it can calculate. */
export function workbookData(
  id: string,
  { book, look }: GridDocument,
  functions: ReadonlySet<string>,
): IWorkbookData {
  const sheets = book.sheets.map((sheet, index) => ({
    sheet,
    id: `${id}-${index}`,
    look: look?.sheets[index],
  }));
  return {
    id,
    name: id,
    appVersion: "",
    locale: LocaleType.ZH_CN,
    styles: look === undefined ? {} : styleTable(look),
    sheetOrder: sheets.map((each) => each.id),
    sheets: Object.fromEntries(
      sheets.map((each) => [each.id, sheetData(each.id, each.sheet, each.look, look, functions)]),
    ),
    resources: [
      {
        name: LISTS_RESOURCE,
        data: JSON.stringify(
          Object.fromEntries(
            sheets.map((each) => [each.id, listRules(each.id, each.look?.lists ?? [])]),
          ),
        ),
      },
    ],
  };
}

function sheetData(
  id: string,
  sheet: Sheet,
  look: SheetLook | undefined,
  book: BookLook | undefined,
  functions: ReadonlySet<string>,
): Partial<IWorksheetData> {
  const size = sizeData(extentOf(sheet, look));
  const custom: SheetCustom = {
    origin: sheet.name,
    isVeryHidden: sheet.visibility === "veryHidden",
    isProtected: look?.isProtected === true,
  };
  return {
    id,
    name: sheet.name,
    hidden: hiddenFlag(sheet.visibility),
    custom: { ...custom },
    ...size,
    ...sheetLookData(look, book?.styles[0], size),
    mergeData: sheet.merges.map(rangeOf),
    cellData: cellMatrix(sheet, look, functions),
  };
}

/** Everything a sheet shows, blank cells with a look too. */
function extentOf({ used, merges }: Sheet, look: SheetLook | undefined): Rect | null {
  let extent = used;
  for (const rect of merges) extent = extent === null ? rect : boundingRect(extent, rect);
  for (const { row, column } of [...(look?.cells ?? []), ...(look?.notes ?? [])]) {
    const rect = { r0: row, c0: column, r1: row, c1: column };
    extent = extent === null ? rect : boundingRect(extent, rect);
  }
  return extent;
}

/** How many rows and columns a sheet with these cells has. */
export function sizeData(used: Rect | null): Pick<IWorksheetData, "rowCount" | "columnCount"> {
  return {
    rowCount: Math.max(LEAST.rows, (used?.r1 ?? 0) + 1 + SPARE.rows),
    columnCount: Math.max(LEAST.columns, (used?.c1 ?? 0) + 1 + SPARE.columns),
  };
}
