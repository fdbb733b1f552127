import type { LayoutSet } from "../../core/layout/layout";

/** Longest name Excel gives a sheet. */
const LONGEST = 31;
/** What a sheet name may not hold, and quotation marks, which nobody can type into a formula. */
const UNFIT = /[:\\/?*[\]'"‘’“”]/gu;

/**
 * A name for the sheet of each table: its number and its title without the words that all titles of
 * the set begin with, e.g. `01收支总表` for 单位预算收支总表. Keys are the ids of the tables.
 */
export function sheetNames({ tables }: LayoutSet): ReadonlyMap<string, string> {
  const common = commonStart(tables.map(({ title }) => title));
  return new Map(
    tables.map(({ id, number, title }) => [
      id,
      sheetName(`${String(number).padStart(2, "0")}${title.slice(common.length)}`),
    ]),
  );
}

/** Words as a sheet can be called. */
export function sheetName(words: string): string {
  return words.replace(UNFIT, "").slice(0, LONGEST);
}

function commonStart(titles: readonly string[]): string {
  return titles.reduce((start, title) => {
    let length = 0;
    while (length < start.length && start[length] === title[length]) length += 1;
    return start.slice(0, length);
  });
}
