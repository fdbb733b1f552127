import { isNothing } from "../rollup/nothing";
import { compose, itemRows } from "../sangong/composition";
import { itemOf, labelOf } from "../sangong/item";
import type { Area, InputCell, ReadCell } from "./linear";

/**
 * The amounts that SANGONG.TOTAL adds up: the items that are no part of another. Null where the
 * function gives an error, or more than one figure.
 */
export function sangongCells(items: Area, amounts: Area, read: ReadCell): InputCell[] | null {
  const rows = items.r1 - items.r0;
  if (amounts.c0 !== amounts.c1 || amounts.r1 - amounts.r0 !== rows) return null;
  const at = (row: number): InputCell => {
    return { sheet: amounts.sheet, row: amounts.r0 + row, column: amounts.c0 };
  };
  const isFilled = (row: number): boolean => !isNothing(read(at(row)));
  const labels = Array.from({ length: rows + 1 }, (_, row) => labelAt(items, row, read));
  const named = labels.map(itemOf);
  if (named.some((item, row) => item === null && labels[row] !== "" && isFilled(row))) return null;
  const sorted = itemRows(named);
  if ("first" in sorted || sorted.items.size === 0) return null;
  const { counted, alone } = compose(sorted, isFilled);
  return alone === null ? counted.map(at) : null;
}

function labelAt({ sheet, r0, c0, c1 }: Area, row: number, read: ReadCell): string {
  const cells = Array.from({ length: c1 - c0 + 1 }, (_, column) =>
    read({ sheet, row: r0 + row, column: c0 + column }),
  );
  return labelOf(cells);
}
