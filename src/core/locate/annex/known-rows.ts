import { normaliseLabel } from "../../book/label";
import type { AnnexLayout, AnnexRowLayout } from "../../layout/annex";
import { remembered } from "../../remembered";
import type { AnnexRow } from "../annexes";
import { withoutOrdinal } from "../fixed-rows";
import { squeezed, type Grid } from "../grid";
import { columnsOfRole, hasFigure, type Columns } from "./annex-cells";

/**
 * Reads the rows of an annex that are known by their words. Another row with a figure is kept as an
 * item, so that its figure is not lost from sight.
 */
export function readKnownRows(
  grid: Grid,
  sheetRows: readonly number[],
  layout: AnnexLayout,
  known: readonly AnnexRowLayout[],
  columns: Columns,
): AnnexRow[] {
  const [column] = columnsOfRole(layout, columns, "name");
  if (column === undefined) return [];
  const ids = idsByWords(known);
  const taken = new Set<string>();
  const rows: AnnexRow[] = [];
  let items = 0;
  for (const sheetRow of sheetRows) {
    const label = squeezed(grid.raw(sheetRow, column));
    if (label === "" || grid.isRightPart(sheetRow, column)) continue;
    const id = spellings(label)
      .map((words) => ids.get(words))
      .find((one) => one !== undefined);
    if (id !== undefined && !taken.has(id)) {
      taken.add(id);
      rows.push({ key: id, group: "fixed", under: null, sheetRow, label });
    } else if (hasFigure(grid, sheetRow, layout, columns)) {
      items += 1;
      rows.push({ key: `item-${items}`, group: "item", under: null, sheetRow, label });
    }
  }
  return rows;
}

const idsByWords = remembered(
  (known: readonly AnnexRowLayout[]): ReadonlyMap<string, string> =>
    new Map(
      known.flatMap(({ id, words }) => words.map((one) => [normaliseLabel(one), id] as const)),
    ),
);

/** A label as it stands, without 1、 and 其中： in front, and without a bracket at its end. */
function spellings(label: string): string[] {
  const text = normaliseLabel(label);
  const bare = withoutOrdinal(withoutOrdinal(text));
  return [text, bare, bare.replace(/\([^()]*\)$/u, "")];
}
