import type { ExpectedCell } from "./expected";
import { commonLength, type PrintedPage } from "./printed-page";

/** A place in the text of the pages: the page from 0, and the character on it. */
export interface Position {
  readonly page: number;
  readonly at: number;
}

/** Where a row ends; or the cell that was looked for in vain, and where. */
export type RowMatch =
  | { readonly end: Position }
  | { readonly end: null; readonly missing: ExpectedCell | null; readonly at: Position };

/** Points by which runs of one line may differ in height. */
const ONE_LINE = 2;
/** Ways of dividing a row between pages that are tried before it counts as not found. */
const MOST_TRIES = 20_000;

/**
 * Finds a row of a table. On one page its cells follow each other. Where it breaks, each page has a
 * part of every cell, one cell after the other, so that the text of one cell is interrupted by its
 * neighbours' and by the head of the table. Which part is whose is found by trying: a part ends where
 * the text jumps up to the top of the next cell. `copiesFrom` is the first page on which labels from above may
 * be printed again.
 */
export function matchRow(
  cells: readonly ExpectedCell[],
  head: string,
  pages: readonly PrintedPage[],
  start: Position,
  copiesFrom: number,
): RowMatch {
  return new RowSearch(cells, head, pages, copiesFrom).run(start);
}

class RowSearch {
  readonly #cells: readonly ExpectedCell[];
  readonly #head: string;
  readonly #pages: readonly PrintedPage[];
  readonly #copiesFrom: number;
  #tries = 0;
  #farthest: Position = { page: -1, at: 0 };
  #missing: ExpectedCell | null = null;

  constructor(
    cells: readonly ExpectedCell[],
    head: string,
    pages: readonly PrintedPage[],
    copiesFrom: number,
  ) {
    this.#cells = cells;
    this.#head = head;
    this.#pages = pages;
    this.#copiesFrom = copiesFrom;
  }

  run(start: Position): RowMatch {
    const from = this.#cells.map(() => 0);
    const end = this.#find(from, 0, start);
    return end === null ? { end, missing: this.#missing, at: this.#farthest } : { end };
  }

  /** Where the row ends if the cells before `index` are settled on this page; null if nowhere. */
  #find(from: readonly number[], index: number, { page, at }: Position): Position | null {
    this.#tries += 1;
    if (this.#tries > MOST_TRIES) return null;
    const cell = this.#cells[index];
    if (cell === undefined) return this.#endOfPart(from, { page, at });
    const { text, isCopy, isLabel } = cell;
    const done = from[index] ?? 0;
    const printed = this.#pages[page];
    if (printed === undefined) return null;
    if (done === text.length) {
      // What is settled here was settled on a page before.
      const isAgain = isLabel && printed.text.startsWith(text, at);
      const after = isAgain ? { page, at: at + text.length } : null;
      const next = after === null ? null : this.#find(from, index + 1, after);
      return next ?? this.#find(from, index + 1, { page, at });
    }
    if (isCopy && page < this.#copiesFrom) return this.#find(from, index + 1, { page, at });
    const common = fragmentLength(printed, at, text, done);
    if (common === text.length - done) {
      const next = this.#find(replaced(from, index, isCopy ? done : text.length), index + 1, {
        page,
        at: at + common,
      });
      if (next !== null) return next;
    } else if (!isCopy) this.#note(cell, { page, at: at + common });
    if (isCopy) return this.#find(from, index + 1, { page, at });
    for (const part of this.#parts(printed, at, Math.min(common, text.length - done - 1))) {
      const rest = replaced(from, index, done + part);
      if (printed.text.length - at - part > this.#restLength(rest, index + 1)) continue;
      const next = this.#find(rest, index + 1, { page, at: at + part });
      if (next !== null) return next;
    }
    return null;
  }

  /** After the last cell: the row is whole, or the page is full and the row goes on behind the head. */
  #endOfPart(from: readonly number[], { page, at }: Position): Position | null {
    const isWhole = this.#cells.every(
      ({ text, isCopy }, index) => isCopy || from[index] === text.length,
    );
    if (isWhole) return { page, at };
    const next = this.#pages[page + 1];
    if (at < (this.#pages[page]?.text.length ?? 0) || next === undefined) return null;
    if (!next.text.startsWith(this.#head)) return null;
    return this.#find(from, 0, { page: page + 1, at: this.#head.length });
  }

  /** Lengths that the part of a cell on this page may have, the longest first. */
  #parts({ text, starts, heights }: PrintedPage, at: number, most: number): number[] {
    const parts: number[] = [];
    starts.forEach((start, run) => {
      const length = start - at;
      if (length < 0 || length > most) return;
      const isBelow = (heights[run] ?? 0) < (heights[run - 1] ?? 0) - ONE_LINE;
      if (length === 0 || !isBelow) parts.push(length);
    });
    const rest = text.length - at;
    if (rest <= most) parts.push(rest);
    return parts.reverse();
  }

  /** How much text the cells from `index` on can have on this page at most. */
  #restLength(from: readonly number[], index: number): number {
    let length = 0;
    for (let at = index; at < this.#cells.length; at += 1) {
      length += (this.#cells[at]?.text.length ?? 0) - (from[at] ?? 0);
    }
    return length;
  }

  #note(cell: ExpectedCell, { page, at }: Position): void {
    const { page: farPage, at: farAt } = this.#farthest;
    if (page < farPage || (page === farPage && at < farAt)) return;
    if (page === farPage && at === farAt && this.#missing !== null) return;
    this.#farthest = { page, at };
    this.#missing = cell;
  }
}

function replaced(values: readonly number[], index: number, value: number): number[] {
  return values.map((old, at) => (at === index ? value : old));
}

/** How far a page goes on with a text, and no further than it goes down. */
function fragmentLength(page: PrintedPage, at: number, text: string, from: number): number {
  const common = commonLength(page.text, at, text, from);
  const first = page.starts.findIndex((start) => start > at);
  for (let run = Math.max(first, 1); first !== -1 && run < page.starts.length; run += 1) {
    const start = page.starts[run] ?? 0;
    if (start >= at + common) break;
    const isAbove = (page.heights[run] ?? 0) > (page.heights[run - 1] ?? 0) + ONE_LINE;
    if (isAbove) return start - at;
  }
  return common;
}
