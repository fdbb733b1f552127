import type { Book } from "../book/book";
import type { LayoutSet } from "../layout/layout";
import { findCandidates } from "./candidates";
import { prevailing } from "./headings";

/**
 * The layout set for a book: the one of the year its tables state, else the newest before that year,
 * else the oldest; the newest where no year is stated. `sets` holds at least one.
 */
export function chooseLayoutSet(book: Book, sets: readonly LayoutSet[]): LayoutSet {
  const byYear = [...sets].sort((a, b) => a.year - b.year);
  const [oldest, newest] = [byYear[0], byYear.at(-1)];
  if (oldest === undefined || newest === undefined) throw new RangeError("no layout sets");
  const candidates = findCandidates(book, newest.tables);
  const year = prevailing(
    candidates.map(({ preface }) => preface.year?.value ?? null),
    String,
  );
  if (year === null) return newest;
  return byYear.filter((set) => set.year <= year).at(-1) ?? oldest;
}
