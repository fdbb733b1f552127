import { normaliseLabel, similarity } from "../book/label";
import type { Band } from "./bands";
import type { Grid } from "./grid";
import { isNote } from "./notes";

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

/** Reads what stands over a band, not above `floor` (the row after the head before). */
export function readPreface(
  grid: Grid,
  band: Band,
  floor: number,
  titles: readonly string[],
): Preface {
  const lines = linesAbove(grid, band, floor);
  const title = findTitle(lines, titles);
  const kept = title === null ? lines : lines.filter(({ row }) => row >= title.row);
  const entity = firstOf(kept, (words, next) =>
    words === title ? null : entityIn(words.text, next),
  );
  const year = firstOf(kept, budgetYearIn) ?? firstOf(kept, ({ text }) => yearIn(text));
  const unit = firstOf(kept, unitIn);
  const stated = [title, entity, year, unit].flatMap((words) => words?.row ?? []);
  return { top: Math.min(band.head.r0, ...stated), title, entity, year, unit };
}

/** The filled cells over a band, bottom row first, up to the note under a table before it. */
function linesAbove(grid: Grid, { head, left, right }: Band, floor: number): Words[] {
  const lines: Words[] = [];
  for (let row = head.r0 - 1; row >= Math.max(floor, head.r0 - REACH, 0); row -= 1) {
    const cells = cellsIn(grid, row, left, right);
    if (cells.some(({ text }) => isNote(text))) break;
    lines.push(...cells);
  }
  return lines;
}

function cellsIn(grid: Grid, row: number, left: number, right: number): Words[] {
  const cells: Words[] = [];
  for (let column = left; column <= right; column += 1) {
    if (grid.isCovered(row, column) && column > left) continue;
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
    .replace(/\(20\d{2}年(?:度)?\)|20\d{2}年(?:度)?/u, "");
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

const CODE = String.raw`[\[(【]?(\d{6}(?:\d{3})?)[\])】]?`;

/** Code and name in one cell or in two, or a name after 单位： */
function entityIn(text: string, next: string): Entity | null {
  const plain = text.normalize("NFKC");
  const coded = new RegExp(`(?:^|[\\s:])${CODE}[\\s-]*([^\\s\\d:][^\\s:]*)`, "u").exec(plain);
  if (coded?.[1] !== undefined && coded[2] !== undefined) {
    return { code: coded[1], name: normaliseLabel(coded[2]) };
  }
  const alone = new RegExp(`(?:^|[\\s:])${CODE}\\s*$`, "u").exec(plain)?.[1];
  const name = normaliseLabel(next);
  if (alone !== undefined) return /^[^\d:]+$/u.test(name) ? { code: alone, name } : null;
  const isLabel = /^(?:编制|填报|预算)?(?:单位|部门)(?:名称)?:?$/u.test(normaliseLabel(text));
  if (isLabel) return /^[^:]+$/u.test(name) ? entityIn(`单位:${next}`, "") : null;
  const named = [...plain.matchAll(/(?:单位|部门)(?:名称)?\s*:\s*([^\s:]+)/gu)]
    .map(([, words]) => normaliseLabel(words ?? ""))
    .find((words) => !MONEY.test(words) && !/^\d+$/u.test(words));
  return named === undefined ? null : { code: null, name: named };
}

/** The year after 预算年度, in the same cell or in the next. */
function budgetYearIn({ text }: Words, next: string): number | null {
  const plain = normaliseLabel(text);
  const own = /年度:?(20\d{2})/u.exec(plain)?.[1];
  const beside = /年度:?$/u.test(plain) ? /^(20\d{2})/u.exec(normaliseLabel(next))?.[1] : undefined;
  const year = own ?? beside;
  return year === undefined ? null : Number.parseInt(year, 10);
}

/** A year in words that are no date. */
export function yearIn(text: string): number | null {
  const year = /(20\d{2})年(?!\d{1,2}月)/u.exec(normaliseLabel(text))?.[1];
  return year === undefined ? null : Number.parseInt(year, 10);
}

const MONEY = /^\(?(?:人民币)?([万千百亿]*元)/u;

/** The unit after 单位：, in the same cell or in the next, or in a cell of its own. */
function unitIn({ text }: Words, next: string): string | null {
  const plain = normaliseLabel(text);
  const own = /单位[:(]?(?:人民币)?([万千百亿]*元)/u.exec(plain)?.[1];
  const beside = /单位:?$/u.test(plain) ? MONEY.exec(normaliseLabel(next))?.[1] : undefined;
  const alone = /^\(?(?:人民币)?([万千百亿]*元)\)?$/u.exec(plain)?.[1];
  return own ?? beside ?? alone ?? null;
}
