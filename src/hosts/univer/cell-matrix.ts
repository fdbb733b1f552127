import type { ICellData, IObjectMatrixPrimitiveType } from "@univerjs/core";
import type { Scalar, Sheet } from "../../core/book/book";
import type { SheetLook } from "../../core/book/look";
import { isCalculable } from "./calculable";
import { contentOf, formulaContent, keptContent } from "./cell-data";
import type { CellContent, CellCustom } from "./cell-data";
import { GENERAL } from "./look/number-format";
import { styleId } from "./look/style-table";

/** The style that a file gives a cell by saying nothing. */
const FIRST = styleId(0);

type Matrix = IObjectMatrixPrimitiveType<ICellData>;

/** The cells of a sheet as the grid takes them: what they hold, how they look, notes beside them. */
export function cellMatrix(
  sheet: Sheet,
  look: SheetLook | undefined,
  functions: ReadonlySet<string>,
): Matrix {
  const cells: Matrix = {};
  fill(cells, sheet, look !== undefined, functions);
  for (const { row, column, style } of look?.cells ?? []) at(cells, row, column).s = styleId(style);
  for (const { row, column } of sheet.unbound ?? []) note(cells, row, column, { isUnbound: true });
  for (const { row, column, text } of look?.notes ?? []) note(cells, row, column, { note: text });
  return cells;
}

function fill(
  cells: Matrix,
  { used, values, formulas, formats }: Sheet,
  hasLook: boolean,
  functions: ReadonlySet<string>,
): void {
  if (used === null) return;
  values.forEach((row, i) => {
    row.forEach((value, j) => {
      const formula = formulas[i]?.[j] ?? null;
      const format = formats[i]?.[j] ?? GENERAL;
      if (value === null && formula === null && format === GENERAL) return;
      const cell = at(cells, used.r0 + i, used.c0 + j);
      Object.assign(cell, formula === null ? contentOf(value) : written(formula, value, functions));
      if (format !== GENERAL) cell.s = { n: { pattern: format } };
      else if (hasLook) cell.s = FIRST;
    });
  });
}

/** What the grid cannot calculate would become an error, and take its result along. */
function written(formula: string, value: Scalar, functions: ReadonlySet<string>): CellContent {
  const isKept = value !== null && !isCalculable(formula, functions);
  return isKept ? keptContent(formula, value) : formulaContent(formula, value);
}

function note(cells: Matrix, row: number, column: number, custom: CellCustom): void {
  const cell = at(cells, row, column);
  cell.custom = { ...cell.custom, ...custom };
}

function at(cells: Matrix, row: number, column: number): ICellData {
  const line = (cells[row] ??= {});
  return (line[column] ??= {});
}
