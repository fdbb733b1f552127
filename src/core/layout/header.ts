import { remembered } from "../remembered";
import type { Column, HeaderNode, TableLayout } from "./layout";

/** A leaf column with the heads above it, outermost first. */
export interface ColumnPath {
  readonly column: Column;
  /** Labels from the outermost group down to the column itself. */
  readonly labels: readonly string[];
}

/** The columns of a header tree, left to right. */
export const columnPaths = remembered(pathsIn);

function pathsIn(header: readonly HeaderNode[]): readonly ColumnPath[] {
  return header.flatMap((node) =>
    "columns" in node
      ? pathsIn(node.columns).map(({ column, labels }) => ({
          column,
          labels: [node.label, ...labels],
        }))
      : [{ column: node, labels: [node.label] }],
  );
}

/** Number of head rows a header tree needs. */
export function headerDepth(header: readonly HeaderNode[]): number {
  return Math.max(...columnPaths(header).map(({ labels }) => labels.length));
}

/** The column with an id; throws where statute data names a column that the layout lacks. */
export function columnOf(layout: TableLayout, id: string): ColumnPath {
  const found = columnPaths(layout.header).find(({ column }) => column.id === id);
  if (found === undefined) throw new RangeError(`${layout.id} has no column ${id}`);
  return found;
}
