import type { Book } from "../book/book";
import { findCandidates } from "./candidates";
import { prevailing } from "./headings";
import type { LayoutSet } from "../layout/layout";

/**
 * The layout set for a book: the one of the year its tables state, else the newest before that year,
 * else the oldest. Null where the sets are none.
 */
export function chooseLayoutSet(book: Book, sets: readonly LayoutSet[]): LayoutSet | null {
  const byYear = [...sets].sort((a, b) => a.year - b.year);
  const newest = byYear.at(-1);
  if (newest === undefined) return null;
  const candidates = findCandidates(book, newest.tables);
  const year = prevailing(
    candidates.map(({ preface }) => preface.year?.value ?? null),
    String,
  );
  if (year === null) return newest;
  return byYear.filter((set) => set.year <= year).at(-1) ?? byYear[0] ?? null;
}
