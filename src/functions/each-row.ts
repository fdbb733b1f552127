import { readCode } from "../core/rollup/code";
import { codeFailure, scalarsOf, tooManyColumns } from "./codes";
import { cellAt, filledRows, type Answer, type Range, type Result } from "./range";

/**
 * One answer for each row of codes. Rows without a code, such as 合计, get an empty text; a code
 * that has no answer fails alone.
 */
export function eachCode(code: Range, answer: (code: number, row: number) => Result): Answer {
  const misfit = tooManyColumns("code", code);
  if (misfit !== null) return misfit;
  return rowsOf(code).map((cells, row) => {
    const one = readCode(scalarsOf(cells));
    if (typeof one === "number") return [answer(one, row)];
    if (one === null || one.kind === "words") return [""];
    return [codeFailure(one, cellAt("code", code, row))];
  });
}

/** The rows to answer: all up to the last filled one, and at least one. */
export function rowsOf(range: Range): Range {
  return range.slice(0, Math.max(1, filledRows(range)));
}
