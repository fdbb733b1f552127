import type { TableBlock } from "../../model";
import { possibleSizes } from "./columns";
import { leastHeight } from "./estimate";
import { rowHeights } from "./row-heights";
import { setCell, type PlacedCell, type SetCell, type Setter } from "./set-cells";
import { RULE, type TableSizes } from "./sizes";

/** How a table is set on pages of one shape; heights are in points. */
export interface TableFit {
  readonly sizes: TableSizes;
  /** Space over and under the text of a row. */
  readonly padding: number;
  readonly head: readonly SetCell[];
  readonly body: readonly SetCell[];
  readonly headHeights: readonly number[];
  readonly bodyHeights: readonly number[];
  /** Labels over several rows that are taller than this break over the page. */
  readonly tallest: number;
}

/** The cells of a table before it is known how large they are set. */
export interface PlacedTable {
  readonly table: TableBlock;
  readonly head: readonly PlacedCell[];
  readonly body: readonly PlacedCell[];
}

/** Padding of a row in points, from tight to loose. */
const TIGHT = 1.8;
const USUAL = 3.2;
const LOOSE = 4.2;
/** Type is not made smaller than this only to spare a page, in points. */
const SMALLEST_TO_FIT = 8;
/** Rows that look lost on the last page of a table when no more stand there. */
const FEW_ROWS = 4;
/** How much taller than estimated a table may be. */
const CERTAINLY_LESS = 1.4;
/** Share of a page that a label or a row may take and still be kept in one piece. */
const TALL = 0.5;

function sum(heights: readonly number[]): number {
  return heights.reduce((whole, height) => whole + height, RULE);
}

/** Height of the pages of a table, in points. */
export interface PageRoom {
  /** Where it begins, when something stands over it there that will stay with it. */
  readonly first: number;
  /** Whether it begins a page, so that it can be fitted onto it. */
  readonly isFresh: boolean;
  readonly full: number;
}

/** Sets one table at one size or another; `room` is without the title. */
class Fitter {
  readonly #placed: PlacedTable;
  readonly #setter: Setter;
  readonly #room: PageRoom;
  readonly #set = new Map<TableSizes, Pick<TableFit, "head" | "body">>();

  constructor(placed: PlacedTable, setter: Setter, room: PageRoom) {
    this.#placed = placed;
    this.#setter = setter;
    this.#room = room;
  }

  fit(sizes: TableSizes, padding: number): TableFit {
    const { table } = this.#placed;
    const set = this.#set.get(sizes) ?? this.#setCells(sizes);
    this.#set.set(sizes, set);
    const headHeights = rowHeights(table.head.length, set.head, sizes, padding, Infinity);
    const tallest = (this.#room.full - sum(headHeights)) * TALL;
    const bodyHeights = rowHeights(table.body.length, set.body, sizes, padding, tallest);
    return { sizes, padding, ...set, headHeights, bodyHeights, tallest };
  }

  #setCells(sizes: TableSizes): Pick<TableFit, "head" | "body"> {
    const set = (cell: PlacedCell): SetCell => setCell(cell, sizes, this.#setter);
    return { head: this.#placed.head.map(set), body: this.#placed.body.map(set) };
  }

  #least(sizes: TableSizes, padding: number): number {
    const { table, head, body } = this.#placed;
    const headHeight = leastHeight(table.head.length, head, sizes, padding);
    return headHeight + leastHeight(table.body.length, body, sizes, padding);
  }

  /** Whether a table at this size is so short that nobody need set it to see that it fits. */
  isShort(sizes: TableSizes): boolean {
    return this.#least(sizes, USUAL) * CERTAINLY_LESS < this.#room.first;
  }

  /** With as much air in the rows as one page has; null when even tight rows need more. */
  onePage(sizes: TableSizes): TableFit | null {
    const { table } = this.#placed;
    const rows = table.head.length + table.body.length;
    // Most long tables are seen to be too long without setting them.
    if (this.#least(sizes, TIGHT) > this.#room.first) return null;
    const tight = this.fit(sizes, TIGHT);
    const spare = this.#room.first - sum([...tight.headHeights, ...tight.bodyHeights]);
    if (spare < 0) return null;
    return this.fit(sizes, Math.min(LOOSE, TIGHT + spare / (2 * Math.max(1, rows))));
  }

  /** Pages that a table takes when it begins on its own, and the rows on the last. */
  pages({ headHeights, bodyHeights }: TableFit): { count: number; last: number } {
    const head = sum(headHeights);
    const room = (page: number): number => (page === 1 ? this.#room.first : this.#room.full) - head;
    let [count, last, filled] = [1, 0, 0];
    for (const height of bodyHeights) {
      if (last > 0 && filled + height > room(count)) [count, last, filled] = [count + 1, 0, 0];
      last += 1;
      filled += height;
    }
    return { count, last };
  }

  /** Another setting for a table whose last rows would stand alone; null when none helps. */
  withoutRest(possible: readonly TableSizes[], usual: TableFit): TableFit | null {
    const { count } = this.pages(usual);
    // Smaller type is for sparing the second page; nobody compares the rows of page 9 and 10.
    const sizes = count === 2 ? possible : possible.slice(0, 1);
    for (const size of sizes) {
      const whole = count === 2 ? this.onePage(size) : null;
      if (whole !== null) return whole;
    }
    for (const padding of [TIGHT, LOOSE]) {
      const other = this.fit(usual.sizes, padding);
      const { count: pages, last } = this.pages(other);
      if (pages < count || (pages === count && last >= FEW_ROWS)) return other;
    }
    return null;
  }
}

/**
 * Sets a table on one page when it can: with smaller type if need be, then with as much air in the
 * rows as the page has. A table that needs several pages gets its usual size, unless that leaves
 * its last rows alone, and so does one that goes on below others, as smaller type would spare it
 * nothing there. `room` is without what stands over its head on every page.
 */
export function fitTable(
  placed: PlacedTable,
  width: number,
  room: PageRoom,
  setter: Setter,
): TableFit {
  const all = possibleSizes(placed.table, width);
  const possible = room.isFresh ? all : all.slice(0, 1);
  const fitter = new Fitter(placed, setter, room);
  for (const sizes of possible) {
    if (sizes.fontSize < SMALLEST_TO_FIT) break;
    const fit = fitter.onePage(sizes);
    if (fit !== null) return fit;
  }
  const [sizes] = possible;
  if (sizes === undefined) throw new Error(`${placed.table.id} has no size at which it can be set`);
  const usual = fitter.fit(sizes, USUAL);
  const { count, last } = fitter.pages(usual);
  if (count === 1 || last >= FEW_ROWS) return usual;
  return fitter.withoutRest(possible, usual) ?? usual;
}

/** Whether a table stands on one page, in type that is not too small. */
export function fitsPage(
  placed: PlacedTable,
  width: number,
  room: PageRoom,
  setter: Setter,
): boolean {
  const fitter = new Fitter(placed, setter, room);
  return possibleSizes(placed.table, width).some(
    (sizes, index) =>
      (index === 0 && fitter.isShort(sizes)) ||
      (sizes.fontSize >= SMALLEST_TO_FIT && fitter.onePage(sizes) !== null),
  );
}
