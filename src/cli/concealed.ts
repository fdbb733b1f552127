import type { Book } from "../core/book/book";
import { hiddenIn, hiddenSheets, namesOfLines } from "../core/book/hidden";
import type { BookLook } from "../core/book/look";
import type { Disclosure } from "../core/locate/disclosure";
import { publishedAreas } from "../core/locate/published-areas";
import { concealedFacts } from "../locale/concealed";
import type { Locale } from "../locale/locale";

/** What cannot be seen in a workbook, in one block of lines; empty where all of it can be seen. */
export function concealedText(
  book: Book,
  look: BookLook,
  disclosure: Disclosure,
  locale: Locale,
): string {
  const areas = publishedAreas(disclosure);
  const hidden = areas.map((area) => {
    const own = look.sheets.find(({ name }) => name === area.sheet);
    return own === undefined ? { rows: [], columns: [] } : hiddenIn(own, area);
  });
  const notes = look.sheets.map(({ name, notes: own }) => ({ sheet: name, count: own.length }));
  const concealed = {
    sheets: hiddenSheets(book),
    lines: namesOfLines(areas, hidden),
    notes: notes.filter(({ count }) => count > 0),
  };
  const told = concealedFacts(concealed, locale).filter(({ isNone }) => !isNone);
  if (told.length === 0) return "";
  return [locale.concealed.heading, ...told.map(({ sentence }) => `  ${sentence}`), ""].join("\n");
}
