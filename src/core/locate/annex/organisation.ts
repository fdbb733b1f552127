import type { OrganisationRow } from "../annexes";
import { squeezed, type Grid } from "../grid";
import { readRegion } from "../region";
import type { AnnexHead } from "./annex-heads";
import { ownText } from "./annex-cells";
import { endOfTable } from "./blocks";

/** Id of the annex that lists the units. */
export const ORGANISATION = "O";

/** Reads the units under a head: every line with a name that is neither a sum nor a remark. */
export function readOrganisation(
  { head, columns }: AnnexHead,
  grid: Grid,
  end: number,
): OrganisationRow[] {
  const [name, type] = [columns.get("name")?.column, columns.get("type")?.column];
  if (name === undefined) return [];
  return readRegion(grid, head, endOfTable(grid, head, end)).rows.flatMap((row) => {
    const text = grid.isCovered(row, name) ? "" : grid.text(row, name);
    if (text === "" || /[:]|^\d+$|[合总]计$/u.test(text)) return [];
    const isTyped = type !== undefined && ownText(grid, row, type) !== "";
    return {
      sheet: grid.sheet.name,
      row,
      column: name,
      name: squeezed(grid.raw(row, name)),
      type: isTyped ? squeezed(grid.raw(row, type)) : "",
    };
  });
}
