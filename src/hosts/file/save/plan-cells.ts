import { SHEET_COLUMNS } from "../../../core/book/address";
import type { Scalar } from "../../../core/book/book";
import type { EditedCell } from "../../../core/book/edited-book";
import { ArrayAreas, type Form } from "./array-areas";
import { requireCellText } from "./cell-text";
import { withContent } from "./cell-xml";
import type { FileCell, FileSheet } from "./file-sheet";
import type { Moves } from "./follow";
import { formulaFor, formulaOf, plainFormula, withFormula } from "./formula-xml";
import { withAttribute } from "./markup";
import { storedText } from "./newer-functions";
import type { Rewrite } from "./row-xml";
import { isSameValue, isUnknownName } from "./same-content";

/** What a plan for cells needs to know beside them. */
export interface CellsContext {
  /** Name of the sheet, for what cannot be saved. */
  readonly sheet: string;
  readonly moves: Moves;
  /** Number in the file of a style of the edited book. */
  readonly styleOf: (style: number) => number;
  /** Number in the file of the style of a row or column: what its cells without one look like. */
  readonly bandStyle: (row: number, column: number) => number;
}

/** What is to be done with the cells of a sheet. */
export interface CellsPlan {
  /** By row, then by column, as they are now. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, Rewrite>>;
  /** Other cells hold formulas than before. */
  readonly hasOtherFormulas: boolean;
  /** There is a formula whose result nobody knows. */
  readonly lacksResult: boolean;
}

/** Compares what a sheet holds now with what its file holds. */
export function planCells(
  file: FileSheet,
  edited: readonly EditedCell[],
  context: CellsContext,
): CellsPlan {
  return new CellPlanner(file, edited, context).plan();
}

const keyOf = (row: number, column: number): number => row * SHEET_COLUMNS + column;

class CellPlanner {
  readonly #context: CellsContext;
  readonly #isMoved: boolean;
  readonly #edited: ReadonlyMap<number, EditedCell>;
  /** Cells of the file by where they are now. */
  readonly #old = new Map<number, FileCell>();
  readonly #arrays: ArrayAreas;
  /** Groups of shared formulas whose members get a text of their own. */
  readonly #loose = new Set<string>();
  readonly #cells = new Map<number, Map<number, Rewrite>>();
  #hasOtherFormulas = false;
  #lacksResult = false;

