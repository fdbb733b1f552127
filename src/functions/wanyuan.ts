import { toPrinted } from "../core/money/amount";
import { ExactSum } from "../core/money/exact-sum";
import type { ArgumentCell } from "../locale/functions";
import { readAmount } from "./amount";
import { rowsOf } from "./each-row";
import { cellAt, isFailure, textOf, type Answer, type Range, type Result } from "./range";

const YUAN_PER_WANYUAN = 10_000;

/** BUDGET.WANYUAN: 元 to 万元 with two decimals, half up (四舍五入); a blank cell is 0. */
export function wanyuan(yuan: Range): Answer {
  return rowsOf(yuan).map((cells, row) =>
    cells.map((cell, column): Result => {
      const at = (): ArgumentCell => cellAt("yuan", yuan, row, column);
      const value = readAmount(cell, "yuan", at);
      if (value === null) return 0;
      if (isFailure(value)) return value;
      const printed = new ExactSum();
      printed.add(toPrinted(value.dividedBy(YUAN_PER_WANYUAN)));
      return printed.total() ?? { fails: "amount-too-large", at: at(), value: textOf(cell) };
    }),
  );
}
