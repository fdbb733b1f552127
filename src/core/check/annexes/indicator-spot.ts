import type { IndicatorColumn, PerformanceLayout } from "../../layout/annex";
import type { Indicator, LocatedIndicators } from "../../locate/annexes";
import type { Spot } from "./spot";

/** Id under which what is told of performance is listed. */
export const PERFORMANCE = "K";

/** Whether an indicator has a value, in figures or words. */
export function hasValue({ figure, value }: Indicator): boolean {
  return figure !== null || value !== "";
}

/** A cell of an indicator; that of its name where the table has no such column. */
export function spotOfIndicator(
  { columns }: PerformanceLayout,
  { sheet, project, rect }: LocatedIndicators,
  indicator: Indicator,
  column: IndicatorColumn,
): Spot {
  const { third, second, sheetRow, at } = indicator;
  const cell = at(column) ?? { row: sheetRow, column: rect.c0 };
  const name = third === "" ? second : third;
  const row = project === "" ? name : `${project} · ${name}`;
  const head = columns[column][0] ?? "";
  return { table: PERFORMANCE, sheet, ...cell, words: { row, column: head } };
}

/** The title of a performance table, or its first cell. */
export function spotOfTable({ sheet, title, rect, project }: LocatedIndicators): Spot {
  const { row, column } = title ?? { row: rect.r0, column: rect.c0 };
  return { table: PERFORMANCE, sheet, row, column, words: { row: project, column: "" } };
}
