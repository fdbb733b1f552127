import type { LocatedRow, LocatedTable } from "../locate/disclosure";
import { TOTAL } from "../locate/coded-rows";
import { remembered } from "../remembered";

/** The rows of a table of codes as a tree: 类 over 款 over 项, the total row on top. */
export interface CodeTree {
  readonly total: LocatedRow | null;
  /** Rows without a row above them. */
  readonly top: readonly LocatedRow[];
  /** Rows directly below a row; none for a lowest row. */
  readonly children: ReadonlyMap<LocatedRow, readonly LocatedRow[]>;
  readonly leaves: readonly LocatedRow[];
}

/**
 * Builds the tree of the coded rows. The parent of a row is the nearest code above it that the
 * table holds, so that a table without its 款 rows still adds up 项 to 类.
 */
export const codeTree = remembered((table: LocatedTable): CodeTree => {
  const coded = table.rows.filter((row) => row.code !== null);
  const byCode = new Map<string, LocatedRow>();
  for (const row of coded)
    if (row.code !== null && !byCode.has(row.code)) byCode.set(row.code, row);
  const top: LocatedRow[] = [];
  const children = new Map<LocatedRow, LocatedRow[]>();
  for (const row of coded) {
    const parent = nearestAbove(row.code ?? "", byCode);
    const siblings = parent === undefined ? top : children.get(parent);
    if (siblings !== undefined) siblings.push(row);
    else if (parent !== undefined) children.set(parent, [row]);
  }
  return {
    total: table.rows.find(({ key }) => key === TOTAL) ?? null,
    top,
    children,
    leaves: coded.filter((row) => !children.has(row)),
  };
});

function nearestAbove(
  code: string,
  byCode: ReadonlyMap<string, LocatedRow>,
): LocatedRow | undefined {
  for (let length = code.length - 1; length >= 3; length -= 1) {
    const parent = byCode.get(code.slice(0, length));
    if (parent !== undefined) return parent;
  }
  return undefined;
}
