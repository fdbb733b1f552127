import type { StatementLayout } from "../../layout/layout";
import { normaliseLabel } from "../../book/label";
import type { GlossaryEntry } from "../annexes";
import type { LocatedStatement } from "../disclosure";
import type { Grid } from "../grid";
import { isNote } from "../notes";
import type { Words } from "../preface";
import type { Block } from "./blocks";

/** Id of the section of the statement, and of the list beside it, that explains terms. */
const GLOSSARY = "glossary";

const LONGEST_TITLE = 40;

/** A list of terms on a sheet: the title stands in the row of the head. */
export type GlossaryHead = Block;

/** The titles of lists of terms on a sheet. */
export function glossaryHeads({ attachments }: StatementLayout, grid: Grid): GlossaryHead[] {
  const { used } = grid;
  const title = attachments.find(({ id }) => id === GLOSSARY)?.title;
  if (title === undefined) return [];
  const wanted = normaliseLabel(title);
  const heads: GlossaryHead[] = [];
  for (let row = used.r0; row <= used.r1; row += 1) {
    for (let column = used.c0; column <= used.c1; column += 1) {
      const text = grid.isCovered(row, column) ? "" : grid.text(row, column);
      if (text === "" || text.length > LONGEST_TITLE || !text.endsWith(wanted)) continue;
      const head = { r0: row, c0: column, r1: row, c1: lastColumn(grid, row, column) };
      heads.push({ top: row, head });
    }
  }
  return heads;
}

/** A list may be as wide as the words beside its title leave room. */
function lastColumn(grid: Grid, row: number, first: number): number {
  let last = first;
  while (last < grid.used.c1) {
    const isFree = grid.isRightPart(row, last + 1) || grid.text(row, last + 1) === "";
    if (!isFree) break;
    last += 1;
  }
  return last;
}

/** Reads the entries under a title, down to `end`: a line of a cell each, or term and text in two cells. */
export function readGlossary(grid: Grid, { head }: GlossaryHead, end: number): GlossaryEntry[] {
  const lines: Words[] = [];
  for (let row = head.r1 + 1; row <= end; row += 1) {
    const cells: Words[] = [];
    for (let column = head.c0; column <= head.c1; column += 1) {
      const text = grid.isCovered(row, column) ? "" : grid.raw(row, column);
      if (text.trim() !== "") cells.push({ text, row, column });
    }
    lines.push(...linesOf(cells));
  }
  return entriesOf(lines, grid.sheet.name);
}

/** The entries of the statement's own section of terms. */
export function glossaryInStatement(statement: LocatedStatement | null): GlossaryEntry[] {
  const sections = statement?.sections.filter(({ section }) => section.id === GLOSSARY) ?? [];
  return sections.flatMap(({ paragraphs, heading }) => entriesOf(paragraphs, heading.sheet));
}

function linesOf(cells: readonly Words[]): Words[] {
  // 1 | 事业收入 | 事业单位…: a number of its own is none of the words.
  const [first, second, ...others] = cells.filter(
    ({ text }) => !/^\s*\d+\s*[、.．]?\s*$/u.test(text),
  );
  if (first === undefined) return [];
  if (second !== undefined && others.length === 0 && !/[:：]/u.test(first.text)) {
    return [{ ...first, text: `${first.text.trim()}：${second.text.trim()}` }];
  }
  return cells.flatMap((cell) => cell.text.split(/[\r\n]+/u).map((text) => ({ ...cell, text })));
}

const ENTRY =
  /^[(（]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})?[)）]?[、.．]?\s*([^：:。；，]{1,40})[：:](.*)$/su;

/** A term is what stands before the first colon; a line without one goes on with the entry above. */
function entriesOf(lines: readonly Words[], sheet: string): GlossaryEntry[] {
  const entries: GlossaryEntry[] = [];
  for (const { text: line, row, column } of lines) {
    const text = line.trim();
    if (text === "" || isNote(text)) continue;
    const [, term, words] = ENTRY.exec(text) ?? [];
    if (term !== undefined && words !== undefined) {
      entries.push({ sheet, row, column, term: term.trim(), text: words.trim() });
      continue;
    }
    const last = entries.pop();
    if (last !== undefined) entries.push({ ...last, text: last.text + text });
  }
  return entries;
}
