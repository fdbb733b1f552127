import { toA1 } from "../book/address";
import { formulaAt, valueAt, type Book, type Sheet } from "../book/book";
import { BLANK, HALF_FEN, toAmount } from "../money/amount";
import { parseAmount } from "../money/parse";
import type { Unit } from "../money/unit";
import { linearFormula } from "./formula";
import type { DraftCell, DraftRelation, DraftTerm } from "./ledger";
import { addLinear, cellLinear, inputKey, type InputCell, type Linear } from "./linear";

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
 * which a formula cannot be read as a sum keeps its own terms.
 */
export function withInputs(
  book: Book,
  cells: readonly DraftCell[],
  relations: readonly DraftRelation[],
): Inputs {
  if (!cells.some(({ isFormula }) => isFormula)) return { cells, relations };
  const expander = new Expander(book, cells);
  const made = relations.map((relation) => expander.substitute(relation));
  return { cells: expander.cells, relations: made };
}

class Expander {
  readonly cells: DraftCell[];
  private readonly sheets: ReadonlyMap<string, Sheet>;
  private readonly index = new Map<string, number>();
  /** Inputs of each cell met, null where a formula is no sum or is still being followed. */
  private readonly known = new Map<string, Linear | null>();

  constructor(book: Book, cells: readonly DraftCell[]) {
    this.cells = [...cells];
    this.sheets = new Map(book.sheets.map((sheet) => [sheet.name, sheet]));
    cells.forEach((cell, at) => this.index.set(inputKey(cell), at));
  }

  substitute(relation: DraftRelation): DraftRelation {
    let sum: Linear = new Map();
    for (const { cell, sign } of relation.terms) {
      const place = this.cells[cell];
      const own = place === undefined ? null : this.inputsOf(place);
      if (own === null) return relation;
      sum = addLinear(sum, own, sign);
    }
    const unit = this.cells[relation.terms[0]?.cell ?? 0]?.unit ?? "wanYuan";
    const terms: DraftTerm[] = [];
    for (const { cell, factor } of sum.values()) {
      const at = this.cellAt(cell, unit);
      if (at === null || (factor !== 1 && factor !== -1)) return relation;
      terms.push({ cell: at, sign: factor });
    }
    return { ...relation, terms };
  }

  /** The typed cells that make up a cell: itself, or those its formula adds up. */
  private inputsOf(cell: InputCell): Linear | null {
    const key = inputKey(cell);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    // Until it is known it counts as unreadable, so that a formula that leads back to itself ends.
    this.known.set(key, null);
    const inputs = this.expand(cell);
    this.known.set(key, inputs);
    return inputs;
  }

  private expand(cell: InputCell): Linear | null {
    const sheet = this.sheets.get(cell.sheet);
    const formula = sheet === undefined ? null : formulaAt(sheet, cell.row, cell.column);
    const place = { sheet: cell.sheet, row: cell.row, column: cell.column };
    if (formula === null) return cellLinear(place);
    const direct = linearFormula(formula, cell.sheet, (at) => {
      const source = this.sheets.get(at.sheet);
      return source === undefined ? null : valueAt(source, at.row, at.column);
    });
    let total: Linear | null = direct === null ? null : new Map();
    for (const input of direct?.values() ?? []) {
      const inner = this.inputsOf(input.cell);
      if (inner === null || total === null) return null;
      total = addLinear(total, inner, input.factor);
    }
    return total;
  }

  /** The ledger's cell at a place; a typed cell outside the tables is taken in when it is met. */
  private cellAt(cell: InputCell, unit: Unit): number | null {
    const known = this.index.get(inputKey(cell));
    if (known !== undefined) return known;
    const sheet = this.sheets.get(cell.sheet);
    if (sheet === undefined) return null;
    const parsed = parseAmount(valueAt(sheet, cell.row, cell.column), unit);
    if (parsed.kind !== "blank" && parsed.kind !== "amount") return null;
    const amount = parsed.kind === "blank" ? BLANK : toAmount(parsed.value, unit);
    if (amount === null) return null;
    const made = {
      table: "",
      rowKey: toA1(cell.row, cell.column),
      columnId: "",
      sheet: cell.sheet,
      row: cell.row,
      column: cell.column,
      unit,
      grain: HALF_FEN[unit],
      isFormula: false,
      ...amount,
    };
    this.index.set(inputKey(cell), this.cells.length);
    this.cells.push(made);
    return this.cells.length - 1;
  }
}
