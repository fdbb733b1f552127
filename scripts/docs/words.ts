import { indexCatalogue, nameOf } from "../../src/core/layout/catalogue";
import { columnOf } from "../../src/core/layout/header";
import type { LayoutSet, TableBlock, TableLayout } from "../../src/core/layout/layout";
import { partsOf } from "../../src/locale/parts";
import type { Term } from "../../src/core/layout/rule";

/** What a row `$` is called, by what its rule is repeated for. */
export type EachRow = "该类" | "该科目";

/** A part as spoken: 表2, 情况说明, 政府采购预算. */
export function tableName(set: LayoutSet, id: string): string {
  const part = partsOf(set).find((one) => one.id === id);
  if (part === undefined) throw new RangeError(`${set.id} has no part ${id}`);
  return part.number === null ? part.name.zh : `表${String(part.number)}`;
}

/** The words of a column, outermost head first. */
export function columnName(set: LayoutSet, table: string, id: string): string {
  const annex = set.annexes.find((one) => one.id === table);
  if (annex !== undefined) return firstWords(annex.columns, id);
  return columnOf(tableOf(set, table), id).labels.join("/");
}

/** The words of a row in the block that holds a column. */
export function rowName(set: LayoutSet, [table, row, column]: Term, each: EachRow): string {
  if (row === "$") return each;
  if (table === "N") return firstWords(set.statement.claims, row);
  const annex = set.annexes.find((one) => one.id === table);
  if (annex !== undefined) return annex.rows === "items" ? "合计" : firstWords(annex.rows, row);
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
  if (table === "N") names.push(SAID[column] ?? "");
  if (!set.tables.some(({ id }) => id === table)) {
    return `${tableName(set, table)}〔${names.filter((name) => name !== "").join("，")}〕`;
  }
  if (blockOf(set, table, column).amounts.length > 1) names.push(columnName(set, table, column));
  return `${tableName(set, table)}〔${names.join("，")}〕`;
}

/** What the statement says of a quantity, beside what it is. */
const SAID: Readonly<Record<string, string>> = { change: "增减额", last: "上年数" };

/** What something is called by its first words. */
function firstWords(
  list: readonly { readonly id: string; readonly words: readonly string[] }[],
  id: string,
): string {
  const [words] = list.find((one) => one.id === id)?.words ?? [];
  if (words === undefined) throw new RangeError(`nothing is called ${id}`);
  return words;
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
