import type { Rect } from "../../book/book";
import { normaliseLabel, similarity } from "../../book/label";
import { sharedRect } from "../../book/rects";
import type { AnnexLayout } from "../../layout/annex";
import { remembered, rememberedPair } from "../../remembered";
import { findBands, type Band } from "../bands";
import type { Grid } from "../grid";
import { headColumns, type HeadColumn } from "../head-columns";
import { bareTitle, readPreface, type Preface } from "../preface";
import type { Block } from "./blocks";
import { matchHeads, plainGrid, type WantedColumn } from "./plain-heads";

/** The head of an annex on a sheet, with what stands over it. */
export interface AnnexHead extends Block {
  readonly layout: AnnexLayout;
  readonly preface: Preface;
  readonly isTitled: boolean;
  readonly columns: ReadonlyMap<string, HeadColumn>;
  /** How well title and head fit; the best of several copies is taken. */
  readonly worth: number;
}

/** Likeness from which a line is the title of an annex. */
const TITLE = 0.7;
/** Rows over a head in which its title may stand. */
const REACH = 8;
/** Columns that are enough under a title. */
const COLUMNS = 2;
/** Columns, and their share of all, that are enough without one. */
const COLUMNS_ALONE = 3;
const SHARE_ALONE = 0.6;
/** What a column of the sheet that the annex does not have takes away from a reading. */
const FOREIGN = 0.25;

/** The heads of annexes on a sheet; of overlapping readings the one that fits best. */
export const annexHeads = rememberedPair(
  (layouts: readonly AnnexLayout[], grid: Grid): readonly AnnexHead[] => {
    const bands = findBands(plainGrid(grid), wordsOf(layouts)).flatMap(heights);
    const readings = bands.flatMap((band) => readingsOf(band, bands, layouts, grid));
    readings.sort((a, b) => b.worth - a.worth);
    const chosen: AnnexHead[] = [];
    for (const reading of readings) {
      if (chosen.every(({ head }) => sharedRect(head, reading.head) === null)) chosen.push(reading);
    }
    return chosen;
  },
);

/** A band as it is and without its last row: 合计 is the head of a column and begins a row as well. */
function heights(band: Band): Band[] {
  const { head } = band;
  return head.r1 === head.r0 ? [band] : [band, { ...band, head: { ...head, r1: head.r1 - 1 } }];
}

const wordsOf = remembered(
  (layouts: readonly AnnexLayout[]): ReadonlySet<string> =>
    new Set(layouts.flatMap((layout) => wantedColumns(layout).flatMap(({ words }) => words))),
);

const wantedColumns = remembered(({ columns }: AnnexLayout): readonly WantedColumn<string>[] =>
  columns.map(({ id, words }) => ({ id, words: words.map(normaliseLabel) })),
);

function readingsOf(
  band: Band,
  bands: readonly Band[],
  layouts: readonly AnnexLayout[],
  grid: Grid,
): AnnexHead[] {
  const found = headColumns(plainGrid(grid), band.head).filter(({ path }) => path.length > 0);
  const floor = floorOf(band.head, bands);
  const mayBeTitled = hasTitleAbove(grid, band, floor, titlePieces(layouts));
  const matches = layouts
    .map((layout) => ({ layout, columns: matchHeads(found, wantedColumns(layout)) }))
    .filter(({ layout, columns }) => isEnough(layout, columns, mayBeTitled));
  if (matches.length === 0) return [];
  const titles = layouts.flatMap((layout) => layout.titles);
  const preface = readPreface(grid, band, floor, titles);
  return matches.flatMap(({ layout, columns }) => {
    const title = titleLikeness(preface, layout);
    const isTitled = title >= TITLE;
    if (!isEnough(layout, columns, isTitled)) return [];
    const fit = columns.size - FOREIGN * (found.length - columns.size);
    const worth = fit / layout.columns.length + (isTitled ? title : 0);
    const top = isTitled ? preface.top : band.head.r0;
    return [{ layout, head: band.head, top, preface, isTitled, columns, worth }];
  });
}

/** The row after the nearest head above: what stands over that belongs to another table. */
function floorOf(head: Rect, bands: readonly Band[]): number {
  let floor = 0;
  for (const { head: above } of bands) {
    if (above.r1 < head.r0 && above.c0 <= head.c1 && head.c0 <= above.c1) {
      floor = Math.max(floor, above.r1 + 1);
    }
  }
  return floor;
}

/** The two-character pieces of the titles: most sheets have none of them over a head. */
const titlePieces = remembered((layouts: readonly AnnexLayout[]): ReadonlySet<string> => {
  const titles = layouts.flatMap((layout) => layout.titles.map(normaliseLabel));
  return new Set(
    titles.flatMap((title) => Array.from(title.slice(1), (_, at) => title.slice(at, at + 2))),
  );
});

/** Whether words of a title stand over a head; whether they are one is much more work to tell. */
function hasTitleAbove(
  grid: Grid,
  { head, left, right }: Band,
  floor: number,
  pieces: ReadonlySet<string>,
): boolean {
  for (let row = Math.max(floor, head.r0 - REACH); row < head.r0; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const text = grid.text(row, column);
      for (let at = 0; at + 1 < text.length; at += 1) {
        if (pieces.has(text.slice(at, at + 2))) return true;
      }
    }
  }
  return false;
}

/** Names and, where it has figures, figures: less is some other table. */
function isEnough(
  { columns: all }: AnnexLayout,
  columns: ReadonlyMap<string, HeadColumn>,
  isTitled: boolean,
): boolean {
  const isThere = (test: (role: string) => boolean): boolean => {
    const wanted = all.filter(({ role }) => test(role));
    return wanted.length === 0 || wanted.some(({ id }) => columns.has(id));
  };
  if (!isThere((role) => role === "amount" || role === "count")) return false;
  if (isTitled) return columns.size >= COLUMNS;
  const share = columns.size / all.length;
  return (
    columns.size >= COLUMNS_ALONE && share >= SHARE_ALONE && isThere((role) => role === "name")
  );
}

/** 1 for a title of the layout, with a unit's name or a year before it or not. */
function titleLikeness({ title }: Preface, { titles }: AnnexLayout): number {
  if (title === null) return 0;
  const found = bareTitle(title.text).replace(/\([^()]*\)$/u, "");
  return titles.reduce((best, words) => {
    const expected = normaliseLabel(words);
    return Math.max(best, found.endsWith(expected) ? 1 : similarity(found, expected));
  }, 0);
}
