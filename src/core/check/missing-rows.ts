import type { Finding } from "../finding/finding";
import type { LedgerState } from "../ledger/state";
import { termsOf } from "../ledger/quantities";
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
  return findings
    .filter(({ fact }) => fact === "codes-disagree")
    .map((finding) => {
      const { code = "", missingIn = "" } = finding.params;
      return { finding, sums: sumsOver(disclosure, state, missingIn, code) };
    });
}

function sumsOver(
  disclosure: Disclosure,
  state: LedgerState,
  table: string,
  code: string,
): number[] {
  const kinds = new Map(disclosure.layout.rules.map(({ id, kind }) => [id, kind]));
  const rows = disclosure.tables.find(({ layout }) => layout.id === table)?.rows ?? [];
  const parents = rows.flatMap((row) =>
    row.code !== null && row.code !== code && code.startsWith(row.code) ? [row.code] : [],
  );
  const parent = parents.sort((a, b) => b.length - a.length)[0] ?? TOTAL;
  return state.ledger.relations.flatMap(({ rule }, index) => {
    const kind = kinds.get(rule);
    const first = termsOf(state.ledger, index)[0];
    const total = first === undefined ? undefined : state.ledger.cells[first.cell];
    if (total?.table !== table || !state.isBroken(index)) return [];
    const isOver =
      (kind === "sum-of-children" && total.rowKey === parent) || kind === "sum-of-leaves";
    return isOver ? [index] : [];
  });
}
