import { diagnose } from "../../src/core/ledger/causes";
import type { Solution } from "../../src/core/ledger/change";
import type { Ledger } from "../../src/core/ledger/ledger";
import { LedgerState } from "../../src/core/ledger/state";
import type { Random } from "../../test/support/random";
import { cellInMostFailing } from "./most-failing";
import { makeSlip, type SlipKind, type Value } from "./slips";

/** What came of a number of injected slips. */
export interface Score {
  trials: number;
  detected: number;
  /** The first suggestion names exactly the wrong cells and their right values. */
  first: number;
  firstThree: number;
  /** The cell in most failing relations is the one wrong cell. */
  mostFailing: number;
  /** Suggestions offered, and those that clear every broken relation. */
  offered: number;
  clearing: number;
  readonly milliseconds: number[];
}

/** Injects slips into a workbook that holds, and asks for them back. */
export function runTrials(
  ledger: Ledger,
  kinds: readonly SlipKind[],
  events: number,
  trials: number,
  random: Random,
): Score {
  const score: Score = {
    trials: 0,
    detected: 0,
    first: 0,
    firstThree: 0,
    mostFailing: 0,
    offered: 0,
    clearing: 0,
    milliseconds: [],
  };
  const state = new LedgerState(ledger);
  while (score.trials < trials) {
    const truth = inject(state, kinds, events, random);
    if (truth.size > 0) {
      score.trials += 1;
      judgeTrial(state, truth, score);
    }
    for (const [cell, value] of truth) state.set(cell, value);
  }
  return score;
}

/** Applies slips and returns the right values of the cells they changed. */
export function inject(
  state: LedgerState,
  kinds: readonly SlipKind[],
  events: number,
  random: Random,
): Map<number, Value> {
  const truth = new Map<number, Value>();
  for (let made = 0; made < events;) {
    const slip = makeSlip(random.pick(kinds), state.ledger, (cell) => state.get(cell), random);
    if (slip === null || slip.changes.some(({ cell }) => truth.has(cell))) continue;
    for (const { cell, to } of slip.changes) {
      truth.set(cell, state.get(cell));
      state.set(cell, to);
    }
    made += 1;
  }
  return truth;
}

function judgeTrial(state: LedgerState, truth: ReadonlyMap<number, Value>, score: Score): void {
  const start = performance.now();
  const broken = brokenFirm(state);
  const { causes, unexplained } = diagnose(state, broken);
  score.milliseconds.push(performance.now() - start);
  if (broken.length === 0) return;
  score.detected += 1;
  const blamed = cellInMostFailing(state, broken);
  if (truth.size === 1 && blamed !== null && truth.has(blamed)) score.mostFailing += 1;
  const groups = [...new Set(causes.map(({ solutions }) => solutions))];
  for (const [rank, suggestion] of combinations(groups).entries()) {
    const right = unexplained.length === 0 && isTruth(suggestion, truth);
    if (right && rank === 0) score.first += 1;
    if (right && rank < 3) {
      score.firstThree += 1;
      break;
    }
  }
  for (const suggestion of combinations(groups)) {
    score.offered += 1;
    if (unexplained.length > 0 || clears(state, suggestion)) score.clearing += 1;
  }
}

/** Broken relations that must hold, those that only follow from others left out. */
function brokenFirm(state: LedgerState): number[] {
  return brokenAmong(state, state.ledger.relations.keys());
}

/** The same among some relations only: those that an edit touched. */
export function brokenAmong(state: LedgerState, relations: Iterable<number>): number[] {
  return [...relations].filter((index) => {
    const relation = state.ledger.relations[index];
    if (relation === undefined || relation.soft || !state.isBroken(index)) return false;
    return !relation.derivedFrom.some((part) => state.isBroken(part));
  });
}

/** Suggestions for the whole workbook: the best of each part, then one part at a time exchanged. */
function combinations(groups: readonly (readonly Solution[])[]): (readonly Solution[])[] {
  const best = groups.flatMap((group) => group.slice(0, 1));
  const exchanged = groups.flatMap((group, at) =>
    group.slice(1).map((other) => best.map((solution, index) => (index === at ? other : solution))),
  );
  const cost = (all: readonly Solution[]): number => all.reduce((sum, one) => sum + one.cost, 0);
  return [best, ...exchanged.sort((a, b) => cost(a) - cost(b))].slice(0, 3);
}

function isTruth(solutions: readonly Solution[], truth: ReadonlyMap<number, Value>): boolean {
  const found = changesOf(solutions);
  if (found.length !== truth.size) return false;
  return found.every(({ cell, to }) => truth.has(cell) && (truth.get(cell) ?? 0) === (to ?? 0));
}

function clears(state: LedgerState, solutions: readonly Solution[]): boolean {
  const changes = changesOf(solutions);
  const before = changes.map(({ cell }) => ({ cell, value: state.get(cell) }));
  for (const { cell, to } of changes) state.set(cell, to);
  const isClear = brokenFirm(state).length === 0;
  for (const { cell, value } of before) state.set(cell, value);
  return isClear;
}

function changesOf(solutions: readonly Solution[]): { cell: number; to: Value }[] {
  return solutions.flatMap(({ changes }) =>
    changes.flatMap(({ cells, to }) => cells.map((cell) => ({ cell, to }))),
  );
}
