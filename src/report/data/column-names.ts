import { headParts } from "../head";
import type { TableBlock } from "../model";
import { layGrid, type Place } from "../grid";
import { uniqueNames } from "./unique-names";
import { namelessColumn, repeatedName } from "./words";

/** The name of every column: its heads from the outermost down, e.g. `本年收入/小计`. */
export function columnNames(table: TableBlock): string[] {
  const { over, labels } = headParts(table);
  const grid = layGrid(table.head, table.widths.length, `${table.id} head`);
  const rows = grid.slice(over.length, over.length + labels.length);
  const names = table.widths.map((_, column) => {
    const heads = rows.flatMap((places, index) =>
      labelAt(places[column], over.length + index, column),
    );
    return heads.length === 0 ? namelessColumn(column + 1) : heads.join("/");
  });
  return uniqueNames(names, repeatedName);
}

/** The label at a position, once for a head over several rows. */
function labelAt(place: Place | undefined, row: number, column: number): string[] {
  if (place === undefined || place.kind === "empty") return [];
  const text = place.cell.text.replace(/\s+/gu, "");
  const isFirst = place.kind === "cell" || (place.row === row && place.column < column);
  return isFirst && text !== "" ? [text] : [];
}
