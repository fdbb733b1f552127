import type { LaidItem, LaidLine, LaidPage } from "./engine";
import { LINE_EM } from "./line-metrics";
import { squeeze, type Mark } from "./mark";
import { boxAround, type TableRules } from "./rules";

type Cells = Map<Mark, LaidLine[]>;

/** The lines of every cell that has text on the page. */
function cellLines(page: LaidPage): Cells {
  const cells: Cells = new Map();
  for (const item of page.items) {
    if (item.type !== "line") continue;
    const mark = item.item.inlines[0]?.mark;
    if (mark?.boxed !== true) continue;
    const lines = cells.get(mark);
    if (lines === undefined) cells.set(mark, [item.item]);
    else lines.push(item.item);
  }
  return cells;
}

function isWhole(mark: Mark, lines: readonly LaidLine[]): boolean {
  const text = lines.flatMap((line) => line.inlines.map((inline) => inline.text)).join("");
  return squeeze(text) === mark.text;
}

/** Where the letters are; the space that a line height adds lies under them. */
function inkOf(lines: readonly LaidLine[]): { top: number; bottom: number; middle: number } {
  const bottoms = lines.map((line) => {
    const size = Math.max(...line.inlines.map((inline) => inline.fontSize));
    return line.y + size * LINE_EM;
  });
  const [first] = lines;
  const middle = first === undefined ? 0 : first.x + first.getWidth() / 2;
  return { top: Math.min(...lines.map((line) => line.y)), bottom: Math.max(...bottoms), middle };
}

/**
 * Moves the text of every cell to the middle between the rules above and below it. pdfmake's own
 * vertical centring puts the text of cells over several rows outside the table. A cell whose text
 * goes on over the page stays at the top, where reading begins.
 */
export function centreCells(page: LaidPage, tables: readonly TableRules[]): void {
  for (const [mark, lines] of cellLines(page)) {
    if (!isWhole(mark, lines)) continue;
    const { top, bottom, middle } = inkOf(lines);
    const box = boxAround(tables, middle, top, bottom);
    if (box === null) continue;
    const shift = (box.above + box.below - top - bottom) / 2;
    for (const line of lines) line.y += shift;
  }
}

/** Copies of `lines` in the box around the height `y`, or none when they have no room there. */
function copyTo(lines: readonly LaidLine[], y: number, tables: readonly TableRules[]): LaidItem[] {
  const { top, bottom, middle } = inkOf(lines);
  const box = boxAround(tables, middle, y, y);
  if (box === null || box.below - box.above < bottom - top) return [];
  return lines.map((line) => {
    const item = line.clone();
    delete item.id;
    item.y = line.y + (box.above + box.below - top - bottom) / 2;
    return { type: "line", item };
  });
}

/**
 * Prints the text of a cell over several rows again on every further page that it reaches, as a
 * reader expects of a label. `before` holds the cells of the page before; returns this page's.
 */
export function repeatLabels(
  page: LaidPage,
  tables: readonly TableRules[],
  before: Cells | undefined,
): Cells {
  const cells = cellLines(page);
  page.items = page.items.flatMap((item): LaidItem[] => {
    const label = item.type === "line" ? (item.item.inlines[0]?.mark?.continues ?? null) : null;
    if (item.type !== "line" || label === null) return [item];
    const lines = before?.get(label);
    if (cells.has(label) || lines === undefined || !isWhole(label, lines)) return [];
    const copies = copyTo(lines, item.item.y, tables);
    // Printed or without room: either way it is settled for this page and the next may need it.
    cells.set(label, lines);
    return copies;
  });
  return cells;
}
