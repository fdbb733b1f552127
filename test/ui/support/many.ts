import type { Finding } from "../../../src/core/finding/finding";
import type { SessionState } from "../../../src/ui/session/state";
import { findingOf, withFindings } from "./states";

/** The state with one finding many times over, each about a row of its own. */
export function manyFindings(state: SessionState, rule: string, count: number): SessionState {
  const finding = findingOf(state, rule);
  return withFindings(
    state,
    Array.from({ length: count }, (_, index) => numbered(finding, index)),
  );
}

function numbered(finding: Finding, index: number): Finding {
  const { at } = finding;
  if (at === null) throw new RangeError("a finding about no cell");
  return {
    ...finding,
    at: { ...at, cell: `D${String(index + 11)}` },
    fingerprint: `${finding.rule}|${String(index)}`,
  };
}
