import { toA1 } from "../../core/book/address";
import type { FigureInText } from "../../core/finding/finding";
import { storedFormula } from "./formula-names";
import { correctedRuns, textElementOf } from "./rich-text";
import { withContent } from "./save/cell-xml";
import { formulaFor, formulaOf, hasResult, plainFormula, withFormula } from "./save/formula-xml";
import { attribute, changePieces, join, named, nameOf, split } from "./save/markup";
import type { Rewrite } from "./save/row-xml";
import { inPlace, rewriteRows, type RowsPlan } from "./save/sheet-rows";
import { membersOf, storedFormulas } from "./save/stored-formulas";

/** A text for a cell that held another one. */
interface TextEdit {
  readonly value: string;
  /** What differs, so that the rest of a rich text looks as before; in order, none touching another. */
  readonly figures?: readonly FigureInText[];
}

/** A number, a text, or a formula with a leading `=` for a cell of one sheet; null clears the cell. */
export type SheetEdit = { readonly row: number; readonly column: number } & (
  { readonly value: number | null } | TextEdit | { readonly formula: string }
);

/** A sheet after its edits. */
export interface PatchedSheet {
  readonly xml: string;
  /** A formula was put where there was none. */
  readonly hasNewFormula: boolean;
  /** A formula was put for which the file has no result. */
  readonly lacksResult: boolean;
}

/** A sheet with some cells changed and nothing else; `shared` are the texts its cells refer to. */
export function patchSheet(
  xml: string,
  part: string,
  edits: readonly SheetEdit[],
  shared: readonly string[] = [],
): PatchedSheet {
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
      if (isText(edit)) return withText(cell ?? "<c/>", edit, shared);
      if ("value" in edit) return withNumber(cell, edit.value);
      const made = withNewFormula(cell ?? "<c/>", storedFormula(edit.formula));
      lacksResult ||= !hasResult(made);
      return made;
    });
  }
  return { xml: withRows(xml, inPlace(cells)), hasNewFormula, lacksResult };
}

function isText(edit: SheetEdit): edit is SheetEdit & TextEdit {
  return "value" in edit && typeof edit.value === "string";
}

/** The table of shared texts stays as it is: other cells may refer to the same text. */
function withText(cell: string, { value, figures }: TextEdit, shared: readonly string[]): string {
  const plain = withContent(cell, { value, f: "" });
  const old = figures === undefined ? null : textElementOf(cell, shared);
  const runs = old === null || figures === undefined ? null : correctedRuns(old, figures);
  if (runs === null) return plain;
  const { open, pieces, close } = split(plain);
  const is = named(open, `<is>${runs}</is>`);
  return join({
    open,
    pieces: pieces.map((piece) => (nameOf(piece) === "is" ? is : piece)),
    close,
  });
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
