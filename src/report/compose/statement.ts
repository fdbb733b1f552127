import type { Disclosure, LocatedSection, StatementParagraph } from "../../core/locate/disclosure";
import type { Block, ReportSection } from "../model";
import { attachmentBlocks } from "./attachment";
import { oneLine } from "./printed";

/** The statement as one section: title, paragraphs, and each attachment where it belongs. */
export function statementSections(disclosure: Disclosure): ReportSection[] {
  const { statement, layout } = disclosure;
  const printed = new Set<string>();
  const blocks = [
    ...(statement?.opening ?? []).map(paragraph),
    ...(statement?.sections ?? []).flatMap((section) =>
      sectionBlocks(section, disclosure, printed),
    ),
    ...leftOver(disclosure, printed),
  ];
  if (blocks.length === 0) return [];
  const title = oneLine(statement?.title.text ?? layout.statement.title);
  return [{ id: "statement", title, showTitle: true, blocks }];
}

function sectionBlocks(
  { section, heading, paragraphs }: LocatedSection,
  disclosure: Disclosure,
  printed: Set<string>,
): Block[] {
  const attached = section.attachments.flatMap((id) => {
    const found = disclosure.attachments.filter(({ attachment }) => attachment.id === id);
    if (found.length > 0) printed.add(id);
    return found.flatMap(attachmentBlocks);
  });
  const first: Block = { kind: "heading", level: 1, text: oneLine(heading.text), listed: true };
  return [first, ...paragraphs.map(paragraph), ...attached];
}

/** Attachments of sections the statement does not have: printed all the same, at the end. */
function leftOver(disclosure: Disclosure, printed: ReadonlySet<string>): Block[] {
  return disclosure.attachments
    .filter(({ attachment }) => !printed.has(attachment.id))
    .flatMap(attachmentBlocks);
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
