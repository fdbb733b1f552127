import type { StatementLayout } from "../../layout/layout";
import type { ComparisonWords } from "../../layout/wording";
import type { Deviation } from "../../locate/disclosure";
import type { StatementFigure } from "../../statement/figures";
import { comparedNames } from "./compared-names";
import { deviationIn } from "./deviation-in";
import { hasWord, wordsIn } from "./folded";
import { claimWords, type ReadPassage, type SectionPassages } from "./section-passages";

/** What a section has to compare with last year and does not: one finding for all of it. */
export function comparisonDeviations(
  layout: StatementLayout,
  words: ComparisonWords,
  { section, passages }: SectionPassages,
  year: number,
): Deviation[] {
  const wanted = words.sections.find((one) => one.section === section);
  if (wanted === undefined || hasNothing(words, passages)) return [];
  const marks = [...words.marks, ...otherYears(passages, year)];
  const compared = passages.find(({ passage }) => hasWord(marks, passage.plain));
  const isWhole = wanted.claims.length === 0;
  if (isWhole && compared !== undefined) return [];
  const missing = isWhole
    ? [nameOf(layout, layout.claims.find((claim) => claim.section === section)?.id ?? section)]
    : notCompared(layout, words, marks, wanted, passages);
  const at = compared ?? passages.find(hasAmount) ?? passages[0];
  if (missing.length === 0 || at === undefined) return [];
  const [mark] = wordsIn(marks, at.passage.plain);
  const span = mark ?? at.figures.find(isAmount)?.figure ?? { start: 0, end: 0 };
  return [deviationIn(at.passage, "comparison-missing", span, { expected: missing.join("、") })];
}

/** A wrong year is one of a comparison all the same, and told of as a wrong year. */
function otherYears(passages: readonly ReadPassage[], year: number): string[] {
  const named = passages.flatMap(({ passage }) =>
    [...passage.plain.matchAll(/(?<!\d)20\d{2}年/gu)].map(([words]) => words),
  );
  return [...new Set(named)].filter((words) => words !== `${String(year)}年`);
}

/** A unit without anything of the kind says so, and has nothing to compare. */
function hasNothing({ none }: ComparisonWords, passages: readonly ReadPassage[]): boolean {
  return passages.some(({ passage }) => hasWord(none, passage.plain)) && !passages.some(hasAmount);
}

function hasAmount({ figures }: ReadPassage): boolean {
  return figures.some(isAmount);
}

function isAmount({ figure }: StatementFigure): boolean {
  return figure.measure.kind === "money" && !figure.value.isZero();
}

/** The claims that no passage of their section compares, as the section calls them. */
function notCompared(
  layout: StatementLayout,
  words: ComparisonWords,
  marks: readonly string[],
  { section, claims }: ComparisonWords["sections"][number],
  passages: readonly ReadPassage[],
): string[] {
  const known = claimWords(layout).get(section);
  if (known === undefined) return [];
  const { names, claimOf } = known;
  const compared = new Set<string>();
  const called = new Map<string, string>();
  for (const { passage } of passages) {
    for (const name of comparedNames(words, marks, names, passage.plain)) {
      compared.add(claimOf.get(name)?.id ?? "");
    }
    for (const { word } of wordsIn(names, passage.plain)) {
      const id = claimOf.get(word)?.id ?? "";
      if (!called.has(id)) called.set(id, word);
    }
  }
  return claims.filter((id) => !compared.has(id)).map((id) => called.get(id) ?? nameOf(layout, id));
}

function nameOf({ claims }: StatementLayout, id: string): string {
  return claims.find((claim) => claim.id === id)?.words[0] ?? id;
}
