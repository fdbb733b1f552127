import { normaliseLabel } from "../book/label";
import type { Claim, StatementLayout } from "../layout/layout";

/** What the words before a figure say of it. */
export interface ReadClaim {
  /** Null where no rule knows the words. */
  readonly claim: Claim | null;
  /** They speak of last year's figure. */
  readonly isLast: boolean;
  /** They name nothing, as in 比上年增加: what is meant stands before them. */
  readonly isBare: boolean;
}

/** Words longer than this name no quantity. */
const LONGEST_LABEL = 80;

/**
 * Tells what the words before a figure of a section speak of. Words that stand around a name without
 * changing it (我单位, 预算安排, 为) may stand on both sides; what lies between must be the name of a claim
 * and nothing else, so that 一般公共预算收入 is not taken for 预算收入.
 */
export function claimReader(
  { claims, neutral, lastYear }: StatementLayout,
  section: string,
  names: readonly string[],
  year: number,
): (label: string) => ReadClaim {
  // A unit that is the department itself leaves 本级 out when it speaks of itself.
  const called = names.flatMap((name) => [name, name.replace(/本级$/u, "")]);
  const around = normalised([...neutral, ...called, ...yearWords(year)]);
  const before = [...around, ...normalised([...lastYear, ...yearWords(year - 1)])];
  const known = new Map(
    claims
      .filter((claim) => claim.section === section)
      .flatMap((claim) => claim.words.map((word) => [normaliseLabel(word), claim] as const)),
  );
  return (label) => {
    if (label.length > LONGEST_LABEL) return { claim: null, isLast: false, isBare: false };
    const claim = longestKnown(label, around, known);
    if (claim !== null) return { claim, isLast: false, isBare: false };
    const isBare = edges(label, before, "front").includes(label.length);
    const isLast = isBare && !edges(label, around, "front").includes(label.length);
    const ofLast = isBare ? null : longestKnown(label, before, known);
    return { claim: ofLast, isLast: isLast || ofLast !== null, isBare };
  };
}

function yearWords(year: number): string[] {
  return [`${String(year)}年度`, `${String(year)}年`];
}

function normalised(words: readonly string[]): string[] {
  return words.map(normaliseLabel).filter((word) => word !== "");
}

/** The claim with the longest name that fills a label between words around it. */
function longestKnown(
  label: string,
  around: readonly string[],
  known: ReadonlyMap<string, Claim>,
): Claim | null {
  let [best, length] = [null as Claim | null, 0];
  const ends = edges(label, around, "back");
  for (const start of edges(label, around, "front")) {
    for (const end of ends) {
      const claim = end - start > length ? known.get(label.slice(start, end)) : undefined;
      if (claim !== undefined) [best, length] = [claim, end - start];
    }
  }
  return best;
}

/** The offsets up to which a label is nothing but words around a name, seen from one of its ends. */
function edges(label: string, words: readonly string[], side: "front" | "back"): number[] {
  const found = [side === "front" ? 0 : label.length];
  // The list grows while it is walked through: behind each edge may stand the next word.
  for (const edge of found) {
    for (const word of words) {
      const next = side === "front" ? edge + word.length : edge - word.length;
      const stands =
        side === "front" ? label.startsWith(word, edge) : next >= 0 && label.startsWith(word, next);
      if (stands && !found.includes(next)) found.push(next);
    }
  }
  return found;
}
