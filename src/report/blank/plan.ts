import { columnPaths, headerDepth } from "../../core/layout/header";
import type { Column, LayoutSet, TableLayout } from "../../core/layout/layout";
import type { InputCell } from "../../core/ledger/linear";
import { bodyLines, type BodyLine, type BodyRow } from "./body";
import { sheetNames } from "./sheet-name";

/** Where everything of a blank table stands on its sheet; rows and columns count from 0. */
export interface TablePlan {
  readonly layout: TableLayout;
  readonly sheet: string;
  readonly columns: readonly Column[];
  /** Row of the 栏次, right over the body. */
  readonly numbering: number;
  readonly lines: readonly BodyLine[];
}

/** An amount of a blank table: the row and block it belongs to, and its column. */
export interface PlannedAmount {
  readonly cell: InputCell;
  readonly block: number;
  readonly row: BodyRow;
  readonly columnId: string;
}

/** Title and caption line. */
export const HEADING_ROWS = 2;

/** Plans the tables of a layout set. `codes` are the 科目 of each table by its id, where known. */
export function planTables(
  set: LayoutSet,
  codes: Readonly<Record<string, readonly string[]>>,
  year: number,
): TablePlan[] {
  const names = sheetNames(set);
  return set.tables.map((layout) => ({
    layout,
    sheet: names.get(layout.id) ?? layout.id,
    columns: columnPaths(layout.header).map(({ column }) => column),
    numbering: HEADING_ROWS + headerDepth(layout.header),
    lines: bodyLines(set, layout, codes[layout.id] ?? [], year),
  }));
}

/** Sheet row of a line of the body. */
export function sheetRow({ numbering }: TablePlan, line: number): number {
  return numbering + 1 + line;
}

/** Sheet row of the last line of the body. */
export function lastRow(plan: TablePlan): number {
  return sheetRow(plan, plan.lines.length - 1);
}

/** Sheet column of a layout column. */
export function columnAt({ columns, layout }: TablePlan, id: string): number {
  const found = columns.findIndex((column) => column.id === id);
  if (found === -1) throw new RangeError(`${layout.id} has no column ${id}`);
  return found;
}

/** One cell of a plan. */
export function cellAt(plan: TablePlan, row: number, columnId: string): InputCell {
  return { sheet: plan.sheet, row, column: columnAt(plan, columnId) };
}

/** The amounts of a plan, line by line. */
export function plannedAmounts(plan: TablePlan): PlannedAmount[] {
  return plan.lines.flatMap((line, at) =>
    line.flatMap((row, block) => {
      if (row === null) return [];
      return (plan.layout.blocks[block]?.amounts ?? []).map((columnId) => ({
        cell: cellAt(plan, sheetRow(plan, at), columnId),
        block,
        row,
        columnId,
      }));
    }),
  );
}
