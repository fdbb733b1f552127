import type { Book, Rect } from "../book/book";
import { normaliseLabel, similarity } from "../book/label";
import type { TableLayout } from "../layout/layout";
import { findBands, headerWords } from "./bands";
import { matchColumns, type ColumnMatch } from "./columns";
import { makeGrid, type Grid } from "./grid";
import { bareTitle, readPreface, type Preface } from "./preface";

/** A head on a sheet with what stands over it, not yet known for a certain table. */
export interface Candidate {
  readonly grid: Grid;
  readonly head: Rect;
  readonly preface: Preface;
  /** Last row that can belong to it: the next table's title or the end of the sheet. */
  readonly end: number;
}

/** A candidate taken for a table. */
export interface Assignment {
  readonly candidate: Candidate;
  readonly layout: TableLayout;
  readonly match: ColumnMatch;
}

/** Share of a layout's head that must be there. */
const HEAD = 0.5;
/** Share of the head that is enough without a title that looks right. */
const HEAD_ALONE = 0.8;
const TITLE = 0.5;
/** A title this like a layout's, on a table that is already found, is a second copy of it. */
const REPEATED = 0.95;

/** Every table head on the visible sheets of a book. */
export function findCandidates(book: Book, layouts: readonly TableLayout[]): Candidate[] {
  const words = headerWords(layouts);
  const titles = layouts.map(({ title }) => title);
  return book.sheets
    .filter(({ visibility }) => visibility === "visible")
    .flatMap((sheet) => {
      const grid = makeGrid(sheet);
      return grid === null ? [] : candidatesOn(grid, words, titles);
    });
}

function candidatesOn(
  grid: Grid,
  words: ReadonlySet<string>,
  titles: readonly string[],
): Candidate[] {
  const bands = findBands(grid, words);
  const prefaces = bands.map((band) => {
    const above = bands.filter((other) => other.r1 < band.r0);
    const floor = above.reduce((row, other) => Math.max(row, other.r1 + 1), grid.used.r0);
    return readPreface(grid, band, floor, titles);
  });
  return bands.flatMap((head, index) => {
    const preface = prefaces[index];
    if (preface === undefined) return [];
    const below = bands.flatMap((other, at) => {
      const top = prefaces[at]?.top;
      return other.r0 > head.r1 && top !== undefined ? [top - 1] : [];
    });
    return [{ grid, head, preface, end: Math.min(grid.used.r1, ...below) }];
  });
}

/**
 * Gives every table its head, best fit first. Title and head count together, as tables 5, 7 and 8
 * have one head and only their titles differ.
 */
export function assignTables(
  candidates: readonly Candidate[],
  layouts: readonly TableLayout[],
): { readonly assigned: Assignment[]; readonly repeated: Assignment[] } {
  const fits = candidates.flatMap((candidate) =>
    layouts.flatMap((layout) => {
      const match = matchColumns(candidate.grid, candidate.head, layout);
      const title = titleLikeness(candidate.preface, layout);
      const enough = match.score >= (title >= TITLE ? HEAD : HEAD_ALONE);
      return enough ? [{ candidate, layout, match, title, worth: match.score + title }] : [];
    }),
  );
  fits.sort((a, b) => b.worth - a.worth);
  const assigned: Assignment[] = [];
  const repeated: Assignment[] = [];
  for (const fit of fits) {
    if ([...assigned, ...repeated].some(({ candidate }) => candidate === fit.candidate)) continue;
    const isTaken = assigned.some(({ layout }) => layout === fit.layout);
    if (!isTaken) assigned.push(fit);
    else if (fit.title >= REPEATED) repeated.push(fit);
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
