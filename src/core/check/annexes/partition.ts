/** An amount in 分, with how far its true value may be from it. */
export interface Approximate {
  readonly fen: number;
  readonly half: number;
}

/** Whether amounts can be shared out so that each target is the sum of its own. */
export type Partition = "possible" | "impossible" | "unknown";

/** Placements that are tried; beyond, the answer is `unknown`. */
const MOST = 20_000;

/** Looks for a way to share out the parts, the largest first; with less effort for each of several. */
export function partition(
  parts: readonly Approximate[],
  targets: readonly Approximate[],
  searches = 1,
): Partition {
  const sorted = [...parts].sort((a, b) => b.fen - a.fen);
  const rest = targets.map(({ fen }) => fen);
  const slack = targets.map(({ half }) => half);
  let tried = 0;

  function place(at: number): Partition {
    const part = sorted[at];
    if (part === undefined) return isShared(rest, slack) ? "possible" : "impossible";
    // Two targets with the same rest are one choice.
    const seen = new Set<string>();
    for (const [target, left] of rest.entries()) {
      const reach = (slack[target] ?? 0) + part.half;
      const choice = `${left} ${reach}`;
      if (left - part.fen < -reach || seen.has(choice)) continue;
      seen.add(choice);
      tried += 1;
      if (tried > MOST / searches) return "unknown";
      rest[target] = left - part.fen;
      slack[target] = reach;
      const found = place(at + 1);
      rest[target] = left;
      slack[target] = reach - part.half;
      if (found !== "impossible") return found;
    }
    return "impossible";
  }

  return place(0);
}

function isShared(rest: readonly number[], slack: readonly number[]): boolean {
  return rest.every((left, target) => Math.abs(left) <= (slack[target] ?? 0));
}
