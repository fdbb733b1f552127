import type { Book } from "../book/book";
import type { LayoutSet } from "../layout/layout";
import { findCandidates } from "./candidates";
import { prevailing } from "./headings";

/**
 * The layout set for a book: the one of the year its tables state, else the newest before that year,
 * else the oldest; the newest where no year is stated. `sets` holds at least one.
 */
export function chooseLayoutSet(book: Book, sets: readonly LayoutSet[]): LayoutSet {
  const [first] = sets;
  if (first === undefined) throw new RangeError("no layout sets");
  const newest = sets.reduce((latest, set) => (set.year > latest.year ? set : latest), first);
  const candidates = findCandidates(book, newest.tables);
  const year = prevailing(
    candidates.map(({ preface }) => preface.year?.value ?? null),
    String,
  );
  return year === null ? newest : layoutForYear(sets, year);
}

/** The layout set for tables of a year: the newest that is not after it, else the oldest. */
export function layoutForYear(sets: readonly LayoutSet[], year: number): LayoutSet {
  const byYear = [...sets].sort((a, b) => a.year - b.year);
  const found = byYear.filter((set) => set.year <= year).at(-1) ?? byYear[0];
  if (found === undefined) throw new RangeError("no layout sets");
  return found;
}
