import { sharedRect } from "../../book/rects";
import type { LayoutSet } from "../../layout/layout";
import { rememberedPair } from "../../remembered";
import type { GlossaryEntry, LocatedAnnex, LocatedIndicators, OrganisationRow } from "../annexes";
import { assignTables, findCandidates } from "../candidates";
import type { Grid } from "../grid";
import { annexHeads, type AnnexHead } from "./annex-heads";
import { endAbove, type Block } from "./blocks";
import { glossaryHeads, readGlossary } from "./glossary";
import { indicatorHeads, type IndicatorHead } from "./indicator-heads";
import { readIndicatorPreface, type IndicatorPreface } from "./indicator-preface";
import { readIndicators } from "./indicators";
import { ORGANISATION, readOrganisation } from "./organisation";
import { readAnnex } from "./read-annex";

/** A performance table as it was found, and what its title says of it. */
export interface FoundIndicators {
  readonly table: LocatedIndicators;
  readonly isUnit: boolean;
  /** Whether its values stand in three columns, as a unit's do. */
  readonly isSigned: boolean;
}

/** What a sheet holds beside statutory tables and running text. */
export interface BesideOnSheet {
  readonly annexes: readonly { readonly annex: LocatedAnnex; readonly worth: number }[];
  readonly organisation: readonly {
    readonly found: AnnexHead;
    readonly rows: readonly OrganisationRow[];
  }[];
  readonly indicators: readonly FoundIndicators[];
  readonly glossary: readonly GlossaryEntry[];
}

/** What is beside the statutory tables on a sheet. A sheet that did not change holds the same. */
export const besideOn = rememberedPair((set: LayoutSet, grid: Grid): BesideOnSheet => {
  const beside = headsOn(set, grid);
  const glossary = glossaryHeads(set.statement, grid);
  const blocks = [...blocksBeside(set, grid), ...glossary, ...statutoryBlocks(set, grid)];
  const endOf = ({ head }: Block): number => endAbove(blocks, head, grid.used.r1);
  const isOrganisation = ({ layout }: AnnexHead): boolean => layout.id === ORGANISATION;
  return {
    annexes: beside.annexes
      .filter((found) => !isOrganisation(found))
      .flatMap((found) => {
        const annex = readAnnex(found, grid, endOf(found));
        return annex === null ? [] : [{ annex, worth: found.worth }];
      }),
    organisation: beside.annexes
      .filter(isOrganisation)
      .map((found) => ({ found, rows: readOrganisation(found, grid, endOf(found)) })),
    indicators: beside.indicators.map(({ found, preface, top, head }) => ({
      table: readIndicators(grid, found, preface, endOf({ top, head }), set.performance),
      isUnit: preface.isUnit,
      isSigned: preface.title === null && preface.project === "" && found.columns.has("sign"),
    })),
    glossary: glossary.flatMap((found) => readGlossary(grid, found, endOf(found))),
  };
});

/** A performance table whose rows have not been read. */
interface IndicatorBlock extends Block {
  readonly found: IndicatorHead;
  readonly preface: IndicatorPreface;
}

interface HeadsOnSheet {
  readonly annexes: readonly AnnexHead[];
  readonly indicators: readonly IndicatorBlock[];
}

const headsOn = rememberedPair((set: LayoutSet, grid: Grid): HeadsOnSheet => {
  const heads = indicatorHeads(set.performance, grid);
  const indicators = heads.map((found): IndicatorBlock => {
    const { head } = found;
    const floor = heads.reduce(
      (row, { head: above }) =>
        above.r1 < head.r0 && above.c0 <= head.c1 && head.c0 <= above.c1
          ? Math.max(row, above.r1 + 1)
          : row,
      0,
    );
    const preface = readIndicatorPreface(grid, head, floor, set.performance);
    return { found, preface, head, top: preface.top };
  });
  const isFree = ({ head }: AnnexHead): boolean =>
    heads.every((other) => sharedRect(head, other.head) === null);
  return { annexes: annexHeads(set.annexes, grid).filter(isFree), indicators };
});

/** Where tables beside the statutory ones begin on a sheet: a statutory table over one ends there. */
export function blocksBeside(set: LayoutSet, grid: Grid): readonly Block[] {
  const { annexes, indicators } = headsOn(set, grid);
  return [...annexes, ...indicators];
}

/** Where statutory tables begin on a sheet. */
function statutoryBlocks({ tables }: LayoutSet, { sheet }: Grid): Block[] {
  const { assigned, repeated } = assignTables(findCandidates({ sheets: [sheet] }, tables));
  return [...assigned, ...repeated].map(({ candidate: { head, preface } }) => ({
    top: preface.top,
    head,
  }));
}
