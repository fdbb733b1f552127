import type { Rect } from "../../../../src/core/book/book";
import { referenceText, tokensOf } from "./formula-tokens";
import type { CellData, NoteData, SheetData, WorkbookData } from "./workbook-data";

/** Rows or columns inserted (`count` above zero) or deleted (below zero) before `at`. */
export interface Shift {
  readonly axis: "row" | "column";
  readonly at: number;
  readonly count: number;
}

/** Moves everything on a sheet, and every reference to it, as Excel does. */
export function shiftSheet(workbook: WorkbookData, sheet: SheetData, shift: Shift): void {
  const cells = [...sheet.entries()];
  sheet.cells = new Map();
  for (const [row, column, cell] of cells) {
    const moved = movedCell(row, column, shift);
    if (moved !== null) sheet.put(moved.row, moved.column, cell);
  }
  sheet.merges = movedRects(sheet.merges, shift);
  for (const rule of sheet.rules) rule.rects = movedRects(rule.rects, shift);
  sheet.rules = sheet.rules.filter((rule) => rule.rects.length > 0);
  sheet.notes = movedNotes(sheet.notes, shift);
  sheet.comments = movedNotes(sheet.comments, shift);
  for (const other of workbook.sheets) {
    for (const [row, column, cell] of [...other.entries()]) {
      if (cell.formula !== null) other.put(row, column, shifted(cell, other, sheet, shift));
    }
  }
}

function shifted(cell: CellData, home: SheetData, sheet: SheetData, shift: Shift): CellData {
  if (cell.formula === null) return cell;
  let formula = "=";
  for (const token of tokensOf(cell.formula)) {
    const target = token.kind === "reference" ? (token.to.sheet ?? home.name) : null;
    if (token.kind !== "reference" || target?.toLowerCase() !== sheet.name.toLowerCase()) {
      formula += token.text;
      continue;
    }
    const moved = movedCell(token.to.row, token.to.column, shift);
    formula += moved === null ? "#REF!" : referenceText({ ...token.to, ...moved });
  }
  return { ...cell, formula };
}

function movedCell(
  row: number,
  column: number,
  shift: Shift,
): { row: number; column: number } | null {
  const moved = movedIndex(shift.axis === "row" ? row : column, shift);
  if (moved === null) return null;
  return shift.axis === "row" ? { row: moved, column } : { row, column: moved };
}

function movedIndex(index: number, { at, count }: Shift): number | null {
  if (index < at) return index;
  if (count < 0 && index < at - count) return null;
  return index + count;
}

function movedRects(rects: readonly Rect[], shift: Shift): Rect[] {
  const [first, last] = shift.axis === "row" ? (["r0", "r1"] as const) : (["c0", "c1"] as const);
  return rects.flatMap((rect) => {
    const end = shift.at - shift.count;
    const low = movedIndex(rect[first], shift) ?? shift.at;
    const high = movedIndex(rect[last], shift) ?? (rect[last] < end ? shift.at - 1 : rect[last]);
    return low > high ? [] : [{ ...rect, [first]: low, [last]: high }];
  });
}

function movedNotes(notes: readonly NoteData[], shift: Shift): NoteData[] {
  return notes.flatMap((note) => {
    const moved = movedCell(note.row, note.column, shift);
    return moved === null ? [] : [{ ...note, ...moved }];
  });
}
