import type { Content } from "pdfmake/interfaces";
import type { TableBlock } from "../model";
import { PdfError } from "./error";
import { layGrid, type Grid } from "../grid";
import { markOf } from "./mark";
import type { PageShape } from "./page";
import { fitsPage, fitTable, type PlacedTable } from "./table/fit";
import { FEWEST_LINES } from "./table/divide-rows";
import { setOverHead } from "./table/over-head";
import { placeOfTable } from "./table/printed-place";
import { headHeight, type WaitingTable } from "./table/place-table";
import { heightOfLines, isLabel } from "./table/row-heights";
import { placeCells, type Setter } from "./table/set-cells";
import { CAPTION_SIZE } from "./table/sizes";
import { BODY, type Typesetter } from "./text";

/** A table ready for the page. */
interface SetTable {
  readonly node: Content;
  /** Height of what must stay together at its top, in points. */
  readonly keep: number;
  /** Small enough to stay on one page rather than break. */
  readonly isSmall: boolean;
  readonly after: Content[];
}

/** Share of a page that a table may take and still move to the next page as a whole. */
const SMALL = 0.5;

function setNotes(table: TableBlock, type: Typesetter): Content[] {
  return table.notes.map((note, index) => ({
    text: type.set(note, {
      pair: BODY,
      mark: markOf(note, `note ${String(index + 1)} of ${table.id}`, {
        place: placeOfTable(table),
      }),
    }),
    fontSize: CAPTION_SIZE,
    lineHeight: 1.4,
    margin: [0, index === 0 ? 5 : 0, 0, 0],
  }));
}

interface PlacedGrids {
  readonly head: Grid;
  readonly body: Grid;
  readonly placed: PlacedTable;
}

function place(table: TableBlock): PlacedGrids {
  const columns = table.widths.length;
  const head = layGrid(table.head, columns, `${table.id} head`);
  const body = layGrid(table.body, columns, `${table.id} body`);
  const cells = {
    head: placeCells(head, "head", table),
    body: placeCells(body, "body", table),
  };
  return { head, body, placed: { table, ...cells } };
}

/**
 * `above` is the height in points of the headings over it where they begin the page, null where
 * something else does. Throws a PdfError for a table that is too wide or whose head is too tall for a page.
 */
export function setTable(
  table: TableBlock,
  page: PageShape,
  anchor: string | null,
  above: number | null,
  setter: Setter,
): SetTable {
  const { head, body, placed } = place(table);
  const over = setOverHead(table, page.width, anchor, setter);
  const full = page.height - over.height;
  const room = { first: full - (above ?? 0), full, isFresh: above !== null };
  const fit = fitTable(placed, page.width, room, setter);
  const waiting: WaitingTable = {
    ...{ over, fit, head, body },
    pageHeight: page.height,
  };
  const least = heightOfLines(FEWEST_LINES, fit.sizes, fit.padding);
  if (headHeight(waiting) + least > page.height) {
    const message = `${table.id}: its head leaves no room for a row on a page`;
    throw new PdfError("text-outside", message);
  }
  const { bodyHeights } = fit;
  const height = bodyHeights.reduce((sum, row) => sum + row, headHeight(waiting));
  const first = bodyHeights[0] ?? 0;
  const labels = fit.body.filter(
    (cell) => cell.row === 0 && isLabel(cell, fit.sizes, fit.padding, fit.tallest),
  );
  // A label that begins with the table has room beside it, or the table moves to the next page.
  const label = Math.max(
    0,
    ...labels.map(({ lines }) => heightOfLines(lines.length, fit.sizes, fit.padding)),
  );
  return {
    // pdfmake takes it for an empty text; the layout of this project knows better.
    node: { text: "", waiting } as Content,
    keep: headHeight(waiting) + Math.max(label, first > fit.tallest ? 0 : first),
    isSmall: height < page.height * SMALL,
    after: setNotes(table, setter.type),
  };
}

/** Whether a table stands on one page of a shape, in type that is not too small. */
export function fitsOnePage(table: TableBlock, page: PageShape, setter: Setter): boolean {
  // What is set here is not printed and need not be found on the pages.
  const trial = { ...setter, type: setter.type.scratch() };
  const over = setOverHead(table, page.width, null, trial);
  const full = page.height - over.height;
  const room = { first: full, full, isFresh: true };
  return fitsPage(place(table).placed, page.width, room, trial);
}
