import type { Deviation } from "../../locate/disclosure";
import { Decimal } from "../../money/decimal";
import type { StatementFigure } from "../../statement/figures";
import { deviationIn } from "./deviation-in";
import { inWanYuan, type KnownAmounts } from "./known-amounts";
import type { Passage } from "./passage";
import type { StatedChange } from "./stated-changes";

/** Half the last digit that an amount in 万元 is printed with. */
const HALF = new Decimal("0.005");

/** A change in per cent that is not that of the stated change and last year's figure. */
export function percentDeviation(
  { claim, change, percent }: StatedChange,
  passage: Passage,
  known: KnownAmounts,
): Deviation[] {
  if (claim === null || percent === null) return [];
  const changed = changeOf(claim, change, known);
  if (changed === null || changed.base.isNegative()) return [];
  const { by, base } = changed;
  const { start, end, value, decimals } = percent.figure;
  const share = value.abs();
  const tell = (params: Deviation["params"]): Deviation[] => {
    const word = passage.text.slice(start, end);
    return [deviationIn(passage, "percent-differs", percent.figure, { word, ...params })];
  };
  if (base.isZero()) return share.isZero() ? [] : tell({ base: "zero" });
  if (isShare(share, decimals, by, base)) return [];
  const expected = `${percentOf(by, base).toFixed(decimals)}%`;
  const now = base.plus(by);
  const isOfNow = now.greaterThan(0) && isShare(share, decimals, by, now);
  return tell(isOfNow ? { expected, base: "this-year" } : { expected });
}

/** By how much a claim changed, and from what, as far as both can be known. */
function changeOf(
  claim: string,
  change: StatementFigure | null,
  known: KnownAmounts,
): { readonly by: Decimal; readonly base: Decimal } | null {
  const [now, last] = [known.now(claim), known.last(claim)];
  const stated = change === null ? null : inWanYuan(change.figure);
  const by = stated ?? (now === null || last === null ? null : now.minus(last));
  const base = last ?? (now === null || by === null ? null : now.minus(by));
  return by === null || base === null ? null : { by, base };
}

/** Whether a share, as it is rounded, can be that of two amounts, as they are. */
function isShare(share: Decimal, decimals: number, by: Decimal, of: Decimal): boolean {
  const half = new Decimal(10).pow(-decimals).dividedBy(2);
  const least = Decimal.max(0, by.abs().minus(HALF));
  const low = percentOf(least, of.plus(HALF));
  const smallest = of.minus(HALF);
  const isBelow = smallest.greaterThan(0)
    ? share.minus(half).lessThanOrEqualTo(percentOf(by.abs().plus(HALF), smallest))
    : true;
  return isBelow && share.plus(half).greaterThanOrEqualTo(low);
}

function percentOf(part: Decimal, of: Decimal): Decimal {
  return part.abs().dividedBy(of).times(100);
}
