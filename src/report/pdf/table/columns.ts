import type { TableBlock, TableCell } from "../../model";
import { PdfError } from "../error";
import { layGrid } from "../../grid";
import { widthEm, WIDER } from "../../text-width";
import { longestWordEm } from "../measure";
import { RULE, sizesOf, type TableSizes } from "./sizes";

const SMALLEST = 7.5;
/** Labels up to this length, such as 序号 or 合计, stay on one line. */
const SHORT_LABEL_EM = 3;
/** Words of a head up to this length stay on one line where others can spare the room. */
const HEAD_ON_ONE_LINE_EM = 4;
/** Longer words are names or addresses that may be cut. */
const LONGEST_KEPT_EM = 11;

/** How much wider a column may become to spare its texts a second line. */
const MOST_WIDER = 1.5;

function largestSize(columns: number): number {
  if (columns <= 6) return 10;
  if (columns <= 9) return 9.5;
  return columns <= 12 ? 9 : 8.5;
}

/** Widths in em of each column: what keeps every figure and code whole, and every text on a line. */
function wantedEm(table: TableBlock): { needed: number[]; whole: number[] } {
  const needed = new Array<number>(table.widths.length).fill(1);
  const whole = new Array<number>(table.widths.length).fill(1);
  const rows: (readonly TableCell[])[] = [...table.head, ...table.body];
  layGrid(rows, table.widths.length, table.id).forEach((places, row) => {
    places.forEach((place, column) => {
      if (place.kind !== "cell" || place.cell.colSpan > 1) return;
      const { text, indent } = place.cell;
      const line = widthEm(text);
      const isEntry = row >= table.head.length || line <= HEAD_ON_ONE_LINE_EM;
      if (isEntry) whole[column] = Math.max(whole[column] ?? 1, line * WIDER + indent);
      const word = line <= SHORT_LABEL_EM ? line : longestWordEm(text);
      if (word > LONGEST_KEPT_EM) return;
      needed[column] = Math.max(needed[column] ?? 1, word * WIDER + indent);
    });
  });
  return { needed, whole: whole.map((em, column) => Math.max(em, needed[column] ?? 1)) };
}

function sum(values: readonly number[]): number {
  return values.reduce((whole, value) => whole + value, 0);
}

/**
 * Takes from columns that have more than they `want`, in proportion to what they can spare, what
 * others lack; where that is not enough for all, those that lack least get it.
 */
function balance(widths: readonly number[], wants: readonly number[]): number[] {
  const spare = widths.map((width, index) => Math.max(0, width - (wants[index] ?? 0)));
  const stock = sum(spare);
  const balanced = [...widths];
  let given = 0;
  const lacking = widths
    .map((width, index) => ({ index, lack: (wants[index] ?? 0) - width }))
    .filter(({ lack }) => lack > 0)
    .sort((a, b) => a.lack - b.lack || a.index - b.index);
  for (const { index, lack } of lacking) {
    // The last may be short by what sums of such numbers are inexact.
    if (given + lack > stock * (1 + Number.EPSILON * 8)) break;
    given += lack;
    balanced[index] = (balanced[index] ?? 0) + lack;
  }
  if (given === 0) return balanced;
  return balanced.map((width, index) => width - ((spare[index] ?? 0) / stock) * given);
}

/**
 * Shares out `total` by the relative widths, but gives every column what it needs, and a line for
 * its texts where others have room to spare. Null when there is not even room for the needs.
 */
function share(
  relative: readonly number[],
  needed: readonly number[],
  whole: readonly number[],
  total: number,
): number[] | null {
  if (sum(needed) > total) return null;
  const wished = relative.map((width) => (width / sum(relative)) * total);
  const widths = balance(wished, needed);
  // A column of long texts has several lines in any case and takes nothing from the others.
  const wants = widths.map((width, index) => {
    const want = whole[index] ?? 0;
    return want > width * MOST_WIDER ? width : want;
  });
  return balance(widths, wants);
}

/**
 * The sizes at which a table may be set on a width in points, largest first; the last one always
 * works. Throws a PdfError when the width has no room for a character in every column.
 */
export function possibleSizes(table: TableBlock, width: number): TableSizes[] {
  const count = table.widths.length;
  const { needed, whole } = wantedEm(table);
  const padding = count > 9 ? 2.5 : 4;
  const room = width - count * padding * 2 - (count + 1) * RULE;
  const sizes: TableSizes[] = [];
  for (let fontSize = largestSize(count); fontSize >= SMALLEST; fontSize -= 0.5) {
    const points = (ems: readonly number[]) => ems.map((em) => em * fontSize);
    const columns = share(table.widths, points(needed), points(whole), room);
    if (columns !== null) sizes.push(sizesOf(fontSize, padding, columns));
  }
  if (sizes.length > 0) return sizes;
  // Even the smallest type is too wide: let the widest needs shrink together and words be cut.
  const spare = room - count * SMALLEST;
  if (spare < 0) {
    const mostColumns = Math.floor((width - RULE) / (SMALLEST + padding * 2 + RULE));
    const title = table.title === "" ? table.id : table.title;
    const message = `${table.id}: ${String(count)} columns, and a page has room for ${String(mostColumns)}`;
    throw new PdfError("too-wide", message, { table: { title, columns: count, mostColumns } });
  }
  const scale = spare / needed.reduce((sum, em) => sum + em - 1, 0);
  const columns = needed.map((em) => SMALLEST + (em - 1) * scale);
  return [sizesOf(SMALLEST, padding, columns)];
}
