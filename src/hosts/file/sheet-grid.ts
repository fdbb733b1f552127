import { toA1 } from "../../core/book/address";
import type { CellAt, Rect, Scalar, Visibility } from "../../core/book/book";
import { inReadingOrder } from "../../core/book/unbound";
import { damaged } from "./limits";
import type { Allowance } from "./limits";
import { GENERAL } from "./number-formats";
import { areaOf, clipMerges, filledRect } from "./rectangles";
import type { SheetCells } from "./sheet-cells";
import type { SheetPart } from "./package";

/** A sheet laid out cell by cell over its filled rectangle, ready to be answered from. */
export interface FileSheet {
  readonly name: string;
  readonly visibility: Visibility;
  readonly protected: boolean;
  readonly used: Rect | null;
  readonly values: readonly (readonly Scalar[])[];
  readonly formulas: readonly (readonly (string | null)[])[];
  readonly formats: readonly (readonly string[])[];
  readonly merges: readonly Rect[];
  /** See `Sheet.unbound`; empty where there are none. */
  readonly unbound: readonly CellAt[];
  /** Areas of several cells that one formula fills. */
  readonly arrays: readonly Rect[];
}

/** Lays the cells of a sheet out. Blank cells give their format but do not widen the sheet. */
export function layOut(
  sheet: SheetPart,
  found: SheetCells,
  formats: readonly string[],
  gridCells: Allowance,
): FileSheet {
  found.formulas.finish();
  const { name, visibility } = sheet;
  const arrays = found.formulas.areas.map(({ rect }) => rect);
  const base = { name, visibility, protected: found.protected, arrays };
  const used = filledRect(found.cells);
  if (used === null) {
    return { ...base, used, values: [], formulas: [], formats: [], merges: [], unbound: [] };
  }
  gridCells.take(areaOf(used, name), { sheet: name });

  const values = grid<Scalar>(used, null);
  const formulas = grid<string | null>(used, null);
  const shown = grid<string>(used, GENERAL);
  const seen = grid<boolean>(used, false);
  for (const cell of found.cells) {
    const [row, column] = [cell.row - used.r0, cell.column - used.c0];
    if (!(row in values) || column < 0 || column > used.c1 - used.c0) continue;
    // Two cells in one place leave it open which of them is the amount.
    if (seen[row]?.[column] === true) {
      throw damaged(sheet.part, `${toA1(cell.row, cell.column)} twice`);
    }
    put(seen, row, column, true);
    put(values, row, column, cell.value);
    put(formulas, row, column, cell.formula);
    put(shown, row, column, formats[cell.style] ?? GENERAL);
  }
  fillAreas(found, used, values, formulas, sheet.part);
  const merges = clipMerges(found.merges, used);
  const unbound = [...found.formulas.unbound].sort(inReadingOrder);
  return { ...base, used, values, formulas, formats: shown, merges, unbound };
}

/** An array formula belongs to every cell it fills, or those would look typed. */
function fillAreas(
  found: SheetCells,
  used: Rect,
  values: readonly (readonly Scalar[])[],
  formulas: (string | null)[][],
  part: string,
): void {
  let steps = areaOf(used, part);
  for (const { rect, formula } of found.formulas.areas) {
    for (let row = Math.max(rect.r0, used.r0); row <= Math.min(rect.r1, used.r1); row++) {
      for (
        let column = Math.max(rect.c0, used.c0);
        column <= Math.min(rect.c1, used.c1);
        column++
      ) {
        // Areas that do not overlap cannot have more cells than the sheet.
        if (--steps < 0) throw damaged(part, "array formulas overlap");
        const [i, j] = [row - used.r0, column - used.c0];
        if (values[i]?.[j] !== null && formulas[i]?.[j] === null) put(formulas, i, j, formula);
      }
    }
  }
}

function grid<T>(used: Rect, empty: T): T[][] {
  return Array.from({ length: used.r1 - used.r0 + 1 }, () =>
    new Array<T>(used.c1 - used.c0 + 1).fill(empty),
  );
}

function put<T>(rows: T[][], row: number, column: number, item: T): void {
  const cells = rows[row];
  if (cells !== undefined) cells[column] = item;
}
