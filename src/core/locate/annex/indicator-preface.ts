import type { Rect } from "../../book/book";
import { normaliseLabel } from "../../book/label";
import type { PerformanceLayout } from "../../layout/annex";
import { remembered } from "../../remembered";
import { squeezed, type Grid } from "../grid";
import { isNote } from "../notes";
import type { Words } from "../preface";
import { oneLine } from "./value";

/** What stands over the head of a performance table. */
export interface IndicatorPreface {
  /** First row of the table. */
  readonly top: number;
  readonly title: Words | null;
  /** Whether the title says that it is the unit's table. */
  readonly isUnit: boolean;
  /** Name of the project; empty where it is not said. */
  readonly project: string;
  readonly goals: readonly Words[];
}

/** Rows over a head that are looked at, however far away the table above is. */
const REACH = 60;
const LONGEST_TITLE = 60;

/** Reads the title, the project's name and the lines of the goal over a head, not above `floor`. */
export function readIndicatorPreface(
  grid: Grid,
  head: Rect,
  floor: number,
  layout: PerformanceLayout,
): IndicatorPreface {
  const rows: Words[][] = [];
  const least = Math.max(floor, head.r0 - REACH, grid.used.r0);
  for (let row = head.r0 - 1; row >= least; row -= 1) {
    const cells = cellsIn(grid, row, head);
    const [first] = cells;
    if (first !== undefined && isNote(first.text)) break;
    rows.unshift(cells);
    if (first !== undefined && isTitle(first.text, layout)) break;
  }
  const title = rows[0]?.[0];
  const isTitled = title !== undefined && isTitle(title.text, layout);
  // Without a title only what is named can be told from the end of the table above.
  const own = isTitled ? rows.slice(1) : namedRows(rows, layout);
  const inTitle = isTitled ? projectInTitle(title.text, layout) : "";
  const [top] = isTitled ? [title] : own.flat();
  return {
    top: top?.row ?? head.r0,
    title: isTitled ? { ...title, text: oneLine(title.text) } : null,
    isUnit: isTitled && isUnitTitle(title.text, layout),
    project: projectNamed(own, layout) || inTitle,
    goals: goalsIn(own, layout),
  };
}

/** The filled cells of a row within the columns of a head; a merged area is a cell of each its rows. */
function cellsIn(grid: Grid, row: number, { c0, c1 }: Rect): Words[] {
  const cells: Words[] = [];
  for (let column = c0; column <= c1; column += 1) {
    if (grid.isRightPart(row, column) && column > c0) continue;
    const text = grid.raw(row, column);
    const isLower = grid.isCovered(row, column) && cells.length > 0;
    if (text.trim() !== "" && !isLower) cells.push({ text, row, column });
  }
  return cells;
}

interface PlainWords {
  readonly goals: readonly string[];
  readonly projectNames: readonly string[];
  readonly unit: readonly string[];
  /** Longest first. */
  readonly titles: readonly string[];
}

const plainWords = remembered((layout: PerformanceLayout): PlainWords => {
  const unit = layout.unit.titles.map(normaliseLabel);
  const project = layout.project.titles.map(normaliseLabel);
  return {
    goals: layout.goals.map(normaliseLabel),
    projectNames: layout.projectNames.map(normaliseLabel),
    unit,
    titles: [...unit, ...project].sort((a, b) => b.length - a.length),
  };
});

function isTitle(text: string, layout: PerformanceLayout): boolean {
  if (text.length > LONGEST_TITLE) return false;
  const { goals, titles } = plainWords(layout);
  const words = plainTitle(text);
  return !goals.includes(words) && titles.some((title) => isEnd(words, title));
}

function isUnitTitle(text: string, layout: PerformanceLayout): boolean {
  const words = plainTitle(text);
  return plainWords(layout).unit.some((title) => isEnd(words, title));
}

function isEnd(words: string, title: string): boolean {
  return words.endsWith(title) || words.endsWith(`${title}表`);
}

/** A title without a bracket at the end, and without its number and year. */
function plainTitle(text: string): string {
  return withoutNumber(normaliseLabel(text).replace(/\([^()]*\)$/u, ""));
}

function withoutNumber(words: string): string {
  return words
    .replace(
      /^(?:第[一二三四五六七八九十]+部分|[(（]?(?:[一二三四五六七八九十]+|\d+)[)）、.．:：]+)/u,
      "",
    )
    .replace(/^20\d{2}年(?:度)?/u, "");
}

/**
 * The words of a title before 绩效目标表, as they are written; none in the title of a whole sheet
 * (预算项目绩效目标). 项目 may be the end of a name, so that as little as possible is cut off.
 */
function projectInTitle(text: string, layout: PerformanceLayout): string {
  const words = plainTitle(text);
  const ends = plainWords(layout).titles.filter((end) => isEnd(words, end));
  const title = ends.at(-1) ?? words;
  if (ends.some((end) => words === end || words === `${end}表`)) return "";
  const printed = withoutNumber(squeezed(text));
  const at = printed.lastIndexOf(title);
  return (at === -1 ? words.slice(0, words.lastIndexOf(title)) : printed.slice(0, at)).replace(
    /[-—:：]+$/u,
    "",
  );
}

/** The rows next to the head from the topmost one that begins with a goal or a project's name. */
function namedRows(rows: readonly Words[][], layout: PerformanceLayout): Words[][] {
  let first = rows.length;
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const cells = rows[at] ?? [];
    const isNamed = cells.some(({ text }) => labelOf(text, layout) !== null);
    if (isNamed) first = at;
    else if (cells.length > 1) break;
  }
  return rows.slice(first);
}

/** What the words name, and those behind a colon in the same cell. */
function labelOf(
  text: string,
  layout: PerformanceLayout,
): { readonly kind: "goal" | "project"; readonly rest: number } | null {
  const { goals, projectNames } = plainWords(layout);
  const colon = text.search(/[:：]/u);
  const words = normaliseLabel(
    colon === -1 ? text.slice(0, 40) : text.slice(0, Math.min(colon, 40)),
  );
  const rest = colon === -1 ? text.length : colon + 1;
  if (goals.includes(words)) return { kind: "goal", rest };
  return projectNames.includes(words) ? { kind: "project", rest } : null;
}

/** The name behind 项目名称, in the same cell or in the next. */
function projectNamed(rows: readonly Words[][], layout: PerformanceLayout): string {
  for (const cells of rows) {
    for (const [at, { text }] of cells.entries()) {
      const label = labelOf(text, layout);
      if (label?.kind !== "project") continue;
      const name = squeezed(text.slice(label.rest)) || squeezed(cells[at + 1]?.text ?? "");
      if (name !== "") return name;
    }
  }
  return "";
}

/** The lines behind 绩效目标, and those in the rows below without a name of their own. */
function goalsIn(rows: readonly Words[][], layout: PerformanceLayout): Words[] {
  const goals: Words[] = [];
  let isGoal = false;
  for (const cells of rows) {
    const [first, ...others] = cells;
    if (first === undefined) continue;
    const label = labelOf(first.text, layout);
    isGoal = label === null ? isGoal && others.length === 0 : label.kind === "goal";
    if (!isGoal) continue;
    const own = { ...first, text: first.text.slice(label?.rest ?? 0) };
    for (const words of [own, ...others]) goals.push(...linesOf(words));
  }
  return goals;
}

function linesOf({ text, row, column }: Words): Words[] {
  return text
    .split(/[\r\n]+/u)
    .map((line) => ({ text: line.trim(), row, column }))
    .filter((line) => line.text !== "");
}
