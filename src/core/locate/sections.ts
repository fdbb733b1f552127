import type { StatementLayout, StatementSection } from "../layout/layout";
import type { LocatedSection, StatementParagraph } from "./disclosure";
import {
  headingOf,
  numberOf,
  type Context,
  type HeadingNumber,
  type SectionHeading,
} from "./section-heading";

/** A section with the number of its heading, null where it has none. */
export interface CutSection {
  readonly own: LocatedSection;
  readonly number: HeadingNumber | null;
  /** Whether its heading stood before, over another section. */
  readonly isRepeated: boolean;
}

/** The paragraphs of a statement under the headings they stand under. */
export interface CutStatement {
  readonly opening: readonly StatementParagraph[];
  readonly sections: readonly CutSection[];
}

/** Cuts a statement at the headings of its sections; a heading that comes again opens another one. */
export function cutSections(
  paragraphs: readonly StatementParagraph[],
  layout: StatementLayout,
): CutStatement {
  const opening: StatementParagraph[] = [];
  const sections: CutSection[] = [];
  const seen = new Set<StatementSection>();
  let under = opening;
  let context: Context = { seen, previous: null, lists: {} };
  for (const paragraph of paragraphs) {
    const number = numberOf(paragraph.text);
    const found = headingOf(paragraph, number, layout, context);
    if (found === null) {
      under.push(paragraph);
      if (number !== null) {
        context = { ...context, lists: { ...context.lists, [number.style]: number.number } };
      }
      continue;
    }
    under = found.rest === null ? [] : [found.rest];
    sections.push(sectionOf(found, under, seen.has(found.section)));
    seen.add(found.section);
    context = { seen, previous: number ?? context.previous, lists: {} };
  }
  return { opening, sections };
}

function sectionOf(
  { section, heading, number }: SectionHeading,
  paragraphs: readonly StatementParagraph[],
  isRepeated: boolean,
): CutSection {
  return { own: { section, heading, paragraphs }, number, isRepeated };
}
