import type { Term } from "../layout/rule";
import { tableOf, type Disclosure } from "../locate/disclosure";
import { TOTAL } from "../locate/coded-rows";
import { amountAt, type AmountCells } from "./cells";

/** Why a relation could not be formed. */
export type SkipReason =
  | "table-missing"
  | "column-missing"
  | "row-missing"
  | "amount-unreadable"
  | "unit-unknown"
  | "relations-broken";

/** A term found in the ledger, known to be zero, or not to be had. */
export type ResolvedTerm =
  | { readonly kind: "cell"; readonly cell: number }
  | { readonly kind: "zero" }
  | { readonly kind: "skip"; readonly reason: SkipReason; readonly table: string };

/**
 * Finds the cell of a term. A code that its table does not list is zero there; a missing table,
 * column or fixed row is not, as nobody knows what would stand in it.
 */
export function resolveTerm(
  [table, row, column]: Term,
  disclosure: Disclosure,
  amounts: AmountCells,
): ResolvedTerm {
  const cell = amountAt(amounts, table, row, column);
  if (cell !== undefined && cell !== -1) return { kind: "cell", cell };
  const skip = (reason: SkipReason): ResolvedTerm => ({ kind: "skip", reason, table });
  // An annex has the columns that its place prints: what it does not have is nothing.
  if (!isStatutory(disclosure, table)) {
    return cell === -1 ? skip("amount-unreadable") : { kind: "zero" };
  }
  const located = tableOf(disclosure, table);
  if (located === undefined) return skip("table-missing");
  if (!located.columns.has(column)) return skip("column-missing");
  if (cell === -1) return skip("amount-unreadable");
  const block = located.layout.blocks.find(({ amounts: ids }) => ids.includes(column));
  if (block?.kind === "fixed") return skip("row-missing");
  const isUnread = block !== undefined && !located.columns.has(block.code);
  if (isUnread && located.dataRows.length > 0) return skip("column-missing");
  const isEmpty = located.rows.length === 0;
  return row === TOTAL && !isEmpty ? skip("row-missing") : { kind: "zero" };
}

/** Whether an id is that of a statutory table, and not of an annex or the statement. */
export function isStatutory({ layout }: Disclosure, id: string): boolean {
  return layout.tables.some((table) => table.id === id);
}

/** Whether a table's unit is known, which relations between tables need. */
export function unitIsKnown(table: string, disclosure: Disclosure): boolean {
  const located = tableOf(disclosure, table);
  return located === undefined || located.unit !== null;
}
