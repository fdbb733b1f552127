import { cellCount, hashOf, isSame, type Arguments } from "./content";
import type { Answer } from "./range";

/** Cells kept of all calls together: some ten megabytes of texts and numbers. */
const KEPT_CELLS = 1_000_000;
const KEPT_CALLS = 256;

interface Call {
  readonly given: Arguments;
  readonly answer: Answer;
  readonly cells: number;
}

/**
 * A function that remembers its latest answers. Excel calculates anew when a row is inserted
 * somewhere or a group is opened, mostly with the same contents. The hash only finds the call, the
 * contents themselves decide, so that an answer is never that of other cells.
 */
export function remembering(compute: (given: Arguments) => Answer): (given: Arguments) => Answer {
  const calls = new Map<number, Call>();
  let kept = 0;
  const forget = (hash: number): void => {
    kept -= calls.get(hash)?.cells ?? 0;
    calls.delete(hash);
  };
  return (given) => {
    const hash = hashOf(given);
    const known = calls.get(hash);
    if (known !== undefined && isSame(known.given, given)) {
      calls.delete(hash);
      calls.set(hash, known);
      return known.answer;
    }
    const answer = compute(given);
    const cells = cellCount(given);
    forget(hash);
    if (cells > KEPT_CELLS) return answer;
    calls.set(hash, { given, answer, cells });
    kept += cells;
    for (const oldest of calls.keys()) {
      if (kept <= KEPT_CELLS && calls.size <= KEPT_CALLS) break;
      forget(oldest);
    }
    return answer;
  };
}
