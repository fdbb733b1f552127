import { indexCatalogue, nameOf } from "../../src/core/layout/catalogue";
import { columnOf } from "../../src/core/layout/header";
import type { LayoutSet, TableBlock, TableLayout } from "../../src/core/layout/layout";
import type { Term } from "../../src/core/layout/rule";

/** What a row `$` is called, by what its rule is repeated for. */
export type EachRow = "该类" | "该科目";

/** A table as spoken, e.g. 表2. */
export function tableName(set: LayoutSet, id: string): string {
  return `表${String(tableOf(set, id).number)}`;
}

/** The words of a column, outermost head first. */
export function columnName(set: LayoutSet, table: string, id: string): string {
  return columnOf(tableOf(set, table), id).labels.join("/");
}

/** The words of a row in the block that holds a column. */
export function rowName(set: LayoutSet, [table, row, column]: Term, each: EachRow): string {
  if (row === "$") return each;
  const block = blockOf(set, table, column);
  if (block.kind === "fixed") {
    const { rows } = block;
    const at = rows.findIndex(({ id }) => id === row);
    const label = rows[at]?.label;
    if (label === undefined) throw new RangeError(`${table} has no row ${row}`);
    const isSecond = rows.slice(0, at).some((before) => before.label === label);
    return isSecond ? `${label}（第二处）` : label;
  }
  if (row === "total") return "合计";
  const catalogue = indexCatalogue(set.catalogues[block.classification]);
  const name = nameOf(catalogue, row, set.year)?.name;
  return name === undefined ? row : `${row} ${name}`;
}

/** A cell as table, row and column; the column is left out where its block has only one. */
export function termName(set: LayoutSet, term: Term, each: EachRow): string {
  const [table, , column] = term;
  const names = [rowName(set, term, each)];
  if (blockOf(set, table, column).amounts.length > 1) names.push(columnName(set, table, column));
  return `${tableName(set, table)}〔${names.join("，")}〕`;
}

/** The block of a table that has an amount column. */
export function blockOf(set: LayoutSet, table: string, column: string): TableBlock {
  const block = tableOf(set, table).blocks.find(({ amounts }) => amounts.includes(column));
  if (block === undefined) throw new RangeError(`${table} has no amounts in ${column}`);
  return block;
}

/** The layout of a table. */
export function tableOf(set: LayoutSet, id: string): TableLayout {
  const found = set.tables.find((table) => table.id === id);
  if (found === undefined) throw new RangeError(`${set.id} has no table ${id}`);
  return found;
}