  constructor(file: FileSheet, edited: readonly EditedCell[], context: CellsContext) {
    const { rows, columns } = context.moves;
    this.#context = context;
    this.#isMoved = !rows.isUnmoved || !columns.isUnmoved;
    this.#edited = new Map(edited.map((cell) => [keyOf(cell.row, cell.column), cell]));
    for (const cell of file.cells) {
      const [row, column] = [rows.placeOf(cell.row), columns.placeOf(cell.column)];
      if (row !== null && column !== null) this.#old.set(keyOf(row, column), cell);
      const stays = row === cell.row && column === cell.column;
      this.#hasOtherFormulas ||= cell.stored !== null && !stays;
    }
    this.#arrays = new ArrayAreas(file, this.#edited, keyOf, context.moves);
    for (const { row, column, stored, formula } of file.cells) {
      if (stored === null || stored.group === null || !stored.isWritten) continue;
      const now = this.#edited.get(keyOf(row, column));
      if (this.#isMoved || now?.formula !== formula) this.#loose.add(stored.group);
    }
  }

  plan(): CellsPlan {
    for (const key of new Set([...this.#old.keys(), ...this.#edited.keys()])) {
      this.#compare(key, this.#old.get(key) ?? null, this.#edited.get(key) ?? null);
    }
    return {
      cells: this.#cells,
      hasOtherFormulas: this.#hasOtherFormulas,
      lacksResult: this.#lacksResult,
    };
  }

  #compare(key: number, old: FileCell | null, now: EditedCell | null): void {
    const stored = old?.stored ?? null;
    const formula = this.#formulaOf(key, old, now);
    const [was, value] = [old?.value ?? null, now?.value ?? null];
    const isUnbound = now?.isUnbound === true;
    const isSameFormula =
      (stored === null ? null : old?.formula) === formula &&
      (formula === null || old?.isUnbound === isUnbound);
    // A function that the grid does not know says nothing about the result that the file has.
    const isUnknown =
      isSameFormula && formula !== null && isUnknownName(value) && !isUnknownName(was);
    // Where a grid fills less of an area than the file has, Excel has to say what stands there.
    const isUnfilled = value === null && was !== null && this.#arrays.isFilled(key);
    const isSameResult = isUnknown || isUnfilled || isSameValue(was, value);
    this.#lacksResult ||=
      isUnknown || isUnfilled || (formula !== null && value === null && !isSameFormula);
    this.#hasOtherFormulas ||= (stored === null) !== (formula === null);

    const form = this.#formOf(old);
    const isSame = isSameResult && isSameFormula && form === null;
    const isBlank = value === null && formula === null && !isUnfilled;
    const style = this.#styleOf(key, old, now);
    const isSameStyle = style === (old?.style ?? (isBlank ? this.#bandOf(key) : null));
    if (isSame && isSameStyle) return;
    if (!isSameResult) this.#requireText(key, value);
    this.#put(key, (cell) => {
      // A blank cell that looks like its row or column need not be there.
      if (isBlank && !isSameStyle && (now?.style ?? null) === null) return null;
      const tag = styled(cell ?? "<c/>", old?.style ?? 0, style);
      if (isSame) return tag;
      if (formula === null) return withContent(tag, { value, f: "" });
      const text = isSameFormula ? null : storedText(formula, stored?.text ?? "", isUnbound);
      const f = formulaIn(tag, form, text);
      const kept = form !== null && "own" in form ? withAttribute(tag, "cm", null) : tag;
      if (isSameResult && stored !== null) return withFormula(kept, f);
      return withContent(kept, { value, f });
    });
  }

  /** What a cell calculates for itself. A table of variants (模拟运算表) that moved is left as values. */
  #formulaOf(key: number, old: FileCell | null, now: EditedCell | null): string | null {
    const formula = this.#arrays.ownFormula(key, now);
    if (old?.stored?.kind !== "table") return formula;
    return this.#isMoved || formula !== old.formula ? null : formula;
  }

  /** What has to become of the form in which a formula is stored, null where it can stay. */
  #formOf(old: FileCell | null): Form | null {
    const stored = old?.stored ?? null;
    if (stored === null) return null;
    if (stored.group !== null && this.#loose.has(stored.group)) return { own: stored.text };
    return this.#arrays.formOf(stored);
  }

  #styleOf(key: number, old: FileCell | null, now: EditedCell | null): number {
    const style = now?.style ?? null;
    if (style !== null) return this.#context.styleOf(style);
    // A cell of the file that names no style has the first one, whatever its row or column has.
    return old?.style === 0 ? 0 : this.#bandOf(key);
  }

  #bandOf(key: number): number {
    return this.#context.bandStyle(Math.floor(key / SHEET_COLUMNS), key % SHEET_COLUMNS);
  }

  #requireText(key: number, value: Scalar): void {
    const [row, column] = [Math.floor(key / SHEET_COLUMNS), key % SHEET_COLUMNS];
    requireCellText(value, this.#context.sheet, row, column);
  }

  #put(key: number, rewrite: Rewrite): void {
    const row = Math.floor(key / SHEET_COLUMNS);
    const own = this.#cells.get(row) ?? new Map<number, Rewrite>();
    this.#cells.set(row, own.set(key % SHEET_COLUMNS, rewrite));
  }
}

function styled(cell: string, was: number, style: number): string {
  return was === style ? cell : withAttribute(cell, "s", style === 0 ? null : String(style));
}

/** The formula element for a cell; a `text` of null means the one it has. */
function formulaIn(cell: string, form: Form | null, text: string | null): string {
  if (form !== null && "own" in form) return plainFormula(cell, text ?? form.own);
  const f = text === null ? formulaOf(cell) : formulaFor(cell, text);
  return form === null ? f : withAttribute(f, "ref", form.area);
}
