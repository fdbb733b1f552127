import type { ContentSection } from "pdfmake/interfaces";
import type { Report, TableBlock } from "../model";
import { runningHead, runningTitle, type PlacedBlock, type PlacedSection } from "../places";
import { setFlow } from "./flow";
import {
  pageSection,
  type PageNumbers,
  TABLE_PAGE,
  TEXT_PAGE,
  WIDE_PAGE,
  type PageShape,
} from "./page";
import { fitsOnePage } from "./table";
import type { Setter } from "./table/set-cells";

interface PageRun {
  readonly page: PageShape;
  readonly items: readonly PlacedBlock[];
}

function isHeading({ block }: PlacedBlock): boolean {
  return block.kind === "heading" || block.kind === "title";
}

/** A wide table stays upright where only that spares it from being parted. */
function isTurned(table: TableBlock, setter: Setter): boolean {
  if (table.orientation === "portrait") return false;
  return fitsOnePage(table, WIDE_PAGE, setter) || !fitsOnePage(table, TABLE_PAGE, setter);
}

interface Turn {
  readonly isWide: boolean;
  readonly items: PlacedBlock[];
}

/** Blocks and characters of a text that would leave a page of its own almost empty. */
const FEW_BLOCKS = 4;
const FEW_CHARACTERS = 150;

function lengthOf({ block }: PlacedBlock): number {
  if (block.kind === "heading" || block.kind === "title") return block.text.length;
  if (block.kind !== "paragraph") return Infinity;
  return block.inlines.reduce((sum, { text }) => sum + text.length, 0);
}

function isShortText(items: readonly PlacedBlock[]): boolean {
  const length = items.reduce((sum, item) => sum + lengthOf(item), 0);
  return items.length <= FEW_BLOCKS && length <= FEW_CHARACTERS;
}

/** A few lines between wide tables stand on their pages: the page does not turn for them. */
function withoutShortTurns(turns: readonly Turn[]): Turn[] {
  const kept: Turn[] = [];
  turns.forEach((turn, index) => {
    const isWide = turn.isWide || (turns[index + 1] !== undefined && isShortText(turn.items));
    const last = kept.at(-1);
    if (last?.isWide === isWide) last.items.push(...turn.items);
    else kept.push({ isWide, items: [...turn.items] });
  });
  return kept;
}

/**
 * Divides a section where the pages turn. Headings go with what they head, so that a wide table
 * has its heading on its own page; tables without text between them get the wider page.
 */
function divide(items: readonly PlacedBlock[], setter: Setter): PageRun[] {
  const runs: Turn[] = [];
  let headings: PlacedBlock[] = [];
  for (const item of items) {
    headings.push(item);
    if (isHeading(item)) continue;
    const isWide = item.block.kind === "table" && isTurned(item.block, setter);
    const last = runs.at(-1);
    if (last?.isWide === isWide) last.items.push(...headings);
    else runs.push({ isWide, items: headings });
    headings = [];
  }
  const last = runs.at(-1);
  if (last === undefined) return [{ page: TEXT_PAGE, items: headings }];
  last.items.push(...headings);
  return withoutShortTurns(runs).map((run) => {
    if (run.isWide) return { page: WIDE_PAGE, items: run.items };
    const isText = run.items.some((item) => item.block.kind === "paragraph");
    return { page: isText ? TEXT_PAGE : TABLE_PAGE, items: run.items };
  });
}

/** The pages of one section of the report; it begins on a new page. */
export function setSection(
  { part, section, items }: PlacedSection,
  report: Report,
  numbers: PageNumbers,
  setter: Setter,
): ContentSection[] {
  const head = { left: runningHead(report), right: runningTitle(part, section), numbers };
  return divide(items, setter).map((run) => {
    const content = setFlow(run.items, run.page, section.title, setter);
    return pageSection({ page: run.page, content, head, type: setter.type });
  });
}
