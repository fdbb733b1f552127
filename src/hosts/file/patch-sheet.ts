import { toA1 } from "../../core/book/address";
import { storedFormula } from "./formula-names";
import { withContent } from "./save/cell-xml";
import { formulaFor, formulaOf, hasResult, plainFormula, withFormula } from "./save/formula-xml";
import { attribute, changePieces, nameOf } from "./save/markup";
import type { Rewrite } from "./save/row-xml";
import { inPlace, rewriteRows, type RowsPlan } from "./save/sheet-rows";
import { membersOf, storedFormulas } from "./save/stored-formulas";

/** A number or a formula with a leading `=` for a cell of one sheet; null clears the cell. */
export type SheetEdit = { readonly row: number; readonly column: number } & (
  { readonly value: number | null } | { readonly formula: string }
);

/** A sheet after its edits. */
export interface PatchedSheet {
  readonly xml: string;
  /** A formula was put where there was none. */
  readonly hasNewFormula: boolean;
  /** A formula was put for which the file has no result. */
  readonly lacksResult: boolean;
}

/** A sheet with some cells changed and nothing else. */
export function patchSheet(xml: string, part: string, edits: readonly SheetEdit[]): PatchedSheet {
  const formulas = storedFormulas(xml, part);
  const cells = new Map<number, Map<number, Rewrite>>();
  const plan = (row: number, column: number, rewrite: Rewrite): void => {
    cells.set(row, (cells.get(row) ?? new Map<number, Rewrite>()).set(column, rewrite));
  };
  let [hasNewFormula, lacksResult] = [false, false];
  for (const edit of edits) {
    const old = formulas.get(toA1(edit.row, edit.column));
    if ("value" in edit && old !== undefined) {
      throw new RangeError(`${toA1(edit.row, edit.column)} holds a formula`);
    }
    // Those that share its text have to keep theirs; what is planned for them below goes before.
    for (const { row, column, text } of old === undefined ? [] : membersOf(old, formulas)) {
      plan(row, column, (cell) =>
        cell === null ? null : withFormula(cell, plainFormula(cell, text)),
      );
    }
    hasNewFormula ||= "formula" in edit && old === undefined;
  }
  for (const edit of edits) {
    plan(edit.row, edit.column, (cell) => {
      if ("value" in edit) return withNumber(cell, edit.value);
      const made = withNewFormula(cell ?? "<c/>", storedFormula(edit.formula));
      lacksResult ||= !hasResult(made);
      return made;
    });
  }
  return { xml: withRows(xml, inPlace(cells)), hasNewFormula, lacksResult };
}

function withNumber(cell: string | null, value: number | null): string | null {
  if (cell === null && value === null) return null;
  return withContent(cell ?? "<c/>", { value, f: "" });
}

/** An error is no result, and a typed value none of a formula. */
function withNewFormula(cell: string, stored: string): string {
  const f = formulaFor(cell, stored);
  const hasNone = formulaOf(cell) === "" || attribute(cell, "t") === "e";
  return hasNone ? withContent(cell, { value: null, f }) : withFormula(cell, f);
}

function withRows(xml: string, plan: RowsPlan): string {
  return changePieces(xml, (pieces) =>
    pieces.map((piece) => (nameOf(piece) === "sheetData" ? rewriteRows(piece, plan) : piece)),
  );
}
