import type { CellAt } from "../../book/book";
import { valueAt } from "../../book/book";
import { normaliseLabel } from "../../book/label";
import type { Dimension, IndicatorColumn, PerformanceLayout } from "../../layout/annex";
import { remembered } from "../../remembered";
import type { Indicator, LocatedIndicators } from "../annexes";
import type { Grid } from "../grid";
import { isNote } from "../notes";
import { ownText } from "./annex-cells";
import { endOfTable } from "./blocks";
import type { IndicatorHead } from "./indicator-heads";
import type { IndicatorPreface } from "./indicator-preface";
import { oneLine, readValue, type ValueCells } from "./value";

/** Columns of which an indicator has one of its own. */
const CONTENT: readonly IndicatorColumn[] = ["third", "description", "value", "sign", "unit"];

/** Reads a performance table from its head down to `end`. */
export function readIndicators(
  grid: Grid,
  { head, columns }: IndicatorHead,
  preface: IndicatorPreface,
  end: number,
  layout: PerformanceLayout,
): LocatedIndicators {
  const last = endOfTable(grid, head, end);
  const indicators: Indicator[] = [];
  let [first, second] = ["", ""];
  for (let row = head.r1 + 1; row <= last; row += 1) {
    const textOf = (id: IndicatorColumn): string => {
      const column = columns.get(id);
      if (column === undefined || ownText(grid, row, column) === "") return "";
      return oneLine(grid.raw(row, column));
    };
    const [newFirst, newSecond] = [textOf("first"), textOf("second")];
    const begin = ownText(grid, row, head.c0);
    // 注：…, 制表人：… stand under the table.
    if (isNote(begin) || /^.{1,8}:/u.test(begin)) break;
    // A name that is not repeated goes on until the next one; kinds end with their group.
    if (newFirst !== "" && newFirst !== first) [first, second] = [newFirst, ""];
    if (newSecond !== "") second = newSecond;
    if (!CONTENT.some((id) => begins(grid, row, columns.get(id)))) continue;
    const value = columns.get("value");
    indicators.push({
      sheetRow: row,
      first,
      second,
      third: textOf("third"),
      dimension: dimensionOf(second, first, layout),
      description: textOf("description"),
      scoring: textOf("scoring"),
      basis: textOf("basis"),
      ...readValue(
        {
          ...(value === undefined ? { value: null, format: "" } : cellIn(grid, row, value)),
          sign: textOf("sign"),
          unit: textOf("unit"),
        },
        layout,
      ),
      at: (id) => {
        const column = columns.get(id);
        return column === undefined ? null : anchorOf(grid, row, column);
      },
    });
  }
  return {
    sheet: grid.sheet.name,
    rect: { ...head, r0: preface.top, r1: indicators.at(-1)?.sheetRow ?? head.r1 },
    head,
    title: preface.title,
    project: preface.isUnit ? "" : preface.project,
    goals: preface.goals,
    indicators,
  };
}

/** Whether something begins in a cell: not a blank, nor the lower part of a merged area. */
function begins(grid: Grid, row: number, column: number | undefined): boolean {
  return column !== undefined && !grid.isCovered(row, column) && grid.text(row, column) !== "";
}

/** What a cell holds; of one that a merged area covers, the words of the area. */
function cellIn(grid: Grid, row: number, column: number): Pick<ValueCells, "value" | "format"> {
  const { sheet, used } = grid;
  const format = sheet.formats[row - used.r0]?.[column - used.c0] ?? "";
  if (grid.isRightPart(row, column)) return { value: null, format };
  const isCovered = grid.isCovered(row, column);
  return { value: isCovered ? grid.raw(row, column) : valueAt(sheet, row, column), format };
}

/** The cell itself, or the top-left cell of the merged area that covers it. */
function anchorOf(grid: Grid, row: number, column: number): CellAt {
  const at = { row, column };
  while (at.column > 0 && grid.isRightPart(at.row, at.column)) at.column -= 1;
  while (at.row > 0 && grid.isCovered(at.row, at.column)) at.row -= 1;
  return at;
}

/** By the kind, or by the group where that is all a table has (满意度指标). */
function dimensionOf(second: string, first: string, layout: PerformanceLayout): Dimension | null {
  const dimensions = dimensionsOf(layout);
  const ofSecond = dimensions.get(normaliseLabel(second));
  return ofSecond ?? (second === "" ? dimensions.get(normaliseLabel(first)) : undefined) ?? null;
}

const dimensionsOf = remembered(
  ({ dimensions }: PerformanceLayout): ReadonlyMap<string, Dimension> => {
    const known = new Map<string, Dimension>();
    for (const dimension of KINDS) {
      for (const word of dimensions[dimension]) known.set(normaliseLabel(word), dimension);
    }
    return known;
  },
);

const KINDS: readonly Dimension[] = [
  ...(["quantity", "quality", "time", "cost"] as const),
  ...(["economic", "social", "ecological", "sustained", "satisfaction"] as const),
];
