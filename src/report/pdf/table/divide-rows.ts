import type { Band } from "./bands";
import type { TableFit } from "./fit";
import { heightOfLines, isLabel } from "./row-heights";
import { byRow, type SetCell } from "./set-cells";
import { CELL_LEADING, RULE } from "./sizes";

/** Height in points that a page has for rows, under the head. */
export interface Room {
  /** On the page on which the table begins, which may be half full. */
  readonly first: number;
  readonly full: number;
}

/** Lines of a row that breaks over the page that stand on either page at least, if it has them. */
export const FEWEST_LINES = 2;
/** Points by which rows may be taller than their room, for sums that are not quite exact. */
const SLACK = 0.01;

class Division {
  readonly pages: Band[][] = [[]];
  readonly #fit: TableFit;
  readonly #room: Room;
  readonly #labels: readonly SetCell[];
  readonly #rows: ReadonlyMap<number, readonly SetCell[]>;
  #height = 0;

  constructor(fit: TableFit, room: Room) {
    const { sizes, padding, tallest } = fit;
    this.#fit = fit;
    this.#room = room;
    this.#rows = byRow(fit.body);
    this.#labels = fit.body.filter((cell) => isLabel(cell, sizes, padding, tallest));
  }

  get #page(): Band[] {
    return this.pages.at(-1) ?? [];
  }

  get #left(): number {
    const { first, full } = this.#room;
    return (this.pages.length === 1 ? first : full) - this.#height + SLACK;
  }

  #push(row: number, height: number, broken: Band["broken"]): void {
    const top = this.#height;
    this.#page.push({ row, top, bottom: top + height, broken });
    this.#height += height;
  }

  /** Puts a row on the page; returns the row to go on with. */
  add(row: number): number {
    const height = this.#fit.bodyHeights[row] ?? 0;
    if (height <= this.#left) {
      this.#push(row, height, null);
      return row + 1;
    }
    // A page without room for its first lines ends before a tall row as before any other.
    const mayBreak = height > this.#fit.tallest && this.#hasRoomFor(this.#longest(row));
    if (!mayBreak && (height <= this.#fit.tallest || this.#page.length > 0)) {
      return this.#turn(this.#startOfNext(row, row, this.#height));
    }
    const start = this.#startOfNext(row, row + 1, this.#height + this.#left);
    if (start <= row) return this.#turn(start);
    this.#breakRow(row);
    return row + 1;
  }

  /** Turns the page before a row, which may be on it already. */
  #turn(start: number): number {
    const page = this.#page;
    while ((page.at(-1)?.row ?? -1) >= start) page.pop();
    this.#nextPage();
    return start;
  }

  #nextPage(): void {
    this.pages.push([]);
    this.#height = 0;
  }

  /**
   * The first row of the next page, when this one is filled down to `bottom` before `next`: `row`
   * itself, or the one behind it when `row` breaks. A label that would have no room on its page goes
   * to the next one with its rows.
   */
  #startOfNext(row: number, next: number, bottom: number): number {
    let [start, filled] = [next, bottom];
    const { sizes, padding } = this.#fit;
    for (const label of this.#labels) {
      // A label may end with the row that breaks, or go on behind it.
      const reach = label.row + label.cell.rowSpan + next - row;
      if (label.row >= start || reach <= start) continue;
      const over = this.#page.find((band) => band.row === label.row);
      const top = over?.top ?? (label.row === row ? this.#height : null);
      // It began pages before, or at the top of a whole page, where it has room.
      if (top === null || (top === 0 && this.pages.length > 1)) continue;
      if (heightOfLines(label.lines.length, sizes, padding) <= filled - top) continue;
      [start, filled] = [label.row, top];
    }
    return start;
  }

  /** The cells of a row that break over the page with it. */
  #broken(row: number): readonly SetCell[] {
    const { sizes, padding, tallest } = this.#fit;
    const cells = this.#rows.get(row) ?? [];
    return cells.filter((cell) => !isLabel(cell, sizes, padding, tallest));
  }

  #longest(row: number): number {
    return Math.max(...this.#broken(row).map(({ lines }) => lines.length));
  }

  /** Lines of a row that have room on the page. */
  get #linesLeft(): number {
    const { sizes, padding } = this.#fit;
    return Math.floor((this.#left - padding * 2 - RULE) / (sizes.fontSize * CELL_LEADING));
  }

  #hasRoomFor(lines: number): boolean {
    return this.#linesLeft >= Math.min(FEWEST_LINES, lines);
  }

  /** Divides the lines of a tall row among as many pages as it takes. */
  #breakRow(row: number): void {
    const { sizes, padding } = this.#fit;
    const cells = this.#broken(row);
    const longest = this.#longest(row);
    let from = 0;
    while (from < longest) {
      if (!this.#hasRoomFor(longest - from)) {
        this.#nextPage();
        continue;
      }
      const count = Math.min(this.#linesLeft, longest - from);
      const to = from + count;
      const part = (cell: SetCell) => ({
        from: Math.min(from, cell.lines.length),
        to: Math.min(to, cell.lines.length),
      });
      const broken = new Map(cells.map((cell) => [cell, part(cell)]));
      this.#push(row, heightOfLines(count, sizes, padding), broken);
      from = to;
      if (from < longest) this.#nextPage();
    }
  }
}

/**
 * Divides the rows of a table among pages; the first page is empty when its room is too small.
 * Rows are kept whole unless they are taller than half a page, labels over several rows are given a
 * page on which they have room. A whole page must have room for FEWEST_LINES.
 */
export function divideRows(fit: TableFit, room: Room): Band[][] {
  const division = new Division(fit, room);
  let row = 0;
  while (row < fit.bodyHeights.length) row = division.add(row);
  return division.pages;
}
