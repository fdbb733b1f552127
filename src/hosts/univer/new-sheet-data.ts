import { generateRandomId, mergeWorksheetSnapshotWithDefault } from "@univerjs/core";
import type { ICellData, IObjectMatrixPrimitiveType, IWorksheetData } from "@univerjs/core";
import type { Rect } from "../../core/book/book";
import type { CellStyle } from "../../core/book/look";
import type { NewCell, NewSheet } from "../../core/book/new-sheet";
import { boundingRect } from "../../core/book/rects";
import { contentOf, formulaContent } from "./cell-data";
import { dressStyle } from "./look/dress-style";
import { freezeData } from "./look/sheet-look-data";
import { sizesOf } from "./look/sizes";
import { styleData } from "./look/style-data";
import { hiddenFlag } from "./sheet-custom";
import type { SheetCustom } from "./sheet-custom";
import { rangeOf } from "./ranges";
import { sizeData } from "./workbook-data";

const NOTHING_SAID = new Set<never>();

/**
 * A sheet to be made, as the grid takes it; `first` is the first style of the workbook. The grid has
 * no pages, so orientation and print titles are dropped.
 */
export function newSheetData(made: NewSheet, first: CellStyle | undefined): IWorksheetData {
  const { columnPixels } = sizesOf(first);
  const custom: SheetCustom = { isProtected: made.isProtected === true };
  return mergeWorksheetSnapshotWithDefault({
    id: generateRandomId(),
    name: made.name,
    hidden: hiddenFlag(made.isHidden === true ? "hidden" : "visible"),
    custom: { ...custom },
    ...sizeData(usedBy(made.cells)),
    mergeData: made.merges.map(rangeOf),
    cellData: cellsOf(made.cells),
    columnData: Object.fromEntries(
      made.widths.map((width, column) => [column, { w: columnPixels(width) }]),
    ),
    freeze: freezeData({ rows: made.frozenRows, columns: 0 }),
  });
}

function usedBy(cells: readonly NewCell[]): Rect | null {
  return cells
    .map(({ row, column }): Rect => ({ r0: row, c0: column, r1: row, c1: column }))
    .reduce<Rect | null>((used, rect) => (used === null ? rect : boundingRect(used, rect)), null);
}

function cellsOf(cells: readonly NewCell[]): IObjectMatrixPrimitiveType<ICellData> {
  const matrix: IObjectMatrixPrimitiveType<ICellData> = {};
  for (const cell of cells) {
    const { row, column, value, formula } = cell;
    const line = (matrix[row] ??= {});
    const content = formula === undefined ? contentOf(value) : formulaContent(formula, value);
    line[column] = { ...content, s: styleData(dressStyle(cell), null, NOTHING_SAID) };
  }
  return matrix;
}
