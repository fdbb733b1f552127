import type { Claim, StatementLayout } from "../../layout/layout";
import { remembered } from "../../remembered";
import type { StatementFigure } from "../../statement/figures";
import type { Passage } from "./passage";

/** A section of the statement with its paragraphs and their figures. */
export interface SectionPassages {
  readonly section: string;
  readonly passages: readonly ReadPassage[];
}

/** A passage of the statement and what can be read in it. */
export interface ReadPassage {
  readonly passage: Passage;
  readonly figures: readonly StatementFigure[];
}

/** The passages of the statement with their figures, in order. */
export function withFigures(
  passages: readonly Passage[],
  figures: readonly StatementFigure[],
): ReadPassage[] {
  const byParagraph = new Map<unknown, StatementFigure[]>();
  for (const figure of figures) {
    const known = byParagraph.get(figure.paragraph);
    if (known === undefined) byParagraph.set(figure.paragraph, [figure]);
    else known.push(figure);
  }
  return passages.map((passage) => ({
    passage,
    figures: byParagraph.get(passage.paragraph) ?? [],
  }));
}

/** The paragraphs of each section under its heading. */
export function bySection(read: readonly ReadPassage[]): SectionPassages[] {
  const sections = new Map<string, ReadPassage[]>();
  for (const one of read) {
    const { kind, section } = one.passage;
    if (kind !== "body") continue;
    const known = sections.get(section);
    if (known === undefined) sections.set(section, [one]);
    else known.push(one);
  }
  return [...sections].map(([section, passages]) => ({ section, passages }));
}

/** The words for the claims of a section, each with its claim. */
export interface ClaimWords {
  readonly names: readonly string[];
  readonly claimOf: ReadonlyMap<string, Claim>;
}

/** The words for the claims of each section that has any. */
export const claimWords = remembered(
  ({ claims }: StatementLayout): ReadonlyMap<string, ClaimWords> => {
    const sections = new Map<string, { names: string[]; claimOf: Map<string, Claim> }>();
    for (const claim of claims) {
      const words = sections.get(claim.section) ?? { names: [], claimOf: new Map<string, Claim>() };
      sections.set(claim.section, words);
      for (const word of claim.words) {
        words.names.push(word);
        words.claimOf.set(word, claim);
      }
    }
    return sections;
  },
);
