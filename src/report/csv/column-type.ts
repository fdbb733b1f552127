import type { CopyColumn, ContextKey } from "../data/context";

/**
 * The published list of column types for budgets, part of the Fiscal Data Package specification.
 * Only types that say no more than the table does are used.
 */
export const BUDGET_TYPES = "https://specs.frictionlessdata.io/taxonomies/fiscal/budgets.json";

const CONTEXT_TYPES: Readonly<Partial<Record<ContextKey, string>>> = {
  unitCode: "administrative-classification:generic:code",
  unitName: "administrative-classification:generic:label",
  year: "date:fiscal-year",
};

/** The column type of a column, null where the list has none that fits. */
export function columnType({ context, meaning }: CopyColumn): string | null {
  if (context !== null) return CONTEXT_TYPES[context] ?? null;
  if (meaning === null || meaning.classification === null) return null;
  const kind = `${meaning.classification}-classification:generic`;
  if (meaning.role === "code") return `${kind}:code`;
  return meaning.role === "name" ? `${kind}:label` : null;
}

/**
 * Whether every amount of a row is of the one item the row names. Where income and expenditure stand
 * side by side (表1, 表4), a row has two items, and its amounts cannot be told apart by column alone.
 */
export function hasOneItem(columns: readonly CopyColumn[]): boolean {
  const roles = columns.map(({ meaning }) => meaning?.role);
  const items = roles.filter((role) => role === "item" || role === "name").length;
  return items === 1 && roles.includes("amount");
}
