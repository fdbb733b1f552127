import type { Book } from "../../core/book/book";
import type { Piece, SectionTemplate, StatementPart } from "../../core/layout/statement-template";
import type { Disclosure } from "../../core/locate/disclosure";
import type { HeadingBlock, ParagraphBlock } from "../model";
import { factsOf, type Facts } from "./facts";
import { writeParagraph, type Want } from "./sentence";

/** A section of the statement as the cells tell it; without blocks where they tell nothing of it. */
export interface NarrativeSection {
  readonly id: string;
  /** With its number. */
  readonly heading: string;
  readonly blocks: readonly (HeadingBlock | ParagraphBlock)[];
}

/** What a section wants that the workbook does not say. */
export interface Missing extends Want {
  /** Id of the section. */
  readonly section: string;
}

/** The statement (情况说明) as the cells of a disclosure tell it. */
export interface Narrative {
  readonly opening: readonly ParagraphBlock[];
  /** Every section of the template, in order. */
  readonly sections: readonly NarrativeSection[];
  readonly missing: readonly Missing[];
}

/**
 * Writes the statement from cells, by the template of the layout set. A paragraph of which a figure
 * cannot be read is left out, and so is the comparison of a figure that changed without a reason;
 * `missing` says what they want. Where no table has an amount there is nothing to tell.
 */
export function narrate(disclosure: Disclosure, book: Book): Narrative {
  const facts = factsOf(disclosure, book);
  const { opening, sections } = facts.template;
  if (!hasAmounts(facts)) {
    const bare = sections.map(({ id, heading }) => ({ id, heading, blocks: [] }));
    return { opening: [], sections: bare, missing: [] };
  }
  const missing: Missing[] = [];
  const narrated = sections.map((section) => narrateSection(facts, section, missing));
  return { opening: paragraph(facts, opening, []), sections: narrated, missing };
}

function hasAmounts({ amounts }: Facts): boolean {
  return amounts.statutory.some(({ cells }) => cells.some(({ fen }) => fen !== 0));
}

function narrateSection(
  facts: Facts,
  { id, heading, parts }: SectionTemplate,
  missing: Missing[],
): NarrativeSection {
  const wants: Want[] = [];
  const blocks = parts.flatMap((part) => narratePart(facts, part, wants));
  missing.push(...wants.map((want) => ({ ...want, section: id })));
  return { id, heading, blocks };
}

function narratePart(
  facts: Facts,
  { heading, paragraphs }: StatementPart,
  wants: Want[],
): (HeadingBlock | ParagraphBlock)[] {
  const blocks = paragraphs.flatMap((pieces) => paragraph(facts, pieces, wants));
  if (heading === undefined || blocks.length === 0) return blocks;
  return [{ kind: "heading", level: 3, text: heading, listed: false }, ...blocks];
}

/** The paragraph of these pieces, none where it says nothing or lacks a figure. */
function paragraph(facts: Facts, pieces: readonly Piece[], wants: Want[]): ParagraphBlock[] {
  const written = writeParagraph(facts, pieces);
  wants.push(...written.wants);
  const isWhole = written.wants.every(({ kind }) => kind !== "figure");
  const { inlines } = written;
  return isWhole && inlines.length > 0 ? [{ kind: "paragraph", inlines, indent: true }] : [];
}
