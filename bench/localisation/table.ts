import type { Ledger } from "../../src/core/ledger/ledger";
import { randomFrom } from "../../test/support/random";
import { SLIP_KINDS, type SlipKind } from "./slips";
import { runTrials, type Score } from "./trial";

/**
 * How often the right cells and values are named first when slips are injected into a workbook that
 * holds, beside the cell in most failing relations.
 */
export function localisationTable(ledger: Ledger, trials: number, seed: number): string[] {
  const line = (name: string, kinds: readonly SlipKind[], events: number): string => {
    const score = runTrials(ledger, kinds, events, trials, randomFrom(seed));
    return `| ${name} | ${String(events)} | ${figures(score).join(" | ")} |`;
  };
  return [
    "| slips | events | found % | first % | in three % | repairs that clear all % | most failing cell % | median ms | p95 ms |",
    "|---|---|---|---|---|---|---|---|---|",
    ...SLIP_KINDS.map((kind) => line(kind, [kind], 1)),
    ...[1, 2, 3].map((events) => line("mixed", SLIP_KINDS, events)),
  ];
}

function figures(score: Score): string[] {
  const share = (count: number, of: number): string => ((100 * count) / of).toFixed(1);
  const times = [...score.milliseconds].sort((a, b) => a - b);
  const at = (part: number): string => (times[Math.floor(times.length * part)] ?? 0).toFixed(2);
  return [
    share(score.detected, score.trials),
    share(score.first, score.trials),
    share(score.firstThree, score.trials),
    share(score.clearing, score.offered),
    share(score.mostFailing, score.trials),
    at(0.5),
    at(0.95),
  ];
}
