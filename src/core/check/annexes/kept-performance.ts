import type { PerformanceLayout } from "../../layout/annex";
import type { LocatedPerformance } from "../../locate/annexes";
import { remembered } from "../../remembered";

const keptOf = remembered((_layout: PerformanceLayout): { last: LocatedPerformance | null } => ({
  last: null,
}));

/**
 * The performance tables as the object they were in the last check where every table still is the
 * same: what is remembered of them all is then not made again.
 */
export function keptPerformance(
  layout: PerformanceLayout,
  performance: LocatedPerformance,
): LocatedPerformance {
  const kept = keptOf(layout);
  const { last } = kept;
  const isSame =
    last !== null &&
    last.unit === performance.unit &&
    last.projects.length === performance.projects.length &&
    last.projects.every((table, at) => table === performance.projects[at]);
  if (!isSame) kept.last = performance;
  return isSame ? last : performance;
}
