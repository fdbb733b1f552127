import { toA1 } from "../book/address";
import type { Ledger } from "../ledger/ledger";
import { UNGUARDED } from "../ledger/lookalikes";
import type { LedgerState } from "../ledger/state";
import { fewestUnnoticed } from "../ledger/unnoticed";
import type { Coverage } from "./result";

/**
 * What the relations guard. Two cells that stand in the same relations with the same signs cannot be
 * told apart by them: an error in one looks like an error in the other.
 */
export function coverageOf(state: LedgerState, withFewest: boolean): Coverage {
  const { ledger } = state;
  const { cells, blank, lookalikes } = ledger;
  // Inputs of formulas outside the tables are no amounts of the disclosure.
  const isAmount = (cell: number): boolean => cells[cell]?.table !== "" && blank[cell] === 0;
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
  const [unguarded = [], ...ambiguous] = [...groups.values()].map((group) =>
    group.map((cell) => address(ledger, cell)),
  );
  const fewest = withFewest ? fewestUnnoticed(state) : null;
  const listed = fewest?.map((cell) => address(ledger, cell)) ?? null;
  return {
    amounts,
    unguarded,
    ambiguous,
    ...(withFewest ? { fewestUnnoticed: listed } : {}),
  };
}

function address(ledger: Ledger, index: number): string {
  const cell = ledger.cells[index];
  return cell === undefined ? "" : `${cell.sheet}!${toA1(cell.row, cell.column)}`;
}
