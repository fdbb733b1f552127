import { rectToA1 } from "../../../core/book/address";
import type { Rect } from "../../../core/book/book";
import type { EditedCell } from "../../../core/book/edited-book";
import type { FileSheet } from "./file-sheet";
import type { Moves } from "./follow";
import type { StoredFormula } from "./stored-formulas";

/** What has to become of the form in which a formula is stored: a text of its own, or another area. */
export type Form = { readonly own: string } | { readonly area: string };

interface ArrayArea {
  readonly formula: string | null;
  /** Null once the area is no longer in one piece. */
  readonly now: Rect | null;
}

/** The array formulas of a sheet, and which of them are still whole. */
export class ArrayAreas {
  readonly #byStored = new Map<StoredFormula, ArrayArea>();
  /** By the places of the cells that an area fills beside its first one. */
  readonly #members = new Map<number, ArrayArea>();

  constructor(
    file: FileSheet,
    edited: ReadonlyMap<number, EditedCell>,
    keyOf: (row: number, column: number) => number,
    moves: Moves,
  ) {
    for (const stored of file.formulas.values()) {
      if (stored.area === null) continue;
      const rect = wholeAfter(stored.area, moves);
      if (rect === null) {
        this.#byStored.set(stored, { formula: null, now: null });
        continue;
      }
      const formula = edited.get(keyOf(rect.r0, rect.c0))?.formula ?? null;
      const members = othersIn(rect, edited, keyOf);
      const isWhole =
        formula !== null &&
        members.every((key) => [null, undefined, formula].includes(edited.get(key)?.formula));
      const area = { formula, now: isWhole ? rect : null };
      this.#byStored.set(stored, area);
      if (isWhole) for (const key of members) this.#members.set(key, area);
    }
  }

  /** The formula that a cell has for itself: the one of its area is not its own. */
  ownFormula(key: number, now: EditedCell | null): string | null {
    const formula = now?.formula ?? null;
    return formula !== null && this.#members.get(key)?.formula === formula ? null : formula;
  }

  /** Whether a cell is filled by the formula of its area, which is still in one piece. */
  isFilled(key: number): boolean {
    return this.#members.has(key);
  }

  formOf(stored: StoredFormula): Form | null {
    const area = this.#byStored.get(stored);
    if (area === undefined || stored.area === null) return null;
    if (area.now === null) return { own: stored.text };
    const [was, is] = [rectToA1(stored.area), rectToA1(area.now)];
    return was === is ? null : { area: is };
  }
}

/** Where an area is now, if its cells went there together. */
function wholeAfter({ r0, c0, r1, c1 }: Rect, { rows, columns }: Moves): Rect | null {
  const [down, right] = [rows.shiftOf(r0, r1), columns.shiftOf(c0, c1)];
  if (down === null || right === null) return null;
  return { r0: r0 + down, c0: c0 + right, r1: r1 + down, c1: c1 + right };
}

/** The edited cells in an area beside its first one. */
function othersIn(
  rect: Rect,
  edited: ReadonlyMap<number, EditedCell>,
  keyOf: (row: number, column: number) => number,
): number[] {
  const keys: number[] = [];
  const size = (rect.r1 - rect.r0 + 1) * (rect.c1 - rect.c0 + 1);
  if (size > edited.size) {
    for (const [key, { row, column }] of edited) if (holds(rect, row, column)) keys.push(key);
  } else {
    for (let row = rect.r0; row <= rect.r1; row++) {
      for (let column = rect.c0; column <= rect.c1; column++) keys.push(keyOf(row, column));
    }
  }
  return keys.filter((key) => key !== keyOf(rect.r0, rect.c0));
}

function holds({ r0, c0, r1, c1 }: Rect, row: number, column: number): boolean {
  return r0 <= row && row <= r1 && c0 <= column && column <= c1;
}
