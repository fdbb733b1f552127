import type { Rect } from "../../core/book/book";

/**
 * Few rectangles that hold exactly the cells of the given ones, each cell once: neighbours in a
 * row become a run, equal runs below each other one rectangle.
 */
export function coverOf(rects: readonly Rect[]): Rect[] {
  const columnsOf = new Map<number, Set<number>>();
  for (const { r0, c0, r1, c1 } of rects) {
    for (let row = r0; row <= r1; row++) {
      const columns = columnsOf.get(row) ?? new Set();
      columnsOf.set(row, columns);
      for (let column = c0; column <= c1; column++) columns.add(column);
    }
  }
  const rows = [...columnsOf].sort(([a], [b]) => a - b);
  const done: Rect[] = [];
  let open: Rect[] = [];
  for (const [row, columns] of rows) {
    const next: Rect[] = [];
    for (const [c0, c1] of runsOf(columns)) {
      const above = open.find((rect) => rect.c0 === c0 && rect.c1 === c1 && rect.r1 === row - 1);
      open = open.filter((rect) => rect !== above);
      next.push(above === undefined ? { r0: row, c0, r1: row, c1 } : { ...above, r1: row });
    }
    done.push(...open);
    open = next;
  }
  return [...done, ...open].sort((a, b) => a.r0 - b.r0 || a.c0 - b.c0);
}

function runsOf(columns: ReadonlySet<number>): [number, number][] {
  const runs: [number, number][] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === column - 1) last[1] = column;
    else runs.push([column, column]);
  }
  return runs;
}
