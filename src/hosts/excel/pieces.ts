import type { Rect } from "../../core/book/book";
import { sizeOf } from "../../core/book/rects";

/** Cuts a rectangle into bands of whole rows of at most so many cells, but never less than a row. */
export function bandsOf(rect: Rect, cells: number): Rect[] {
  const rows = Math.max(1, Math.floor(cells / (rect.c1 - rect.c0 + 1)));
  const bands: Rect[] = [];
  for (let r0 = rect.r0; r0 <= rect.r1; r0 += rows) {
    bands.push({ ...rect, r0, r1: Math.min(rect.r1, r0 + rows - 1) });
  }
  return bands;
}

/** Puts pieces together in their order, so that each group has at most so many cells. */
export function groupsOf<T extends { readonly rect: Rect }>(
  pieces: readonly T[],
  cells: number,
): T[][] {
  const groups: T[][] = [];
  let room = 0;
  for (const piece of pieces) {
    const area = sizeOf(piece.rect);
    if (groups.length === 0 || area > room) {
      groups.push([]);
      room = cells;
    }
    groups.at(-1)?.push(piece);
    room -= area;
  }
  return groups;
}
