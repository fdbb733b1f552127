import type { Amount } from "../core/money/amount";
import { ExactSum } from "../core/money/exact-sum";
import { judgeSum } from "../core/rollup/printed-sum";
import { compose, itemRows, type ItemRows, type StatedSum } from "../core/sangong/composition";
import { itemOf, labelOf } from "../core/sangong/item";
import type { Failure } from "../locale/functions";
import { readAmount } from "./amount";
import { printedText, readPrinted } from "./printed";
import {
  cellAt,
  isBlank,
  isFailure,
  rowsDiffer,
  scalarOf,
  textOf,
  widthOf,
  type Answer,
  type Range,
} from "./range";

/** The rows of a “三公” table with what the labels say of them. */
interface Table {
  readonly items: Range;
  readonly amounts: Range;
  readonly labels: readonly string[];
  readonly rows: ItemRows;
}

/**
 * SANGONG.TOTAL: 因公出国（境）费, 公务用车购置及运行费 and 公务接待费 of each column of amounts, read
 * from the labels; 其中 rows are part of another and not added again.
 *
 * 用车 counts as stated, or as its parts where it is blank or 0. What the table states must hold up to
 * rounding: 合计 against the items, 用车 against its parts. A row with an amount and a label that is
 * none of the items is a failure, as leaving it out might be wrong; one without an amount is not.
 */
export function sangongTotal(items: Range, amounts: Range): Answer {
  const misfit = rowsDiffer("items", items, "amounts", amounts);
  if (misfit !== null) return misfit;
  const table = tableOf(items, amounts);
  if (isFailure(table)) return table;
  const totals: number[] = [];
  for (let column = 0; column < widthOf(amounts); column += 1) {
    const total = totalOf(table, column);
    if (typeof total !== "number") return total;
    totals.push(total);
  }
  return [totals];
}

function tableOf(items: Range, amounts: Range): Table | Failure {
  const labels: string[] = [];
  for (const [row, cells] of items.entries()) {
    const error = cells.find((cell) => typeof cell === "object" && cell !== null);
    const at = cellAt("items", items, row);
    if (error !== undefined) return { fails: "error-cell", at, value: textOf(error) };
    labels.push(labelOf(cells.map(scalarOf)));
  }
  const named = labels.map(itemOf);
  for (const [row, item] of named.entries()) {
    const label = labels[row] ?? "";
    if (item !== null || label === "" || (amounts[row]?.every(isBlank) ?? true)) continue;
    return { fails: "item-unknown", at: cellAt("items", items, row), value: label };
  }
  const rows = itemRows(named);
  if ("first" in rows) {
    const at = cellAt("items", items, rows.row);
    return { fails: "item-repeated", at, value: labels[rows.row] ?? "", first: rows.first + 1 };
  }
  return rows.items.size === 0 ? { fails: "no-items" } : { items, amounts, labels, rows };
}

function totalOf(table: Table, column: number): number | Failure {
  const { items, amounts, labels, rows } = table;
  const { counted, stated, alone } = compose(rows, (row) => !isBlank(amounts[row]?.[column]));
  if (alone !== null) {
    return { fails: "detail-alone", at: cellAt("items", items, alone), value: labels[alone] ?? "" };
  }
  for (const sum of stated) {
    const contradiction = contradictionOf(table, column, sum);
    if (contradiction !== null) return contradiction;
  }
  const total = new ExactSum();
  for (const row of counted) {
    const at = () => cellAt("amounts", amounts, row, column);
    const value = readAmount(amounts[row]?.[column], null, at);
    if (isFailure(value)) return value;
    if (value !== null) total.add(value);
  }
  return total.total() ?? { fails: "sum-too-large" };
}

/** The failure of a stated sum that its parts contradict beyond rounding, null where it holds. */
function contradictionOf(
  { amounts, labels }: Table,
  column: number,
  { row, parts, compare }: StatedSum,
): Failure | null {
  const read = (at: number): Amount | Failure =>
    readPrinted(amounts[at]?.[column], () => cellAt("amounts", amounts, at, column));
  const sum = read(row);
  if (isFailure(sum)) return sum;
  const added: Amount[] = [];
  for (const part of parts) {
    const amount = read(part);
    if (isFailure(amount)) return amount;
    added.push(amount);
  }
  const { verdict, residual } = judgeSum(sum, added, compare);
  if (verdict !== "broken") return null;
  return {
    fails: compare === "equal" ? "sum-differs" : "parts-exceed",
    at: cellAt("amounts", amounts, row, column),
    label: labels[row] ?? "",
    stated: printedText(sum.fen),
    parts: printedText(sum.fen - residual),
    difference: printedText(Math.abs(residual)),
  };
}
