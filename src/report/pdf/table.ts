import type {
  Content,
  ContentTable,
  CustomTableLayout,
  TableCell as PdfCell,
} from "pdfmake/interfaces";
import type { PrintedPlace } from "../../locale/unprintable";
import type { TableBlock, TableCell } from "../model";
import { widthEm, WIDER } from "../text-width";
import { RULE, type TableSizes } from "./columns";
import { fitTable } from "./fit";
import { layGrid, type Grid, type Place } from "../grid";
import {
  CAPTION_SIZE,
  CELL_LEADING,
  textWidth,
  TITLE_LEADING,
  TITLE_SIZE,
  type TableHeights,
} from "./heights";
import { markOf, type Mark } from "./mark";
import { longestWordEm } from "./measure";
import type { PageShape } from "./page";
import { BODY, BOLD, SANS, TITLE, type FacePair, type Typesetter } from "./text";

/** A table ready for the page. */
interface SetTable {
  readonly node: ContentTable;
  /** Height of what must stay together at its top, in points. */
  readonly keep: number;
  /** Small enough to stay on one page rather than break. */
  readonly isSmall: boolean;
  readonly after: Content[];
}

/** Share of a page that a table may take and still move to the next page as a whole. */
const SMALL = 0.5;
/** Share of a page that a row may take, by estimate, and still be kept in one piece. */
const TALL = 0.5;

const FIGURE = /^[-+−]?[\d,]+(?:\.\d+)?[%‰]?$/u;
const NO_RULES: [boolean, boolean, boolean, boolean] = [false, false, false, false];

function pairOf(cell: TableCell, isHead: boolean): FacePair {
  if (isHead) return SANS;
  return cell.bold ? BOLD : BODY;
}

interface CellStyle {
  readonly sizes: TableSizes;
  readonly isHead: boolean;
  readonly type: Typesetter;
}

function setCell(
  cell: TableCell,
  column: number,
  mark: Mark,
  style: CellStyle,
): Record<string, unknown> {
  const { sizes, isHead, type } = style;
  const pair = pairOf(cell, isHead);
  const width = textWidth(sizes, column, cell.colSpan);
  const indent = Math.min(cell.indent * sizes.fontSize, width / 2);
  const cutWords = longestWordEm(cell.text) * sizes.fontSize * WIDER > width - indent;
  const keepsLine = FIGURE.test(cell.text.trim()) && !cutWords;
  return {
    text: cell.text === "" ? "" : type.set(cell.text, { pair, mark, cutWords }),
    alignment: cell.align,
    margin: [indent, 0, 0, 0],
    preserveLeadingSpaces: cell.align === "left",
    ...(keepsLine ? { noWrap: true } : {}),
  };
}

/** Where its user finds a part of a table that is taken from no cell. */
function placeOfTable({ title, id }: TableBlock): PrintedPlace {
  return { kind: "table", title: title === "" ? id : title };
}

function placeOfCell({ from }: TableCell, table: TableBlock): PrintedPlace {
  return from === null ? placeOfTable(table) : { kind: "cell", ...from };
}

/** Head cells use pdfmake's own spans: the head is one block that never breaks. */
function headRow(places: readonly Place[], row: number, table: TableBlock, style: CellStyle) {
  return places.map((place, column): PdfCell => {
    if (place.kind !== "cell") return {};
    const where = `${table.id}, head row ${String(row + 1)}, column ${String(column + 1)}`;
    const { colSpan, rowSpan } = place.cell;
    const found = { place: placeOfCell(place.cell, table) };
    const mark = markOf(place.cell.text, where, { ...found, boxed: true, repeats: true });
    return { ...setCell(place.cell, column, mark, style), colSpan, rowSpan } as PdfCell;
  });
}

/**
 * Body cells over several rows are set as one cell a row without rules between them. pdfmake's own
 * row spans let a long text run past the end of the page when the rows break there. The empty
 * cells carry a mark, so that the text can be printed again where the table goes on.
 */
function bodyRows(grid: Grid, table: TableBlock, style: CellStyle): PdfCell[][] {
  const marks = new Map<TableCell, Mark>();
  return grid.map((places, row) =>
    places.map((place, column): PdfCell => {
      if (place.kind === "empty") return { text: "" };
      const { colSpan, rowSpan } = place.cell;
      if (place.kind === "covered") {
        const mark = marks.get(place.cell);
        if (place.column !== column || place.row === row || mark === undefined) return {};
        const isLast = row === place.row + rowSpan - 1;
        const text = style.type.follow(mark);
        return { text, colSpan, border: [true, false, true, isLast] };
      }
      const where = `${table.id}, row ${String(row + 1)}, column ${String(column + 1)}`;
      const found = { place: placeOfCell(place.cell, table) };
      const mark = markOf(place.cell.text, where, { ...found, boxed: true });
      marks.set(place.cell, mark);
      const border = rowSpan > 1 ? { border: [true, true, true, false] } : {};
      return { ...setCell(place.cell, column, mark, style), colSpan, ...border } as PdfCell;
    }),
  );
}

