import { toA1 } from "../book/address";
import { formulaAt, valueAt, type Scalar, type Sheet } from "../book/book";
import { BLANK, HALF_FEN, toAmount } from "../money/amount";
import { parseAmount } from "../money/parse";
import type { Unit } from "../money/unit";
import { linearFormula } from "./formula";
import type { DraftCell, DraftRelation, DraftTerm } from "./ledger";
import {
  cellLinear,
  inputKey,
  LinearSum,
  type InputCell,
  type Linear,
  type ReadCell,
} from "./linear";

/** A typed cell outside the tables that was asked for. */
export interface OutsideCell {
  readonly cell: InputCell;
  readonly unit: Unit;
  /** Whether an amount stood in it, so that it was taken in. */
  readonly wasRead: boolean;
}

/** A value that a function looked at, such as a code. */
export interface Looked {
  readonly cell: InputCell;
  readonly value: Scalar;
}

/** Follows formulas to the typed cells they add up. */
export class Expander {
  /** The cells given, then the cells outside the tables in the order they were met. */
  readonly cells: DraftCell[];
  readonly outside: OutsideCell[] = [];
  /** The values that functions looked at to know which cells they add up. */
  readonly looked: Looked[] = [];
  private readonly sheets: ReadonlyMap<string, Sheet>;
  private readonly index = new Map<string, number>();
  /** Inputs of each cell met, null where a formula is no sum or is still being followed. */
  private readonly known = new Map<string, Linear | null>();
  private readonly values = new Map<string, Scalar>();

  constructor(sheets: ReadonlyMap<string, Sheet>, cells: readonly DraftCell[]) {
    this.cells = [...cells];
    this.sheets = sheets;
    cells.forEach((cell, at) => this.index.set(inputKey(cell), at));
  }

  substitute(relation: DraftRelation): DraftRelation {
    const sum = new LinearSum();
    for (const { cell, sign } of relation.terms) {
      const place = this.cells[cell];
      const own = place === undefined ? null : this.inputsOf(place);
      if (own === null) return relation;
      sum.add(own, sign);
    }
    const unit = this.cells[relation.terms[0]?.cell ?? 0]?.unit ?? "wanYuan";
    const terms: DraftTerm[] = [];
    for (const { cell, factor } of sum.terms.values()) {
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
    const direct = linearFormula(formula, cell.sheet, this.look);
    if (direct === null) return null;
    const total = new LinearSum();
    for (const input of direct.values()) {
      const inner = this.inputsOf(input.cell);
      if (inner === null) return null;
      total.add(inner, input.factor);
    }
    return total.terms;
  }

  private readonly look: ReadCell = (cell) => {
    const key = inputKey(cell);
    const known = this.values.get(key);
    if (known !== undefined) return known;
    const sheet = this.sheets.get(cell.sheet);
    const value = sheet === undefined ? null : valueAt(sheet, cell.row, cell.column);
    this.values.set(key, value);
    this.looked.push({ cell, value });
    return value;
  };

  /** The ledger's cell at a place; a typed cell outside the tables is taken in when it is met. */
  private cellAt(cell: InputCell, unit: Unit): number | null {
    const known = this.index.get(inputKey(cell));
    if (known !== undefined) return known;
    const made = outsideCell(this.sheets, cell, unit);
    this.outside.push({ cell, unit, wasRead: made !== null });
    if (made === null) return null;
    this.index.set(inputKey(cell), this.cells.length);
    this.cells.push(made);
    return this.cells.length - 1;
  }
}

/** A typed cell outside the tables as a cell of the ledger, null where it holds no amount. */
export function outsideCell(
  sheets: ReadonlyMap<string, Sheet>,
  cell: InputCell,
  unit: Unit,
): DraftCell | null {
  const sheet = sheets.get(cell.sheet);
  if (sheet === undefined) return null;
  const parsed = parseAmount(valueAt(sheet, cell.row, cell.column), unit);
  if (parsed.kind !== "blank" && parsed.kind !== "amount") return null;
  const amount = parsed.kind === "blank" ? BLANK : toAmount(parsed.value, unit);
  if (amount === null) return null;
  return {
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
}
