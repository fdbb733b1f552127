import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  generateRandomId,
  mergeWorksheetSnapshotWithDefault,
} from "@univerjs/core";
import type {
  ICellData,
  IObjectMatrixPrimitiveType,
  IStyleData,
  IWorksheetData,
} from "@univerjs/core";
import type { Rect } from "../../core/book/book";
import { DRESS, LINE, formatOf } from "../../core/book/dress";
import type { Dress } from "../../core/book/dress";
import type { NewCell, NewSheet } from "../../core/book/new-sheet";
import { boundingRect } from "../../core/book/rects";
import { contentOf, formulaContent } from "./cell-data";
import { GENERAL, rangeOf, sizeData, visibilityData } from "./workbook-data";

const PIXELS_PER_CHARACTER = 7;
const PADDING_PIXELS = 5;
const INDENT_PIXELS = 12;

const ALIGN = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
} as const;

const EDGE = { s: BorderStyleTypes.THIN, cl: { rgb: LINE } };

/** A sheet to be made, as the grid takes it. It has no pages, so orientation and print titles are dropped. */
export function newSheetData(made: NewSheet): IWorksheetData {
  return mergeWorksheetSnapshotWithDefault({
    id: generateRandomId(),
    name: made.name,
    ...visibilityData(made.isHidden === true ? "hidden" : "visible"),
    ...sizeData(usedBy(made.cells)),
    mergeData: made.merges.map(rangeOf),
    cellData: cellsOf(made.cells),
    columnData: Object.fromEntries(
      made.widths.map((width, column) => [
        column,
        { w: width * PIXELS_PER_CHARACTER + PADDING_PIXELS },
      ]),
    ),
    freeze: { xSplit: 0, ySplit: made.frozenRows, startRow: made.frozenRows, startColumn: 0 },
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
    line[column] = { ...content, s: styleOf(cell) };
  }
  return matrix;
}

function styleOf(cell: NewCell): IStyleData {
  const wear: Dress = DRESS[cell.look];
  const format = formatOf(cell);
  return {
    ht: ALIGN[wear.align],
    vt: VerticalAlign.MIDDLE,
    ...(format !== GENERAL && { n: { pattern: format } }),
    ...(wear.bold === true && { bl: BooleanNumber.TRUE }),
    ...(wear.size !== undefined && { fs: wear.size }),
    ...(wear.font !== undefined && { cl: { rgb: wear.font } }),
    ...(wear.fill !== undefined && { bg: { rgb: wear.fill } }),
    ...(wear.wrap === true && { tb: WrapStrategy.WRAP }),
    ...(wear.lined === true && { bd: { t: EDGE, r: EDGE, b: EDGE, l: EDGE } }),
    ...(cell.indent !== undefined && { pd: { l: cell.indent * INDENT_PIXELS } }),
  };
}
