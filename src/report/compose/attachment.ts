import { normaliseLabel } from "../../core/book/label";
import type { LocatedAttachment } from "../../core/locate/disclosure";
import type { Grid } from "../../core/locate/grid";
import type { Block, CellAlign, TableBlock, TableCell } from "../model";
import { isNumber, oneLine, printedCell } from "./printed";
import { bodyCell } from "./table-cell";
import { columnWidths } from "./widths";

/** A line of an attachment: its filled cells, merged areas once. */
interface Line {
  readonly row: number;
  readonly columns: readonly number[];
}

/** A table or list beside the statement, printed as it stands in its sheet. */
export function attachmentBlocks({ attachment, grid, first, last }: LocatedAttachment): Block[] {
  const lines = linesOf(grid, first, last);
  if (attachment.kind === "list") {
    return lines.slice(1).flatMap(({ row, columns }) =>
      columns.map((column): Block => {
        const text = oneLine(grid.raw(row, column));
        return { kind: "paragraph", inlines: [{ kind: "text", text }], indent: true };
      }),
    );
  }
  return tablesIn(grid, lines).map((part, index) =>
    tableBlock(grid, part, `${attachment.id}-${String(index + 1)}`, attachment.orientation),
  );
}

/** One table of an attachment: words over it, its grid, words under it. */
interface Part {
  titles: string[];
  captions: string[];
  rows: number[];
  notes: string[];
}

function linesOf(grid: Grid, first: number, last: number): Line[] {
  const lines: Line[] = [];
  for (let row = first; row <= last; row += 1) {
    const columns: number[] = [];
    for (let column = grid.used.c0; column <= grid.used.c1; column += 1) {
      const isOwn = !grid.isCovered(row, column);
      if (isOwn && grid.text(row, column) !== "") columns.push(column);
    }
    if (columns.length > 0) lines.push({ row, columns });
  }
  return lines;
}

/** Cuts the lines into tables: a single cell is a title before a grid and a note behind it. */
function tablesIn(grid: Grid, lines: readonly Line[]): Part[] {
  const parts: Part[] = [];
  let part: Part = { titles: [], captions: [], rows: [], notes: [] };
  const close = (): void => {
    if (part.rows.length > 0 || part.titles.length > 0) parts.push(part);
    part = { titles: [], captions: [], rows: [], notes: [] };
  };
  for (const { row, columns } of lines) {
    const texts = columns.map((column) => oneLine(grid.raw(row, column)));
    const isCaption = texts.every((text) => CAPTION.test(normaliseLabel(text)));
    if (columns.length > 1 && !(isCaption && part.rows.length === 0)) part.rows.push(row);
    else if (part.rows.length === 0) (isCaption ? part.captions : part.titles).push(...texts);
    else if (isRowOfGrid(grid, row, part.rows)) part.rows.push(row);
    else if (/^注/u.test(texts[0] ?? "")) part.notes.push(...texts);
    else {
      close();
      part.titles.push(...texts);
    }
  }
  close();
  return parts;
}

const CAPTION = /^\d{6}\D|单位:|截止时间|预算年度/u;

/** A line with one filled cell belongs to the grid unless it is merged across it. */
function isRowOfGrid(grid: Grid, row: number, rows: readonly number[]): boolean {
  const { c0, c1 } = extent(grid, rows);
  return !(grid.isCovered(row, c1) && grid.text(row, c1) === grid.text(row, c0));
}

function extent(grid: Grid, rows: readonly number[]): { c0: number; c1: number } {
  let c0 = grid.used.c1;
  let c1 = grid.used.c0;
  for (const row of rows) {
    for (let column = grid.used.c0; column <= grid.used.c1; column += 1) {
      if (grid.text(row, column) === "") continue;
      c0 = Math.min(c0, column);
      c1 = Math.max(c1, column);
    }
  }
  return { c0, c1 };
}

