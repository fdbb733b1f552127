import { relationsOf } from "./ledger";
import { termsOf, type Printings } from "./quantities";
import type { LedgerState } from "./state";
import type { Change, Solution } from "./change";
import { costOf } from "./cost";
import { Overlaps } from "./overlaps";

/** Bounds of a search, so that it ends whatever the workbook looks like. */
export interface SearchLimits {
  /** Changes in one solution. */
  readonly depth: number;
  /** Values tried in all. */
  readonly nodes: number;
  /** Solutions kept. */
  readonly solutions: number;
}

export const SEARCH_LIMITS: SearchLimits = { depth: 6, nodes: 20_000, solutions: 64 };

/** How a search ended: with solutions, without, or at its bounds. */
export interface SearchResult {
  /** Smallest first, then the most believable. */
  readonly solutions: readonly Solution[];
  readonly isExhausted: boolean;
  /** Values tried. */
  readonly nodes: number;
}

/**
 * Finds the smallest sets of changes after which no firm relation is broken. In the broken relation
 * with the fewest cells one cell must be wrong: each is tried with the values its broken relations
 * ask for, and what that breaks is mended in turn, one change deeper each round. A change may also
 * put one value in every printing of a quantity. The state is left as it was.
 */
export function searchRepairs(
  state: LedgerState,
  broken: readonly number[],
  quantities: Printings,
  pinned: ReadonlySet<number>,
  limits: SearchLimits = SEARCH_LIMITS,
): SearchResult {
  const search = new Search(state, quantities, pinned, limits);
  for (let depth = 1; depth <= limits.depth; depth += 1) {
    search.descend(new Set(broken), depth, []);
    if (search.solutions.size > 0 || search.nodes >= limits.nodes) break;
  }
  const solutions = [...search.solutions.values()]
    .map((changes) => ({ changes, cost: costOf(state.ledger, changes) }))
    .sort((a, b) => a.cost - b.cost || compareCells(a, b));
  return { solutions, isExhausted: search.nodes >= limits.nodes, nodes: search.nodes };
}

class Search {
  readonly solutions = new Map<string, readonly Change[]>();
  nodes = 0;
  private readonly state: LedgerState;
  private readonly quantities: Printings;
  private readonly limits: SearchLimits;
  private readonly frozen: Set<number>;
  private readonly overlaps: Overlaps;

  constructor(
    state: LedgerState,
    quantities: Printings,
    pinned: ReadonlySet<number>,
    limits: SearchLimits,
  ) {
    this.state = state;
    this.quantities = quantities;
    this.limits = limits;
    this.frozen = new Set(pinned);
    this.overlaps = new Overlaps(state.ledger, quantities);
  }

  descend(broken: ReadonlySet<number>, left: number, made: readonly Change[]): void {
    if (broken.size === 0) {
      this.keep(made);
      return;
    }
    if (this.isFull() || this.needsMoreThan(left, broken)) return;
    const relation = this.narrowest(broken);
    for (const cells of this.choices(relation)) {
      for (const to of this.values(cells)) {
        if (this.isFull()) return;
        this.nodes += 1;
        this.attempt(cells, to, relation, broken, left, made);
      }
    }
  }

  private attempt(
    cells: readonly number[],
    to: number | null,
    relation: number,
    broken: ReadonlySet<number>,
    left: number,
    made: readonly Change[],
  ): void {
    const before = cells.map((cell) => this.state.get(cell));
    for (const cell of cells) {
      this.state.set(cell, to);
      this.frozen.add(cell);
    }
    if (!this.state.isBroken(relation)) {
      const change = { cells, from: before[0] ?? null, to };
      this.descend(this.brokenAfter(broken, cells), left - 1, [...made, change]);
    }
    cells.forEach((cell, at) => {
      this.state.set(cell, before[at] ?? null);
      this.frozen.delete(cell);
    });
  }

  private isFull(): boolean {
    return this.nodes >= this.limits.nodes || this.solutions.size >= this.limits.solutions;
  }

  private keep(changes: readonly Change[]): void {
    const ordered = [...changes].sort((a, b) => (a.cells[0] ?? 0) - (b.cells[0] ?? 0));
    const key = ordered.map(({ cells, to }) => `${cells.join("+")}=${String(to)}`).join(" ");
    this.solutions.set(key, ordered);
  }

