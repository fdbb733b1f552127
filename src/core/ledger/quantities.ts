import { judge, residual } from "./kernel";
import type { Ledger } from "./ledger";

/**
 * Which cells print one and the same quantity: a relation that holds exactly and has two filled
 * terms of opposite sign says so. Returned as the smallest cell index of each group.
 */
function sameQuantity(ledger: Ledger): Int32Array {
  const parent = Int32Array.from(ledger.cells, (_, index) => index);
  const find = (cell: number): number => {
    let root = cell;
    while ((parent[root] ?? root) !== root) root = parent[root] ?? root;
    for (let at = cell; at !== root;) {
      const next = parent[at] ?? root;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  ledger.relations.forEach((relation, index) => {
    if (relation.compare !== "equal" || residual(ledger, index) !== 0) return;
    const filled = filledTerms(ledger, index);
    const [a, b] = filled;
    if (filled.length !== 2 || a === undefined || b === undefined || a.sign === b.sign) return;
    const [low, high] = [find(a.cell), find(b.cell)].sort((x, y) => x - y);
    if (low !== undefined && high !== undefined) parent[high] = low;
  });
  return parent.map((_, cell) => find(cell));
}

/** The terms of a relation whose cells are not blank. */
function filledTerms(
  ledger: Ledger,
  relation: number,
): { readonly cell: number; readonly sign: number }[] {
  const terms: { cell: number; sign: number }[] = [];
  const end = ledger.termStart[relation + 1] ?? 0;
  for (let k = ledger.termStart[relation] ?? 0; k < end; k += 1) {
    const cell = ledger.termCell[k] ?? 0;
    if (ledger.blank[cell] === 0) terms.push({ cell, sign: ledger.termSign[k] ?? 0 });
  }
  return terms;
}

/** Relations that differ by rounding, grouped by the quantities that make them differ. */
export function roundingCauses(ledger: Ledger): number[][] {
  const quantity = sameQuantity(ledger);
  const causes = new Map<string, number[]>();
  ledger.relations.forEach(({ soft, derivedFrom }, index) => {
    // The tail of a derived relation is the tails of its parts; that of a soft one says nothing.
    if (soft || derivedFrom.length > 0 || judge(ledger, index) !== "rounded") return;
    const key = contracted(ledger, index, quantity);
    const group = causes.get(key);
    if (group === undefined) causes.set(key, [index]);
    else group.push(index);
  });
  return [...causes.values()];
}

/** A relation over quantities instead of cells, as a text that is equal for equal relations. */
function contracted(ledger: Ledger, relation: number, quantity: Int32Array): string {
  const sums = new Map<number, number>();
  for (const { cell, sign } of filledTerms(ledger, relation)) {
    const root = quantity[cell] ?? cell;
    sums.set(root, (sums.get(root) ?? 0) + sign);
  }
  const terms = [...sums].filter(([, sign]) => sign !== 0).sort(([a], [b]) => a - b);
  const flip = (terms[0]?.[1] ?? 0) < 0 ? -1 : 1;
  return terms.map(([root, sign]) => `${String(sign * flip)}*${String(root)}`).join(" ");
}
