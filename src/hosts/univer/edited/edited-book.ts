import type { Workbook, Worksheet } from "@univerjs/core";
import type { EditedBook, EditedSheet } from "../../../core/book/edited-book";
import type { CellStyle } from "../../../core/book/look";
import { sizesOf } from "../look/sizes";
import type { Sizes } from "../look/sizes";
import type { KeptTexts } from "../opened-grid";
import { sheetCustomOf, visibilityOf } from "../sheet-custom";
import type { Sheets } from "../sheets";
import { rectOf } from "../ranges";
import { editedColumns, editedRows } from "./edited-bands";
import { editedCells } from "./edited-cells";
import { StyleNumbers } from "./style-numbers";

/** What was opened: the grid's ids of its sheets, and the styles of the file. */
export interface Opened {
  readonly sheetIds: ReadonlySet<string>;
  readonly styles: readonly CellStyle[];
}

/** What the workbook has become. */
export function editedBook(
  workbook: Workbook,
  sheets: Sheets,
  opened: Opened,
  texts: KeptTexts,
): EditedBook {
  const styles = new StyleNumbers(workbook.getStyles(), opened.styles);
  const sizes = sizesOf(opened.styles[0]);
  const edited = workbook
    .getSheets()
    .map((sheet) => editedSheet(sheets, sheet, opened, styles, sizes));
  return { styles: styles.styles, sheets: edited, texts: new Map(texts) };
}

function editedSheet(
  sheets: Sheets,
  sheet: Worksheet,
  { sheetIds }: Opened,
  styles: StyleNumbers,
  { columnCharacters }: Sizes,
): EditedSheet {
  const origin = sheetCustomOf(sheet).origin ?? null;
  const ofFile = origin !== null;
  const { rowData, columnData, freeze } = sheet.getConfig();
  return {
    origin,
    // A copy takes all that the grid carries along with a sheet, but not its id.
    isCopy: ofFile && !sheetIds.has(sheet.getSheetId()),
    name: sheet.getName(),
    visibility: visibilityOf(sheet),
    rows: editedRows(rowData, ofFile),
    columns: editedColumns(columnData, ofFile, columnCharacters),
    cells: editedCells(sheets, sheet, styles),
    merges: sheet.getMergeData().map(rectOf),
    frozen: { rows: freeze.ySplit, columns: freeze.xSplit },
  };
}