function tableBlock(
  grid: Grid,
  part: Part,
  id: string,
  orientation: TableBlock["orientation"],
): TableBlock {
  const { c0, c1 } = extent(grid, part.rows);
  const head = headOf(grid, part.rows, c0, c1);
  const cells = part.rows.map((_, index) => gridRow(grid, part.rows, index, c0, c1, head));
  return {
    kind: "table",
    id,
    title: part.titles.join("\n"),
    captionLeft: part.captions[0] ?? "",
    captionRight: part.captions.slice(1).join("　"),
    widths: columnWidths(cells, c1 - c0 + 1),
    head: cells.slice(0, head.end),
    body: cells.slice(head.end),
    notes: part.notes,
    orientation,
  };
}

/** The rows of a grid that are its head; those before `start` are words over it. */
interface Head {
  readonly start: number;
  readonly end: number;
}

/** The head reaches down as far as the vertical merges of its first row. */
function headOf(grid: Grid, rows: readonly number[], c0: number, c1: number): Head {
  const start = rows.findIndex((row) => !isPair(grid, row, c0, c1));
  if (start === -1) return { start: 0, end: 0 };
  let depth = 1;
  for (let column = c0; column <= c1; column += 1) {
    depth = Math.max(depth, spanDown(grid, rows, start, column));
  }
  return { start, end: start + depth };
}

/** A label with one text merged over all other columns, such as 绩效目标 over a table. */
function isPair(grid: Grid, row: number, c0: number, c1: number): boolean {
  return c1 - c0 >= 2 && grid.isCovered(row, c0 + 2) && grid.isCovered(row, c1);
}

function gridRow(
  grid: Grid,
  rows: readonly number[],
  index: number,
  c0: number,
  c1: number,
  head: Head,
): TableCell[] {
  const row = rows[index] ?? 0;
  const isHead = index >= head.start && index < head.end;
  const cells: TableCell[] = [];
  for (let column = c0; column <= c1; column += 1) {
    if (grid.isCovered(row, column)) continue;
    const text = printedCell(grid, row, column);
    const align = isHead ? "center" : alignOf(grid, rows.slice(head.end), row, column);
    cells.push({
      ...bodyCell(text, align, grid.sheet.name, row, column),
      colSpan: spanRight(grid, row, column, c1),
      rowSpan: spanDown(grid, rows, index, column),
      indent: indentOf(grid, row, column),
      bold: isHead,
    });
  }
  return cells;
}

/** Entries this long start at the left, and with them all entries of their column. */
const LONG_ENTRY = 10;

function alignOf(grid: Grid, body: readonly number[], row: number, column: number): CellAlign {
  if (isNumber(grid.sheet, row, column)) return "right";
  const longest = Math.max(...[row, ...body].map((at) => grid.text(at, column).length));
  return longest > LONG_ENTRY ? "left" : "center";
}

/** Leading blanks of the sheet, as 其中 lines have them. */
function indentOf(grid: Grid, row: number, column: number): number {
  const lead = /^[\s\u3000]*/u.exec(grid.raw(row, column))?.[0] ?? "";
  const wide = lead.replaceAll(/[^\u3000]/gu, "").length;
  return wide + (lead.length - wide) / 2;
}

function spanRight(grid: Grid, row: number, column: number, c1: number): number {
  let span = 1;
  while (column + span <= c1 && isSameArea(grid, row, column, row, column + span)) span += 1;
  return span;
}

function spanDown(grid: Grid, rows: readonly number[], index: number, column: number): number {
  const row = rows[index] ?? 0;
  let span = 1;
  for (;;) {
    const next = rows[index + span];
    if (next === undefined || !isSameArea(grid, row, column, next, column)) return span;
    span += 1;
  }
}

function isSameArea(
  grid: Grid,
  row: number,
  column: number,
  otherRow: number,
  otherColumn: number,
): boolean {
  return grid.sheet.merges.some(
    ({ r0, c0, r1, c1 }) =>
      r0 === row && c0 === column && otherRow <= r1 && otherColumn <= c1 && otherRow >= r0,
  );
}
