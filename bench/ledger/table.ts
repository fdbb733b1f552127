import { diagnose } from "../../src/core/ledger/causes";
import { findConflict } from "../../src/core/ledger/joint";
import { relationsOf } from "../../src/core/ledger/ledger";
import { LedgerState } from "../../src/core/ledger/state";
import { Decimal } from "../../src/core/money/decimal";
import { randomFrom } from "../../test/support/random";
import { brokenAmong } from "../localisation/trial";
import { bigLedger } from "./big-ledger";
import { DecimalEvaluator } from "./decimal-evaluator";

const CENT = 10_000;
/** Speed of the ledger on 90,000 cells beside the same relations over decimal.js. */
export function ledgerTable(): string[] {
  const ledger = bigLedger(90_000, 11);
  const state = new LedgerState(ledger);
  const decimal = new DecimalEvaluator(state);
  const filled = ledger.cells.flatMap((_, cell) => ((state.get(cell) ?? 0) === 0 ? [] : [cell]));
  const random = randomFrom(3);
  return [
    `${String(ledger.cells.length)} cells, ${String(filled.length)} filled, ` +
      `${String(ledger.relations.length)} relations, ${String(ledger.termCell.length)} terms.`,
    "",
    "| what | median | p95 | p99 | worst |",
    "|---|---|---|---|---|",
    time("full check, ledger", 30, () => new LedgerState(ledger).verdicts().length),
    time("full check, decimal.js", 10, () => decimal.checkAll()),
    time("joint check", 10, () => findConflict(state)),
    time("one edit, ledger", 20_000, () => {
      const cell = random.pick(filled);
      const value = state.get(cell);
      state.set(cell, (value ?? 0) + CENT);
      for (const relation of relationsOf(ledger, cell)) state.verdict(relation);
      state.set(cell, value);
    }),
    time("one edit, decimal.js", 20_000, () => {
      const cell = random.pick(filled);
      const value = new Decimal(state.fen[cell] ?? 0).dividedBy(1_000_000);
      decimal.edit(cell, value.plus("0.01"), relationsOf(ledger, cell));
      decimal.edit(cell, value, relationsOf(ledger, cell));
    }),
    time("edit and ranked repair", 300, () => {
      const cell = random.pick(filled);
      const value = state.get(cell);
      state.set(cell, (value ?? 0) + 36 * CENT);
      diagnose(state, brokenAmong(state, relationsOf(ledger, cell)));
      state.set(cell, value);
    }),
  ];
}

/** Times a call many times over; a line of milliseconds. */
function time(name: string, runs: number, call: () => unknown): string {
  for (let warm = 0; warm < Math.min(runs, 5); warm += 1) call();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    call();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (part: number): string => (times[Math.floor((runs - 1) * part)] ?? 0).toPrecision(3);
  return `| ${name} | ${at(0.5)} ms | ${at(0.95)} ms | ${at(0.99)} ms | ${at(1)} ms |`;
}
