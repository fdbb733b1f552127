import type { Scalar } from "../../../core/book/book";

/** Digits that Excel counts with; what differs behind them is the noise of calculating. */
const DIGITS = 15;

/** Whether two values are the same to a person who looks at the cell. */
export function isSameValue(a: Scalar, b: Scalar): boolean {
  if (a === b) return true;
  if (typeof a === "number" && typeof b === "number") {
    return a.toPrecision(DIGITS) === b.toPrecision(DIGITS);
  }
  if (isError(a) && isError(b)) return a.err === b.err;
  return isBlank(a) && isBlank(b);
}

/** Whether a result says that the grid does not know a function or a name. */
export function isUnknownName(value: Scalar): boolean {
  return isError(value) && value.err === "#NAME?";
}

function isError(value: Scalar): value is { readonly err: string } {
  return typeof value === "object" && value !== null;
}

function isBlank(value: Scalar): boolean {
  return value === null || value === "";
}
