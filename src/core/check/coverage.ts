import { toA1 } from "../book/address";
import { relationsOf, type Ledger } from "../ledger/ledger";
import type { LedgerState } from "../ledger/state";
import { fewestUnnoticed } from "../ledger/unnoticed";
import type { Coverage } from "./result";

/**
 * What the relations guard. Two cells that stand in the same relations with the same signs cannot be
 * told apart by them: an error in one looks like an error in the other.
 */
export function coverageOf(state: LedgerState, withFewest: boolean): Coverage {
  const { ledger } = state;
  const filled = ledger.cells.flatMap(({ table }, index) =>
    // Inputs of formulas outside the tables are no amounts of the disclosure.
    table !== "" && ledger.blank[index] === 0 ? [index] : [],
  );
  const groups = new Map<string, number[]>();
  const unguarded: number[] = [];
  for (const cell of filled) {
    const key = incidence(ledger, cell);
    if (key === "") unguarded.push(cell);
    else groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  const fewest = withFewest ? fewestUnnoticed(state) : null;
  const listed = fewest?.map((cell) => address(ledger, cell)) ?? null;
  return {
    amounts: filled.length,
    unguarded: unguarded.map((cell) => address(ledger, cell)),
    ambiguous: [...groups.values()]
      .filter((group) => group.length > 1)
      .map((group) => group.map((cell) => address(ledger, cell))),
    ...(withFewest ? { fewestUnnoticed: listed } : {}),
  };
}

/** The firm equalities of a cell with its sign in each, up to a common sign. */
function incidence(ledger: Ledger, cell: number): string {
  const terms: { relation: number; sign: number }[] = [];
  for (const relation of relationsOf(ledger, cell)) {
    const meta = ledger.relations[relation];
    if (meta === undefined || meta.soft || meta.compare !== "equal") continue;
    const end = ledger.termStart[relation + 1] ?? 0;
    for (let k = ledger.termStart[relation] ?? 0; k < end; k += 1) {
      if (ledger.termCell[k] === cell) terms.push({ relation, sign: ledger.termSign[k] ?? 0 });
    }
  }
  const flip = terms[0]?.sign ?? 1;
  return terms.map(({ relation, sign }) => `${String(relation)}:${String(sign * flip)}`).join(",");
}

function address(ledger: Ledger, index: number): string {
  const cell = ledger.cells[index];
  return cell === undefined ? "" : `${cell.sheet}!${toA1(cell.row, cell.column)}`;
}
