import { sharedRect } from "../../../../core/book/rects";
import { SHEET_COLUMNS } from "../../../../core/book/address";
import type { Rect, Scalar } from "../../../../core/book/book";
import type { EditedSheet } from "../../../../core/book/edited-book";
import type { FileSheet } from "../file-sheet";
import type { Followed } from "../follow-elements";
import { isSameValue } from "../same-content";

interface Content {
  readonly row: number;
  readonly column: number;
  readonly value: Scalar;
  readonly formula: string | null;
}

const BLANK = { value: null, formula: null } as const;

/** The sheet that a table lies on, before and after editing. Rows and columns count from 0. */
export class TableSheet {
  readonly followed: Followed;
  readonly #file: FileSheet;
  readonly #edited: EditedSheet;
  readonly #was: ReadonlyMap<number, Content>;
  readonly #now: ReadonlyMap<number, Content>;

  constructor(file: FileSheet, edited: EditedSheet, followed: Followed) {
    this.followed = followed;
    this.#file = file;
    this.#edited = edited;
    this.#was = byPlace(file.cells);
    this.#now = byPlace(edited.cells);
  }

  /** Whether a cell of the file holds the same where it is now. The result of a formula does not count. */
  isKept(rowWas: number, columnWas: number, row: number, column: number): boolean {
    const was = this.#was.get(keyOf(rowWas, columnWas)) ?? BLANK;
    const now = this.#now.get(keyOf(row, column)) ?? BLANK;
    if (was.formula !== now.formula) return false;
    return now.formula !== null || isSameValue(was.value, now.value);
  }

  /** The text typed in a cell; null for a cell that holds anything else. */
  textAt(row: number, column: number): string | null {
    const { value, formula } = this.#now.get(keyOf(row, column)) ?? BLANK;
    return typeof value === "string" && formula === null && value.trim() !== "" ? value : null;
  }

  /** Whether cells were merged in an area that had no merged ones. */
  isMergedSince(was: Rect, now: Rect): boolean {
    const touches = (rect: Rect) => (merge: Rect) => sharedRect(merge, rect) !== null;
    return this.#edited.merges.some(touches(now)) && !this.#file.merges.some(touches(was));
  }
}

function keyOf(row: number, column: number): number {
  return row * SHEET_COLUMNS + column;
}

function byPlace(cells: readonly Content[]): ReadonlyMap<number, Content> {
  return new Map(cells.map((cell) => [keyOf(cell.row, cell.column), cell]));
}