function spanAll(cell: Record<string, unknown>, columns: number): PdfCell[] {
  const first = { ...cell, colSpan: columns, border: NO_RULES } as PdfCell;
  return [first, ...new Array<PdfCell>(columns - 1).fill({})];
}

/** Title and caption are head rows without rules, so that every page says what the table is. */
function captionRows(
  table: TableBlock,
  sizes: TableSizes,
  anchor: string | null,
  type: Typesetter,
) {
  const rows: PdfCell[][] = [];
  const columns = table.widths.length;
  const out = -sizes.padding;
  if (table.title !== "") {
    const mark = markOf(table.title, `title of ${table.id}`, { repeats: true, anchor });
    const title = {
      text: type.set(table.title, { pair: TITLE, mark }),
      fontSize: TITLE_SIZE,
      lineHeight: TITLE_LEADING,
      alignment: "center",
      margin: [0, 0, 0, 2],
    };
    rows.push(spanAll(title, columns));
  }
  if (table.captionLeft !== "" || table.captionRight !== "") {
    const where = `caption of ${table.id}`;
    const more = { place: placeOfTable(table), repeats: true };
    const set = (text: string) => type.set(text, { pair: BODY, mark: markOf(text, where, more) });
    const right = widthEm(table.captionRight) * CAPTION_SIZE * 1.05 + 2;
    const caption = {
      columns: [
        { text: set(table.captionLeft), width: "*" },
        { text: set(table.captionRight), width: right, alignment: "right", noWrap: true },
      ],
      fontSize: CAPTION_SIZE,
      margin: [out, 0, out, 0],
    };
    rows.push(spanAll(caption, columns));
  }
  return rows;
}

function layoutOf(padding: number, sizes: TableSizes, captions: number): CustomTableLayout {
  // One array for this table alone: its rules are found on the pages by this very object.
  const ink = [0, 0, 0] as unknown as string;
  return {
    // Spans over the caption have no border of their own that could be switched off.
    hLineWidth: (line) => (line < captions ? 0 : RULE),
    vLineWidth: () => RULE,
    hLineColor: () => ink,
    vLineColor: () => ink,
    paddingLeft: () => sizes.padding,
    paddingRight: () => sizes.padding,
    paddingTop: (row) => (row < captions ? 0 : padding),
    paddingBottom: (row) => (row < captions ? 3 : padding),
  };
}

function setNotes(table: TableBlock, type: Typesetter): Content[] {
  return table.notes.map((note, index) => ({
    text: type.set(note, {
      pair: BODY,
      mark: markOf(note, `note ${String(index + 1)} of ${table.id}`, {
        place: placeOfTable(table),
      }),
      keepFigures: true,
    }),
    fontSize: CAPTION_SIZE,
    lineHeight: 1.4,
    margin: [0, index === 0 ? 5 : 0, 0, 0],
  }));
}

function keptHeight(heights: TableHeights, page: PageShape): number {
  const first = heights.rows[0] ?? 0;
  return first > page.height * 0.3 ? heights.head : heights.head + first;
}

export function setTable(
  table: TableBlock,
  page: PageShape,
  anchor: string | null,
  type: Typesetter,
): SetTable {
  const columns = table.widths.length;
  const { sizes, padding, heights } = fitTable(table, page);
  const room = page.height - heights.head;
  const isTall = heights.rows.some((height) => height > room * TALL);
  const firstIsShort = (heights.rows[0] ?? 0) < room * 0.3;

  const captions = captionRows(table, sizes, anchor, type);
  const head = layGrid(table.head, columns, `${table.id} head`);
  const body = layGrid(table.body, columns, `${table.id} body`);
  const style = { sizes, type };
  const node: ContentTable = {
    table: {
      headerRows: captions.length + head.length,
      keepWithHeaderRows: firstIsShort && body.length > 0 ? 1 : 0,
      // pdfmake drops a row that is taller than a page when rows may not break.
      dontBreakRows: !isTall,
      widths: [...sizes.columns],
      body: [
        ...captions,
        ...head.map((places, row) => headRow(places, row, table, { ...style, isHead: true })),
        ...bodyRows(body, table, { ...style, isHead: false }),
      ],
    },
    layout: layoutOf(padding, sizes, captions.length),
    fontSize: sizes.fontSize,
    lineHeight: CELL_LEADING,
  };
  const height = heights.rows.reduce((sum, row) => sum + row, heights.head);
  const isSmall = height < page.height * SMALL;
  return { node, keep: keptHeight(heights, page), isSmall, after: setNotes(table, type) };
}
