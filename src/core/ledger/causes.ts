import type { Change, Solution } from "./change";
import { pairsOf } from "./cost";
import { DisjointSets } from "./disjoint-sets";
import { relationsOf } from "./ledger";
import { Quantities, termsOf } from "./quantities";
import { SEARCH_LIMITS, searchRepairs, type SearchLimits } from "./search";
import type { LedgerState } from "./state";

/** What broke relations: the cells changed by the best solution, with all solutions ranked. */
export interface Cause {
  /** Broken relations this cause accounts for. */
  readonly broken: readonly number[];
  /** Cells of the slip: one, the two of an exchange, or all printings of a quantity. */
  readonly cells: readonly number[];
  /** Each mends every relation of the component the cause belongs to. */
  readonly solutions: readonly Solution[];
}

/** Broken relations no small set of changes explains. */
export interface Unexplained {
  readonly broken: readonly number[];
  /** Whether the search ended at its bounds rather than having tried everything. */
  readonly isExhausted: boolean;
}

export interface Diagnosis {
  readonly causes: readonly Cause[];
  readonly unexplained: readonly Unexplained[];
}

/** Solutions offered for one cause. */
const OFFERED = 3;
/** Components searched in depth; more faults than this are a different table, not slips. */
const MOST_COMPONENTS = 200;
/** Broken relations of one component that are searched together. */
const MOST_BROKEN = 400;
/** Full searches that all components may cost together; what is left then is too much to locate. */
const SEARCHES = 10;
/** Components among which pairs are looked for that one slip broke. */
const MOST_JOINED = 40;

/**
 * Explains the broken firm relations. Relations that share a quantity are one component and are
 * searched together; components that turn out to mend with fewer changes together are joined. Each
 * solution is applied once more to the untouched state before it is offered. Cells in `pinned` are
 * never blamed.
 */
export function diagnose(
  state: LedgerState,
  broken: readonly number[],
  pinned: ReadonlySet<number> = new Set(),
  limits: SearchLimits = SEARCH_LIMITS,
): Diagnosis {
  const quantities = new Quantities(state);
  let spent = 0;
  const solve = (relations: readonly number[]): Component => {
    if (relations.length > MOST_BROKEN || spent > limits.nodes * SEARCHES) {
      return { broken: relations, solutions: [], isExhausted: true };
    }
    const result = searchRepairs(state, relations, quantities, pinned, limits);
    spent += result.nodes;
    const solutions = result.solutions.filter((one) => clearsAll(state, relations, one));
    return { broken: relations, solutions, isExhausted: result.isExhausted };
  };
  const components = componentsOf(state, broken, quantities);
  const searched = components.slice(0, MOST_COMPONENTS).map(solve);
  const rest = components.slice(MOST_COMPONENTS);
  const causes: Cause[] = [];
  const unexplained = rest.map((left): Unexplained => ({ broken: left, isExhausted: true }));
  for (const component of joined(state, searched, solve)) {
    const solutions = rank(state, component.solutions).slice(0, OFFERED);
    const best = solutions[0];
    if (best === undefined) unexplained.push(component);
    else causes.push(...causesIn(state, component.broken, best, solutions));
  }
  return { causes, unexplained };
}

/** Broken relations searched together, and what the search found. */
interface Component extends Unexplained {
  readonly solutions: readonly Solution[];
}

/**
 * Joins components where one slip broke both: two figures exchanged leave the sum over both intact,
 * so nothing broken connects them, yet neither can be put right alone.
 */
function joined(
  state: LedgerState,
  components: readonly Component[],
  solve: (relations: readonly number[]) => Component,
): Component[] {
  const open = [...components];
  if (open.length > MOST_JOINED) return open;
  for (let at = 0; at < open.length; at += 1) {
    for (let other = at + 1; other < open.length; other += 1) {
      const [a, b] = [open[at], open[other]];
      if (a === undefined || b === undefined || a.isExhausted || b.isExhausted) continue;
      if (!blameOneCell(a, b) && (changesIn(a) + changesIn(b) <= 2 || !areNear(state, a, b))) {
        continue;
      }
      const both = solve([...a.broken, ...b.broken].sort((x, y) => x - y));
      if (changesIn(both) >= changesIn(a) + changesIn(b)) continue;
      open[at] = both;
      open.splice(other, 1);
      other = at;
    }
  }
  return open;
}

