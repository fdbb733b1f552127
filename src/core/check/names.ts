import { toA1 } from "../book/address";
import { columnOf } from "../layout/header";
import type { CellPlace } from "../finding/finding";
import type { LedgerCell } from "../ledger/ledger";
import { TOTAL } from "../locate/coded-rows";
import {
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

/** The place of an amount. */
export function placeOf(disclosure: Disclosure, cell: LedgerCell): CellPlace {
  return {
    sheet: cell.sheet,
    cell: toA1(cell.row, cell.column),
    table: cell.table,
    row: cell.table === "" ? "" : rowName(disclosure, cell.table, cell.rowKey),
    column: columnName(disclosure, cell.table, cell.columnId),
  };
}

/** The place of a deviation, null where it is about no cell. */
export function placeOfDeviation(disclosure: Disclosure, deviation: Deviation): CellPlace | null {
  const { table, sheet, row, column, rowKey, columnId } = deviation;
  if (sheet === null || row === null || column === null) return null;
  return {
    sheet,
    cell: toA1(row, column),
    table,
    row: rowKey === null ? "" : rowName(disclosure, table, rowKey),
    column: columnId === null ? "" : columnName(disclosure, table, columnId),
  };
}
