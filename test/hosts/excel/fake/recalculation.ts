import type { Rect, Scalar } from "../../../../src/core/book/book";
import { sharedRect } from "../../../../src/core/book/rects";
import { Unsupported, evaluate } from "./evaluator";
import type { Functions, Grid } from "./evaluator";
import { tokensOf } from "./formula-tokens";
import type { Reference } from "./formula-tokens";
import type { SheetData, WorkbookData } from "./workbook-data";

interface FormulaCell {
  readonly sheet: SheetData;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

interface Area {
  readonly sheet: SheetData;
  readonly rect: Rect;
}

/**
 * Calculates the formulas anew that depend on what changed, and tells which cells those were.
 * Formulas the evaluator does not know keep the value they have.
 */
export function recalculate(
  workbook: WorkbookData,
  changed: readonly Area[],
  functions: Functions,
): Map<SheetData, Rect[]> {
  if (changed.length === 0) return new Map();
  const pending = dependents(workbook, changed);
  const calculated = new Map<SheetData, Rect[]>();
  const byPlace = new Map(
    [...pending].map((cell) => [placeOf(cell.sheet, cell.row, cell.column), cell]),
  );
  const calculate = (cell: FormulaCell): void => {
    if (!pending.delete(cell)) return;
    const { sheet, row, column } = cell;
    const value = valueOf(cell, (other, r, c) => {
      const needed = byPlace.get(placeOf(other, r, c));
      if (needed !== undefined) calculate(needed);
      return other.at(r, c).value;
    });
    if (value !== undefined) sheet.put(row, column, { ...sheet.at(row, column), value });
    const rects = calculated.get(sheet) ?? [];
    calculated.set(sheet, [...rects, { r0: row, c0: column, r1: row, c1: column }]);
  };
  const valueOf = (
    { sheet, formula, row, column }: FormulaCell,
    read: (sheet: SheetData, row: number, column: number) => Scalar,
  ): Scalar | undefined => {
    try {
      return evaluate(formula, (from, to) => gridOf(workbook, sheet, from, to, read), functions);
    } catch (error) {
      if (!(error instanceof Unsupported)) throw error;
      // A formula that was just entered has no value to keep.
      return sheet.at(row, column).value ?? { err: "#NAME?" };
    }
  };
  for (const cell of [...pending]) calculate(cell);
  return calculated;
}

function dependents(workbook: WorkbookData, changed: readonly Area[]): Set<FormulaCell> {
  const waiting = formulaCells(workbook).map((cell) => ({ cell, needs: areasIn(workbook, cell) }));
  const found = new Set<FormulaCell>();
  let front = changed;
  while (front.length > 0) {
    const next: Area[] = [];
    for (const { cell, needs } of waiting) {
      if (found.has(cell)) continue;
      const { sheet, row, column } = cell;
      const own = { sheet, rect: { r0: row, c0: column, r1: row, c1: column } };
      if (![own, ...needs].some((area) => front.some((other) => meet(area, other)))) continue;
      found.add(cell);
      next.push(own);
    }
    front = next;
  }
  return found;
}

function formulaCells(workbook: WorkbookData): FormulaCell[] {
  return workbook.sheets.flatMap((sheet) =>
    [...sheet.entries()].flatMap(([row, column, { formula }]) =>
      formula === null ? [] : [{ sheet, row, column, formula }],
    ),
  );
}

function areasIn(workbook: WorkbookData, { sheet, formula }: FormulaCell): Area[] {
  const tokens = tokensOf(formula);
  return tokens.flatMap((token, index) => {
    if (token.kind !== "reference") return [];
    const [colon, end] = [tokens[index + 1], tokens[index + 2]];
    const to = colon?.text === ":" && end?.kind === "reference" ? end.to : token.to;
    const target = token.to.sheet === null ? sheet : workbook.find(token.to.sheet);
    return target === null ? [] : [{ sheet: target, rect: rectOf(token.to, to) }];
  });
}

function gridOf(
  workbook: WorkbookData,
  home: SheetData,
  from: Reference,
  to: Reference,
  read: (sheet: SheetData, row: number, column: number) => Scalar,
): Grid {
  const sheet = from.sheet === null ? home : workbook.find(from.sheet);
  if (sheet === null) return [[{ err: "#REF!" }]];
  const { r0, c0, r1, c1 } = rectOf(from, to);
  return Array.from({ length: r1 - r0 + 1 }, (_, i) =>
    Array.from({ length: c1 - c0 + 1 }, (__, j) => read(sheet, r0 + i, c0 + j)),
  );
}

function rectOf(from: Reference, to: Reference): Rect {
  return {
    r0: Math.min(from.row, to.row),
    c0: Math.min(from.column, to.column),
    r1: Math.max(from.row, to.row),
    c1: Math.max(from.column, to.column),
  };
}

function meet(a: Area, b: Area): boolean {
  return a.sheet === b.sheet && sharedRect(a.rect, b.rect) !== null;
}

function placeOf(sheet: SheetData, row: number, column: number): string {
  return `${sheet.id} ${row} ${column}`;
}
