import type { Rect } from "../../core/book/book";
import type { NewCell } from "../../core/book/new-sheet";
import type { TableLayout } from "../../core/layout/layout";
import type { ReportTexts } from "../../locale/locale";

/** What stands over every table of a disclosure. */
export interface Stated {
  /** Budget unit: its code of six or nine digits, and its name. */
  readonly entity: { readonly code: string; readonly name: string };
  /** Budget year (预算年度). */
  readonly year: number;
  readonly texts: Pick<ReportTexts, "year" | "money">;
}

/** Title and caption line of a table with the areas they are merged over. */
export interface Heading {
  readonly cells: readonly NewCell[];
  readonly merges: readonly Rect[];
}

/** Characters that a unit's name and, on the other side, the unit of money take. */
const NAME_WIDTH = 44;
const MONEY_WIDTH = 12;

/** The rows over the head of a table: its title; the unit, the year and the unit of money. */
export function headingOf(
  { title, unit }: Pick<TableLayout, "title" | "unit">,
  { entity, year, texts }: Stated,
  widths: readonly number[],
): Heading {
  const last = widths.length - 1;
  const right = widths.length - columnsFor([...widths].reverse(), MONEY_WIDTH);
  const left = Math.min(columnsFor(widths, NAME_WIDTH), right - 1);
  const cells: NewCell[] = [
    { row: 0, column: 0, value: title, look: "title" },
    { row: 1, column: 0, value: `${entity.code}${entity.name}`, look: "caption" },
    { row: 1, column: left, value: texts.year(year), look: "caption" },
    { row: 1, column: right, value: texts.money(unit), look: "caption-right" },
  ];
  const merges = [
    { r0: 0, c0: 0, r1: 0, c1: last },
    { r0: 1, c0: 0, r1: 1, c1: left - 1 },
    { r0: 1, c0: left, r1: 1, c1: right - 1 },
    { r0: 1, c0: right, r1: 1, c1: last },
  ];
  return { cells, merges: merges.filter(({ c0, c1 }) => c0 < c1) };
}

/** How many of the first columns a text of some characters runs over. */
function columnsFor(widths: readonly number[], characters: number): number {
  let columns = 0;
  for (let room = 0; room < characters && columns < widths.length; columns += 1) {
    room += widths[columns] ?? 0;
  }
  return columns;
}
