import { readAmounts } from "../../src/core/ledger/cells";
import { compileRules } from "../../src/core/ledger/compile";
import { findConflict } from "../../src/core/ledger/joint";
import { packLedger, type Ledger } from "../../src/core/ledger/ledger";
import { LedgerState } from "../../src/core/ledger/state";
import { locate } from "../../src/core/locate/locate";
import type { Book } from "../../src/core/book/book";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../src/statute/hebei/unit-budget/2023";
import { sampleBook } from "../../test/support/books";
import { randomLines } from "../../test/support/detail-lines";
import { madeBook } from "../../test/support/made-book";
import { randomFrom } from "../../test/support/random";
import { tableValues } from "../../test/support/table-values";

/** 0.01 万元 in 分. */
const CENT = 10_000;

/** The ledger of a book's nine tables. */
export function ledgerOf(book: Book): Ledger {
  const disclosure = locate(book, LAYOUT);
  const amounts = readAmounts(book, disclosure);
  return packLedger(amounts.cells, compileRules(disclosure, amounts).relations);
}

/** A made-up unit's nine tables, each figure rounded from its true amount. */
export function madeLedger(seed: number, items: number): Ledger {
  const lines = randomLines(randomFrom(seed), {
    items,
    linesPerItem: 5,
    carried: seed % 2 === 0,
    step: 1,
  });
  return ledgerOf(madeBook(LAYOUT, tableValues(lines)));
}

/** False alarms on rightly rounded workbooks, and one-cent errors found in the reference workbook. */
export async function roundingTable(workbooks: number): Promise<string[]> {
  let [interval, exact] = [0, 0];
  for (let seed = 1; seed <= workbooks; seed += 1) {
    const state = new LedgerState(madeLedger(seed, 1 + (seed % 20)));
    if (isAlarm(state)) interval += 1;
    if (state.ledger.relations.some((_, relation) => isInexact(state, relation))) exact += 1;
  }
  const state = new LedgerState(ledgerOf(await sampleBook()));
  const filled = state.ledger.cells.flatMap((_, cell) => (state.blank[cell] === 0 ? [cell] : []));
  const found = [CENT, -CENT].map((by) => filled.filter((cell) => isFound(state, cell, by)).length);
  const share = ((100 * found.reduce((a, b) => a + b)) / (2 * filled.length)).toFixed(1);
  return [
    "| what | this project | exact equality |",
    "|---|---|---|",
    `| workbooks with a false alarm, of ${String(workbooks)} | ${String(interval)} | ${String(exact)} |`,
    `| one-cent errors found, of ${String(2 * filled.length)} | ${share} % | 100.0 % |`,
  ];
}

function isFound(state: LedgerState, cell: number, by: number): boolean {
  const value = state.get(cell);
  state.set(cell, (value ?? 0) + by);
  const isCaught = isAlarm(state);
  state.set(cell, value);
  return isCaught;
}

/** What the accountant is told to correct: a broken firm relation, or all of them together. */
function isAlarm(state: LedgerState): boolean {
  const { relations } = state.ledger;
  if (relations.some(({ soft }, relation) => !soft && state.isBroken(relation))) return true;
  return findConflict(state) !== null;
}

function isInexact(state: LedgerState, relation: number): boolean {
  const meta = state.ledger.relations[relation];
  return meta?.compare === "equal" && !meta.soft && state.residual(relation) !== 0;
}
