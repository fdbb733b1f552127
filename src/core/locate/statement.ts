import type { Book } from "../book/book";
import { normaliseLabel } from "../book/label";
import type { Attachment, StatementLayout, StatementSection } from "../layout/layout";
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
    const paragraphs = paragraphsOn(grid);
    const at = paragraphs.findIndex(({ text }) => isTitled(text, layout.title));
    const title = paragraphs[at];
    if (title !== undefined) return cut(title, paragraphs.slice(at + 1), layout);
  }
  return null;
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
    const starts = titleRows(grid, layout.attachments);
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

/** The rows of a sheet that hold the title of an attachment, top to bottom. */
function titleRows(
  grid: Grid,
  attachments: readonly Attachment[],
): { readonly attachment: Attachment; readonly row: number }[] {
  const starts: { attachment: Attachment; row: number }[] = [];
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
