import type { IRange } from "@univerjs/core";
import type { Rect } from "../../core/book/book";

export function rangeOf({ r0, c0, r1, c1 }: Rect): IRange {
  return { startRow: r0, startColumn: c0, endRow: r1, endColumn: c1 };
}

export function rectOf({ startRow, startColumn, endRow, endColumn }: IRange): Rect {
  return { r0: startRow, c0: startColumn, r1: endRow, c1: endColumn };
}
