import { rectToA1 } from "../../../core/book/address";
import type { Rect, Scalar } from "../../../core/book/book";
import type { EditedCell } from "../../../core/book/edited-book";
import { isInside, isSameRect, sharedRect, sizeOf } from "../../../core/book/rects";
import { keyOf, placeOf, type CellsByPlace } from "./cells-by-place";
import type { FileCell } from "./file-sheet";
import type { Moves } from "./follow";

/** What has to become of the form in which a formula is stored: a text of its own, or an area it fills. */
export type Form = { readonly own: string } | { readonly area: string };

/** What areas are made of. */
export interface AreasContext {
  readonly edited: CellsByPlace<EditedCell>;
  /** The cells of the file by where they are now. */
  readonly old: CellsByPlace<FileCell>;
  readonly moves: Moves;
  readonly merges: readonly Rect[];
}

interface ArrayArea {
  readonly formula: string;
  readonly rect: Rect;
  /** The part of which the edited book has the results. */
  readonly known: Rect;
}

/** The areas that formulas of a sheet fill, those of the file and those that came later. */
export class ArrayAreas {
  readonly #byFirst = new Map<number, ArrayArea>();
  /** By the places of the cells that an area fills beside its first one. */
  readonly #members = new Map<number, ArrayArea>();
  readonly #context: AreasContext;

  constructor(context: AreasContext) {
    this.#context = context;
    for (const [key, now] of context.edited) {
      const area = this.#areaOf(now, context.old.get(key) ?? null);
      if (area === null) continue;
      this.#byFirst.set(key, area);
      for (const member of this.#othersIn(area.rect)) this.#members.set(member, area);
    }
  }

  /** The formula that a cell has for itself: the one of its area is not its own. */
  ownFormula(key: number, now: EditedCell | null): string | null {
    const formula = now?.formula ?? null;
    return formula !== null && this.#members.get(key)?.formula === formula ? null : formula;
  }

  /** Whether a cell is filled by a formula whose result for it the edited book does not have. */
  isUnknown(key: number): boolean {
    const area = this.#members.get(key);
    return area !== undefined && !isInside(rectAt(key), area.known);
  }

  /** Null where a formula can keep its form. */
  formOf(key: number): Form | null {
    const stored = this.#context.old.get(key)?.stored ?? null;
    const area = this.#byFirst.get(key);
    const was = stored?.area ?? null;
    if (area === undefined) return stored === null || was === null ? null : { own: stored.text };
    const is = rectToA1(area.rect);
    return was !== null && is === rectToA1(was) ? null : { area: is };
  }

  /** The area that the formula of a cell fills, null where it fills none beside its cell. */
  #areaOf(now: EditedCell, old: FileCell | null): ArrayArea | null {
    const { formula, spill, value } = now;
    const was = old?.stored?.area ?? null;
    if (formula === null || (was === null && spill === undefined)) return null;
    const { edited, moves, merges } = this.#context;
    const known = spill ?? rectAt(keyOf(now.row, now.column));
    // Excel has no array formulas in merged cells.
    const isFree =
      spill === undefined || !merges.some((merge) => sharedRect(merge, spill) !== null);
    const made = isFree ? { formula, rect: known, known } : null;
    const stayed = was === null ? null : wholeAfter(was, moves);
    if (old === null || was === null || stayed === null) return spill === undefined ? null : made;

    const kept = { formula, rect: stayed, known };
    const isFixed = hasFixedSize(old, formula) && isInside(known, stayed);
    if (spill !== undefined) return isFixed || isSameRect(spill, stayed) ? kept : made;
    const others = this.#othersIn(stayed)
      .map((key) => edited.get(key) ?? null)
      .filter((other) => other !== null && (other.value !== null || other.formula !== null));
    const isUncounted = now.isHeld === true || isError(value);
    if (others.length === 0) return isFixed || isUncounted ? kept : made;
    // A formula that stands in every cell of its area is one that nobody has calculated.
    if (others.every((other) => other?.formula === formula)) return kept;
    return others.some((other) => other?.formula === formula) ? null : made;
  }

  /** The places in an area, beside its first one, where there is a cell or was one. */
  #othersIn(rect: Rect): number[] {
    const { edited, old } = this.#context;
    const first = keyOf(rect.r0, rect.c0);
    const keys: number[] = [];
    if (sizeOf(rect) > edited.size + old.size) {
      for (const key of new Set([...edited.keys(), ...old.keys()])) {
        if (isInside(rectAt(key), rect)) keys.push(key);
      }
    } else {
      for (let row = rect.r0; row <= rect.r1; row++) {
        for (let column = rect.c0; column <= rect.c1; column++) keys.push(keyOf(row, column));
      }
    }
    return keys.filter((key) => key !== first);
  }
}

function rectAt(key: number): Rect {
  const { row, column } = placeOf(key);
  return { r0: row, c0: column, r1: row, c1: column };
}

/** Where an area is now, if its cells went there together. */
function wholeAfter({ r0, c0, r1, c1 }: Rect, { rows, columns }: Moves): Rect | null {
  const [down, right] = [rows.shiftOf(r0, r1), columns.shiftOf(c0, c1)];
  if (down === null || right === null) return null;
  return { r0: r0 + down, c0: c0 + right, r1: r1 + down, c1: c1 + right };
}

/**
 * Whether the formula of a cell fills the area that it had in the file, however many results a grid has
 * for it: only functions newer than the format give more or fewer results while its text is the same.
 */
function hasFixedSize({ formula, stored }: FileCell, now: string): boolean {
  return now === formula && stored?.text.includes("_xlfn.") === false;
}

function isError(value: Scalar): boolean {
  return typeof value === "object" && value !== null;
}
