import type { Rect } from "../../core/book/book";
import type { NewCell } from "../../core/book/new-sheet";
import { columnPaths, headerDepth } from "../../core/layout/header";
import type { HeaderNode, TableLayout } from "../../core/layout/layout";

/** The head of a table and the areas merged in it. */
export interface Head {
  readonly cells: readonly NewCell[];
  readonly merges: readonly Rect[];
}

/**
 * Lays out the header tree of a table from row `top`: a group over its columns, a column down to the
 * last row of the head. Covered cells are cells too, so that a merged area has all of its borders.
 */
export function headOf({ header }: TableLayout, top: number): Head {
  const bottom = top + headerDepth(header) - 1;
  const areas: { readonly label: string; readonly rect: Rect }[] = [];
  const place = (nodes: readonly HeaderNode[], row: number, left: number): void => {
    let c0 = left;
    for (const node of nodes) {
      const isGroup = "columns" in node;
      const c1 = c0 + columnPaths([node]).length - 1;
      areas.push({ label: node.label, rect: { r0: row, c0, r1: isGroup ? row : bottom, c1 } });
      if (isGroup) place(node.columns, row + 1, c0);
      c0 = c1 + 1;
    }
  };
  place(header, top, 0);
  return {
    cells: areas.flatMap(({ label, rect }) => cellsOf(label, rect)),
    merges: areas.map(({ rect }) => rect).filter(({ r0, c0, r1, c1 }) => r0 < r1 || c0 < c1),
  };
}

function cellsOf(label: string, { r0, c0, r1, c1 }: Rect): NewCell[] {
  const cells: NewCell[] = [];
  for (let row = r0; row <= r1; row += 1) {
    for (let column = c0; column <= c1; column += 1) {
      const value = row === r0 && column === c0 ? label : null;
      cells.push({ row, column, value, look: "head" });
    }
  }
  return cells;
}
