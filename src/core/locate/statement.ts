import type { Book } from "../book/book";
import { normaliseLabel } from "../book/label";
import type { Attachment, StatementLayout, StatementSection } from "../layout/layout";
import { rememberedPair } from "../remembered";
import type {
  LocatedAttachment,
  LocatedStatement,
  LocatedTable,
  StatementParagraph,
} from "./disclosure";
import { makeGrid, type Grid } from "./grid";

/** Heads of sections are short; a paragraph that only mentions 政府采购 is not one. */
const LONGEST_HEADING = 40;

/** Finds the statement by its title and cuts it at the headings of its sections. */
export function locateStatement(
  book: Book,
  layout: StatementLayout,
  tables: readonly LocatedTable[],
): LocatedStatement | null {
  for (const grid of visibleGrids(book)) {
    if (tables.some(({ sheet }) => sheet === grid.sheet.name)) continue;
    const { statement } = statementOn(layout, grid);
    if (statement !== null) return statement;
  }
  return null;
}

/** A sheet that did not change holds the same statement. */
const statementOn = rememberedPair(
  (layout: StatementLayout, grid: Grid): { readonly statement: LocatedStatement | null } => {
    if (!mayHold(grid, layout.title)) return { statement: null };
    const paragraphs = paragraphsOn(grid);
    const at = paragraphs.findIndex(({ text }) => isTitled(text, layout.title));
    const title = paragraphs[at];
    const rest = paragraphs.slice(at + 1);
    return { statement: title === undefined ? null : cut(title, rest, layout) };
  },
);

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

/** Finds the tables and lists beside the statement by their titles. */
export function locateAttachments(
  book: Book,
  layout: StatementLayout,
  tables: readonly LocatedTable[],
  statement: LocatedStatement | null,
): LocatedAttachment[] {
  const taken = new Set([...tables.map(({ sheet }) => sheet), statement?.sheet]);
  const found: LocatedAttachment[] = [];
  for (const grid of visibleGrids(book)) {
    if (taken.has(grid.sheet.name)) continue;
    const starts = titleRows(layout.attachments, grid);
    starts.forEach(({ attachment, row }, index) => {
      if (found.some((one) => one.attachment === attachment)) return;
      const last = (starts[index + 1]?.row ?? grid.used.r1 + 1) - 1;
      found.push({ attachment, grid, first: row, last });
    });
  }
  return found;
}

function visibleGrids(book: Book): Grid[] {
  return book.sheets
    .filter(({ visibility }) => visibility === "visible")
    .flatMap((sheet) => makeGrid(sheet) ?? []);
}

function paragraphsOn(grid: Grid): StatementParagraph[] {
  const paragraphs: StatementParagraph[] = [];
  for (let row = grid.used.r0; row <= grid.used.r1; row += 1) {
    for (let column = grid.used.c0; column <= grid.used.c1; column += 1) {
      if (grid.isCovered(row, column)) continue;
      const lines = grid.raw(row, column).split(/\r?\n/u);
      for (const line of lines) {
        const text = line.trim();
        if (text !== "") paragraphs.push({ text, sheet: grid.sheet.name, row, column });
      }
    }
  }
  return paragraphs;
}

function isTitled(text: string, title: string): boolean {
  return text.length <= 80 && normaliseLabel(text).endsWith(normaliseLabel(title));
}

function cut(
  title: StatementParagraph,
  paragraphs: readonly StatementParagraph[],
  layout: StatementLayout,
): LocatedStatement {
  const opening: StatementParagraph[] = [];
  const sections: {
    section: StatementSection;
    heading: StatementParagraph;
    paragraphs: StatementParagraph[];
  }[] = [];
  for (const paragraph of paragraphs) {
    const section = layout.sections.find(
      (candidate) =>
        isHeading(paragraph.text, candidate) &&
        !sections.some((open) => open.section === candidate),
    );
    if (section !== undefined) sections.push({ section, heading: paragraph, paragraphs: [] });
    else (sections.at(-1)?.paragraphs ?? opening).push(paragraph);
  }
  return { sheet: title.sheet, title, opening, sections };
}

function isHeading(text: string, section: StatementSection): boolean {
  return (
    text.length <= LONGEST_HEADING &&
    /^(?:[一二三四五六七八九十]+|\d+)\s*[、.．]/u.test(text) &&
    normaliseLabel(text).includes(normaliseLabel(section.heading))
  );
}

/** A row of a sheet that holds the title of an attachment. */
interface TitleRow {
  readonly attachment: Attachment;
  readonly row: number;
}

/** The titles of attachments on a sheet, top to bottom. */
const titleRows = rememberedPair(titleRowsOn);

function titleRowsOn(attachments: readonly Attachment[], grid: Grid): readonly TitleRow[] {
  const starts: TitleRow[] = [];
  for (let row = grid.used.r0; row <= grid.used.r1; row += 1) {
    const text = firstText(grid, row);
    if (text === "" || text.length > LONGEST_HEADING) continue;
    const attachment = attachments.find(
      ({ title }) =>
        text.endsWith(normaliseLabel(title)) &&
        !starts.some((one) => one.attachment.title === title),
    );
    if (attachment !== undefined) starts.push({ attachment, row });
  }
  return starts;
}

function firstText(grid: Grid, row: number): string {
  for (let column = grid.used.c0; column <= grid.used.c1; column += 1) {
    const text = grid.text(row, column);
    if (text !== "") return text;
  }
  return "";
}
