import type { TableBlock, TableCell } from "../model";
import { widthEm, WIDER } from "../text-width";
import { layGrid } from "../grid";
import { longestWordEm } from "./measure";

/** Sizes of one table, in points. */
export interface TableSizes {
  readonly fontSize: number;
  /** Space left and right of a cell's text. */
  readonly padding: number;
  /** Widths of the text in each column, without padding and rules. */
  readonly columns: readonly number[];
}

export const RULE = 0.5;
const SMALLEST = 7.5;
/** Labels up to this length, such as 序号 or 合计, stay on one line. */
const SHORT_LABEL_EM = 3;
/** Longer words are names or addresses that may be cut. */
const LONGEST_KEPT_EM = 11;

function largestSize(columns: number): number {
  if (columns <= 6) return 10;
  if (columns <= 9) return 9.5;
  return columns <= 12 ? 9 : 8.5;
}

/** Width in em that each column needs so that no figure or code is cut. */
function neededEm(table: TableBlock): number[] {
  const needed = new Array<number>(table.widths.length).fill(1);
  const rows: (readonly TableCell[])[] = [...table.head, ...table.body];
  layGrid(rows, table.widths.length, table.id).forEach((places) => {
    places.forEach((place, column) => {
      if (place.kind !== "cell" || place.cell.colSpan > 1) return;
      const whole = widthEm(place.cell.text);
      const word = whole <= SHORT_LABEL_EM ? whole : longestWordEm(place.cell.text);
      if (word > LONGEST_KEPT_EM) return;
      const width = word * WIDER + place.cell.indent;
      needed[column] = Math.max(needed[column] ?? 1, width);
    });
  });
  return needed;
}

/**
 * Shares out `total` by the relative widths, but gives every column what it needs; the columns
 * that have more than they need pay for it in proportion to what they can spare. Null when even
 * that is too narrow.
 */
function share(relative: readonly number[], needed: readonly number[], total: number) {
  const sum = relative.reduce((whole, width) => whole + width, 0);
  const wished = relative.map((width) => (width / sum) * total);
  const lacking = wished.map((width, index) => Math.max(0, (needed[index] ?? 0) - width));
  const spare = wished.map((width, index) => Math.max(0, width - (needed[index] ?? 0)));
  const lack = lacking.reduce((whole, width) => whole + width, 0);
  const stock = spare.reduce((whole, width) => whole + width, 0);
  if (lack > stock) return null;
  const rate = stock === 0 ? 0 : lack / stock;
  return wished.map((width, index) => width + (lacking[index] ?? 0) - (spare[index] ?? 0) * rate);
}

/** The sizes at which a table may be set, largest first; the last one always works. */
export function possibleSizes(table: TableBlock, width: number): TableSizes[] {
  const count = table.widths.length;
  const needed = neededEm(table);
  const padding = count > 9 ? 2.5 : 4;
  const room = width - count * padding * 2 - (count + 1) * RULE;
  const sizes: TableSizes[] = [];
  for (let fontSize = largestSize(count); fontSize >= SMALLEST; fontSize -= 0.5) {
    const inPoints = needed.map((em) => em * fontSize);
    const columns = share(table.widths, inPoints, room);
    if (columns !== null) sizes.push({ fontSize, padding, columns });
  }
  if (sizes.length > 0) return sizes;
  // Even the smallest type is too wide: let the widest needs shrink together and words be cut.
  const scale = room / needed.reduce((sum, em) => sum + em, 0);
  const columns = needed.map((em) => em * scale);
  return [{ fontSize: SMALLEST, padding, columns }];
}
