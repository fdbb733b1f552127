import { BLANK, formatFen, toAmount, type Amount } from "../core/money/amount";
import type { ArgumentCell, Failure } from "../locale/functions";
import { readAmount } from "./amount";
import { isBlank, textOf, type Cell } from "./range";

/**
 * The unit whose printed figures the functions judge. Published tables are in 万元, where a figure
 * stands for all that rounds to it; figures in 元 with 角 and 分 are only given that much room.
 */
const UNIT = "wanYuan";

/** A cell as the figure it prints, two decimals; a blank one and a 0 are exactly zero. */
export function readPrinted(cell: Cell, at: () => ArgumentCell): Amount | Failure {
  const value = readAmount(cell, null, at);
  if (value === null || isBlank(cell)) return BLANK;
  if ("fails" in value) return value;
  return toAmount(value, UNIT) ?? { fails: "amount-too-large", at: at(), value: textOf(cell) };
}

/** A figure of the ledger with two decimals. */
export function printedText(fen: number): string {
  return formatFen(fen, UNIT);
}
