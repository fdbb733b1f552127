import type { StatementSection } from "../../core/layout/layout";
import type { Disclosure, LocatedSection, StatementParagraph } from "../../core/locate/disclosure";
import type { NarrativeLine } from "../../core/narrative/inline";
import type { Narrative } from "../../core/narrative/narrate";
import { hasOwnWords } from "../../core/narrative/own-words";
import type { Block, ReportSection } from "../model";
import { statementTitle } from "../statement-title";
import { attachmentBlocks } from "./attachment";
import { oneLine } from "./printed";

/** A section to be printed: its words, from the workbook or from the narrative. */
interface PrintedSection {
  readonly section: StatementSection;
  readonly heading: string;
  readonly blocks: readonly Block[];
  /** The heading stands in the workbook, and is printed whether anything stands under it or not. */
  readonly isOwn: boolean;
}

/**
 * The statement as one section: title, paragraphs, and each attachment where it belongs.
 *
 * What an accountant wrote is printed as it stands and never mixed with what the cells tell: a section
 * with one paragraph of its own is printed as the workbook has it, even where it says less than the
 * narrative would. A section that is not there, or only as a heading, is printed from the narrative
 * under the heading and number of the template, at its place in the statutory order. The opening words
 * come from the narrative only where no section has words of its own.
 */
export function statementSections(disclosure: Disclosure, narrative: Narrative): ReportSection[] {
  const { statement, layout, entity, year } = disclosure;
  const attached = new Set<string>();
  const sections = inOrder(disclosure, narrative).flatMap((printed): Block[] => {
    const tables = attachmentsOf(disclosure, printed.section, attached);
    const blocks = [...printed.blocks, ...tables];
    if (blocks.length === 0 && !printed.isOwn) return [];
    return [{ kind: "heading", level: 1, text: printed.heading, listed: true }, ...blocks];
  });
  const blocks = [...openingOf(disclosure, narrative), ...sections];
  if (blocks.length === 0) return [];
  const title =
    statement?.title.text ?? statementTitle(layout, entity?.name ?? "", year ?? layout.year);
  return [{ id: "statement", title: oneLine(title), showTitle: true, blocks }];
}

function openingOf(disclosure: Disclosure, narrative: Narrative): Block[] {
  const own = (disclosure.statement?.opening ?? []).map(paragraph);
  const isWritten = narrative.sections.some(({ id }) => hasOwnWords(disclosure, id));
  return own.length > 0 || isWritten ? own : narrative.opening.map(toldBlock);
}

/** The workbook's sections as they stand, and each that it lacks behind the one that is next before. */
function inOrder(disclosure: Disclosure, narrative: Narrative): PrintedSection[] {
  const { sections } = disclosure.layout.statement;
  const printed: PrintedSection[] = [];
  for (const own of disclosure.statement?.sections ?? []) {
    const isTold = printed.some(({ section }) => section === own.section);
    printed.push(ownSection(disclosure, isTold ? null : narrative, own));
  }
  sections.forEach((section, rank) => {
    const order = printed.map((one) => one.section);
    if (order.includes(section)) return;
    const before = sections.slice(0, rank).reverse();
    const at = order.lastIndexOf(before.find((one) => order.includes(one)) ?? section);
    const told = narrative.sections.find(({ id }) => id === section.id);
    const { heading, lines } = told ?? { heading: section.heading, lines: [] };
    printed.splice(at + 1, 0, { section, heading, blocks: lines.map(toldBlock), isOwn: false });
  });
  return printed;
}

/** A section of which the workbook has the heading at least. */
function ownSection(
  disclosure: Disclosure,
  narrative: Narrative | null,
  { section, heading, paragraphs }: LocatedSection,
): PrintedSection {
  const told = narrative?.sections.find(({ id }) => id === section.id);
  const isTold = (told?.lines.length ?? 0) > 0 && !hasOwnWords(disclosure, section.id);
  if (told !== undefined && isTold) {
    return { section, heading: told.heading, blocks: told.lines.map(toldBlock), isOwn: true };
  }
  const blocks = paragraphs.map(paragraph);
  return { section, heading: oneLine(heading.text), blocks, isOwn: true };
}

/** The tables and lists of a section that are not printed yet: a heading may stand there twice. */
function attachmentsOf(
  { attachments }: Disclosure,
  section: StatementSection,
  attached: Set<string>,
): Block[] {
  const ids = section.attachments.filter((id) => !attached.has(id));
  for (const id of ids) attached.add(id);
  return ids.flatMap((id) =>
    attachments.filter(({ attachment }) => attachment.id === id).flatMap(attachmentBlocks),
  );
}

/** A line of the narrative on the page. */
function toldBlock(line: NarrativeLine): Block {
  return line.kind === "heading" ? { ...line, level: 3, listed: false } : { ...line, indent: true };
}

/** A heading inside a section is short, numbered and has no full stop; all else is a paragraph. */
function paragraph({ text }: StatementParagraph): Block {
  const words = oneLine(text);
  const isShort = words.length <= 24 && !/[。；：，]$/u.test(words) && !/[。；]/u.test(words);
  if (isShort && /^(?:第[一二三四五六七八九十]+部分|（[一二三四五六七八九十]+）)/u.test(words)) {
    return { kind: "heading", level: 2, text: words, listed: false };
  }
  if (isShort && /^\d+[、.．]/u.test(words)) {
    return { kind: "heading", level: 3, text: words, listed: false };
  }
  return { kind: "paragraph", inlines: [{ kind: "text", text: words }], indent: true };
}
