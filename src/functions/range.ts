import { plainText, type Scalar } from "../core/book/book";
import { isNothing } from "../core/rollup/nothing";
import type { Argument, ArgumentCell, Failure } from "../locale/functions";

/** A cell that holds an error, as Excel hands it over: `code` is `#REF!`. */
export interface ErrorCell {
  readonly code?: unknown;
}

/** A cell as a spreadsheet hands it over; a blank one is null, undefined, an empty text or 0. */
export type Cell = number | string | boolean | null | undefined | ErrorCell;

/** An argument: rows of cells. */
export type Range = readonly (readonly Cell[])[];

/** What a function gives for one cell of its answer. */
export type Result = number | string | Failure;

/** Rows of results, one cell or a spilled range; a failure where there is no answer at all. */
export type Answer = readonly (readonly Result[])[] | Failure;

/** The value of a cell in the core's terms. */
export function scalarOf(cell: Cell): Scalar {
  if (cell === null || cell === undefined) return null;
  if (typeof cell !== "object") return cell;
  return { err: typeof cell.code === "string" ? cell.code : "#VALUE!" };
}

/** The cell as the accountant sees it. */
export function textOf(cell: Cell): string {
  return plainText(scalarOf(cell));
}

/** Whether a cell may be blank: a 0 cannot be told from it, see core/rollup/nothing.ts. */
export function isBlank(cell: Cell): boolean {
  return isNothing(scalarOf(cell));
}

/** Rows up to the last that is not blank: a whole column is mostly blank cells. */
export function filledRows(range: Range): number {
  let rows = range.length;
  while (rows > 0 && (range[rows - 1]?.every(isBlank) ?? true)) rows -= 1;
  return rows;
}

export function widthOf(range: Range): number {
  return range[0]?.length ?? 0;
}

/** How a message names a cell of an argument. Row and column count from 0 here, there from 1. */
export function cellAt(
  argument: Argument,
  range: Range,
  row: number,
  column: number | null = null,
): ArgumentCell {
  return {
    argument,
    row: range.length === 1 ? null : row + 1,
    column: column === null || widthOf(range) === 1 ? null : column + 1,
  };
}

/** The failure of two arguments that must have equally many rows, null where they have. */
export function rowsDiffer(
  first: Argument,
  range: Range,
  second: Argument,
  other: Range,
): Failure | null {
  if (range.length === other.length) return null;
  return {
    fails: "rows-differ",
    first,
    firstRows: range.length,
    second,
    secondRows: other.length,
  };
}

export function isFailure(value: object | number | string | null): value is Failure {
  return typeof value === "object" && value !== null && "fails" in value;
}
