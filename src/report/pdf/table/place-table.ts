import type { LaidItem, LaidPage, LaidRule } from "../pdfmake/laid-page";
import type { Grid } from "../../grid";
import type { LaidLine } from "../pdfmake/line";
import { moved, stackRows } from "./bands";
import { divideRows } from "./divide-rows";
import { CellDrawer } from "./draw-cells";
import { drawRules } from "./draw-rules";
import type { TableFit } from "./fit";
import type { OverHead } from "./over-head";
import { RULE } from "./sizes";

/** Where the next thing is laid on the pages: pdfmake's writer and its context. */
export interface PageWriter {
  context(): {
    readonly x: number;
    readonly y: number;
    readonly availableWidth: number;
    readonly availableHeight: number;
    getCurrentPage(): LaidPage;
    moveDown(points: number): void;
  };
  moveToNextPage(): void;
}

/** A table that is set and waits for its place on the pages. */
export interface WaitingTable {
  readonly over: OverHead;
  readonly fit: TableFit;
  readonly head: Grid;
  readonly body: Grid;
  /** Height of a whole page, in points. */
  readonly pageHeight: number;
}

function sum(heights: readonly number[]): number {
  return heights.reduce((whole, height) => whole + height, 0);
}

/** Height of what stands over the rows, with the rule under them. */
export function headHeight({ over, fit }: Pick<WaitingTable, "over" | "fit">): number {
  return over.height + sum(fit.headHeights) + RULE;
}

function moveLine(line: LaidLine, x: number, y: number): LaidLine {
  line.x += x;
  line.y += y;
  return line;
}

function moveRule(rule: LaidRule, x: number, y: number): LaidRule {
  const { x1, x2, y1, y2 } = rule;
  return { ...rule, x1: x1 + x, x2: x2 + x, y1: y1 + y, y2: y2 + y };
}

/**
 * Lays a table on the pages from where the writer stands. pdfmake's own tables drop rows that are
 * taller than a page, run labels over several rows past its end and centre them outside of their
 * cells, and take most of the time of a report.
 */
export function placeTable(table: WaitingTable, writer: PageWriter): void {
  const { over, fit, head, body, pageHeight } = table;
  const taken = headHeight(table);
  const { availableHeight } = writer.context();
  // Inside of what may not break pdfmake's height is no number; what is put there is small.
  const first = Number.isNaN(availableHeight) ? Infinity : availableHeight - taken;
  const room = { first, full: pageHeight - taken };
  const drawer = new CellDrawer(fit);
  const headBands = moved(stackRows(fit.headHeights), over.height + RULE / 2);
  const top = over.height + RULE / 2 + sum(fit.headHeights);
  let isFirst = true;
  divideRows(fit, room).forEach((page, index) => {
    if (index > 0) writer.moveToNextPage();
    if (page.length === 0 && body.length > 0) return;
    const rows = moved(page, top);
    const context = writer.context();
    const { x, y } = context;
    const lines: LaidLine[] = [
      ...(isFirst ? over.first : over.again).map((line) => line.clone()),
      ...drawer.head(headBands),
      ...drawer.body(rows),
    ];
    const parts = [
      { grid: head, bands: headBands },
      { grid: body, bands: rows },
    ];
    const items: LaidItem[] = [
      ...lines.map((line): LaidItem => ({ type: "line", item: moveLine(line, x, y) })),
      ...drawRules(parts, fit.sizes.rules).map((rule): LaidItem => ({
        type: "vector",
        item: moveRule(rule, x, y),
      })),
    ];
    // One by one: a table of thousands of rows has more items than a call has arguments.
    const { items: onPage } = context.getCurrentPage();
    for (const item of items) onPage.push(item);
    context.moveDown((rows.at(-1)?.bottom ?? top) + RULE / 2);
    isFirst = false;
  });
}
