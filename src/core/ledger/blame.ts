import { judge, residual } from "./kernel";
import { relationsOf, type Ledger } from "./ledger";

/** A value that, put in one cell, makes relations hold that are broken now. */
export interface Correction {
  readonly cell: number;
  /** The right value in 分. */
  readonly fen: number;
  /** Broken relations that hold with it. */
  readonly mends: readonly number[];
}

/** Broken relations with one cause, and the single-cell corrections that mend the most of them. */
export interface Cause {
  readonly broken: readonly number[];
  /** Best first; empty where no single cell explains the failure. */
  readonly corrections: readonly Correction[];
}

/** Corrections offered for one cause. */
const OFFERED = 3;

/**
 * Parts the broken firm relations by cause: time and again the cell that mends most of them without
 * breaking another is taken, until none is left. What no single cell mends stands alone.
 */
export function causesOf(ledger: Ledger, broken: readonly number[]): Cause[] {
  const open = new Set(broken);
  const causes: Cause[] = [];
  while (open.size > 0) {
    const corrections = bestCorrections(ledger, open);
    const first = corrections[0];
    if (first === undefined) {
      causes.push(...[...open].map((relation) => ({ broken: [relation], corrections: [] })));
      break;
    }
    const mended = first.mends;
    causes.push({ broken: mended, corrections });
    for (const relation of mended) open.delete(relation);
  }
  return causes;
}

/** The corrections that mend the most open relations, best first. */
function bestCorrections(ledger: Ledger, open: ReadonlySet<number>): Correction[] {
  const found: Correction[] = [];
  for (const cell of cellsOf(ledger, open)) {
    if (ledger.cells[cell]?.isFormula === true) continue;
    for (const fen of proposals(ledger, cell, open)) {
      const mends = mendedBy(ledger, cell, fen, open);
      if (mends !== null && mends.length > 0) found.push({ cell, fen, mends });
    }
  }
  const most = found.reduce((max, { mends }) => Math.max(max, mends.length), 0);
  return found
    .filter(({ mends }) => mends.length === most)
    .sort((a, b) => strain(ledger, a) - strain(ledger, b) || a.cell - b.cell || a.fen - b.fen)
    .slice(0, OFFERED);
}

function cellsOf(ledger: Ledger, relations: ReadonlySet<number>): Set<number> {
  const cells = new Set<number>();
  for (const relation of relations) {
    const end = ledger.termStart[relation + 1] ?? 0;
    for (let k = ledger.termStart[relation] ?? 0; k < end; k += 1) {
      cells.add(ledger.termCell[k] ?? 0);
    }
  }
  return cells;
}

/** Values that make one of the cell's broken relations hold exactly. */
function proposals(ledger: Ledger, cell: number, open: ReadonlySet<number>): Set<number> {
  const values = new Set<number>();
  for (const relation of relationsOf(ledger, cell)) {
    if (!open.has(relation)) continue;
    const sign = signOf(ledger, relation, cell);
    if (sign !== 0) values.add((ledger.fen[cell] ?? 0) - sign * residual(ledger, relation));
  }
  return values;
}

function signOf(ledger: Ledger, relation: number, cell: number): number {
  const end = ledger.termStart[relation + 1] ?? 0;
  for (let k = ledger.termStart[relation] ?? 0; k < end; k += 1) {
    if (ledger.termCell[k] === cell) return ledger.termSign[k] ?? 0;
  }
  return 0;
}

/** The open relations a value mends, null where it would break a relation that holds. */
function mendedBy(
  ledger: Ledger,
  cell: number,
  fen: number,
  open: ReadonlySet<number>,
): number[] | null {
  const before = { fen: ledger.fen[cell] ?? 0, half: ledger.half[cell] ?? 0 };
  const relations = [...relationsOf(ledger, cell)].filter(
    (relation) => ledger.relations[relation]?.soft === false,
  );
  const held = relations.filter((relation) => judge(ledger, relation) !== "broken");
  ledger.fen[cell] = fen;
  if (ledger.blank[cell] === 1 && ledger.cells[cell]?.unit === "wanYuan") ledger.half[cell] = 5_000;
  const breaks = held.some((relation) => judge(ledger, relation) === "broken");
  const mends = relations.filter(
    (relation) => open.has(relation) && judge(ledger, relation) !== "broken",
  );
  ledger.fen[cell] = before.fen;
  ledger.half[cell] = before.half;
  return breaks ? null : mends;
}

/** How much a correction asks the reader to believe: filling a blank is less likely than a slip. */
function strain(ledger: Ledger, { cell, fen }: Correction): number {
  return (ledger.blank[cell] === 1 ? 2 : 0) + (fen < 0 ? 1 : 0);
}
