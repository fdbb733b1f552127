import type { Book, Rect, Sheet } from "../book/book";
import { normaliseLabel, similarity } from "../book/label";
import type { TableLayout } from "../layout/layout";
import { rememberedPair } from "../remembered";
import { findBands, headerWords, type Band } from "./bands";
import { matchColumns, type ColumnMatch } from "./columns";
import { makeGrid, type Grid } from "./grid";
import { headColumns } from "./head-columns";
import { bareTitle, readPreface, type Preface } from "./preface";

/** A head on a sheet with what stands over it, and how well it fits each layout. */
export interface Candidate {
  readonly grid: Grid;
  readonly head: Rect;
  readonly preface: Preface;
  /** Last row that can belong to it: the next table's title or the end of the sheet. */
  readonly end: number;
  readonly fits: readonly Fit[];
}

export interface Fit {
  readonly layout: TableLayout;
  readonly match: ColumnMatch;
  /** Likeness of the title, from 0 to 1. */
  readonly title: number;
  readonly worth: number;
}

/** A candidate taken for a table. */
export interface Assignment {
  readonly candidate: Candidate;
  readonly fit: Fit;
}

/** Share of a layout's head that must be there. */
const HEAD = 0.5;
/** Share of the head that is enough without a title that looks right. */
const HEAD_ALONE = 0.8;
const TITLE = 0.5;
/** A title this like a layout's, on a table that is already found, is a second copy of it. */
const REPEATED = 0.95;

/** Every head on the visible sheets of a book that fits one of the layouts. */
export function findCandidates(book: Book, layouts: readonly TableLayout[]): Candidate[] {
  return book.sheets
    .filter(({ visibility }) => visibility === "visible")
    .flatMap((sheet) => candidatesOf(layouts, sheet));
}

/** A sheet that did not change holds the same candidates. */
const candidatesOf = rememberedPair(
  (layouts: readonly TableLayout[], sheet: Sheet): readonly Candidate[] => {
    const grid = makeGrid(sheet);
    return grid === null ? [] : candidatesOn(grid, headerWords(layouts), layouts);
  },
);

/** Of overlapping readings of a head the one that fits best. */
function candidatesOn(
  grid: Grid,
  words: ReadonlySet<string>,
  layouts: readonly TableLayout[],
): Candidate[] {
  const titles = layouts.map(({ title }) => title);
  const bands = findBands(grid, words);
  const prefaceOf = (index: number): Preface | null => {
    const band = bands[index];
    return band === undefined ? null : readPreface(grid, band, floorOf(bands, index), titles);
  };
  const readings = bands.flatMap(({ head }, index) => {
    const columns = headColumns(grid, head);
    const matches = layouts
      .map((layout) => ({ layout, match: matchColumns(columns, layout) }))
      .filter(({ match }) => match.score >= HEAD);
    const preface = matches.length === 0 ? null : prefaceOf(index);
    if (preface === null) return [];
    const fits = matches.map(({ layout, match }): Fit => {
      const title = titleLikeness(preface, layout);
      return { layout, match, title, worth: match.score + title };
    });
    return [{ index, head, preface, fits }];
  });
  readings.sort((a, b) => bestWorth(b.fits) - bestWorth(a.fits));
  const chosen = new Map<number, (typeof readings)[number]>();
  for (const reading of readings) {
    if (!overlapsAny(reading.head, chosen)) chosen.set(reading.index, reading);
  }
  const endOf = (index: number): number => {
    const head = bands[index]?.head;
    const below = bands.findIndex(
      (other, at) =>
        at > index &&
        isBelow(other.head, head) &&
        (chosen.has(at) || !overlapsAny(other.head, chosen)),
    );
    const top = chosen.get(below)?.preface.top ?? prefaceOf(below)?.top;
    return top === undefined ? grid.used.r1 : top - 1;
  };
  return [...chosen.values()]
    .sort((a, b) => a.index - b.index)
    .map(({ index, head, preface, fits }) => ({ grid, head, preface, end: endOf(index), fits }));
}

function bestWorth(fits: readonly Fit[]): number {
  return fits.reduce((most, { worth }) => Math.max(most, worth), 0);
}

/** The row after the nearest head over a band: what is above it belongs to another table. */
function floorOf(bands: readonly Band[], index: number): number {
  const head = bands[index]?.head;
  for (let at = index - 1; at >= 0; at -= 1) {
    const above = bands[at]?.head;
    if (above !== undefined && head !== undefined && isBelow(head, above)) return above.r1 + 1;
  }
  return 0;
}

/** Whether a head lies under another one, in some of its columns. */
function isBelow(lower: Rect, upper: Rect | undefined): boolean {
  return upper !== undefined && lower.r0 > upper.r1 && lower.c0 <= upper.c1 && upper.c0 <= lower.c1;
}

function overlapsAny(head: Rect, chosen: ReadonlyMap<number, { readonly head: Rect }>): boolean {
  for (const { head: other } of chosen.values()) {
    if (head.r0 <= other.r1 && other.r0 <= head.r1 && head.c0 <= other.c1 && other.c0 <= head.c1) {
      return true;
    }
  }
  return false;
}

/**
 * Gives every table its head, best fit first. Title and head count together, as tables 5, 7 and 8
 * have one head and only their titles differ.
 */
export function assignTables(candidates: readonly Candidate[]): {
  readonly assigned: Assignment[];
  readonly repeated: Assignment[];
} {
  const fits = candidates.flatMap((candidate) =>
    candidate.fits
      .filter(({ match, title }) => match.score >= (title >= TITLE ? HEAD : HEAD_ALONE))
      .map((fit) => ({ candidate, fit })),
  );
  fits.sort((a, b) => b.fit.worth - a.fit.worth);
  const assigned: Assignment[] = [];
  const repeated: Assignment[] = [];
  const taken = new Set<Candidate>();
  for (const { candidate, fit } of fits) {
    if (taken.has(candidate)) continue;
    const isFound = assigned.some((other) => other.fit.layout === fit.layout);
    if (isFound && fit.title < REPEATED) continue;
    (isFound ? repeated : assigned).push({ candidate, fit });
    taken.add(candidate);
  }
  return { assigned, repeated };
}

/** 1 for the statutory title, with a unit's name or a year before it or not. */
function titleLikeness(preface: Preface, layout: TableLayout): number {
  if (preface.title === null) return 0;
  const found = bareTitle(preface.title.text);
  const expected = normaliseLabel(layout.title);
  return found.endsWith(expected) ? 1 : similarity(found, expected);
}
