import loadHighs, { type Highs } from "highs";
import { readAmounts } from "../../src/core/ledger/cells";
import { compileRules } from "../../src/core/ledger/compile";
import { packLedger, type Ledger } from "../../src/core/ledger/ledger";
import { LedgerState } from "../../src/core/ledger/state";
import { locate } from "../../src/core/locate/locate";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../src/statute/hebei/unit-budget/2023";
import { sampleBook } from "../../test/support/books";
import { randomFrom } from "../../test/support/random";
import { SLIP_KINDS, type Value } from "../localisation/slips";
import { brokenAmong, inject, runTrials } from "../localisation/trial";
import { localiseByMip } from "./localise";

/** The M that errorlocate has built in; in 元, as amounts are given to the solver here. */
const ERRORLOCATE_M = 1e7;

interface Score {
  cells: number;
  values: number;
  clearing: number;
  unanswered: number;
  readonly milliseconds: number[];
}

/** Localisation as a big-M program on the slips that the search is measured with, beside the search. */
export async function mipTable(trials: number, seed: number): Promise<string[]> {
  const highs = await loadHighs();
  const book = await sampleBook();
  const disclosure = locate(book, LAYOUT);
  const amounts = readAmounts(book, disclosure);
  const ledger = packLedger(amounts.cells, compileRules(disclosure, amounts).relations);
  const share = (count: number): string => ((100 * count) / trials).toFixed(1);
  const times = (all: readonly number[]): string => {
    const sorted = [...all].sort((a, b) => a - b);
    const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
    return `${median.toFixed(1)} | ${(sorted.at(-1) ?? 0).toFixed(1)}`;
  };
  return [
    "| method | events | cells % | cells and values % | clears all % | no answer | median ms | max ms |",
    "|---|---|---|---|---|---|---|---|",
    ...[1, 2, 3].flatMap((events) => {
      const search = runTrials(ledger, SLIP_KINDS, events, trials, randomFrom(seed));
      const program = (name: string, bigM: (state: LedgerState) => number): string => {
        const { cells, values, clearing, unanswered, milliseconds } = runMip(
          highs,
          ledger,
          { events, trials, seed },
          bigM,
        );
        const shares = [cells, values, clearing].map(share).join(" | ");
        return `| ${name} | ${events} | ${shares} | ${unanswered} | ${times(milliseconds)} |`;
      };
      return [
        `| search | ${events} | – | ${share(search.first)} | – | – | ${times(search.milliseconds)} |`,
        program("MIP, M from the data", largestFigures),
        program("MIP, M = 10⁷", () => ERRORLOCATE_M),
      ];
    }),
  ];
}

/** Twice the largest figure, in 元: no smaller M lets every figure take the place of any other. */
function largestFigures(state: LedgerState): number {
  return (2 * state.fen.reduce((most, fen) => Math.max(most, Math.abs(fen)), 0)) / 100;
}

function runMip(
  highs: Highs,
  ledger: Ledger,
  { events, trials, seed }: { events: number; trials: number; seed: number },
  bigM: (state: LedgerState) => number,
): Score {
  const score: Score = { cells: 0, values: 0, clearing: 0, unanswered: 0, milliseconds: [] };
  const random = randomFrom(seed);
  const state = new LedgerState(ledger);
  for (let trial = 0; trial < trials;) {
    const truth = inject(state, SLIP_KINDS, events, random);
    if (truth.size > 0) {
      trial += 1;
      const start = performance.now();
      const answer = localiseByMip(highs, state, bigM(state));
      score.milliseconds.push(performance.now() - start);
      if (answer === null) score.unanswered += 1;
      else judge(state, truth, answer, score);
    }
    for (const [cell, value] of truth) state.set(cell, value);
  }
  return score;
}

function judge(
  state: LedgerState,
  truth: ReadonlyMap<number, Value>,
  answer: ReadonlyMap<number, Value>,
  score: Score,
): void {
  const namesCells = answer.size === truth.size && [...answer.keys()].every((at) => truth.has(at));
  const sameValue = (cell: number): boolean => (answer.get(cell) ?? 0) === (truth.get(cell) ?? 0);
  if (namesCells) score.cells += 1;
  if (namesCells && [...truth.keys()].every(sameValue)) score.values += 1;
  const before = [...answer.keys()].map((cell) => [cell, state.get(cell)] as const);
  for (const [cell, value] of answer) state.set(cell, value === 0 ? null : value);
  if (brokenAmong(state, state.ledger.relations.keys()).length === 0) score.clearing += 1;
  for (const [cell, value] of before) state.set(cell, value);
}
