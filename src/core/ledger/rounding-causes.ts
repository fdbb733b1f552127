import { remembered } from "../remembered";
import type { Contractions } from "./contractions";
import type { QuantityTerm } from "./quantities";
import type { LedgerState } from "./state";

/** Relations that differ by rounding, grouped by the quantities that make them differ. */
export function roundingCauses(state: LedgerState, contractions: Contractions): number[][] {
  const causes = new Map<string, number[]>();
  state.ledger.relations.forEach(({ soft, derivedFrom }, index) => {
    // The tail of a derived relation is the tails of its parts; that of a soft one says nothing.
    if (soft || derivedFrom.length > 0 || state.verdict(index) !== "rounded") return;
    const { key } = signature(contractions.of(index));
    const group = causes.get(key);
    if (group === undefined) causes.set(key, [index]);
    else group.push(index);
  });
  return [...causes.values()];
}

/** The same text for relations over the same quantities, whichever side they stand on. */
const signature = remembered((terms: readonly QuantityTerm[]): { readonly key: string } => {
  const sorted = [...terms].sort((a, b) => a.quantity - b.quantity);
  const flip = (sorted[0]?.coefficient ?? 0) < 0 ? -1 : 1;
  const words = sorted.map(
    ({ quantity, coefficient }) => `${String(coefficient * flip)}*${String(quantity)}`,
  );
  return { key: words.join(" ") };
});
