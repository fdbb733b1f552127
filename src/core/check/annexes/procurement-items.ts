import { valueAt, type Scalar } from "../../book/book";
import type { AnnexRow, LocatedAnnex } from "../../locate/annexes";
import { squeezed } from "../../locate/grid";
import type { Decimal } from "../../money/decimal";
import { parseAmount } from "../../money/parse";
import { remembered } from "../../remembered";
import type { Spot } from "./spot";

/** A figure of an annex with its cell. */
export interface FigureAt {
  readonly value: Decimal;
  readonly at: Spot;
}

/** A line of the procurement budget: what is bought, for which project. */
export interface ProcurementItem {
  readonly project: string;
  readonly catalogue: string;
  /** What is counted: 套, 台. */
  readonly measure: string;
  /** Funds of the whole project (预算资金); of a merged cell in its first line alone. */
  readonly funds: FigureAt | null;
  readonly quantity: FigureAt | null;
  readonly price: FigureAt | null;
  readonly total: FigureAt | null;
  readonly reserve: FigureAt | null;
}

/** The lines of a procurement budget, without total and subtotals. */
export const procurementItems = remembered((annex: LocatedAnnex): readonly ProcurementItem[] =>
  annex.rows.flatMap((row) => {
    if (row.group !== "item") return [];
    const words = (id: string): string => wordsAt(annex, row, id);
    const project = words("project");
    const name = [project, words("item")].filter((part) => part !== "").join(" · ");
    const figure = (id: string): FigureAt | null => figureAt(annex, row, id, name);
    return [
      {
        project,
        catalogue: words("catalogue"),
        measure: words("measure"),
        funds: figure("project-funds"),
        quantity: figure("quantity"),
        price: figure("price"),
        total: figure("total"),
        reserve: figure("reserve"),
      },
    ];
  }),
);

/** The lines of each project, in the order of the sheet. */
export const itemsByProject = remembered(
  (items: readonly ProcurementItem[]): ReadonlyMap<string, readonly ProcurementItem[]> => {
    const projects = new Map<string, ProcurementItem[]>();
    for (const item of items) {
      if (item.project === "") continue;
      const own = projects.get(item.project);
      if (own === undefined) projects.set(item.project, [item]);
      else own.push(item);
    }
    return projects;
  },
);

function wordsAt({ columns, grid }: LocatedAnnex, { sheetRow }: AnnexRow, id: string): string {
  const column = columns.get(id);
  return column === undefined ? "" : squeezed(grid.raw(sheetRow, column));
}

/** The figure of a column in a row, null where there is none. */
function figureAt(
  { columns, grid, layout, sheet, unit }: LocatedAnnex,
  { sheetRow: row }: AnnexRow,
  id: string,
  name: string,
): FigureAt | null {
  const column = columns.get(id);
  if (column === undefined || grid.isCovered(row, column)) return null;
  const cell: Scalar = valueAt(grid.sheet, row, column);
  const parsed = parseAmount(cell, unit);
  if (parsed.kind !== "amount") return null;
  const head = layout.columns.find((one) => one.id === id)?.words[0] ?? "";
  const words = { row: name, column: head };
  return { value: parsed.value, at: { table: layout.id, sheet, row, column, words } };
}
