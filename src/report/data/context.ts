import type { Report } from "../model";
import type { FlatCell, FlatColumn, FlatTable } from "./flat-table";
import { uniqueNames } from "./unique-names";
import { CONTEXT_HEADS, repeatedName } from "./words";

export type ContextKey = keyof typeof CONTEXT_HEADS;

/** A column of a copy that is read on its own; `context` where it says where a row belongs. */
export interface CopyColumn extends FlatColumn {
  readonly context: ContextKey | null;
}

/** A table whose every row says which table, unit and year it is of. */
export interface CopyTable extends FlatTable {
  readonly columns: readonly CopyColumn[];
}

/** Puts before every row of a table where it belongs, so that rows of many units can be stacked. */
export function withContext(report: Report, table: FlatTable): CopyTable {
  const facts: readonly (readonly [ContextKey, string])[] = [
    ["table", table.id],
    ["unitCode", report.unitCode],
    ["unitName", report.unitName],
    ["year", String(report.year)],
    ["money", table.money],
  ];
  const lead = facts.map(([key, text]): FlatCell | null =>
    text === "" ? null : { text, isNumber: key === "year" },
  );
  const columns: Omit<CopyColumn, "name">[] = [
    ...facts.map(([key]) => ({
      type: key === "year" ? ("integer" as const) : ("string" as const),
      meaning: null,
      context: key,
    })),
    ...table.columns.map(({ type, meaning }) => ({ type, meaning, context: null })),
  ];
  const names = uniqueNames(
    [...facts.map(([key]) => CONTEXT_HEADS[key]), ...table.columns.map(({ name }) => name)],
    repeatedName,
  );
  return {
    ...table,
    columns: columns.map((column, index) => ({ ...column, name: names[index] ?? "" })),
    rows: table.rows.map((row) => [...lead, ...row]),
  };
}
