import type { PrintedPlace } from "../../../locale/unprintable";
import type { TableBlock, TableCell } from "../../model";

/** Where its user finds a part of a table that is taken from no cell. */
export function placeOfTable({ title, id }: TableBlock): PrintedPlace {
  return { kind: "table", title: title === "" ? id : title };
}

export function placeOfCell({ from }: TableCell, table: TableBlock): PrintedPlace {
  return from === null ? placeOfTable(table) : { kind: "cell", ...from };
}
