import type { Amount } from "../core/money/amount";
import { judgeSum } from "../core/rollup/printed-sum";
import { ANSWERS, type Argument, type Failure } from "../locale/functions";
import { printedText, readPrinted } from "./printed";
import {
  cellAt,
  filledRows,
  isFailure,
  rowsDiffer,
  widthOf,
  type Answer,
  type Cell,
  type Range,
  type Result,
} from "./range";

/**
 * BUDGET.CHECK: whether a printed figure is the sum of its parts. `相等`, `进位差 0.01` where the
 * figures were rounded from others that add up, or `不符 -36.00`: always the printed figure less the
 * sum. One printed cell is held against all parts, a column of them row by row.
 */
export function check(printed: Range, parts: Range): Answer {
  if (widthOf(printed) > 1) {
    return { fails: "too-many-columns", argument: "printed", columns: widthOf(printed), most: 1 };
  }
  const isOne = printed.length === 1;
  const misfit = isOne ? null : rowsDiffer("printed", printed, "parts", parts);
  if (misfit !== null) return misfit;
  if (isOne) return [[judge(printed, parts, 0, [...parts.keys()])]];
  const rows = Math.max(filledRows(printed), filledRows(parts), 1);
  return Array.from({ length: rows }, (_, row) => [judge(printed, parts, row, [row])]);
}

function judge(printed: Range, parts: Range, row: number, partRows: readonly number[]): Result {
  const cell = printed[row]?.[0];
  const sum = readAt("printed", printed, row, 0, cell);
  if (isFailure(sum)) return sum;
  const amounts: Amount[] = [];
  for (const at of partRows) {
    for (const [column, part] of (parts[at] ?? []).entries()) {
      const amount = readAt("parts", parts, at, column, part);
      if (isFailure(amount)) return amount;
      amounts.push(amount);
    }
  }
  const { verdict, residual } = judgeSum(sum, amounts);
  if (verdict === "exact") return ANSWERS.equal;
  return ANSWERS[verdict === "rounded" ? "rounded" : "differs"](printedText(residual));
}

function readAt(
  argument: Argument,
  range: Range,
  row: number,
  column: number,
  cell: Cell,
): Amount | Failure {
  return readPrinted(cell, () => cellAt(argument, range, row, column));
}
