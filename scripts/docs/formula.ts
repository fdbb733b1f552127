import type { LayoutSet } from "../../src/core/layout/layout";
import type {
  CodesAgree,
  ColumnOfCode,
  Relation,
  Rule,
  SumAcross,
  SumOfRows,
  Term,
} from "../../src/core/layout/rule";
import { blockOf, columnName, rowName, tableName, tableOf, termName, type EachRow } from "./words";

/** From this many parts on, a sum is written as its first and last. */
const MANY = 12;

/** What a rule demands, in the words of the tables: one line for each formula. */
export function formulas(rule: Rule, set: LayoutSet): string[] {
  switch (rule.kind) {
    case "sum-of-rows":
      return [sumOfRows(rule, set)];
    case "sum-across":
      return [sumAcross(rule, set)];
    case "sum-of-children":
      return [`${everyColumn(set, rule.table)}${levels(set, rule.table)}`];
    case "sum-of-leaves":
      return [`${everyColumn(set, rule.table)}合计 = 全部末级科目之和`];
    case "sum-of-items":
      return [`${tableName(set, rule.table)}，每一金额栏：合计 = 各小计之和；小计 = 其下明细之和`];
    case "equal":
    case "at-most":
      return relation(rule, set);
    case "joint":
      return ["把同一个数合并后，由各项关系推出的每一个关系都在四舍五入的范围内"];
    case "codes-agree":
      return [codesAgree(rule, set)];
    case "column-of-code":
      return columnOfCode(rule, set);
    case "form":
      return ["核对表的形式，没有算式"];
  }
}

function sumOfRows({ table, total, parts, columns }: SumOfRows, set: LayoutSet): string {
  const [first] = columns;
  if (first === undefined) throw new RangeError(`${table}: a sum over no columns`);
  const name = (row: string): string => rowName(set, [table, row, first], "该科目");
  const rows = parts.flatMap((part) => {
    if (!part.startsWith("@")) return [part];
    const block = blockOf(set, table, first);
    const group = block.kind === "fixed" ? block.rows : [];
    return group.filter((row) => row.group === part.slice(1)).map(({ id }) => id);
  });
  const inEach = columns.length > 1 ? "，每一金额栏" : "";
  return `${tableName(set, table)}${inEach}：${name(total)} = ${sum(rows.map(name))}`;
}

function sumAcross({ table, total, parts }: SumAcross, set: LayoutSet): string {
  const name = (column: string): string => columnName(set, table, column);
  return `${tableName(set, table)}，每一行：${name(total)} = ${sum(parts.map(name))}`;
}

function everyColumn(set: LayoutSet, table: string): string {
  return `${tableName(set, table)}，每一金额栏：`;
}

function levels(set: LayoutSet, table: string): string {
  const block = tableOf(set, table).blocks.find(({ kind }) => kind === "coded");
  if (block?.kind !== "coded") throw new RangeError(`${table} has no codes`);
  const down = ["合计 = 各类之和", "类 = 所属款之和"];
  if (set.catalogues[block.classification].depth === 3) down.push("款 = 所属项之和");
  return down.join("；");
}

function relation(rule: Relation, set: LayoutSet): string[] {
  const each: EachRow = rule.forEach === "class" ? "该类" : "该科目";
  const start = { once: "", class: "每一类：", code: "每一科目：" }[rule.forEach];
  const zero = rule.whenZero?.map((term) => termName(set, term, each)) ?? [];
  const end = zero.length === 0 ? "" : `（仅当 ${zero.join("、")} 为零）`;
  const sign = rule.kind === "equal" ? "=" : "≤";
  const side = (terms: readonly Term[]): string =>
    sum(terms.map((term) => termName(set, term, each)));
  return rule.pairs.map(({ left, right }) => `${start}${side(left)} ${sign} ${side(right)}${end}`);
}

function codesAgree({ left, right, relation: how }: CodesAgree, set: LayoutSet): string {
  const names = (ids: readonly string[]): string => ids.map((id) => tableName(set, id)).join("、");
  return how === "same"
    ? `${names(left)} 的科目 = ${names(right)} 的科目`
    : `${names(left)} 的科目都在 ${names(right)} 中`;
}

function columnOfCode({ table, columns }: ColumnOfCode, set: LayoutSet): string[] {
  return columns.map(
    ({ column, prefixes }) =>
      `${tableName(set, table)}：${prefixes.join("、")} 开头的科目只列“${columnName(set, table, column)}”栏`,
  );
}

function sum(parts: readonly string[]): string {
  const [first] = parts;
  const last = parts.at(-1);
  if (parts.length < MANY || first === undefined || last === undefined) return parts.join(" + ");
  return `${first} + … + ${last}（共 ${String(parts.length)} 项）`;
}
