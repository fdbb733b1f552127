import type { Book, Scalar, Sheet } from "../book/book";
import { valueAt } from "../book/book";
import { remembered } from "../remembered";
import { Expander, outsideCell, type Looked, type OutsideCell } from "./expander";
import type { DraftCell, DraftRelation } from "./ledger";
import type { InputCell } from "./linear";

/** Cells and relations in which formulas are replaced by the typed cells they add up. */
export interface Inputs {
  /** The cells given, then the typed cells outside the tables that formulas read. */
  readonly cells: readonly DraftCell[];
  /** One for each relation given, in the same order; empty where both sides are the same inputs. */
  readonly relations: readonly DraftRelation[];
}

/**
 * Puts typed cells in the place of formulas. Where totals are live formulas, one mistyped input moves
 * a whole chain of them: only the input can be wrong and only it can be put right. A relation in
 * which a formula cannot be read as a sum keeps its own terms. While formulas, codes and tables
 * stay as they are, the relations are the same objects.
 */
export function withInputs(
  book: Book,
  cells: readonly DraftCell[],
  relations: readonly DraftRelation[],
): Inputs {
  if (!cells.some(({ isFormula }) => isFormula)) return { cells, relations };
  const sheets = new Map(book.sheets.map((sheet) => [sheet.name, sheet]));
  const slot = lastOf(relations);
  const last = slot.expansion;
  if (last !== null && holds(last, sheets, cells)) {
    const outside = outsideNow(last.outside, sheets);
    if (outside !== null) {
      slot.expansion = { ...last, sheets, cells };
      return { cells: [...cells, ...outside], relations: last.relations };
    }
  }
  const expander = new Expander(sheets, cells);
  const made = relations.map((relation) => expander.substitute(relation));
  const { looked, outside: met } = expander;
  slot.expansion = { sheets, cells, relations: made, looked, outside: met };
  return { cells: expander.cells, relations: made };
}

/** Relations that were expanded, with all they depend on. */
interface Expansion {
  readonly sheets: ReadonlyMap<string, Sheet>;
  readonly cells: readonly DraftCell[];
  readonly relations: readonly DraftRelation[];
  readonly looked: readonly Looked[];
  readonly outside: readonly OutsideCell[];
}

/** What was expanded last for relations; an edit of a figure rarely asks for anything else. */
const lastOf = remembered(
  (_relations: readonly DraftRelation[]): { expansion: Expansion | null } => ({ expansion: null }),
);

/** Whether formulas, the cells of the tables and all that functions looked at are as they were. */
function holds(
  last: Expansion,
  sheets: ReadonlyMap<string, Sheet>,
  cells: readonly DraftCell[],
): boolean {
  return (
    sheets.size === last.sheets.size &&
    [...sheets].every(([name, sheet]) => hasSameFormulas(sheet, last.sheets.get(name))) &&
    cells.length === last.cells.length &&
    cells.every((cell, index) => isSamePlace(cell, last.cells[index])) &&
    last.looked.every(({ cell, value }) => isSameValue(valueIn(sheets, cell), value))
  );
}

function hasSameFormulas(sheet: Sheet, before: Sheet | undefined): boolean {
  if (sheet === before) return true;
  return (
    sheet.used?.r0 === before?.used?.r0 &&
    sheet.used?.c0 === before?.used?.c0 &&
    sheet.formulas === before?.formulas
  );
}

function isSamePlace(cell: DraftCell, before: DraftCell | undefined): boolean {
  return (
    cell === before ||
    (cell.row === before?.row &&
      cell.column === before.column &&
      cell.sheet === before.sheet &&
      cell.isFormula === before.isFormula &&
      cell.unit === before.unit)
  );
}

/** The cells outside the tables as they are now, null where other ones can be read than before. */
function outsideNow(
  outside: readonly OutsideCell[],
  sheets: ReadonlyMap<string, Sheet>,
): DraftCell[] | null {
  const cells: DraftCell[] = [];
  for (const { cell, unit, wasRead } of outside) {
    const now = outsideCell(sheets, cell, unit);
    if ((now !== null) !== wasRead) return null;
    if (now !== null) cells.push(now);
  }
  return cells;
}

function valueIn(sheets: ReadonlyMap<string, Sheet>, { sheet, row, column }: InputCell): Scalar {
  const found = sheets.get(sheet);
  return found === undefined ? null : valueAt(found, row, column);
}

function isSameValue(a: Scalar, b: Scalar): boolean {
  if (typeof a === "object" && typeof b === "object") return a?.err === b?.err;
  return Object.is(a, b);
}
