import type { Column } from "../../core/layout/layout";
import type { TablePlan } from "./plan";

/** Narrowest columns by what they hold, in characters of the default font; a 汉字 takes two. */
const NARROWEST: Readonly<Record<Column["role"], number>> = {
  // 栏次 stands in it.
  serial: 7,
  // Seven digits.
  code: 10,
  // The longest names of 科目, 机关事业单位基本养老保险缴费支出, on one line.
  name: 36,
  item: 24,
  // 1,234,567.89
  amount: 14,
};
/** Room between a text and the borders of its cell. */
const MARGIN = 3;

/**
 * Widths of the columns of a blank table. Every head and fixed label fits on one line, so that no row
 * has to be made higher by a host.
 */
export function columnWidths({ columns, lines, layout }: TablePlan): number[] {
  return columns.map(({ id, label, role, width }) => {
    const block = layout.blocks.findIndex((one) => one.kind === "fixed" && one.item === id);
    const labels = lines.map((line) => line[block]);
    return Math.max(
      width,
      NARROWEST[role],
      wordWidth(label) + MARGIN,
      ...labels.map((row) => wordWidth(row?.label ?? "") + (row?.indent ?? 0) + MARGIN),
    );
  });
}

function wordWidth(words: string): number {
  return Array.from(words, (character) => (character < "\u2e80" ? 1 : 2)).reduce<number>(
    (sum, width) => sum + width,
    0,
  );
}
