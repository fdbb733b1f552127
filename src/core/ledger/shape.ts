import { remembered } from "../remembered";
import type { AmountCells } from "./cells";
import type { TableAmounts } from "./table-amounts";

/**
 * All that the relations over the tables depend on, as a text for each table: its rows and columns
 * and what cannot be read, but none of its figures.
 */
export function shapesOf({ tables }: AmountCells): string[] {
  return [...tables.values()].map(({ own }) => shapeOf(own).text);
}

const shapeOf = remembered(({ table, slots }: TableAmounts): { readonly text: string } => {
  const unreadable = slots.flatMap((at, slot) => (at === -1 ? [slot] : []));
  const rows = table.rows.map(({ key, code, block }) => [block, key, code]);
  const columns = [...table.columns.keys()];
  const { layout, unit, dataRows } = table;
  return {
    text: JSON.stringify([layout.id, unit === null, dataRows.length, columns, rows, unreadable]),
  };
});
