import type { Book } from "../book/book";
import { normaliseLabel } from "../book/label";
import type { Attachment, StatementLayout } from "../layout/layout";
import { rememberedPair } from "../remembered";
import type { LocatedAttachment, LocatedStatement, LocatedTable } from "./disclosure";
import type { Grid } from "./grid";
import { visibleGrids } from "./visible-grids";

const LONGEST_TITLE = 40;

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
    if (text === "" || text.length > LONGEST_TITLE) continue;
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
