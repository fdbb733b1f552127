import type { Ledger } from "./ledger";

/** `exact`: the printed figures add up. `rounded`: they differ by what rounding explains. */
export type Verdict = "exact" | "rounded" | "broken";

/** Σ sign·value of a relation in 分; 0 when the printed figures add up. */
export function residual(ledger: Ledger, relation: number): number {
  const end = ledger.termStart[relation + 1] ?? 0;
  let sum = 0;
  for (let k = ledger.termStart[relation] ?? 0; k < end; k += 1) {
    sum += (ledger.termSign[k] ?? 0) * (ledger.fen[ledger.termCell[k] ?? 0] ?? 0);
  }
  return sum;
}

/**
 * Judges a relation by intervals. A printed v stands for [v − half, v + half), mirrored below zero
 * (四舍五入 rounds half away from zero), and (−half, half) around a printed zero. The relation holds
 * when true values exist that satisfy it. At exactly the sum of the halves that is so only if every
 * term can reach that end, which two printings of one figure never can: copies must be equal.
 */
export function judge(ledger: Ledger, relation: number): Verdict {
  const end = ledger.termStart[relation + 1] ?? 0;
  let sum = 0;
  let reach = 0;
  let lowClosed = true;
  let highClosed = true;
  for (let k = ledger.termStart[relation] ?? 0; k < end; k += 1) {
    const cell = ledger.termCell[k] ?? 0;
    const sign = ledger.termSign[k] ?? 0;
    const value = sign * (ledger.fen[cell] ?? 0);
    const half = ledger.half[cell] ?? 0;
    sum += value;
    reach += half;
    if (half === 0) continue;
    // sign·x of a positive figure is closed at its end nearer to zero, whichever side that is.
    if (value <= 0) lowClosed = false;
    if (value >= 0) highClosed = false;
  }
  if (sum === 0) return "exact";
  if (ledger.relations[relation]?.compare === "at-most" && sum < 0) return "exact";
  if (sum > 0 ? sum < reach || (sum === reach && lowClosed) : -sum < reach) return "rounded";
  return sum < 0 && -sum === reach && highClosed ? "rounded" : "broken";
}

/** The verdicts of all relations. */
export function judgeAll(ledger: Ledger): Verdict[] {
  return ledger.relations.map((_, relation) => judge(ledger, relation));
}
