import type { Unit } from "../money/unit";
import { remembered } from "../remembered";
import type { TextFigure } from "../text/figure";
import { lookalikes } from "./lookalikes";

/** A figure in the text of a cell. */
export interface WrittenFigure {
  /** The whole text of the cell. */
  readonly text: string;
  /** Where the paragraph begins that the figure was read from. */
  readonly offset: number;
  readonly figure: TextFigure;
  /** 分 in one unit of the figure. */
  readonly fenPerUnit: number;
}

/** An amount: a cell of a located table or annex, or a figure that the statement says. */
export interface LedgerCell {
  readonly table: string;
  readonly rowKey: string;
  readonly columnId: string;
  readonly sheet: string;
  /** Row and column of the sheet, from 0. */
  readonly row: number;
  readonly column: number;
  readonly unit: Unit;
  /** Half the last digit that its table prints, in 分; 0 where it prints 角 and 分. */
  readonly grain: number;
  /** Whether the cell holds a formula, whose value only its inputs can change. */
  readonly isFormula: boolean;
  /** Set where the amount is a figure in running text. */
  readonly written?: WrittenFigure;
}

/** What a relation says and where it comes from; its terms are in the ledger's arrays. */
export interface LedgerRelation {
  readonly rule: string;
  /** `equal`: Σ sign·value = 0. `at-most`: Σ sign·value ≤ 0. */
  readonly compare: "equal" | "at-most";
  /** Usual but not required: its failure is 待核实 and never blames a cell of a firm relation. */
  readonly soft: boolean;
  /** Relations of which this one is the sum; what breaks it has broken one of them already. */
  readonly derivedFrom: readonly number[];
}

/**
 * Every amount as an integer in 分 and every statutory relation as a sparse row over them, in
 * compressed row form: the terms of relation `r` are `termCell[k]` and `termSign[k]` for
 * `termStart[r] ≤ k < termStart[r + 1]`. The reverse index `cellStart`/`cellRelation`/`cellSign`
 * lists the relations of a cell.
 */
export interface Ledger {
  readonly cells: readonly LedgerCell[];
  readonly relations: readonly LedgerRelation[];
  /** Printed value in 分. */
  readonly fen: Float64Array;
  /** Half the last printed digit in 分; 0 for exact values and blanks. */
  readonly half: Float64Array;
  readonly blank: Uint8Array;
  readonly termStart: Int32Array;
  readonly termCell: Int32Array;
  readonly termSign: Int8Array;
  readonly cellStart: Int32Array;
  readonly cellRelation: Int32Array;
  /** Sign of the cell in that relation. */
  readonly cellSign: Int8Array;
  /** The same number for cells that the relations cannot tell apart; see `lookalikes`. */
  readonly lookalikes: Int32Array;
}

/** A term of a relation while the ledger is being put together. */
export interface DraftTerm {
  readonly cell: number;
  readonly sign: 1 | -1;
}

export interface DraftRelation extends LedgerRelation {
  readonly terms: readonly DraftTerm[];
}

export interface DraftCell extends LedgerCell {
  readonly fen: number;
  readonly half: number;
  readonly blank: boolean;
}

/** Packs cells and relations into the arrays of a ledger. */
export function packLedger(
  cells: readonly DraftCell[],
  relations: readonly DraftRelation[],
): Ledger {
  const fen = new Float64Array(cells.length);
  const half = new Float64Array(cells.length);
  const blank = new Uint8Array(cells.length);
  cells.forEach((cell, index) => {
    fen[index] = cell.fen;
    half[index] = cell.half;
    blank[index] = cell.blank ? 1 : 0;
  });
  const known = incidencesOf(relations);
  let incidence = known.get(cells.length);
  if (incidence === undefined) {
    incidence = packIncidence(cells.length, relations);
    known.set(cells.length, incidence);
  }
  return { cells, relations, fen, half, blank, ...incidence };
}

/** Which cell stands in which relation; the same arrays for the same relations. */
type Incidence = Pick<
  Ledger,
  "termStart" | "termCell" | "termSign" | "cellStart" | "cellRelation" | "cellSign" | "lookalikes"
>;

/** By the number of cells. */
const incidencesOf = remembered(
  (_relations: readonly DraftRelation[]) => new Map<number, Incidence>(),
);

function packIncidence(cells: number, relations: readonly DraftRelation[]): Incidence {
  const size = relations.reduce((sum, { terms }) => sum + terms.length, 0);
  const termStart = new Int32Array(relations.length + 1);
  const termCell = new Int32Array(size);
  const termSign = new Int8Array(size);
  const cellStart = new Int32Array(cells + 1);
  let at = 0;
  relations.forEach(({ terms }, index) => {
    termStart[index] = at;
    for (const { cell, sign } of terms) {
      termCell[at] = cell;
      termSign[at] = sign;
      cellStart[cell + 1] = (cellStart[cell + 1] ?? 0) + 1;
      at += 1;
    }
  });
  termStart[relations.length] = at;
  for (let cell = 0; cell < cells; cell += 1) {
    cellStart[cell + 1] = (cellStart[cell + 1] ?? 0) + (cellStart[cell] ?? 0);
  }
  const next = cellStart.slice();
  const cellRelation = new Int32Array(size);
  const cellSign = new Int8Array(size);
  relations.forEach(({ terms }, index) => {
    for (const { cell, sign } of terms) {
      const slot = next[cell] ?? 0;
      cellRelation[slot] = index;
      cellSign[slot] = sign;
      next[cell] = slot + 1;
    }
  });
  const reverse = { cellStart, cellRelation, cellSign };
  return {
    termStart,
    termCell,
    termSign,
    ...reverse,
    lookalikes: lookalikes(relations, reverse),
  };
}

/** The relations a cell stands in. */
export function relationsOf(ledger: Ledger, cell: number): Int32Array {
  return ledger.cellRelation.subarray(ledger.cellStart[cell], ledger.cellStart[cell + 1]);
}
