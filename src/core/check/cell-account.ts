import type { CellPlace } from "../finding/finding";
import type { LedgerState, Verdict } from "../ledger/state";
import type { Disclosure } from "../locate/disclosure";
import { formatFen } from "../money/amount";
import type { Unit } from "../money/unit";
import { placeOf } from "./names";
import type { CheckResult } from "./result";

/** One cell of a relation, with the sign it has there. */
export interface AccountTerm {
  readonly place: CellPlace;
  readonly sign: 1 | -1;
  /** Printed figure in `unit`, null where blank. */
  readonly value: string | null;
}

/** One relation an amount stands in: Σ sign · value = 0, or ≤ 0 for `at-most`. */
export interface AccountRelation {
  readonly rule: string;
  readonly verdict: Verdict;
  readonly compare: "equal" | "at-most";
  readonly terms: readonly AccountTerm[];
  /** Σ sign · value as printed. */
  readonly difference: string;
}

/** What a cell is in the words of its table, and every statutory relation it stands in. */
export interface CellAccount {
  readonly place: CellPlace;
  readonly unit: Unit;
  readonly value: string | null;
  readonly isFormula: boolean;
  readonly relations: readonly AccountRelation[];
}

/** What a cell is and what it stands in; null where it is no amount of a statutory table. */
export function accountForCell(
  { disclosure, state }: CheckResult,
  at: { readonly sheet: string; readonly row: number; readonly column: number },
): CellAccount | null {
  const { ledger } = state;
  const index = ledger.cells.findIndex(
    ({ sheet, row, column }) => sheet === at.sheet && row === at.row && column === at.column,
  );
  const cell = ledger.cells[index];
  if (cell === undefined) return null;
  const relations = ledger.cellRelation.subarray(
    ledger.cellStart[index],
    ledger.cellStart[index + 1],
  );
  return {
    place: placeOf(disclosure, cell),
    unit: cell.unit,
    value: figureOf(state, index, cell.unit),
    isFormula: cell.isFormula,
    relations: Array.from(relations, (relation) =>
      accountOf(disclosure, state, relation, cell.unit),
    ),
  };
}

function accountOf(
  disclosure: Disclosure,
  state: LedgerState,
  index: number,
  unit: Unit,
): AccountRelation {
  const { ledger } = state;
  const relation = ledger.relations[index];
  const terms: AccountTerm[] = [];
  for (let k = ledger.termStart[index] ?? 0; k < (ledger.termStart[index + 1] ?? 0); k += 1) {
    const at = ledger.termCell[k] ?? 0;
    const cell = ledger.cells[at];
    if (cell === undefined) continue;
    terms.push({
      place: placeOf(disclosure, cell),
      sign: (ledger.termSign[k] ?? 0) < 0 ? -1 : 1,
      value: figureOf(state, at, unit),
    });
  }
  return {
    rule: relation?.rule ?? "",
    verdict: state.verdict(index),
    compare: relation?.compare ?? "equal",
    terms,
    difference: formatFen(state.residual(index), unit),
  };
}

function figureOf(state: LedgerState, cell: number, unit: Unit): string | null {
  const fen = state.get(cell);
  return fen === null ? null : formatFen(fen, unit);
}
