import type { Piece, SectionTemplate, StatementPart } from "../layout/statement-template";
import type { AmountCells } from "../ledger/cells";
import type { Disclosure } from "../locate/disclosure";
import { factsOf, type Facts } from "./facts";
import type { NarrativeLine, NarrativeParagraph } from "./inline";
import { writeParagraph, type Want } from "./sentence";

/** A section of the statement as the cells tell it; without lines where they tell nothing of it. */
export interface NarrativeSection {
  readonly id: string;
  /** With its number. */
  readonly heading: string;
  readonly lines: readonly NarrativeLine[];
}

/** What a section wants that the workbook does not say. */
export type Missing = Want & {
  /** Id of the section. */
  readonly section: string;
};

/** The statement (情况说明) as the cells of a disclosure tell it. */
export interface Narrative {
  readonly opening: readonly NarrativeParagraph[];
  /** Every section of the template, in order. */
  readonly sections: readonly NarrativeSection[];
  readonly missing: readonly Missing[];
}

/**
 * Writes the statement from cells, by the template of the layout set. A paragraph of which a figure
 * cannot be read is left out, and so is the comparison of a figure that changed without a reason;
 * `missing` says what they want. Where no table has an amount there is nothing to tell.
 */
export function narrate(disclosure: Disclosure, amounts: AmountCells): Narrative {
  const facts = factsOf(disclosure, amounts);
  const { opening, sections } = facts.template;
  if (!hasAmounts(facts)) {
    const bare = sections.map(({ id, heading }) => ({ id, heading, lines: [] }));
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
  const lines = parts.flatMap((part) => narratePart(facts, part, wants));
  missing.push(...wants.map((want) => ({ ...want, section: id })));
  return { id, heading, lines };
}

function narratePart(
  facts: Facts,
  { heading, paragraphs }: StatementPart,
  wants: Want[],
): NarrativeLine[] {
  const lines = paragraphs.flatMap((pieces) => paragraph(facts, pieces, wants));
  if (heading === undefined || lines.length === 0) return lines;
  return [{ kind: "heading", text: heading }, ...lines];
}

/** The paragraph of these pieces, none where it says nothing or lacks a figure. */
function paragraph(facts: Facts, pieces: readonly Piece[], wants: Want[]): NarrativeParagraph[] {
  const written = writeParagraph(facts, pieces);
  wants.push(...written.wants);
  const isWhole = written.wants.every(({ kind }) => kind !== "figure");
  const { inlines } = written;
  return isWhole && inlines.length > 0 ? [{ kind: "paragraph", inlines }] : [];
}
