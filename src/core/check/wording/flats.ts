import type { StatementLayout } from "../../layout/layout";
import type { Deviation } from "../../locate/disclosure";
import { toPrinted } from "../../money/amount";
import type { StatementFigure } from "../../statement/figures";
import { claimReader } from "../../statement/read-claim";
import { readFlats, type Flat } from "../../text/flats";
import { deviationIn } from "./deviation-in";
import { figuresOf, type KnownAmounts } from "./known-amounts";
import type { Passage } from "./passage";
import type { ReadPassage } from "./section-passages";

/** 持平 with what it speaks of. */
export interface FlatClaim {
  readonly passage: Passage;
  readonly flat: Flat;
  /** Id of the claim. */
  readonly claim: string;
  /** A change that the same sentence states of the same claim. */
  readonly change: StatementFigure | null;
}

/** The places of a passage where it says of a claim that nothing changed. */
export function flatsIn(
  layout: StatementLayout,
  names: readonly string[],
  year: number,
  { passage, figures }: ReadPassage,
): FlatClaim[] {
  const flats = readFlats(passage.text);
  if (flats.length === 0) return [];
  const claimOf = claimReader(layout, passage.section, names, year);
  const first = figures.find(({ claim, measure }) => claim !== null && measure === "amount");
  const changes = new Map(
    figures
      .filter(({ measure, figure }) => measure === "change" && !figure.value.isZero())
      .map((one) => [`${String(one.figure.sentence)} ${one.claim?.id ?? ""}`, one]),
  );
  const told = new Set<string>();
  return flats.flatMap((flat): FlatClaim[] => {
    const read = claimOf(flat.label);
    const before = flat.after === null ? undefined : figures[flat.after];
    // A sentence of its own without a subject is about what the passage begins with.
    const claim = read.claim ?? (read.isBare ? (before ?? first)?.claim : null) ?? null;
    const key = `${String(flat.sentence)} ${claim?.id ?? ""}`;
    // 持平，无增减变化 says the same twice.
    if (claim === null || told.has(key)) return [];
    told.add(key);
    const change = changes.get(key) ?? null;
    return [{ passage, flat, claim: claim.id, change }];
  });
}

/** 持平 of what did change, by the sentence itself or by last year's figures. */
export function flatDeviations(flats: readonly FlatClaim[], known: KnownAmounts): Deviation[] {
  return flats.flatMap(({ passage, flat, claim, change }): Deviation[] => {
    if (change !== null) {
      const { start, end } = change.figure;
      return [
        deviationIn(passage, "flat-differs", flat, { change: passage.text.slice(start, end) }),
      ];
    }
    const [last, now] = [known.last(claim), known.now(claim)];
    if (last === null || now === null || toPrinted(last).equals(toPrinted(now))) return [];
    return [{ ...deviationIn(passage, "flat-differs", flat), figures: figuresOf(last, now) }];
  });
}
