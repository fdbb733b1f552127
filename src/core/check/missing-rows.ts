import type { Finding } from "../finding/finding";
import type { LedgerCell } from "../ledger/ledger";
import type { LedgerState } from "../ledger/state";
import { TOTAL } from "../locate/coded-rows";
import type { Disclosure } from "../locate/disclosure";

/** A finding on a missing 科目 row, and the broken sums that only say the same. */
export interface MissingRow {
  readonly finding: Finding;
  /** Broken relations of the row's parent: they hold again once the row is there. */
  readonly sums: readonly number[];
}

/**
 * The sums over a 科目 row that one table lists and another lacks. No figure is wrong there, so they
 * are told with the missing row and no figure is blamed for them.
 */
export function missingRows(
  disclosure: Disclosure,
  state: LedgerState,
  findings: readonly Finding[],
): MissingRow[] {
  const sums = brokenSums(disclosure, state);
  return findings
    .filter(({ fact }) => fact === "codes-disagree")
    .map((finding) => {
      const { code = "", missingIn = "" } = finding.params;
      const parent = parentIn(disclosure, missingIn, code);
      const over = sums.filter(
        ({ total, isOfLeaves }) =>
          total.table === missingIn && (isOfLeaves || total.rowKey === parent),
      );
      return { finding, sums: over.map(({ relation }) => relation) };
    });
}

/** A broken sum over rows of 科目. */
interface BrokenSum {
  readonly relation: number;
  readonly total: LedgerCell;
  /** Over the lowest rows rather than those of the next level. */
  readonly isOfLeaves: boolean;
}

function brokenSums(disclosure: Disclosure, state: LedgerState): BrokenSum[] {
  const { ledger } = state;
  const kinds = new Map(disclosure.layout.rules.map(({ id, kind }) => [id, kind]));
  const sums: BrokenSum[] = [];
  ledger.relations.forEach(({ rule }, relation) => {
    const kind = kinds.get(rule);
    if (kind !== "sum-of-children" && kind !== "sum-of-leaves") return;
    const total = ledger.cells[ledger.termCell[ledger.termStart[relation] ?? 0] ?? -1];
    if (total === undefined || !state.isBroken(relation)) return;
    sums.push({ relation, total, isOfLeaves: kind === "sum-of-leaves" });
  });
  return sums;
}

/** The row over a code that a table does not list: the nearest it lists, else the total. */
function parentIn(disclosure: Disclosure, table: string, code: string): string {
  const rows = disclosure.tables.find(({ layout }) => layout.id === table)?.rows ?? [];
  const parents = rows.flatMap((row) =>
    row.code !== null && row.code !== code && code.startsWith(row.code) ? [row.code] : [],
  );
  return parents.sort((a, b) => b.length - a.length)[0] ?? TOTAL;
}
