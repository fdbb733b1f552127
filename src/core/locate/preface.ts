import type { Rect } from "../book/book";
import { normaliseLabel, similarity } from "../book/label";
import type { Grid } from "./grid";

/** Words that stand somewhere on a sheet. */
export interface Words {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** A line over a table that says something of it. */
export interface Stated<T> extends Words {
  readonly value: T;
}

export interface Entity {
  /** Code of the budget unit (预算单位编码), null where only the name is given. */
  readonly code: string | null;
  readonly name: string;
}

/** What stands over a table: title, whose it is, the year and the unit of money. */
export interface Preface {
  /** First row that belongs to the table. */
  readonly top: number;
  readonly title: Words | null;
  readonly entity: Stated<Entity> | null;
  readonly year: Stated<number> | null;
  /** The unit of money in the sheet's own words, e.g. 万元 or 千元. */
  readonly unit: Stated<string> | null;
}

/** Rows over a head that are looked at. */
const REACH = 8;
/** Likeness from which a line is taken for a title. */
const TITLE = 0.5;

/** Reads what stands over a band, not above `floor` (the row after the table before). */
export function readPreface(
  grid: Grid,
  band: Rect,
  floor: number,
  titles: readonly string[],
): Preface {
  const lines = linesAbove(grid, band, floor);
  const title = findTitle(lines, titles);
  const kept = title === null ? lines : lines.filter(({ row }) => row >= title.row);
  return {
    top: kept.reduce((top, { row }) => Math.min(top, row), band.r0),
    title,
    entity: firstOf(kept, (words) => (words === title ? null : entityIn(words.text))),
    year: firstOf(kept, (words, next) => yearIn(words.text, next)),
    unit: firstOf(kept, (words, next) => unitIn(words.text, next)),
  };
}

/** The filled cells over a band, bottom row first, up to the first row that is no heading line. */
function linesAbove(grid: Grid, band: Rect, floor: number): Words[] {
  const lines: Words[] = [];
  for (let row = band.r0 - 1; row >= Math.max(floor, band.r0 - REACH); row -= 1) {
    const cells = cellsIn(grid, row, band);
    if (cells.some(({ text }) => /^注[:：]/u.test(normaliseLabel(text)))) break;
    lines.push(...cells);
  }
  return lines;
}

function cellsIn(grid: Grid, row: number, band: Rect): Words[] {
  const cells: Words[] = [];
  for (let column = band.c0; column <= band.c1; column += 1) {
    if (grid.isCovered(row, column) && column > band.c0) continue;
    const text = grid.raw(row, column);
    if (text.trim() !== "") cells.push({ text, row, column });
  }
  return cells;
}

/** The line most like a title of the set; else the topmost line that ends in 表. */
function findTitle(lines: readonly Words[], titles: readonly string[]): Words | null {
  let best: Words | null = null;
  let likeness = TITLE;
  for (const words of lines) {
    const text = bareTitle(words.text);
    for (const title of titles) {
      const score = similarity(text, normaliseLabel(title));
      if (score > likeness) [best, likeness] = [words, score];
    }
  }
  return best ?? [...lines].reverse().find(({ text }) => /表$/u.test(normaliseLabel(text))) ?? null;
}

/** A title without 附表1： in front and without the year. */
export function bareTitle(text: string): string {
  return normaliseLabel(text)
    .replace(/^(?:(?:附件|附表|附|表)[0-9一二三四五六七八九十]*[:.、-]?|[0-9]+[:.、-])/u, "")
    .replace(/20\d{2}年(?:度)?/u, "");
}

function firstOf<T>(
  lines: readonly Words[],
  read: (words: Words, next: string) => T | null,
): Stated<T> | null {
  for (const words of lines) {
    const next = lines.find(({ row, column }) => row === words.row && column > words.column);
    const value = read(words, next?.text ?? "");
    if (value !== null) return { ...words, value };
  }
  return null;
}

function entityIn(text: string): Entity | null {
  const plain = text.normalize("NFKC");
  const coded = /(?:^|[\s:])(\d{6})[\s-]*([^\s\d:][^\s:]*)/u.exec(plain);
  if (coded?.[1] !== undefined && coded[2] !== undefined) {
    return { code: coded[1], name: normaliseLabel(coded[2]) };
  }
  const named = /(?:编制|填报|预算)?单位(?:名称)?\s*:\s*([^\s:]+)/u.exec(plain)?.[1];
  if (named === undefined || /^(?:人民币)?[万千百亿]*元/u.test(named)) return null;
  return { code: null, name: normaliseLabel(named) };
}

function yearIn(text: string, next: string): number | null {
  const plain = normaliseLabel(text);
  const own = /(?:预算)?年度:?(20\d{2})|(20\d{2})年/u.exec(plain);
  const beside = /年度:?$/u.test(plain) ? /^(20\d{2})/u.exec(normaliseLabel(next)) : null;
  const year = own?.[1] ?? own?.[2] ?? beside?.[1];
  return year === undefined ? null : Number.parseInt(year, 10);
}

function unitIn(text: string, next: string): string | null {
  const plain = normaliseLabel(text);
  const own = /单位:(?:人民币)?([万千百亿]*元)/u.exec(plain)?.[1];
  const beside = /单位:?$/u.test(plain)
    ? /^(?:人民币)?([万千百亿]*元)$/u.exec(normaliseLabel(next))?.[1]
    : undefined;
  return own ?? beside ?? null;
}
