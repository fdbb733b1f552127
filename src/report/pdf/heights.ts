import type { TableBlock } from "../model";
import { RULE, type TableSizes } from "./columns";
import { layGrid, type Place } from "../grid";
import { countLines } from "./measure";

/** Line height in cells, in em. */
export const CELL_LEADING = 1.2;
export const TITLE_SIZE = 16;
export const TITLE_LEADING = 1.3;
export const CAPTION_SIZE = 9.5;
const TITLE_SPACE = 8;
const CAPTION_SPACE = 6;

/** Estimated heights of one table, in points. */
export interface TableHeights {
  /** Title, caption and head rows together. */
  readonly head: number;
  readonly rows: readonly number[];
}

/** Width of the text in a cell that begins in `column` and spans `span` columns, in points. */
export function textWidth(sizes: TableSizes, column: number, span: number): number {
  const widths = sizes.columns.slice(column, column + span);
  const between = (span - 1) * (sizes.padding * 2 + RULE);
  return widths.reduce((sum, width) => sum + width, between);
}

function rowHeight(places: readonly Place[], sizes: TableSizes, padding: number): number {
  let lines = 1;
  places.forEach((place, column) => {
    // A cell over several rows has their height too; counting it here would be too much.
    if (place.kind !== "cell") return;
    const { text, colSpan, rowSpan, indent } = place.cell;
    const width = textWidth(sizes, column, colSpan) / sizes.fontSize - indent;
    lines = Math.max(lines, Math.ceil(countLines(text, Math.max(1, width)) / rowSpan));
  });
  return lines * sizes.fontSize * CELL_LEADING + padding * 2 + RULE;
}

/** `padding` is the space over and under the text of a row, in points. */
export function estimateHeights(
  table: TableBlock,
  sizes: TableSizes,
  padding: number,
): TableHeights {
  const columns = table.widths.length;
  const whole = textWidth(sizes, 0, columns);
  const height = (places: readonly Place[]) => rowHeight(places, sizes, padding);
  const head = layGrid(table.head, columns, table.id).map(height);
  const titleLines = table.title === "" ? 0 : countLines(table.title, whole / TITLE_SIZE);
  const title = titleLines * TITLE_SIZE * TITLE_LEADING + (titleLines > 0 ? TITLE_SPACE : 0);
  const hasCaption = table.captionLeft !== "" || table.captionRight !== "";
  const caption = hasCaption ? CAPTION_SIZE * CELL_LEADING + CAPTION_SPACE : 0;
  return {
    head: head.reduce((sum, row) => sum + row, title + caption),
    rows: layGrid(table.body, columns, table.id).map(height),
  };
}
