import { readAmounts } from "../../src/core/ledger/cells";
import { compileRules } from "../../src/core/ledger/compile";
import {
  packLedger,
  type DraftCell,
  type DraftRelation,
  type Ledger,
} from "../../src/core/ledger/ledger";
import { locate } from "../../src/core/locate/locate";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../src/statute/hebei/unit-budget/2023";
import { randomLines } from "../../test/support/detail-lines";
import { madeBook } from "../../test/support/made-book";
import { randomFrom } from "../../test/support/random";
import { tableValues } from "../../test/support/table-values";

/**
 * A ledger of at least so many amount cells: the nine tables of made-up units, rounded from true
 * amounts, one after the other. Every relation holds.
 */
export function bigLedger(cellsWanted: number, seed: number): Ledger {
  const cells: DraftCell[] = [];
  const relations: DraftRelation[] = [];
  for (let unit = 0; cells.length < cellsWanted; unit += 1) {
    const lines = randomLines(randomFrom(seed + unit), {
      items: 60,
      linesPerItem: 6,
      carried: unit % 2 === 0,
      step: 1,
    });
    const book = madeBook(LAYOUT, tableValues(lines));
    const disclosure = locate(book, LAYOUT);
    const amounts = readAmounts(book, disclosure);
    const [firstCell, firstRelation] = [cells.length, relations.length];
    cells.push(...amounts.cells);
    for (const relation of compileRules(disclosure, amounts).relations) {
      relations.push({
        ...relation,
        derivedFrom: relation.derivedFrom.map((part) => part + firstRelation),
        terms: relation.terms.map(({ cell, sign }) => ({ cell: cell + firstCell, sign })),
      });
    }
  }
  return packLedger(cells, relations);
}
