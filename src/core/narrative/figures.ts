import { toA1 } from "../book/address";
import type { ItemsTerm } from "../layout/statement-template";
import type { Term } from "../layout/rule";
import { amountAt } from "../ledger/cells";
import type { DraftCell } from "../ledger/ledger";
import { isStatutory, resolveTerm } from "../ledger/terms";
import { TOTAL } from "../locate/coded-rows";
import { annexOf } from "../locate/disclosure";
import { Decimal } from "../money/decimal";
import { toPrinted } from "../money/amount";
import { FEN_PER_UNIT } from "../money/unit";
import type { AmountRef, CellRef } from "./inline";
import type { Facts } from "./facts";

/** A figure of the statement in 万元, with the cells it is the sum of. */
export interface KnownFigure {
  readonly isKnown: true;
  readonly value: Decimal;
  readonly from: CellRef | null;
  readonly cells: readonly AmountRef[];
}

/** A figure of the statement, or the cell for want of which it is not known. */
export type Figure = KnownFigure | { readonly isKnown: false; readonly term: Term };

/** The figure that sentences call by a name. */
export function figureNamed(facts: Facts, name: string): Figure {
  const figure = facts.template.figures[name];
  if (figure === undefined) throw new RangeError(`no figure ${name}`);
  return "items" in figure.of ? sumOfItems(facts, figure.of) : sumOfTerms(facts, figure.of);
}

/** The figure in a cell. */
export function figureAt(facts: Facts, term: Term): Figure {
  return sumOfTerms(facts, [term]);
}

/** A figure as the statement prints it: two decimals, and a plain 0 for nothing. */
export function printedFigure(value: Decimal): string {
  return value.isZero() ? "0" : value.toFixed(2);
}

function sumOfTerms(facts: Facts, terms: readonly Term[]): Figure {
  const cells: DraftCell[] = [];
  for (const term of terms) {
    const found = cellOf(facts, term);
    if (found === "unknown") return { isKnown: false, term };
    if (found !== "zero") cells.push(found);
  }
  return sumOfCells(cells);
}

/** The cell of a term. An annex need not have every row, so a row it lacks is not known. */
function cellOf({ disclosure, amounts }: Facts, term: Term): DraftCell | "zero" | "unknown" {
  if (!isStatutory(disclosure, term[0])) {
    const at = amountAt(amounts, ...term);
    return (at === undefined ? undefined : amounts.cells[at]) ?? "unknown";
  }
  const resolved = resolveTerm(term, disclosure, amounts);
  if (resolved.kind === "zero") return "zero";
  return (resolved.kind === "cell" ? amounts.cells[resolved.cell] : undefined) ?? "unknown";
}

/** The total of an annex where its total row has one, else the sum of its items. */
function sumOfItems(facts: Facts, { items, column, where }: ItemsTerm): Figure {
  const total: Term = [items, TOTAL, column];
  const annex = annexOf(facts.disclosure, items);
  if (annex === undefined) return { isKnown: false, term: total };
  if (where === undefined && annex.rows.some(({ key }) => key === TOTAL)) {
    return figureAt(facts, total);
  }
  const words = where === undefined ? undefined : annex.columns.get(where.column);
  const terms = annex.rows.flatMap(({ key, group, sheetRow }): Term[] => {
    const text = words === undefined ? "" : annex.grid.text(sheetRow, words);
    return group === "item" && text.startsWith(where?.first ?? "") ? [[items, key, column]] : [];
  });
  return sumOfTerms(facts, terms);
}

function sumOfCells(cells: readonly DraftCell[]): Figure {
  const fen = cells.reduce((sum, cell) => sum.plus(cell.fen), new Decimal(0));
  const value = toPrinted(fen.dividedBy(FEN_PER_UNIT.wanYuan));
  const from = cells.find(({ blank }) => !blank) ?? cells[0];
  return {
    isKnown: true,
    value,
    from: from === undefined ? null : refTo(from),
    cells: cells.map((cell) => ({ ...refTo(cell), unit: cell.unit })),
  };
}

function refTo({ sheet, row, column }: DraftCell): CellRef {
  return { sheet, cell: toA1(row, column) };
}
