import type { Rect } from "../book/book";
import type { CodeRemark } from "./coded-rows";
import type { ColumnMatch } from "./columns";
import type { Deviation } from "./disclosure";
import type { FixedRows } from "./fixed-rows";

/** The table and sheet that deviations are about. */
interface TablePlace {
  readonly table: string;
  readonly sheet: string;
}

/** What is missing, foreign, renamed or out of order in a head. */
export function columnDeviations(place: TablePlace, head: Rect, match: ColumnMatch): Deviation[] {
  const at = (column: number): Partial<Deviation> => ({ row: head.r1, column });
  return [
    ...match.missing.flatMap(({ path, after }) =>
      // The serial number is a convenience of the form: its absence is no loss of information.
      path.column.role === "serial"
        ? []
        : make("column-missing", place, at(after ?? head.c0), {
            columnId: path.column.id,
            params: { expected: path.labels.join("/") },
          }),
    ),
    ...match.extra.map(({ column, label }) =>
      make("column-extra", place, at(column), { params: { found: label } }),
    ),
    ...match.groups.map(({ column, found, expected }) =>
      make("column-renamed", place, { row: head.r0, column }, { params: { found, expected } }),
    ),
    ...match.renamed.map(({ expected, found }) =>
      make("column-renamed", place, at(found.column), {
        columnId: expected.column.id,
        params: { found: found.label, expected: expected.column.label },
      }),
    ),
    ...match.moved.map((path) =>
      make("column-moved", place, at(match.columns.get(path.column.id) ?? head.c0), {
        columnId: path.column.id,
        params: { found: path.labels.join("/") },
      }),
    ),
  ];
}

/** What is missing, foreign, renamed or out of order among the fixed rows of a block. */
export function rowDeviations(
  place: TablePlace,
  head: Rect,
  found: FixedRows,
  column: number,
): Deviation[] {
  const at = (row: number): Partial<Deviation> => ({ row, column });
  return [
    ...found.missing.map(({ fixed, after }) =>
      make("row-missing", place, at(after ?? head.r1), {
        rowKey: fixed.id,
        params: { expected: fixed.label },
      }),
    ),
    ...found.renamed.map(({ sheetRow, key, label, fixed }) =>
      make("row-renamed", place, at(sheetRow), {
        rowKey: key,
        params: { found: label, expected: fixed?.label ?? "" },
      }),
    ),
    ...found.moved.map(({ sheetRow, key, label }) =>
      make("row-moved", place, at(sheetRow), { rowKey: key, params: { found: label } }),
    ),
    ...found.extra.map(({ sheetRow, label }) =>
      make("row-extra", place, at(sheetRow), { params: { found: label } }),
    ),
  ];
}

/** Codes that are missing, malformed, spaced out or used twice. */
export function codeRemarks(
  place: TablePlace,
  remarks: readonly CodeRemark[],
  column: number,
): Deviation[] {
  return remarks.map(({ kind, row, found, expected }) =>
    make(
      kind,
      place,
      { row: row.sheetRow, column },
      {
        rowKey: row.key,
        params: { found, name: row.label, ...(expected === null ? {} : { expected }) },
      },
    ),
  );
}

function make(
  kind: Deviation["kind"],
  place: TablePlace,
  at: Partial<Pick<Deviation, "row" | "column">>,
  about: Partial<Pick<Deviation, "rowKey" | "columnId" | "params">>,
): Deviation {
  return {
    kind,
    ...place,
    row: at.row ?? null,
    column: at.column ?? null,
    rowKey: about.rowKey ?? null,
    columnId: about.columnId ?? null,
    params: about.params ?? {},
  };
}
