import type { DeviationKind } from "../layout/rule";
import type { Deviation, LocatedTable } from "./disclosure";

/** A deviation at a cell of a located table, of one of its rows where `rowKey` is given. */
export function deviationAt(
  table: LocatedTable,
  kind: DeviationKind,
  at: { readonly row: number; readonly column: number },
  params: Deviation["params"],
  rowKey: string | null = null,
): Deviation {
  return {
    kind,
    table: table.layout.id,
    sheet: table.sheet,
    row: at.row,
    column: at.column,
    rowKey,
    columnId: null,
    params,
  };
}

/** A deviation that no cell shows; `table` is empty where it is about the book as a whole. */
export function deviationNowhere(
  kind: DeviationKind,
  table: string,
  params: Deviation["params"] = {},
): Deviation {
  return {
    kind,
    table,
    sheet: null,
    row: null,
    column: null,
    rowKey: null,
    columnId: null,
    params,
  };
}
