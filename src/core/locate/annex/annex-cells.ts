import type { AnnexLayout, AnnexRole } from "../../layout/annex";
import type { Grid } from "../grid";

/** Sheet columns of an annex by the ids of its layout. */
export type Columns = ReadonlyMap<string, number>;

/** The sheet columns of some roles, in the order of the layout. */
export function columnsOfRole(
  { columns }: AnnexLayout,
  found: Columns,
  ...roles: readonly AnnexRole[]
): number[] {
  return columns.flatMap(({ id, role }) => (roles.includes(role) ? (found.get(id) ?? []) : []));
}

/** Whether a row has something in a column of figures, be it readable or not. */
export function hasFigure(grid: Grid, row: number, layout: AnnexLayout, found: Columns): boolean {
  const figures = columnsOfRole(layout, found, "amount", "count");
  return figures.some((column) => ownText(grid, row, column) !== "");
}

/** The words of a cell; none where they begin in another column, as in a line merged across. */
export function ownText(grid: Grid, row: number, column: number): string {
  return grid.isRightPart(row, column) ? "" : grid.text(row, column);
}
