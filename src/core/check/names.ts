import { toA1 } from "../book/address";
import { columnOf } from "../layout/header";
import type { CellPlace } from "../finding/finding";
import type { LedgerCell } from "../ledger/ledger";
import { STATEMENT } from "../ledger/statement-amounts";
import type { LocatedAnnex } from "../locate/annexes";
import { TOTAL } from "../locate/coded-rows";
import {
  annexOf,
  tableOf,
  type Deviation,
  type Disclosure,
  type LocatedRow,
  type LocatedTable,
} from "../locate/disclosure";
import { remembered } from "../remembered";

/** The words a table uses for one of its rows: the code, 合计, or the fixed label. */
function rowName(disclosure: Disclosure, table: string, key: string): string {
  const located = tableOf(disclosure, table);
  const row = located === undefined ? undefined : rowsByKey(located).get(key);
  if (row?.code !== undefined && row.code !== null) return row.code;
  if (row !== undefined) return row.label;
  if (key === TOTAL) return "合计";
  const layout = disclosure.layout.tables.find(({ id }) => id === table);
  const rows = layout?.blocks.flatMap((block) => (block.kind === "fixed" ? block.rows : []));
  return rows?.find(({ id }) => id === key)?.label ?? key;
}

/** The first row of each key. */
const rowsByKey = remembered(
  ({ rows }: LocatedTable): ReadonlyMap<string, LocatedRow> =>
    new Map([...rows].reverse().map((row) => [row.key, row])),
);

/** The words of a column, outermost head first, e.g. 本年收入/小计. */
export function columnName(disclosure: Disclosure, table: string, id: string): string {
  const layout = disclosure.layout.tables.find((candidate) => candidate.id === table);
  return layout === undefined ? id : columnOf(layout, id).labels.join("/");
}

/** The label of each row of an annex, which may have thousands. */
const labelsOf = remembered(
  ({ rows }: LocatedAnnex): ReadonlyMap<string, string> =>
    new Map(rows.map(({ key, label }) => [key, label])),
);

/** The place of an amount. */
export function placeOf(disclosure: Disclosure, cell: LedgerCell): CellPlace {
  const { sheet, table, rowKey, columnId } = cell;
  return {
    sheet,
    cell: toA1(cell.row, cell.column),
    table,
    ...(besideNames(disclosure, cell) ?? {
      row: table === "" ? "" : rowName(disclosure, table, rowKey),
      column: columnName(disclosure, table, columnId),
    }),
  };
}

/** What an annex or the statement calls an amount; null for a cell of the tables. */
function besideNames(
  disclosure: Disclosure,
  { table, rowKey, columnId }: LedgerCell,
): Pick<CellPlace, "row" | "column"> | null {
  if (table === STATEMENT) {
    const id = rowKey.replace(/#\d+$/u, "");
    const claim = disclosure.layout.statement.claims.find((one) => one.id === id);
    return { row: claim?.words[0] ?? id, column: "" };
  }
  const annex = annexOf(disclosure, table);
  if (annex === undefined) return null;
  const row = labelsOf(annex).get(rowKey) ?? rowKey;
  const column = annex.layout.columns.find(({ id }) => id === columnId)?.words[0] ?? columnId;
  return { row, column };
}

/** The place of a deviation, null where it is about no cell. */
export function placeOfDeviation(disclosure: Disclosure, deviation: Deviation): CellPlace | null {
  const { table, sheet, row, column, rowKey, columnId } = deviation;
  if (sheet === null || row === null || column === null) return null;
  return {
    sheet,
    cell: toA1(row, column),
    table,
    row:
      rowKey === null
        ? ""
        : (labelIn(disclosure, table, rowKey) ?? rowName(disclosure, table, rowKey)),
    column: columnId === null ? "" : columnName(disclosure, table, columnId),
  };
}

/** The label of a row of an annex; undefined for rows of anything else. */
function labelIn(disclosure: Disclosure, table: string, rowKey: string): string | undefined {
  const annex = annexOf(disclosure, table);
  return annex === undefined ? undefined : labelsOf(annex).get(rowKey);
}
