import type { Book, Sheet } from "../../src/core/book/book";
import type { LayoutSet } from "../../src/core/layout/layout";
import { locate } from "../../src/core/locate/locate";
import type { HeadingBlock, ParagraphBlock } from "../../src/report/model";
import { narrate, type Narrative } from "../../src/report/narrative/narrate";
import { sheetOf } from "./books";

/** The statement that the cells of a book tell. */
export function narrated(book: Book, set: LayoutSet): Narrative {
  return narrate(locate(book, set), book);
}

/** The words of a heading or paragraph. */
function wordsOf(block: HeadingBlock | ParagraphBlock): string {
  return block.kind === "heading" ? block.text : block.inlines.map(({ text }) => text).join("");
}

/** The lines under the heading of a section. */
export function linesOf({ sections }: Narrative, id: string): string[] {
  const section = sections.find((one) => one.id === id);
  if (section === undefined) throw new RangeError(`no section ${id}`);
  return section.blocks.map(wordsOf);
}

/**
 * The statement as an accountant would have typed it, a heading or a paragraph a cell: what the cells
 * tell, and the given words in the sections of which they tell nothing.
 */
export function typedStatement(
  title: string,
  { opening, sections }: Narrative,
  own: Readonly<Record<string, readonly string[]>>,
): Sheet {
  const lines = sections.flatMap(({ id, heading, blocks }) => [
    heading,
    ...(blocks.length > 0 ? blocks.map(wordsOf) : (own[id] ?? [])),
  ]);
  return sheetOf(
    "情况说明",
    [title, ...opening.map(wordsOf), ...lines].map((line) => [line]),
  );
}
