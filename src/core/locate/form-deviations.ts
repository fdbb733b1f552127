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
    ...match.missing.map((path) =>
      // The serial number is a convenience of the form: its absence is no loss of information.
      path.column.role === "serial"
        ? []
        : [
            make("column-missing", place, at(head.c0), {
              columnId: path.column.id,
              params: { expected: path.labels.join("/") },
            }),
          ],
    ),
    ...match.extra.map(({ column, label }) => [
      make("column-extra", place, at(column), { params: { found: label } }),
    ]),
    ...match.renamed.map(({ expected, found }) => [
      make("column-renamed", place, at(found.column), {
        columnId: expected.column.id,
        params: { found: found.label, expected: expected.column.label },
      }),
    ]),
    ...match.moved.map((path) => [
      make("column-moved", place, at(match.columns.get(path.column.id) ?? head.c0), {
        columnId: path.column.id,
        params: { found: path.labels.join("/") },
      }),
    ]),
  ].flat();
}

/** What is missing, foreign, renamed or out of order among the fixed rows of a block. */
export function rowDeviations(place: TablePlace, found: FixedRows, column: number): Deviation[] {
  const moved = new Set(found.moved.map(({ key }) => key));
  return [
    ...found.missing.map(({ id, label }) =>
      make("row-missing", place, {}, { rowKey: id, params: { expected: label } }),
    ),
    ...found.renamed.map((row) =>
      make(
        "row-renamed",
        place,
        { row: row.sheetRow, column },
        { rowKey: row.key, params: { found: row.label, expected: row.fixed?.label ?? "" } },
      ),
    ),
    ...found.rows
      .filter(({ key }) => moved.has(key))
      .map((row) =>
        make(
          "row-moved",
          place,
          { row: row.sheetRow, column },
          { rowKey: row.key, params: { found: row.label } },
        ),
      ),
    ...found.extra.map(({ sheetRow, label }) =>
      make("row-extra", place, { row: sheetRow, column }, { params: { found: label } }),
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
