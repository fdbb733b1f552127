import { toA1 } from "../../book/address";
import type { Finding } from "../../finding/finding";
import type { StatementLayout } from "../../layout/layout";
import type { WordingLayout } from "../../layout/wording";
import { STATEMENT } from "../../ledger/statement-amounts";
import type { Deviation } from "../../locate/disclosure";
import { toPrinted } from "../../money/amount";
import { deviationIn } from "./deviation-in";
import { figuresOf, type KnownAmounts } from "./known-amounts";
import type { Passage } from "./passage";
import type { StatedChange } from "./stated-changes";

/** A direction (增加, 减少) against the sign of its figure, another direction, or last year's figure. */
export function directionDeviation(
  words: WordingLayout["directions"],
  { claim, change, percent }: StatedChange,
  passage: Passage,
  known: KnownAmounts,
): Deviation[] {
  const stated = change ?? percent;
  const direction = stated?.figure.direction ?? null;
  if (stated === null || direction === null) return [];
  const other = direction === "up" ? "down" : "up";
  const tell = (against: string, more: Deviation["params"] = {}): Deviation[] => {
    const params = { word: words[direction], expected: words[other], against, ...more };
    return [deviationIn(passage, "direction-differs", stated.figure, params)];
  };
  if (stated.figure.value.isNegative() && !stated.figure.value.isZero()) return tell("sign");
  if (change !== null && percent?.figure.direction === other) return tell("percent");
  if (claim === null || stated.figure.value.isZero()) return [];
  const [last, now] = [known.last(claim), known.now(claim)];
  if (last === null || now === null) return [];
  const sign = toPrinted(now).comparedTo(toPrinted(last));
  if (sign === 0 || sign > 0 === (direction === "up")) return [];
  return tell("last-year", { claim }).map((found) => ({ ...found, figures: figuresOf(last, now) }));
}

/**
 * Without the directions that a relation of the ledger contradicts as well: there the change itself is
 * found wrong, with its sign.
 */
export function withoutTold(
  deviations: readonly Deviation[],
  arithmetic: readonly Finding[],
  claims: StatementLayout["claims"],
): readonly Deviation[] {
  const told = new Set(
    arithmetic.flatMap(({ at }) =>
      at?.table === STATEMENT ? [JSON.stringify([at.sheet, at.cell, at.row])] : [],
    ),
  );
  return deviations.filter(({ kind, sheet, row, column, params }) => {
    if (kind !== "direction-differs" || row === null || column === null) return true;
    const claim = claims.find(({ id }) => id === params["claim"]);
    return !told.has(JSON.stringify([sheet, toA1(row, column), claim?.words[0]]));
  });
}
