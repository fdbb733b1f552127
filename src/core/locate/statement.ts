import type { Book } from "../book/book";
import { normaliseLabel } from "../book/label";
import type { StatementLayout } from "../layout/layout";
import { rememberedPair } from "../remembered";
import type { Deviation, LocatedStatement, LocatedTable, StatementParagraph } from "./disclosure";
import type { Grid } from "./grid";
import { sectionDeviations } from "./section-deviations";
import { cutSections } from "./sections";
import { visibleGrids } from "./visible-grids";

/** The statement, null where there is none, with what is odd about its sections. */
export interface FoundStatement {
  readonly statement: LocatedStatement | null;
  readonly deviations: readonly Deviation[];
}

const NOTHING: FoundStatement = { statement: null, deviations: [] };

/** Finds the statement by its title and cuts it at the headings of its sections. */
export function locateStatement(
  book: Book,
  layout: StatementLayout,
  tables: readonly LocatedTable[],
): FoundStatement {
  for (const grid of visibleGrids(book)) {
    if (tables.some(({ sheet }) => sheet === grid.sheet.name)) continue;
    const found = statementOn(layout, grid);
    if (found.statement !== null) return found;
  }
  return NOTHING;
}

/** A sheet that did not change holds the same statement. */
const statementOn = rememberedPair((layout: StatementLayout, grid: Grid): FoundStatement => {
  if (!mayHold(grid, layout.title)) return NOTHING;
  const paragraphs = paragraphsOn(grid);
  const at = paragraphs.findIndex(({ text }) => isTitled(text, layout.title));
  const title = paragraphs[at];
  if (title === undefined) return NOTHING;
  const { opening, sections } = cutSections(paragraphs.slice(at + 1), layout);
  const statement = {
    sheet: title.sheet,
    title,
    opening,
    sections: sections.map(({ own }) => own),
  };
  return { statement, deviations: sectionDeviations(title, opening, sections, layout) };
});

/** Whether the words stand in some cell, in whatever lines: most sheets need no closer look. */
function mayHold(grid: Grid, words: string): boolean {
  const wanted = normaliseLabel(words);
  for (let row = grid.used.r0; row <= grid.used.r1; row += 1) {
    for (let column = grid.used.c0; column <= grid.used.c1; column += 1) {
      if (grid.text(row, column).includes(wanted)) return true;
    }
  }
  return false;
}

function paragraphsOn(grid: Grid): StatementParagraph[] {
  const paragraphs: StatementParagraph[] = [];
  for (let row = grid.used.r0; row <= grid.used.r1; row += 1) {
    for (let column = grid.used.c0; column <= grid.used.c1; column += 1) {
      if (grid.isCovered(row, column)) continue;
      for (const { index, 0: line } of grid.raw(row, column).matchAll(/[^\r\n]+/gu)) {
        const text = line.trim();
        const offset = index + line.indexOf(text);
        if (text !== "") paragraphs.push({ text, offset, sheet: grid.sheet.name, row, column });
      }
    }
  }
  return paragraphs;
}

function isTitled(text: string, title: string): boolean {
  return text.length <= 80 && normaliseLabel(text).endsWith(normaliseLabel(title));
}
