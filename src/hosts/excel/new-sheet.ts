import { columnName, rectToA1 } from "../../core/book/address";
import type { Rect } from "../../core/book/book";
import { DRESS, LINE, formatOf } from "../../core/book/dress";
import type { Dress } from "../../core/book/dress";
import type { NewCell, NewSheet } from "../../core/book/new-sheet";
import { contentFor } from "./cell-writes";
import { coverOf } from "./cover";
import { pointsOf } from "./looks";
import { SINCE } from "./requirement-sets";

/** Queues a new sheet at the end of the workbook, as far as this level of Excel can dress it. */
export function queueSheet(
  context: Excel.RequestContext,
  made: NewSheet,
  level: number,
): Excel.Worksheet {
  const sheet = context.workbook.worksheets.add(made.name);
  fill(sheet, made.cells);
  if (level >= SINCE.merge) {
    for (const merge of made.merges) sheet.getRange(rectToA1(merge)).merge();
  }
  if (level >= SINCE.columnWidth) {
    for (const [column, width] of made.widths.entries()) {
      const letters = columnName(column);
      sheet.getRange(`${letters}:${letters}`).format.columnWidth = pointsOf(width);
    }
  }
  dress(sheet, made.cells);
  if (level >= SINCE.indent) indent(sheet, made.cells);
  if (level >= SINCE.freezePanes && made.frozenRows > 0)
    sheet.freezePanes.freezeRows(made.frozenRows);
  if (level >= SINCE.pageLayout) layOutPage(sheet, made);
  return sheet;
}

/** Formats come before contents: a code is only kept as text by a cell that is a text cell already. */
function fill(sheet: Excel.Worksheet, cells: readonly NewCell[]): void {
  if (cells.length === 0) return;
  const r1 = Math.max(...cells.map((cell) => cell.row));
  const c1 = Math.max(...cells.map((cell) => cell.column));
  const rows = () => Array.from({ length: r1 + 1 }, () => new Array<unknown>(c1 + 1).fill(null));
  const [formats, contents] = [rows(), rows()];
  for (const cell of cells) {
    const format = formatOf(cell);
    put(formats, cell, format);
    if (cell.formula === undefined) put(contents, cell, contentFor(format, cell.value));
  }
  const range = sheet.getRange(rectToA1({ r0: 0, c0: 0, r1, c1 }));
  range.numberFormat = formats;
  range.formulas = contents;
}

/** Queues the formulas of a new sheet. Every sheet they name has to be there by then. */
export function queueFormulas(context: Excel.RequestContext, { name, cells }: NewSheet): void {
  const live = cells.filter(({ formula }) => formula !== undefined);
  if (live.length === 0) return;
  const r1 = Math.max(...live.map((cell) => cell.row));
  const c1 = Math.max(...live.map((cell) => cell.column));
  // A null leaves its cell as it is.
  const formulas = Array.from({ length: r1 + 1 }, () => new Array<unknown>(c1 + 1).fill(null));
  for (const cell of live) put(formulas, cell, cell.formula);
  const range = context.workbook.worksheets
    .getItem(name)
    .getRange(rectToA1({ r0: 0, c0: 0, r1, c1 }));
  range.formulas = formulas;
}

function put(rows: unknown[][], { row, column }: NewCell, what: unknown): void {
  const line = rows[row];
  if (line !== undefined) line[column] = what;
}

function dress(sheet: Excel.Worksheet, cells: readonly NewCell[]): void {
  const looks = new Set(cells.map((cell) => cell.look));
  for (const look of looks) {
    const rects = cells.filter((cell) => cell.look === look).map(rectOf);
    for (const rect of coverOf(rects)) putOn(sheet.getRange(rectToA1(rect)).format, DRESS[look]);
  }
  const lined = cells.filter((cell) => DRESS[cell.look].lined === true).map(rectOf);
  for (const rect of coverOf(lined)) drawLines(sheet, rect);
}

function putOn(format: Excel.RangeFormat, wear: Dress): void {
  format.horizontalAlignment = wear.align;
  format.verticalAlignment = "Center";
  if (wear.bold === true) format.font.bold = true;
  if (wear.size !== undefined) format.font.size = wear.size;
  if (wear.font !== undefined) format.font.color = wear.font;
  if (wear.wrap === true) format.wrapText = true;
  if (wear.fill !== undefined) format.fill.color = wear.fill;
}

function drawLines(sheet: Excel.Worksheet, rect: Rect): void {
  const { borders } = sheet.getRange(rectToA1(rect)).format;
  const sides: (
    "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical"
  )[] = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"];
  // Excel refuses inner lines where a range has no inside.
  if (rect.r1 > rect.r0) sides.push("InsideHorizontal");
  if (rect.c1 > rect.c0) sides.push("InsideVertical");
  for (const side of sides) {
    const border = borders.getItem(side);
    border.style = "Continuous";
    border.color = LINE;
  }
}

function indent(sheet: Excel.Worksheet, cells: readonly NewCell[]): void {
  const levels = new Set(cells.flatMap((cell) => cell.indent ?? []));
  for (const level of levels) {
    if (level === 0) continue;
    const rects = cells.filter((cell) => cell.indent === level).map(rectOf);
    for (const rect of coverOf(rects)) sheet.getRange(rectToA1(rect)).format.indentLevel = level;
  }
}

/** A4, as wide as the page, the head again on every page. */
function layOutPage(sheet: Excel.Worksheet, made: NewSheet): void {
  const page = sheet.pageLayout;
  page.orientation = made.orientation === "landscape" ? "Landscape" : "Portrait";
  page.paperSize = "A4";
  page.centerHorizontally = true;
  page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  if (made.frozenRows > 0) page.setPrintTitleRows(`$1:$${made.frozenRows}`);
}

function rectOf({ row, column }: NewCell): Rect {
  return { r0: row, c0: column, r1: row, c1: column };
}
