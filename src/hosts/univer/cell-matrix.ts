import type { ICellData, IObjectMatrixPrimitiveType } from "@univerjs/core";
import { toA1 } from "../../core/book/address";
import { formulaAt } from "../../core/book/book";
import type { Rect, Scalar, Sheet } from "../../core/book/book";
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
  fill(cells, sheet, look, functions);
  for (const { row, column, style } of look?.cells ?? []) at(cells, row, column).s = styleId(style);
  for (const { row, column } of sheet.unbound ?? []) note(cells, row, column, { isUnbound: true });
  for (const { row, column, text } of look?.notes ?? []) note(cells, row, column, { note: text });
  return cells;
}

function fill(
  cells: Matrix,
  sheet: Sheet,
  look: SheetLook | undefined,
  functions: ReadonlySet<string>,
): void {
  const { used, values, formulas, formats } = sheet;
  if (used === null) return;
  const filled = filledByOthers(sheet, look?.arrays ?? [], functions);
  values.forEach((row, i) => {
    row.forEach((value, j) => {
      const formula = formulas[i]?.[j] ?? null;
      const format = formats[i]?.[j] ?? GENERAL;
      if (value === null && formula === null && format === GENERAL) return;
      const cell = at(cells, used.r0 + i, used.c0 + j);
      if (!filled.has(toA1(used.r0 + i, used.c0 + j))) {
        Object.assign(
          cell,
          formula === null ? contentOf(value) : written(formula, value, functions),
        );
      }
      if (format !== GENERAL) cell.s = { n: { pattern: format } };
      else if (look !== undefined) cell.s = FIRST;
    });
  });
}

/**
 * The cells that the formula in the first cell of their area fills. The grid fills them itself, and
 * only where they hold nothing. A formula that it cannot calculate stands in all of its cells.
 */
function filledByOthers(
  sheet: Sheet,
  arrays: readonly Rect[],
  functions: ReadonlySet<string>,
): ReadonlySet<string> {
  const { used } = sheet;
  const filled = new Set<string>();
  for (const { r0, c0, r1, c1 } of arrays) {
    const formula = formulaAt(sheet, r0, c0);
    if (used === null || formula === null || !isCalculable(formula, functions)) continue;
    for (let row = r0; row <= Math.min(r1, used.r1); row++) {
      for (let column = c0; column <= Math.min(c1, used.c1); column++) {
        if (row !== r0 || column !== c0) filled.add(toA1(row, column));
      }
    }
  }
  return filled;
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
