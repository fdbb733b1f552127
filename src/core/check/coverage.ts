import { toA1 } from "../book/address";
import type { Ledger } from "../ledger/ledger";
import { UNGUARDED } from "../ledger/lookalikes";
import type { LedgerState } from "../ledger/state";
import { fewestUnnoticed } from "../ledger/unnoticed";
import type { Disclosure } from "../locate/disclosure";
import type { StatementFigure } from "../statement/figures";
import type { TextFigure } from "../text/figure";
import type { AnnexCheck } from "./annexes/annexes";
import type { Coverage } from "./result";

/** What was read and compared beside the relations of the ledger. */
interface Beside {
  readonly disclosure: Disclosure;
  readonly figures: readonly StatementFigure[];
  readonly annexes: AnnexCheck;
}

/**
 * What the relations guard. Two cells that stand in the same relations with the same signs cannot be
 * told apart by them: an error in one looks like an error in the other.
 */
export function coverageOf(state: LedgerState, beside: Beside, withFewest: boolean): Coverage {
  const { ledger } = state;
  const { cells, blank, lookalikes } = ledger;
  // Inputs of formulas outside the tables are no amounts of the disclosure.
  const isAmount = (cell: number): boolean => cells[cell]?.table !== "" && blank[cell] === 0;
  const isWritten = (cell: number): boolean => cells[cell]?.written !== undefined;
  const counts = new Int32Array(ledger.termCell.length + 1);
  let amounts = 0;
  lookalikes.forEach((number, cell) => {
    if (!isAmount(cell)) return;
    amounts += 1;
    counts[number] = (counts[number] ?? 0) + 1;
  });
  const groups = new Map<number, number[]>([[UNGUARDED, []]]);
  lookalikes.forEach((number, cell) => {
    const isListed = number === UNGUARDED || (counts[number] ?? 0) > 1;
    if (!isListed || !isAmount(cell)) return;
    const group = groups.get(number);
    if (group === undefined) groups.set(number, [cell]);
    else group.push(cell);
  });
  const [alone = [], ...alike] = [...groups.values()];
  // What the statement says alone is told in its own words.
  const untied = alone.filter((cell) => !isWritten(cell)).map((cell) => address(ledger, cell));
  // Several figures in the words of one cell: an error in any of them is found in that cell.
  const ambiguous = alike
    .map((group) => [...new Set(group.map((cell) => address(ledger, cell)))])
    .filter(({ length }) => length > 1);
  const indicators = indicatorCells(beside);
  const unguarded = new Set(
    [...untied, ...indicators].filter((cell) => !beside.annexes.compared.has(cell)),
  );
  const fewest = withFewest ? fewestUnnoticed(state) : null;
  const listed = fewest?.map((cell) => address(ledger, cell)) ?? null;
  return {
    amounts: amounts + indicators.length,
    unguarded: [...unguarded],
    statement: statementCoverage(state, beside),
    ambiguous,
    ...(withFewest ? { fewestUnnoticed: listed } : {}),
  };
}

/** Values of performance indicators that are figures. */
function indicatorCells({ disclosure }: Beside): string[] {
  const { unit, projects } = disclosure.performance;
  return [...(unit === null ? [] : [unit]), ...projects].flatMap(({ sheet, indicators }) =>
    indicators.flatMap(({ figure, at }) => {
      const cell = figure === null ? null : at("value");
      return cell === null ? [] : [`${sheet}!${toA1(cell.row, cell.column)}`];
    }),
  );
}

/** Figures of the statement other than years, dates and those that a law's number is made of. */
function statementCoverage(
  { ledger }: LedgerState,
  { figures, annexes }: Beside,
): Coverage["statement"] {
  const tied = new Set<TextFigure>();
  ledger.cells.forEach(({ written }, cell) => {
    if (written !== undefined && ledger.lookalikes[cell] !== UNGUARDED) tied.add(written.figure);
  });
  const counted = figures.filter(
    ({ figure: { measure } }) => measure.kind !== "year" && measure.kind !== "date",
  );
  const untied = counted.filter(
    (stated) => !tied.has(stated.figure) && !annexes.figures.has(stated),
  );
  return {
    figures: counted.length,
    untied: untied.map(({ figure, paragraph: { sheet, row, column, text } }) => ({
      sheet,
      cell: toA1(row, column),
      words: text.slice(Math.max(0, figure.start - WORDS_BEFORE), figure.end),
    })),
  };
}

/** Characters before a figure that tell what it is. */
const WORDS_BEFORE = 8;

function address(ledger: Ledger, index: number): string {
  const cell = ledger.cells[index];
  return cell === undefined ? "" : `${cell.sheet}!${toA1(cell.row, cell.column)}`;
}
