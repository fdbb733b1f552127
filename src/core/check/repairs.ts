import { toA1 } from "../book/address";
import type { Repair, RepairEdit } from "../finding/finding";
import type { Change, Solution } from "../ledger/change";
import { pairsOf, slipDirection } from "../ledger/cost";
import type { LedgerCell, WrittenFigure } from "../ledger/ledger";
import { termsOf } from "../ledger/quantities";
import { slipOf, type Slip } from "../ledger/slip";
import type { LedgerState } from "../ledger/state";
import { formatFen } from "../money/amount";
import { Decimal } from "../money/decimal";
import { figureText } from "../text/rewrite";

/** What solutions change in the workbook, the most believable first. */
export function repairsOf(state: LedgerState, solutions: readonly Solution[]): Repair[] {
  return solutions
    .flatMap(({ changes }) => {
      const edits = editsOf(state, changes);
      return edits === null ? [] : [{ method: methodOf(state, changes), edits }];
    })
    .map((repair, at) => ({ rank: at + 1, ...repair }));
}

/** The edits of changes; null where one of them cannot be written. */
function editsOf(state: LedgerState, changes: readonly Change[]): RepairEdit[] | null {
  const edits: RepairEdit[] = [];
  for (const { cells, to } of changes) {
    for (const index of cells) {
      const cell = state.ledger.cells[index];
      if (cell === undefined) continue;
      const edit = editOf(cell, state.get(index), to);
      if (edit === null) return null;
      edits.push(edit);
    }
  }
  return edits;
}

function editOf(cell: LedgerCell, from: number | null, to: number | null): RepairEdit | null {
  const place = { sheet: cell.sheet, cell: toA1(cell.row, cell.column) };
  if (cell.written !== undefined) {
    const edit = editInText(cell.written, from ?? 0, to ?? 0);
    return edit === null ? null : { ...place, ...edit };
  }
  const printed = (fen: number | null): string => (fen === null ? "" : formatFen(fen, cell.unit));
  return { ...place, from: printed(from), to: printed(to) };
}

/** Null where the words around the figure would have to change with it: 增加 for 减少. */
function editInText(
  { text, offset, figure, fenPerUnit }: WrittenFigure,
  from: number,
  to: number,
): Pick<RepairEdit, "from" | "to" | "words"> | null {
  if (figure.direction !== null && Math.sign(from) !== Math.sign(to)) return null;
  const value = new Decimal(figure.direction === "down" ? -to : to).dividedBy(fenPerUnit);
  const paragraph = text.slice(offset);
  const words = {
    at: offset + figure.start,
    from: paragraph.slice(figure.start, figure.digitsEnd),
    to: figureText(figure, value, paragraph),
  };
  const whole = text.slice(0, words.at) + words.to + text.slice(words.at + words.from.length);
  return { from: text, to: whole, words };
}

const METHOD_OF: Readonly<Record<Slip, Repair["method"]>> = {
  transposed: "divide-by-nine",
  shifted: "divide-by-nine",
  sign: "divide-by-two",
  unit: "unit",
  "digit-wrong": "last-digits",
  "digit-lost": "digit-lost",
  "digit-added": "digit-added",
  omitted: "omitted",
  surplus: "surplus",
  other: null,
};

/** The accountants' name for the slip that the first changes amount to. */
function methodOf(state: LedgerState, changes: readonly Change[]): Repair["method"] {
  const [first, second] = changes;
  if (first === undefined) return null;
  if (second !== undefined && pairsOf(state.ledger, [first, second]).length > 0) {
    const direction = slipDirection(state.ledger, first, second);
    return direction === "row" ? "wrong-row" : "wrong-column";
  }
  if (first.cells.length > 1) return "every-printing";
  const slip = METHOD_OF[slipOf(first.from, first.to)];
  return slip ?? (isTotal(state, first.cells[0] ?? 0) ? "stale-total" : null);
}

/** Whether a cell is the total of some relation with several parts. */
function isTotal({ ledger }: LedgerState, cell: number): boolean {
  for (let k = ledger.cellStart[cell] ?? 0; k < (ledger.cellStart[cell + 1] ?? 0); k += 1) {
    const relation = ledger.cellRelation[k] ?? 0;
    if (ledger.cellSign[k] === 1 && termsOf(ledger, relation).length > 2) return true;
  }
  return false;
}
