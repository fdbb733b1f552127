import type { Rect } from "./book";

/** The smallest rectangle that holds two others. */
export function boundingRect(a: Rect, b: Rect): Rect {
  return {
    r0: Math.min(a.r0, b.r0),
    c0: Math.min(a.c0, b.c0),
    r1: Math.max(a.r1, b.r1),
    c1: Math.max(a.c1, b.c1),
  };
}

/** Whether every cell of a rectangle lies in another one. */
export function isInside(inner: Rect, outer: Rect): boolean {
  return (
    outer.r0 <= inner.r0 && inner.r1 <= outer.r1 && outer.c0 <= inner.c0 && inner.c1 <= outer.c1
  );
}

export function isSameRect(a: Rect, b: Rect): boolean {
  return a.r0 === b.r0 && a.c0 === b.c0 && a.r1 === b.r1 && a.c1 === b.c1;
}

/** The rectangle that two others share, null where they do not meet. */
export function sharedRect(a: Rect, b: Rect): Rect | null {
  const [r0, c0] = [Math.max(a.r0, b.r0), Math.max(a.c0, b.c0)];
  const [r1, c1] = [Math.min(a.r1, b.r1), Math.min(a.c1, b.c1)];
  return r0 <= r1 && c0 <= c1 ? { r0, c0, r1, c1 } : null;
}

/** Number of cells. */
export function sizeOf({ r0, c0, r1, c1 }: Rect): number {
  return (r1 - r0 + 1) * (c1 - c0 + 1);
}

/** What a rectangle has beyond one inside of it: strips above, below, to the left and the right. */
export function overhang(outer: Rect, inner: Rect): Rect[] {
  const strips = [
    { ...outer, r1: inner.r0 - 1 },
    { ...outer, r0: inner.r1 + 1 },
    { ...outer, r0: inner.r0, r1: inner.r1, c1: inner.c0 - 1 },
    { ...outer, r0: inner.r0, r1: inner.r1, c0: inner.c1 + 1 },
  ];
  return strips.filter(({ r0, c0, r1, c1 }) => r0 <= r1 && c0 <= c1);
}
