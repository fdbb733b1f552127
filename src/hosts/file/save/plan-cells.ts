import type { Rect, Scalar } from "../../../core/book/book";
import type { EditedCell } from "../../../core/book/edited-book";
import { ArrayAreas, type Form } from "./array-areas";
import { requireCellText } from "./cell-text";
import { withContent } from "./cell-xml";
import { keyOf, placeOf } from "./cells-by-place";
import type { FileCell, FileSheet } from "./file-sheet";
import type { Followed } from "./follow-elements";
import { followFormula } from "./follow-formula";
import { arrayFormula, formulaFor, formulaOf, plainFormula, withFormula } from "./formula-xml";
import { withAttribute } from "./markup";
import { storedText } from "./newer-functions";
import type { Rewrite } from "./row-xml";
import { isSameValue, isUnknownName } from "./same-content";
import type { StoredFormula } from "./stored-formulas";

/** What a plan for cells needs to know beside them. */
export interface CellsContext {
  /** Name of the sheet, for what cannot be saved. */
  readonly sheet: string;
  readonly merges: readonly Rect[];
  readonly followed: Followed;
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
  /** There is a formula whose result nobody knows, or may be another once anything changes. */
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
    const { moves } = context.followed;
    const { rows, columns } = moves;
    this.#context = context;
    this.#isMoved = !rows.isUnmoved || !columns.isUnmoved;
    this.#edited = new Map(edited.map((cell) => [keyOf(cell.row, cell.column), cell]));
    for (const cell of file.cells) {
      const [row, column] = [rows.placeOf(cell.row), columns.placeOf(cell.column)];
      if (row !== null && column !== null) this.#old.set(keyOf(row, column), cell);
      const stays = row === cell.row && column === cell.column;
      this.#hasOtherFormulas ||= cell.stored !== null && !stays;
    }
    this.#arrays = new ArrayAreas({
      edited: this.#edited,
      old: this.#old,
      moves,
      merges: context.merges,
    });
    for (const { row, column, stored, formula } of file.cells) {
      if (stored === null || stored.group === null || !stored.isWritten) continue;
      const now = this.#edited.get(keyOf(row, column)) ?? null;
      const isOther = now?.formula !== formula || now.spill !== undefined;
      if (this.#isMoved || isOther || this.#textOf(stored.text, now) !== stored.text) {
        this.#loose.add(stored.group);
      }
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
    const isUnfilled = value === null && was !== null && this.#arrays.isUnknown(key);
    const isSameResult = isUnknown || isUnfilled || isSameValue(was, value);
    const isHeld = now?.isHeld === true;
    this.#lacksResult ||=
      isHeld || isUnknown || isUnfilled || (formula !== null && value === null && !isSameFormula);

    const form = formula === null ? null : this.#formOf(key, stored);
    this.#hasOtherFormulas ||= (stored === null) !== (formula === null) || isArea(form);
    const same = stored === null || !isSameFormula ? null : this.#textOf(stored.text, now);
    const isSameText = isSameFormula && (stored === null || same === stored.text);
    const isSame = isSameResult && isSameText && form === null;
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
      const text = isSameText ? null : (same ?? storedText(formula, stored?.text ?? "", isUnbound));
      const f = formulaIn(tag, form, text, stored);
      const kept = form === null || isArea(form) ? tag : withAttribute(tag, "cm", null);
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
  #formOf(key: number, stored: StoredFormula | null): Form | null {
    const form = this.#arrays.formOf(key);
    const isLoose = stored !== null && stored.group !== null && this.#loose.has(stored.group);
    return form === null && isLoose ? { own: stored.text } : form;
  }

  /** The text of a formula of the file: the grid lets one that it cannot calculate follow nothing. */
  #textOf(stored: string, now: EditedCell | null): string {
    const { home, fates } = this.#context.followed;
    return now?.isHeld === true ? followFormula(stored, home, fates) : stored;
  }

  #styleOf(key: number, old: FileCell | null, now: EditedCell | null): number {
    const style = now?.style ?? null;
    if (style !== null) return this.#context.styleOf(style);
    // A cell of the file that names no style has the first one, whatever its row or column has.
    return old?.style === 0 ? 0 : this.#bandOf(key);
  }

  #bandOf(key: number): number {
    const { row, column } = placeOf(key);
    return this.#context.bandStyle(row, column);
  }

  #requireText(key: number, value: Scalar): void {
    const { row, column } = placeOf(key);
    requireCellText(value, this.#context.sheet, row, column);
  }

  #put(key: number, rewrite: Rewrite): void {
    const { row, column } = placeOf(key);
    const own = this.#cells.get(row) ?? new Map<number, Rewrite>();
    this.#cells.set(row, own.set(column, rewrite));
  }
}

function styled(cell: string, was: number, style: number): string {
  return was === style ? cell : withAttribute(cell, "s", style === 0 ? null : String(style));
}

/** The formula element for a cell; a `text` of null means the one that the file has. */
function formulaIn(
  cell: string,
  form: Form | null,
  text: string | null,
  stored: StoredFormula | null,
): string {
  if (isArea(form)) return arrayFormula(cell, form.area, text ?? stored?.text ?? "");
  if (form !== null) return plainFormula(cell, text ?? form.own);
  return text === null ? formulaOf(cell) : formulaFor(cell, text);
}

function isArea(form: Form | null): form is { readonly area: string } {
  return form !== null && "area" in form;
}
