import { parseA1, toA1 } from "../../../core/book/address";
import type { Bands } from "./bands";
import { attribute, isElement, join, named, nameOf, split, withAttribute } from "./markup";

/** Makes of a cell as written, null where there was none, what is to stand there. */
export type Rewrite = (cell: string | null) => string | null;

/** What becomes of one row. */
export interface RowPlan {
  /** The row counts from 0 as it is now, columns in `cells` likewise. */
  readonly row: number;
  readonly isMoved: boolean;
  readonly columns: Bands;
  readonly cells: ReadonlyMap<number, Rewrite>;
  /** What the tag is to say; null takes an attribute away. */
  readonly tag: readonly (readonly [string, string | null])[];
}

interface Placed {
  readonly column: number;
  /** Line breaks and such that stand in front of the cell. */
  readonly before: string;
  readonly text: string;
}

/** A row after a plan. Cells that the plan does not touch keep their text. */
export function rewriteRow(text: string, plan: RowPlan): string {
  const { row, columns, tag } = plan;
  const isMoved = plan.isMoved || !columns.isUnmoved;
  if (!isMoved && plan.cells.size === 0 && tag.length === 0) return text;

  const { open, pieces, close } = split(text);
  const { cells, rest, isOtherSet } = rewriteCells(open, pieces, plan);
  // A cell without an address is counted from its neighbours, which may be others now.
  const isAnew = isMoved || isOtherSet;
  const inner = cells.map((cell) => {
    return cell.before + (isAnew ? addressed(cell.text, row, cell.column) : cell.text);
  });
  let head = open;
  if (isAnew) {
    head = withAttribute(head, "spans", null);
    head = withAttribute(head, "r", String(row + 1));
  }
  for (const [name, value] of tag) head = withAttribute(head, name, value);
  return join({ open: head, pieces: [...inner, ...rest], close });
}

function rewriteCells(
  open: string,
  pieces: readonly string[],
  { columns, cells: rewrites }: RowPlan,
): { cells: Placed[]; rest: string[]; isOtherSet: boolean } {
  const cells: Placed[] = [];
  const left = new Map(rewrites);
  let rest: string[] = [];
  let was = -1;
  let isOtherSet = false;
  for (const piece of pieces) {
    if (nameOf(piece) !== "c") {
      rest.push(piece);
      continue;
    }
    const before = rest.filter((text) => !isElement(text)).join("");
    rest = rest.filter(isElement);
    was = parseA1(attribute(piece, "r") ?? "")?.column ?? was + 1;
    const column = columns.placeOf(was);
    if (column === null) continue;
    const rewrite = left.get(column);
    left.delete(column);
    const now = rewrite === undefined ? piece : rewrite(piece);
    if (now === null) isOtherSet = true;
    else cells.push({ column, before, text: now });
  }
  for (const [column, rewrite] of left) {
    const now = rewrite(null);
    if (now === null) continue;
    isOtherSet = true;
    cells.push({ column, before: "", text: named(open, now) });
  }
  cells.sort((a, b) => a.column - b.column);
  return { cells, rest, isOtherSet };
}

/** The cell under another address; one that says its address already keeps its text. */
function addressed(cell: string, row: number, column: number): string {
  const address = toA1(row, column);
  return attribute(cell, "r") === address ? cell : withAttribute(cell, "r", address);
}