/** Whether the best solutions of two components change one and the same cell. */
function blameOneCell(a: Component, b: Component): boolean {
  const cells = new Set(a.solutions[0]?.changes.flatMap((change) => change.cells));
  return (
    b.solutions[0]?.changes.some((change) => change.cells.some((cell) => cells.has(cell))) === true
  );
}

/** Changes of the best solution; more than any solution has where there is none. */
function changesIn({ solutions }: Component): number {
  return solutions[0]?.changes.length ?? SEARCH_LIMITS.depth + 1;
}

/** Whether some relation reads cells of both components. */
function areNear(state: LedgerState, a: Component, b: Component): boolean {
  const reach = ({ broken }: Component): Set<number> =>
    new Set(
      broken.flatMap((relation) =>
        termsOf(state.ledger, relation).flatMap(({ cell }) => [...relationsOf(state.ledger, cell)]),
      ),
    );
  const near = reach(a);
  for (const relation of reach(b)) if (near.has(relation)) return true;
  return false;
}

/** Broken relations that share a quantity, directly or through others, together. */
function componentsOf(
  state: LedgerState,
  broken: readonly number[],
  quantities: Quantities,
): number[][] {
  const sets = new DisjointSets(broken.length);
  const firstWith = new Map<number, number>();
  broken.forEach((relation, index) => {
    for (const { cell } of termsOf(state.ledger, relation)) {
      if (state.blank[cell] === 1) continue;
      const root = quantities.rootOf(cell);
      const first = firstWith.get(root);
      if (first === undefined) firstWith.set(root, index);
      else sets.join(first, index);
    }
  });
  const groups = new Map<number, number[]>();
  broken.forEach((relation, index) => {
    const group = groups.get(sets.find(index));
    if (group === undefined) groups.set(sets.find(index), [relation]);
    else group.push(relation);
  });
  return [...groups.values()];
}

/** Each usual relation that a solution leaves broken speaks a little against it. */
const SOFT_COST = 0.1;

function rank(state: LedgerState, solutions: readonly Solution[]): Solution[] {
  return solutions
    .map(({ changes, cost }) => {
      const left = withChanges(
        state,
        changes,
        (touched) =>
          touched
            .filter((relation) => state.ledger.relations[relation]?.soft === true)
            .filter((relation) => state.isBroken(relation)).length,
      );
      return { changes, cost: cost + SOFT_COST * left };
    })
    .sort((a, b) => a.cost - b.cost);
}

/** What holds while changes are made; the relations they touch are handed over. */
function withChanges<T>(
  state: LedgerState,
  changes: readonly Change[],
  read: (touched: readonly number[]) => T,
): T {
  const before = changes.flatMap(({ cells, to }) =>
    cells.map((cell) => {
      const value = state.get(cell);
      state.set(cell, to);
      return { cell, value };
    }),
  );
  const touched = new Set(before.flatMap(({ cell }) => [...relationsOf(state.ledger, cell)]));
  const found = read([...touched]);
  for (const { cell, value } of before) state.set(cell, value);
  return found;
}

/** Whether a solution mends the component and breaks no firm relation. */
function clearsAll(
  state: LedgerState,
  component: readonly number[],
  { changes }: Solution,
): boolean {
  return withChanges(state, changes, (touched) =>
    [...component, ...touched].every(
      (relation) => state.ledger.relations[relation]?.soft === true || !state.isBroken(relation),
    ),
  );
}

/** The slips of the best solution, each with the relations it alone accounts for first. */
function causesIn(
  state: LedgerState,
  component: readonly number[],
  best: Solution,
  solutions: readonly Solution[],
): Cause[] {
  const paired = new Map<number, number>();
  for (const [a, b] of pairsOf(state.ledger, best.changes)) paired.set(b, a);
  const slips = new Map<number, number[]>();
  best.changes.forEach(({ cells }, index) => {
    const slip = paired.get(index) ?? index;
    slips.set(slip, [...(slips.get(slip) ?? []), ...cells]);
  });
  const open = new Set(component);
  return [...slips.values()].map((cells) => {
    const own = new Set(cells.flatMap((cell) => [...relationsOf(state.ledger, cell)]));
    const broken = component.filter((relation) => open.has(relation) && own.has(relation));
    for (const relation of broken) open.delete(relation);
    return { broken, cells, solutions };
  });
}
