import { toA1 } from "../../../core/book/address";
import type { Rect, Scalar } from "../../../core/book/book";
import { callsOwnFunction } from "../../../core/book/own-functions";
import { Allowance } from "../limits";
import { clipMerges, filledRect } from "../rectangles";
import { readCells } from "../sheet-cells";
import { storedFormulas, type StoredFormula } from "./stored-formulas";

/** One cell as the file has it. */
export interface FileCell {
  readonly row: number;
  readonly column: number;
  readonly value: Scalar;
  /** With a leading `=` and visible names, as `EditedCell` has it. */
  readonly formula: string | null;
  readonly style: number;
  readonly stored: StoredFormula | null;
  readonly isUnbound: boolean;
}

/** What a sheet of the file held when it was opened. */
export interface FileSheet {
  readonly cells: readonly FileCell[];
  readonly formulas: ReadonlyMap<string, StoredFormula>;
  readonly merges: readonly Rect[];
  /** The merges as far as they lie in the filled rectangle, as readers give them. */
  readonly shownMerges: readonly Rect[];
}

/** What the texts and dates of a workbook mean. */
export interface FileContext {
  readonly strings: readonly string[];
  readonly date1904: boolean;
}

export const NO_SHEET: FileSheet = {
  cells: [],
  formulas: new Map(),
  merges: [],
  shownMerges: [],
};

/** Reads a sheet for comparing it with what became of it. */
export function readFileSheet(xml: string, part: string, context: FileContext): FileSheet {
  const found = readCells(
    xml,
    { part, ...context },
    {
      cells: new Allowance("cells"),
      merges: new Allowance("merges"),
      formulaCharacters: new Allowance("formulaCharacters"),
    },
  );
  found.formulas.finish();
  const formulas = storedFormulas(xml, part);
  const cells = found.cells.map(({ row, column, value, formula, style }) => {
    const stored = formulas.size === 0 ? undefined : formulas.get(toA1(row, column));
    const isUnbound = stored !== undefined && callsOwnFunction(stored.text);
    return { row, column, value, formula, style, stored: stored ?? null, isUnbound };
  });
  const { merges } = found;
  const used = filledRect(cells);
  return { cells, formulas, merges, shownMerges: used === null ? [] : clipMerges(merges, used) };
}
