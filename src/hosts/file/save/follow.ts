import { boundingRect } from "../../../core/book/rects";
import { columnIndex, columnName, SHEET_COLUMNS, SHEET_ROWS } from "../../../core/book/address";
import type { Rect } from "../../../core/book/book";
import type { Bands } from "./bands";

/** Where the rows and columns of one sheet went. */
export interface Moves {
  readonly rows: Bands;
  readonly columns: Bands;
}

/** An area as it is written, with the marks that hold a side in place. */
interface Written extends Rect {
  readonly form: "cells" | "columns" | "rows";
  /** `$` or nothing, in the order in which they are written. */
  readonly fixed: readonly string[];
  readonly isCell: boolean;
}

const CELLS = /^(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})(?::(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7}))?$/;
const COLUMNS = /^(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})$/;
const ROWS = /^(\$?)([0-9]{1,7}):(\$?)([0-9]{1,7})$/;

/** The rectangles in which the cells of a rectangle are now. */
export function followRect({ r0, c0, r1, c1 }: Rect, { rows, columns }: Moves): Rect[] {
  return rows
    .spansOf(r0, r1)
    .flatMap(([top, bottom]) =>
      columns
        .spansOf(c0, c1)
        .map(([left, right]) => ({ r0: top, c0: left, r1: bottom, c1: right })),
    );
}

/** The areas in which the cells of an area such as `A1:B2`, `$A:$C` or `1:5` are now, as written. */
function followArea(address: string, moves: Moves): string[] {
  const area = parse(address);
  if (area === null) return [address];
  return followRect(area, moves).map((rect) => write({ ...area, ...rect }, area));
}

/** The same as one area, from the first cell to the last. Null when nothing is left. */
export function followWhole(address: string, moves: Moves): string | null {
  const area = parse(address);
  if (area === null) return address;
  const [first, ...others] = followRect(area, moves);
  if (first === undefined) return null;
  return write({ ...area, ...others.reduce(boundingRect, first) }, area);
}

/** A list of areas with blanks between them, as `sqref` has it; empty when nothing is left. */
export function followList(list: string, moves: Moves): string {
  return list
    .split(/\s+/)
    .filter((area) => area !== "")
    .flatMap((area) => followArea(area, moves))
    .join(" ");
}

function parse(address: string): Written | null {
  const cells = CELLS.exec(address);
  if (cells !== null) {
    const [, f0 = "", a = "", f1 = "", b = "", f2, c = a, f3, d = b] = cells;
    const isCell = f2 === undefined;
    const fixed = [f0, f1, f2 ?? f0, f3 ?? f1];
    return area(
      "cells",
      fixed,
      isCell,
      columnIndex(a),
      Number(b) - 1,
      columnIndex(c),
      Number(d) - 1,
    );
  }
  const columns = COLUMNS.exec(address);
  if (columns !== null) {
    const [, f0 = "", a = "", f1 = "", b = ""] = columns;
    return area("columns", [f0, f1], false, columnIndex(a), 0, columnIndex(b), SHEET_ROWS - 1);
  }
  const rows = ROWS.exec(address);
  if (rows === null) return null;
  const [, f0 = "", a = "", f1 = "", b = ""] = rows;
  return area("rows", [f0, f1], false, 0, Number(a) - 1, SHEET_COLUMNS - 1, Number(b) - 1);
}

function area(
  form: Written["form"],
  fixed: readonly string[],
  isCell: boolean,
  left: number | null,
  top: number,
  right: number | null,
  bottom: number,
): Written | null {
  if (left === null || right === null) return null;
  if (Math.min(top, bottom) < 0 || Math.max(top, bottom) >= SHEET_ROWS) return null;
  const [c0, c1] = [Math.min(left, right), Math.max(left, right)];
  return { form, fixed, isCell, r0: Math.min(top, bottom), c0, r1: Math.max(top, bottom), c1 };
}

function write({ r0, c0, r1, c1, form, fixed }: Written, { isCell }: Written): string {
  const [f0 = "", f1 = "", f2 = "", f3 = ""] = fixed;
  if (form === "columns") return `${f0}${columnName(c0)}:${f1}${columnName(c1)}`;
  if (form === "rows") return `${f0}${r0 + 1}:${f1}${r1 + 1}`;
  const first = `${f0}${columnName(c0)}${f1}${r0 + 1}`;
  if (isCell && r0 === r1 && c0 === c1) return first;
  return `${first}:${f2}${columnName(c1)}${f3}${r1 + 1}`;
}
