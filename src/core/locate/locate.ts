import type { Book } from "../book/book";
import { indexCatalogue } from "../layout/catalogue";
import type { LayoutSet } from "../layout/layout";
import { UNIT_NAME, unitNamed } from "../money/unit";
import { remembered, rememberedPair } from "../remembered";
import {
  assignTables,
  findCandidates,
  type Assignment,
  type Candidate,
  type Fit,
} from "./candidates";
import { readCodedRows } from "./coded-rows";
import { deviationAt, deviationNowhere } from "./deviation";
import type { Deviation, Disclosure, LocatedRow, LocatedTable } from "./disclosure";
import { readFixedRows } from "./fixed-rows";
import { codeRemarks, columnDeviations, rowDeviations } from "./form-deviations";
import { squeezed } from "./grid";
import { headingDeviations, prevailing } from "./headings";
import type { Entity, Stated } from "./preface";
import { blocksBeside } from "./annex/beside";
import { endAbove } from "./annex/blocks";
import { locateAttachments } from "./attachments";
import { locateAnnexes } from "./locate-annexes";
import { missingAnnexes } from "./missing-annexes";
import { readRegion } from "./region";
import { locateStatement } from "./statement";

/**
 * Finds the statutory tables of a layout set in a book, by their titles and heads and never by the
 * name or position of a sheet. Whatever differs from the statutory form is a deviation.
 */
export function locate(book: Book, layout: LayoutSet): Disclosure {
  const { assigned, repeated } = assignTables(findCandidates(book, layout.tables));
  const deviations: Deviation[] = [];
  const tables = layout.tables.flatMap((table) => {
    const assignment = assigned.find(({ fit }) => fit.layout === table);
    if (assignment === undefined) return [];
    const located = tableReader(layout)(assignment.candidate, assignment.fit);
    deviations.push(...located.deviations);
    return [located.table];
  });
  for (const table of layout.tables) {
    if (!tables.some((found) => found.layout === table))
      deviations.push(deviationNowhere("table-missing", table.id));
  }
  deviations.push(...repeated.map(twice));
  const entity = prevailing(
    tables.map((table) => table.entity?.value ?? null),
    entityKey,
  );
  const year = prevailing(
    tables.map((table) => table.year?.value ?? null),
    String,
  );
  deviations.push(...tables.flatMap((table) => headingDeviations(table, entity, year)));
  const { statement, deviations: ofSections } = locateStatement(book, layout.statement, tables);
  if (statement === null) deviations.push(deviationNowhere("statement-missing", ""));
  const attachments = locateAttachments(book, layout.statement, tables, statement);
  const beside = locateAnnexes(book, layout, tables, statement);
  deviations.push(...ofSections, ...missingAnnexes(layout, beside.annexes, statement));
  return { layout, entity, year, tables, statement, attachments, ...beside, deviations };
}

/** A table as it was read, with what was odd about it. */
interface ReadTable {
  readonly table: LocatedTable;
  readonly deviations: readonly Deviation[];
}

/** A candidate that did not change is the same table. */
const tableReader = remembered((set: LayoutSet) =>
  rememberedPair((candidate: Candidate, fit: Fit) => readTable(candidate, fit, set)),
);

function readTable(candidate: Candidate, { layout, match }: Fit, set: LayoutSet): ReadTable {
  const { grid, head, preface } = candidate;
  const { catalogues, year } = set;
  const region = readRegion(grid, head, endAbove(blocksBeside(set, grid), head, candidate.end));
  const rows: LocatedRow[] = [];
  const place = { table: layout.id, sheet: grid.sheet.name };
  const deviations: Deviation[] = columnDeviations(place, head, match);
  layout.blocks.forEach((block, index) => {
    if (block.kind === "fixed") {
      const found = readFixedRows(grid, region.rows, block, index, match.columns);
      rows.push(...found.rows);
      deviations.push(
        ...rowDeviations(place, head, found, match.columns.get(block.item) ?? head.c0),
      );
    } else {
      const found = readCodedRows(
        grid,
        region.rows,
        block,
        index,
        match.columns,
        indexCatalogue(catalogues[block.classification]),
        year,
      );
      rows.push(...found.rows);
      deviations.push(
        ...codeRemarks(place, found.remarks, match.columns.get(block.code) ?? head.c0),
      );
    }
  });
  const table: LocatedTable = {
    layout,
    sheet: grid.sheet.name,
    rect: { r0: preface.top, c0: head.c0, r1: region.last, c1: head.c1 },
    head,
    title: preface.title,
    entity: preface.entity,
    year: preface.year,
    unit: preface.unit === null ? null : unitNamed(preface.unit.value),
    columns: match.columns,
    extraColumns: match.extra,
    rows,
    dataRows: region.rows,
    notices: region.notices,
  };
  return {
    table,
    deviations: [...unitDeviation(table, preface.unit), ...deviations],
  };
}

/** A unit that is not stated, unknown or not the statutory one. */
function unitDeviation(table: LocatedTable, stated: Stated<string> | null): Deviation[] {
  if (table.unit === table.layout.unit) return [];
  const kind = table.unit === null ? "unit-missing" : "unit-differs";
  const at = stated ?? { row: table.rect.r0, column: table.rect.c0 };
  const params = { found: stated?.value ?? "", expected: UNIT_NAME[table.layout.unit] };
  return [deviationAt(table, kind, at, params)];
}

function twice({ candidate, fit }: Assignment): Deviation {
  return {
    kind: "table-repeated",
    table: fit.layout.id,
    sheet: candidate.grid.sheet.name,
    row: candidate.preface.top,
    column: candidate.head.c0,
    rowKey: null,
    columnId: null,
    params: { found: squeezed(candidate.preface.title?.text ?? "") },
  };
}

function entityKey(entity: Entity): string {
  return `${entity.code ?? ""} ${entity.name}`;
}
