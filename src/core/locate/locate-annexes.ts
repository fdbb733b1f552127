import type { Book, Rect } from "../book/book";
import { sharedRect } from "../book/rects";
import type { LayoutSet } from "../layout/layout";
import type { GlossaryEntry, LocatedAnnex, LocatedPerformance, OrganisationRow } from "./annexes";
import { besideOn, type BesideOnSheet, type FoundIndicators } from "./annex/beside";
import { glossaryInStatement } from "./annex/glossary";
import type { LocatedStatement, LocatedTable } from "./disclosure";
import { visibleGrids } from "./visible-grids";

/** What stands in a book beside the statutory tables and the running text of the statement. */
export interface BesideTables {
  readonly annexes: readonly LocatedAnnex[];
  readonly performance: LocatedPerformance;
  readonly organisation: readonly OrganisationRow[];
  readonly glossary: readonly GlossaryEntry[];
}

/**
 * Finds it by titles and heads, on any visible sheet, next to the tables or apart from them. What a
 * statutory table was taken for is nothing else; of several copies the one that fits best is taken.
 */
export function locateAnnexes(
  book: Book,
  layout: LayoutSet,
  tables: readonly LocatedTable[],
  statement: LocatedStatement | null,
): BesideTables {
  const sheets = visibleGrids(book).map((grid) => ({
    sheet: grid.sheet.name,
    ...besideOn(layout, grid),
  }));
  const isFree = (sheet: string, rect: Rect): boolean =>
    tables.every((table) => table.sheet !== sheet || sharedRect(table.rect, rect) === null);
  return {
    annexes: annexesIn(layout, sheets, isFree),
    performance: performanceIn(
      sheets
        .flatMap(({ indicators }) => indicators)
        .filter(({ table }) => isFree(table.sheet, table.rect)),
    ),
    organisation: organisationIn(sheets, isFree),
    glossary: glossaryIn(sheets, statement),
  };
}

type Sheets = readonly (BesideOnSheet & { readonly sheet: string })[];
type IsFree = (sheet: string, rect: Rect) => boolean;

/** The best of the items, the first of equally good ones. */
function best<T extends { readonly worth: number }>(items: readonly T[]): T | undefined {
  return [...items].sort((a, b) => b.worth - a.worth)[0];
}

function annexesIn(layout: LayoutSet, sheets: Sheets, isFree: IsFree): LocatedAnnex[] {
  const found = sheets
    .flatMap(({ annexes }) => annexes)
    .filter(({ annex }) => isFree(annex.sheet, annex.rect));
  return layout.annexes.flatMap(
    (one) => best(found.filter(({ annex }) => annex.layout === one))?.annex ?? [],
  );
}

function organisationIn(sheets: Sheets, isFree: IsFree): readonly OrganisationRow[] {
  const found = sheets.flatMap(({ sheet, organisation }) =>
    organisation
      .filter(({ found: { head } }) => isFree(sheet, head))
      .map(({ found: { worth }, rows }) => ({ worth, rows })),
  );
  return best(found)?.rows ?? [];
}

/** A second table of the unit is a copy: the first is taken. */
function performanceIn(found: readonly FoundIndicators[]): LocatedPerformance {
  const unit = found.find(({ isUnit }) => isUnit) ?? found.find(({ isSigned }) => isSigned) ?? null;
  const projects = found.filter((one) => one !== unit && !one.isUnit);
  return { unit: unit?.table ?? null, projects: projects.map(({ table }) => table) };
}

/** The entries of a sheet of their own; without one those in the statement. */
function glossaryIn(sheets: Sheets, statement: LocatedStatement | null): readonly GlossaryEntry[] {
  const apart = sheets.find(
    ({ sheet, glossary }) => glossary.length > 0 && sheet !== statement?.sheet,
  );
  return apart?.glossary ?? glossaryInStatement(statement);
}
