import type { TableBlock, TableCell } from "../../model";
import type { Grid } from "../../grid";
import { WIDER, widthEm } from "../../text-width";
import { linesWithoutLoneEnd } from "../balance";
import { markOf, type Mark } from "../mark";
import { longestWordEm } from "../measure";
import type { LaidLine } from "../pdfmake/line";
import type { TextMeasurer } from "../pdfmake/measure-text";
import { BODY, BOLD, SANS, type FacePair, type Typesetter } from "../text";
import { placeOfCell } from "./printed-place";
import { CELL_LEADING, RULE, textWidth, type TableSizes } from "./sizes";

/** A cell that is not empty, in the place where it starts, with the mark of its text. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: TableCell;
  readonly mark: Mark;
  readonly isHead: boolean;
  /** Width of its text on one line, by estimate. */
  readonly em: number;
}

/** A cell with its text on lines. */
export interface SetCell extends PlacedCell {
  /** Each with its `x` from the left of the table; its `y` is told when the cell is placed. */
  readonly lines: readonly LaidLine[];
}

/** By what texts are set and measured. */
export interface Setter {
  readonly type: Typesetter;
  readonly measurer: TextMeasurer;
}

const FIGURE = /^[-+−]?[\d,]+(?:\.\d+)?[%‰]?$/u;

/** The cells of a head or a body. Those of a head are repeated on every page of the table. */
export function placeCells(grid: Grid, part: "head" | "body", table: TableBlock): PlacedCell[] {
  const isHead = part === "head";
  return grid.flatMap((places, row) =>
    places.flatMap((place, column): PlacedCell[] => {
      if (place.kind !== "cell" || place.cell.text === "") return [];
      const { cell } = place;
      const name = isHead ? `head row ${String(row + 1)}` : `row ${String(row + 1)}`;
      const where = `${table.id}, ${name}, column ${String(column + 1)}`;
      const mark = markOf(cell.text, where, { place: placeOfCell(cell, table), repeats: isHead });
      return [{ row, column, cell, mark, isHead, em: widthEm(cell.text) }];
    }),
  );
}

/** Cells by the row in which they start. */
export function byRow(cells: readonly SetCell[]): ReadonlyMap<number, readonly SetCell[]> {
  const rows = new Map<number, SetCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [cell]);
    else row.push(cell);
  }
  return rows;
}

/** A text that is repeated with a head, but names no column, is set like the rows. */
function pairOf(cell: TableCell, isHead: boolean): FacePair {
  if (!cell.bold) return BODY;
  return isHead ? SANS : BOLD;
}

function align(line: LaidLine, cell: TableCell, left: number, width: number): void {
  const spare = width - line.getWidth();
  if (cell.align === "left") line.x = left;
  else line.x = left + (cell.align === "right" ? spare : spare / 2);
}

/** Sets the text of a cell at the sizes of its table. */
export function setCell(placed: PlacedCell, sizes: TableSizes, setter: Setter): SetCell {
  const { cell, column, mark, isHead } = placed;
  const { fontSize, padding } = sizes;
  const whole = textWidth(sizes, column, cell.colSpan);
  const indent = Math.min(cell.indent * fontSize, whole / 2);
  const width = whole - indent;
  const cutWords = longestWordEm(cell.text) * fontSize * WIDER > width;
  const runs = setter.type.set(cell.text, { pair: pairOf(cell, isHead), mark, cutWords });
  const words = setter.measurer.words(runs, {
    fontSize,
    lineHeight: CELL_LEADING,
    noWrap: FIGURE.test(cell.text.trim()) && !cutWords,
    preserveLeadingSpaces: cell.align === "left",
  });
  const lines = linesWithoutLoneEnd(words, width);
  const left = (sizes.rules[column] ?? 0) + RULE / 2 + padding + indent;
  for (const line of lines) align(line, cell, left, width);
  return { ...placed, lines };
}
