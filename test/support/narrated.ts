import type { Book, Sheet } from "../../src/core/book/book";
import type { LayoutSet } from "../../src/core/layout/layout";
import { readAmounts } from "../../src/core/ledger/cells";
import { locate } from "../../src/core/locate/locate";
import { wordsOfLine } from "../../src/core/narrative/inline";
import { narrate, type Narrative } from "../../src/core/narrative/narrate";
import { sheetOf } from "./books";

/** The statement that the cells of a book tell. */
export function narrated(book: Book, set: LayoutSet): Narrative {
  const disclosure = locate(book, set);
  return narrate(disclosure, readAmounts(book, disclosure));
}

/** The lines under the heading of a section. */
export function linesOf({ sections }: Narrative, id: string): string[] {
  const section = sections.find((one) => one.id === id);
  if (section === undefined) throw new RangeError(`no section ${id}`);
  return section.lines.map(wordsOfLine);
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
  const lines = sections.flatMap(({ id, heading, lines: told }) => [
    heading,
    ...(told.length > 0 ? told.map(wordsOfLine) : (own[id] ?? [])),
  ]);
  return sheetOf(
    "情况说明",
    [title, ...opening.map(wordsOfLine), ...lines].map((line) => [line]),
  );
}
