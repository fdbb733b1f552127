import type { Rect } from "../../book/book";
import type { Grid } from "../grid";

/** Something on a sheet that ends what stands over it. */
export interface Block {
  /** Its first row: the title, or the head where it has none. */
  readonly top: number;
  readonly head: Rect;
}

/** The last row of what has a head, at most `last`: it ends over the next block in its columns. */
export function endAbove(blocks: readonly Block[], head: Rect, last: number): number {
  let end = last;
  for (const { top, head: below } of blocks) {
    if (below.r0 > head.r1 && below.c0 <= head.c1 && head.c0 <= below.c1) {
      end = Math.min(end, Math.max(top - 1, head.r1));
    }
  }
  return end;
}

/** Where a table ends that nobody knows begins: at a line of nothing but a title, else at `end`. */
export function endOfTable(grid: Grid, head: Rect, end: number): number {
  for (let row = head.r1 + 2; row <= end; row += 1) {
    const filled: string[] = [];
    for (let column = head.c0; column <= head.c1 && filled.length < 2; column += 1) {
      const text = grid.isCovered(row, column) ? "" : grid.text(row, column);
      if (text !== "") filled.push(text);
    }
    if (filled.length === 1 && /^.{3,40}表$/u.test(filled[0] ?? "")) return row - 1;
  }
  return end;
}
