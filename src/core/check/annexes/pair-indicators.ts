import type { Dimension } from "../../layout/annex";
import type { Indicator } from "../../locate/annexes";
import { readFigures } from "../../text/read-figures";
import { compareIndicator } from "./compare-indicator";
import { comparable, shareWithin } from "./likeness";
import type { StatedClause } from "./stated-clauses";

/** An indicator with what the statement says of it. */
interface Pair {
  readonly part: StatedClause;
  readonly indicator: Indicator;
}

/** Pairs of one kind are only looked for among so many: a project has a handful of each. */
const MOST = 20;

/** Pairs what the statement says with the indicators of the table, kind by kind. */
export function pairIndicators(
  clauses: readonly StatedClause[],
  indicators: readonly Indicator[],
): Pair[] {
  const kinds = new Set(clauses.map(({ dimension }) => dimension));
  return [...kinds].flatMap((dimension: Dimension) => {
    const said = clauses.filter((clause) => clause.dimension === dimension).slice(0, MOST);
    const listed = indicators.filter((one) => one.dimension === dimension).slice(0, MOST);
    const parts = said.length < listed.length ? said.flatMap(partsOf).slice(0, MOST) : said;
    return pairAlike(parts, listed);
  });
}

/** A clause that tells several indicators, cut at its marks. */
function partsOf(clause: StatedClause): StatedClause[] {
  return [...clause.text.matchAll(/(?:[^，,；;、]|(?<=\d),(?=\d))+/gu)].map(
    ({ index, 0: text }) => ({
      ...clause,
      text,
      start: clause.start + index,
      figures: readFigures(text),
    }),
  );
}

/** Of several, less alike ones are not told to be one indicator. */
const LEAST = 0.3;

/** The parts and indicators that are most alike, each once; a single pair needs no likeness. */
function pairAlike(parts: readonly StatedClause[], indicators: readonly Indicator[]): Pair[] {
  const [part, indicator] = [parts[0], indicators[0]];
  if (part === undefined || indicator === undefined) return [];
  if (parts.length === 1 && indicators.length === 1) return [{ part, indicator }];
  const scored = parts.flatMap((one) =>
    indicators.map((other) => ({ part: one, indicator: other, worth: worthOf(one, other) })),
  );
  const pairs: Pair[] = [];
  for (const pair of scored.sort((a, b) => b.worth - a.worth)) {
    if (pair.worth < LEAST) break;
    const isTaken = pairs.some((one) => one.part === pair.part || one.indicator === pair.indicator);
    if (!isTaken) pairs.push(pair);
  }
  return pairs;
}

/** How alike the words are; where they say the same value, that counts beside them. */
function worthOf(part: StatedClause, indicator: Indicator): number {
  const text = comparable(part.text);
  const names = [indicator.third, indicator.description].map(comparable);
  const alike = Math.max(...names.map((name) => shareWithin(name, text)));
  const { difference } = compareIndicator(part, indicator, new Set());
  return alike + (difference === null ? SAME : 0);
}

const SAME = 0.25;
