import type { CellAt, Rect, Scalar, Sheet, Visibility } from "../../src/core/book/book";
import { holdsCell, inReadingOrder } from "../../src/core/book/unbound";

export interface Cell {
  readonly value: Scalar;
  readonly formula: string | null;
  readonly format: string;
  /** The formula names a function of ours in a way that Excel does not bind. */
  readonly isUnbound?: boolean;
}

export interface MemorySheet {
  readonly visibility: Visibility;
  readonly cells: Map<string, Cell>;
  merges: readonly Rect[];
}

export const BLANK: Cell = { value: null, formula: null, format: "General" };

export function memorySheet(sheet: Sheet): MemorySheet {
  const cells = new Map<string, Cell>();
  const { used } = sheet;
  sheet.values.forEach((row, i) =>
    row.forEach((value, j) => {
      const formula = sheet.formulas[i]?.[j] ?? null;
      const format = sheet.formats[i]?.[j] ?? "General";
      const at = { row: (used?.r0 ?? 0) + i, column: (used?.c0 ?? 0) + j };
      const isUnbound =
        sheet.unbound?.some(({ row, column }) => row === at.row && column === at.column) === true;
      cells.set(keyOf(at.row, at.column), { value, formula, format, isUnbound });
    }),
  );
  return { visibility: sheet.visibility, cells, merges: sheet.merges };
}

export function usedOf(cells: ReadonlyMap<string, Cell>): Rect | null {
  const used = { r0: Infinity, c0: Infinity, r1: -1, c1: -1 };
  for (const [key, { value, formula }] of cells) {
    if (value === null && formula === null) continue;
    const [row = 0, column = 0] = key.split(",").map(Number);
    used.r0 = Math.min(used.r0, row);
    used.c0 = Math.min(used.c0, column);
    used.r1 = Math.max(used.r1, row);
    used.c1 = Math.max(used.c1, column);
  }
  return used.r1 === -1 ? null : used;
}

export function unboundCells(cells: ReadonlyMap<string, Cell>, within: Rect): CellAt[] {
  return [...cells]
    .filter(([, { isUnbound }]) => isUnbound === true)
    .map(([key]) => {
      const [row = 0, column = 0] = key.split(",").map(Number);
      return { row, column };
    })
    .filter((at) => holdsCell(within, at))
    .sort(inReadingOrder);
}

export function gridOf<T>(
  rect: Rect,
  cells: ReadonlyMap<string, Cell>,
  pick: (cell: Cell) => T,
): T[][] {
  return Array.from({ length: rect.r1 - rect.r0 + 1 }, (_, i) =>
    Array.from({ length: rect.c1 - rect.c0 + 1 }, (__, j) =>
      pick(cells.get(keyOf(rect.r0 + i, rect.c0 + j)) ?? BLANK),
    ),
  );
}

export function meets(a: Rect, b: Rect): boolean {
  return a.r0 <= b.r1 && b.r0 <= a.r1 && a.c0 <= b.c1 && b.c0 <= a.c1;
}

export function keyOf(row: number, column: number): string {
  return `${row},${column}`;
}
