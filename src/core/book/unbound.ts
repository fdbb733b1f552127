import type { Snapshot } from "../host";
import type { CellAt, Rect, Sheet } from "./book";

type Unbound = Pick<Sheet, "unbound">;

/** The cells as a sheet or an answer has them: left out where there are none. */
export function unboundIn(cells: readonly CellAt[]): Unbound {
  return cells.length === 0 ? {} : { unbound: cells };
}

/** Those of a sheet after rectangles of it were read anew; reads without formulas tell nothing of them. */
export function unboundAfter({ unbound = [] }: Unbound, patches: readonly Snapshot[]): Unbound {
  const telling = patches.filter(({ formulas }) => formulas !== undefined);
  const kept = unbound.filter((cell) => !telling.some(({ rect }) => holdsCell(rect, cell)));
  const read = telling.flatMap((patch) => patch.unbound ?? []);
  const cells = new Map([...kept, ...read].map((cell) => [`${cell.row},${cell.column}`, cell]));
  return unboundIn([...cells.values()].sort(inReadingOrder));
}

/** By rows, then columns. */
export function inReadingOrder(a: CellAt, b: CellAt): number {
  return a.row - b.row || a.column - b.column;
}

export function isSameUnbound({ unbound: a = [] }: Unbound, { unbound: b = [] }: Unbound): boolean {
  return (
    a.length === b.length &&
    a.every(({ row, column }, index) => row === b[index]?.row && column === b[index].column)
  );
}

export function holdsCell({ r0, c0, r1, c1 }: Rect, { row, column }: CellAt): boolean {
  return r0 <= row && row <= r1 && c0 <= column && column <= c1;
}
