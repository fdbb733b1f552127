import type { Rect } from "../../book/book";
import { normaliseLabel } from "../../book/label";
import { sharedRect } from "../../book/rects";
import type { IndicatorColumn, PerformanceLayout } from "../../layout/annex";
import { remembered, rememberedPair } from "../../remembered";
import type { Grid } from "../grid";
import { headColumns } from "../head-columns";
import { matchHeads, plainGrid, type WantedColumn } from "./plain-heads";

/** The head of a performance table. */
export interface IndicatorHead {
  readonly head: Rect;
  readonly columns: ReadonlyMap<IndicatorColumn, number>;
}

/** Words in one row that make it a head. */
const WORDS = 3;
/** Rows of the tallest head. */
const ROWS = 4;
/** Tables on one sheet; where there are more, the sheet holds something else. */
const TABLES = 2_000;

const COLUMNS: readonly IndicatorColumn[] = [
  ...(["first", "second", "third", "scoring", "description"] as const),
  ...(["basis", "sign", "unit", "value"] as const),
];

/** The heads of performance tables on a sheet, from top to bottom, then from left to right. */
export const indicatorHeads = rememberedPair(
  (layout: PerformanceLayout, grid: Grid): readonly IndicatorHead[] => {
    const plain = plainGrid(grid);
    const words = wordsOf(layout);
    const heads: IndicatorHead[] = [];
    let open: IndicatorHead[] = [];
    for (let row = grid.used.r0; row <= grid.used.r1 && heads.length < TABLES; row += 1) {
      // The lower rows of a head are no heads of their own.
      open = open.filter(({ head }) => head.r1 >= row - ROWS);
      for (const [c0, c1] of groupsIn(plain, row, words)) {
        const found = headAt(plain, row, c0, c1, layout);
        if (found === null || open.some(({ head }) => sharedRect(head, found.head) !== null))
          continue;
        heads.push(found);
        open.push(found);
      }
    }
    return heads;
  },
);

const wanted = remembered(
  ({ columns }: PerformanceLayout): readonly WantedColumn<IndicatorColumn>[] =>
    COLUMNS.map((id) => ({ id, words: columns[id].map(normaliseLabel) })),
);

const wordsOf = remembered(
  (layout: PerformanceLayout): ReadonlySet<string> =>
    new Set(wanted(layout).flatMap(({ words }) => words)),
);

/**
 * First and last columns of the runs of head words in a row. A word that comes again begins another
 * run, and so does what stands behind a blank column and a foreign word: it is another table.
 */
function groupsIn(
  plain: Grid,
  row: number,
  words: ReadonlySet<string>,
): (readonly [number, number])[] {
  const groups: { c0: number; c1: number; readonly seen: Set<string> }[] = [];
  let left = "";
  let isApart = true;
  for (let column = plain.used.c0; column <= plain.used.c1; column += 1) {
    const text = plain.text(row, column);
    if (!words.has(text)) isApart ||= left === "" && text !== "";
    else {
      const last = groups.at(-1);
      const goesOn = plain.isRightPart(row, column) || last?.seen.has(text) === false;
      if (last === undefined || isApart || !goesOn) {
        groups.push({ c0: column, c1: column, seen: new Set([text]) });
      } else {
        last.c1 = column;
        last.seen.add(text);
      }
      isApart = false;
    }
    left = text;
  }
  return groups.filter(({ seen }) => seen.size >= WORDS).map(({ c0, c1 }) => [c0, c1]);
}

/** The head that a run of words belongs to, in all its rows; null where it lacks the indicators. */
function headAt(
  plain: Grid,
  row: number,
  c0: number,
  c1: number,
  layout: PerformanceLayout,
): IndicatorHead | null {
  const words = wordsOf(layout);
  const head = { r0: row, c0, r1: row, c1 };
  const isHead = (at: number): boolean => isAllWords(plain, at, c0, head.c1, words);
  while (head.r1 + 1 - row < ROWS && isHead(head.r1 + 1)) head.r1 += 1;
  while (row - head.r0 < ROWS && isHead(head.r0 - 1)) head.r0 -= 1;
  // Heads under one that somebody did not merge go on to the right of it.
  const goesOn = (column: number): boolean =>
    plain.text(head.r0, column) === "" && words.has(plain.text(head.r1, column));
  while (head.r1 > head.r0 && goesOn(head.c1 + 1)) head.c1 += 1;
  const found = matchHeads(headColumns(plain, head), wanted(layout));
  const isTable = found.has("third") || (found.has("second") && found.has("value"));
  if (!isTable) return null;
  return { head, columns: new Map([...found].map(([id, { column }]) => [id, column])) };
}

function isAllWords(
  plain: Grid,
  row: number,
  c0: number,
  c1: number,
  words: ReadonlySet<string>,
): boolean {
  let count = 0;
  for (let column = c0; column <= c1; column += 1) {
    const text = plain.text(row, column);
    if (text !== "" && !words.has(text)) return false;
    if (text !== "") count += 1;
  }
  return count > 0;
}
