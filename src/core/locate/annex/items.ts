import type { Rect } from "../../book/book";
import type { AnnexLayout } from "../../layout/annex";
import type { AnnexRow } from "../annexes";
import { squeezed, type Grid } from "../grid";
import { columnsOfRole, hasFigure, ownText, type Columns } from "./annex-cells";

const TOTAL = /^(?:政府采购|采购)?(?:预算|金额)?[合总]计$/u;
const SUM = /(?:小计|合计|总计)$/u;

/** A row of the sheet before it has a key. */
interface Line {
  readonly sheetRow: number;
  readonly label: string;
  readonly group: "total" | "subtotal" | "item";
}

/**
 * Reads the rows of a list: the total, subtotals and items. A line without a name is of the one
 * above it, as a project that buys several things is often written only once. What stands under the
 * last figure is no row.
 */
export function readItems(
  grid: Grid,
  head: Rect,
  sheetRows: readonly number[],
  layout: AnnexLayout,
  columns: Columns,
): AnnexRow[] {
  const filled = sheetRows.filter((row) => hasFigure(grid, row, layout, columns));
  const last = filled.at(-1) ?? -1;
  const lines: Line[] = [];
  for (const sheetRow of sheetRows) {
    if (sheetRow > last) break;
    const line =
      sumAt(grid, head, sheetRow, layout, columns) ??
      itemAt(grid, sheetRow, layout, columns, lines.at(-1));
    if (line !== null) lines.push(line);
  }
  return keyed(withTotal(lines));
}

/** A line that says 合计 or 小计 and hardly anything else in words. */
function sumAt(
  grid: Grid,
  head: Rect,
  sheetRow: number,
  layout: AnnexLayout,
  columns: Columns,
): Line | null {
  const figures = new Set(columnsOfRole(layout, columns, "amount", "count"));
  const words = new Map<string, string>();
  for (let column = head.c0; column <= head.c1; column += 1) {
    const text = figures.has(column) ? "" : grid.text(sheetRow, column);
    if (text !== "" && !/^\d+$/u.test(text)) words.set(text, squeezed(grid.raw(sheetRow, column)));
  }
  const sum = [...words.keys()].find((text) => SUM.test(text));
  if (sum === undefined || words.size > 2) return null;
  return { sheetRow, label: words.get(sum) ?? "", group: TOTAL.test(sum) ? "total" : "subtotal" };
}

function itemAt(
  grid: Grid,
  sheetRow: number,
  layout: AnnexLayout,
  columns: Columns,
  upper: Line | undefined,
): Line | null {
  const filled = [...columns.values()].filter((column) => ownText(grid, sheetRow, column) !== "");
  // A single word between the items is a heading of some of them.
  if (filled.length < 2) return null;
  const [named] = columnsOfRole(layout, columns, "name", "text");
  const words = named === undefined ? "" : squeezed(grid.raw(sheetRow, named));
  const label = words === "" && upper?.group === "item" ? upper.label : words;
  return { sheetRow, label, group: "item" };
}

/** One line is the total: the first that says so, or the only 某单位合计 there is. */
function withTotal(lines: readonly Line[]): Line[] {
  const sums = lines.filter(({ group }) => group !== "item");
  const only = sums.length === 1 && /[合总]计$/u.test(sums[0]?.label ?? "") ? sums[0] : undefined;
  const total = sums.find(({ group }) => group === "total") ?? only;
  return lines.map((line) => {
    if (line.group === "item") return line;
    return { ...line, group: line === total ? "total" : "subtotal" };
  });
}

/** Gives every line its key; subtotals stand over their items, or under them where an item is first. */
function keyed(lines: readonly Line[]): AnnexRow[] {
  const parts = lines.filter(({ group }) => group !== "total");
  const isBelow = parts[0]?.group === "item" && parts.at(-1)?.group === "subtotal";
  let items = 0;
  let subtotals = 0;
  return lines.map(({ sheetRow, label, group }): AnnexRow => {
    if (group === "total") return { key: "total", group, under: null, sheetRow, label };
    if (group === "subtotal") {
      subtotals += 1;
      return { key: `subtotal-${subtotals}`, group, under: null, sheetRow, label };
    }
    items += 1;
    const above = isBelow ? subtotals + 1 : subtotals;
    const under = above === 0 ? null : `subtotal-${above}`;
    return { key: `item-${items}`, group, under, sheetRow, label };
  });
}
