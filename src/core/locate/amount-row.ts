import { parseAmount } from "../money/parse";
import type { Grid } from "./grid";

/**
 * Whether a row has an amount in one of the columns. A line of words without one under a table, such
 * as 制表人：…, is no row of it.
 */
export function hasAmount(
  grid: Grid,
  row: number,
  amounts: readonly string[],
  columns: ReadonlyMap<string, number>,
): boolean {
  return amounts.some((id) => {
    const column = columns.get(id);
    if (column === undefined) return false;
    const { kind } = parseAmount(grid.raw(row, column), "wanYuan");
    return kind === "amount" || kind === "foreign-unit";
  });
}
