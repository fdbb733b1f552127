import type { Finding } from "../finding/finding";
import type { Ledger } from "../ledger/ledger";
import type { LedgerState } from "../ledger/state";
import type { Disclosure, LocatedTable } from "../locate/disclosure";
import { remembered } from "../remembered";

/** Findings on groups of relations, with all that they tell of. */
interface Kept {
  disclosure: Disclosure | null;
  cells: Ledger["cells"];
  /** By the first relation of a group. */
  findings: ReadonlyMap<number, { readonly group: readonly number[]; readonly made: Finding[] }>;
}

const keptOf = remembered((_relations: Ledger["relations"]): Kept => ({
  disclosure: null,
  cells: [],
  findings: new Map(),
}));

/**
 * The findings on groups of relations. Where no cell of a group changed since the last check, they are
 * the same objects: a workbook with rounding tails everywhere has thousands of them, each with a
 * place for every cell. `make` must tell of nothing but the cells of a group and their names.
 */
export function keptFindings(
  disclosure: Disclosure,
  { ledger }: LedgerState,
  groups: readonly (readonly number[])[],
  make: (group: readonly number[]) => Finding[],
): Finding[] {
  const kept = keptOf(ledger.relations);
  const before = isNamedAlike(disclosure, kept.disclosure)
    ? kept.findings
    : new Map<number, never>();
  const touched = touchedRelations(ledger, kept.cells);
  const findings: Kept["findings"] = new Map(
    groups.map((group) => {
      const own = before.get(group[0] ?? -1);
      const isSame = own !== undefined && isSameGroup(own.group, group);
      const holds = isSame && !group.some((relation) => touched[relation] === 1);
      return [group[0] ?? -1, holds ? own : { group, made: make(group) }];
    }),
  );
  Object.assign(kept, { disclosure, cells: ledger.cells, findings });
  return [...findings.values()].flatMap(({ made }) => made);
}

/** 1 for each relation in which a cell is not the one it was. */
function touchedRelations(ledger: Ledger, before: Ledger["cells"]): Uint8Array {
  const { cells, cellStart, cellRelation } = ledger;
  const touched = new Uint8Array(ledger.relations.length);
  cells.forEach((cell, index) => {
    if (cell === before[index]) return;
    for (let k = cellStart[index] ?? 0; k < (cellStart[index + 1] ?? 0); k += 1) {
      touched[cellRelation[k] ?? 0] = 1;
    }
  });
  return touched;
}

function isSameGroup(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((relation, index) => relation === b[index]);
}

/** Whether two disclosures have the same words for every row and column. */
function isNamedAlike(now: Disclosure, before: Disclosure | null): boolean {
  return (
    now.layout === before?.layout &&
    now.tables.length === before.tables.length &&
    now.tables.every((table, index) => hasSameRows(table, before.tables[index]))
  );
}

/** Whether a table has the same words for every row as it had. */
export function hasSameRows(now: LocatedTable, before: LocatedTable | undefined): boolean {
  if (now === before) return true;
  return (
    now.layout === before?.layout &&
    now.rows.length === before.rows.length &&
    now.rows.every(({ key, code, label }, index) => {
      const other = before.rows[index];
      return key === other?.key && code === other.code && label === other.label;
    })
  );
}
