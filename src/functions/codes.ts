import { CODE_COLUMNS, type NoCode } from "../core/rollup/code";
import type { Argument, ArgumentCell, Failure } from "../locale/functions";
import { scalarOf, widthOf, type Cell, type Range } from "./range";
import type { Scalar } from "../core/book/book";

/** The failure of codes in more columns than 类, 款 and 项, null where they are in fewer. */
export function tooManyColumns(argument: Argument, range: Range): Failure | null {
  const columns = widthOf(range);
  if (columns <= CODE_COLUMNS) return null;
  return { fails: "too-many-columns", argument, columns, most: CODE_COLUMNS };
}

/** The failure of cells that should hold a code. */
export function codeFailure({ kind, text }: NoCode, at: ArgumentCell): Failure {
  return { fails: kind === "error" ? "error-cell" : "code-malformed", at, value: text };
}

export function scalarsOf(row: readonly Cell[]): Scalar[] {
  return row.map(scalarOf);
}