  /** Whether more changes are needed: broken relations that share no quantity need one each. */
  private needsMoreThan(left: number, broken: ReadonlySet<number>): boolean {
    const apart: number[] = [];
    for (const relation of broken) {
      if (apart.some((other) => this.canShareChange(other, relation))) continue;
      apart.push(relation);
      if (apart.length > left) return true;
    }
    return false;
  }

  /** Whether one change could mend two relations. */
  private canShareChange(one: number, other: number): boolean {
    return this.overlaps
      .between(one, other)
      .some(([a, b]) => !this.frozen.has(a) && !this.frozen.has(b));
  }

  /** The broken relation with the fewest cells to choose from; a blank counts little. */
  private narrowest(broken: ReadonlySet<number>): number {
    const { termStart, termCell } = this.state.ledger;
    let best = -1;
    let fewest = Infinity;
    for (const relation of broken) {
      const end = termStart[relation + 1] ?? 0;
      let count = 0;
      for (let k = termStart[relation] ?? 0; k < end && count < fewest; k += 1) {
        const cell = termCell[k] ?? 0;
        if (!this.isFixed(cell)) count += this.state.blank[cell] === 1 ? 0.01 : 1;
      }
      if (count < fewest) [best, fewest] = [relation, count];
    }
    return best;
  }

  /** What may be changed to mend a relation: each of its cells, alone or with all its printings. */
  private choices(relation: number): (readonly number[])[] {
    const choices: (readonly number[])[] = [];
    for (const { cell } of termsOf(this.state.ledger, relation)) {
      if (this.isFixed(cell)) continue;
      choices.push([cell]);
      const printings = this.quantities.printingsOf(cell);
      if (printings.length > 1 && printings.every((one) => !this.isFixed(one))) {
        choices.push(printings);
      }
    }
    return choices;
  }

  private isFixed(cell: number): boolean {
    return this.frozen.has(cell) || this.state.ledger.cells[cell]?.isFormula === true;
  }

  /** Values that make a broken relation of the cells add up, most wanted first. */
  private values(cells: readonly number[]): (number | null)[] {
    const { cellStart, cellRelation, cellSign, relations } = this.state.ledger;
    const factors = new Map<number, number>();
    for (const cell of cells) {
      const end = cellStart[cell + 1] ?? 0;
      for (let k = cellStart[cell] ?? 0; k < end; k += 1) {
        const relation = cellRelation[k] ?? 0;
        if (relations[relation]?.soft === true || !this.state.isBroken(relation)) continue;
        factors.set(relation, (factors.get(relation) ?? 0) + (cellSign[k] ?? 0));
      }
    }
    const now = this.state.fen[cells[0] ?? 0] ?? 0;
    const wanted = new Map<number, number>();
    for (const [relation, factor] of factors) {
      if (factor === 0) continue;
      const value = now - this.state.residual(relation) / factor;
      if (Number.isSafeInteger(value) && value !== now) {
        wanted.set(value, (wanted.get(value) ?? 0) + 1);
      }
    }
    return [...wanted]
      .sort(([a, n], [b, m]) => m - n || a - b)
      .map(([value]) => (value === 0 ? null : value));
  }

  /** The broken relations after cells were changed: only theirs can have turned. */
  private brokenAfter(broken: ReadonlySet<number>, cells: readonly number[]): Set<number> {
    const after = new Set(broken);
    for (const cell of cells) {
      for (const relation of relationsOf(this.state.ledger, cell)) {
        if (this.state.ledger.relations[relation]?.soft === true) continue;
        if (this.state.isBroken(relation)) after.add(relation);
        else after.delete(relation);
      }
    }
    return after;
  }
}

function compareCells(a: Solution, b: Solution): number {
  const [one, two] = [firstCells(a), firstCells(b)];
  if (one.length !== two.length) return one.length - two.length;
  for (const [at, cell] of one.entries()) {
    const difference = cell - (two[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function firstCells({ changes }: Solution): number[] {
  return changes.flatMap(({ cells }) => cells);
}
