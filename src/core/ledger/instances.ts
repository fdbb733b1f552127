import type {
  ArithmeticRule,
  Relation,
  SumAcross,
  SumOfLeaves,
  SumOfRows,
  Term,
} from "../layout/rule";
import { TOTAL } from "../locate/coded-rows";
import {
  annexOf,
  codesOf,
  tableOf,
  type Disclosure,
  type LocatedTable,
} from "../locate/disclosure";
import { remembered } from "../remembered";
import type { AmountCells } from "./cells";
import { annexInstances, everySaying } from "./beside-instances";
import { codeTree } from "./code-tree";
import type { Instance } from "./instance";
import { resolveTerm } from "./terms";

/** The tables a rule reads. */
export function tablesOf(rule: ArithmeticRule): string[] {
  if ("table" in rule) return [rule.table];
  const terms = rule.pairs.flatMap(({ left, right }) => [...left, ...right]);
  return [...new Set([...terms, ...(rule.whenZero ?? [])].map(([table]) => table))];
}

/** The relations a rule stands for in the tables that were found. */
export function instancesOf(
  rule: ArithmeticRule,
  disclosure: Disclosure,
  amounts: AmountCells,
): Instance[] {
  if (!("table" in rule)) return relationInstances(rule, disclosure, amounts);
  const annex = annexOf(disclosure, rule.table);
  if (annex !== undefined) return annexInstances(rule, annex);
  const table = tableOf(disclosure, rule.table);
  if (table === undefined) return [];
  switch (rule.kind) {
    case "sum-of-rows":
      return rowInstances(rule, table);
    case "sum-across":
      return acrossInstances(rule, table);
    case "sum-of-children":
      return levelInstances(table);
    case "sum-of-leaves":
      return leafInstances(rule, table);
    case "sum-of-items":
      return [];
  }
}

function rowInstances(rule: SumOfRows, { layout }: LocatedTable): Instance[] {
  return rule.columns.map((column) => {
    const block = layout.blocks.find(({ amounts }) => amounts.includes(column));
    const fixed = block?.kind === "fixed" ? block.rows : [];
    const rows = rule.parts.flatMap((part) =>
      part.startsWith("@")
        ? fixed.filter(({ group }) => group === part.slice(1)).map(({ id }) => id)
        : [part],
    );
    return {
      left: [[rule.table, rule.total, column]],
      right: rows.map((row): Term => [rule.table, row, column]),
      sumOf: [],
    };
  });
}

function acrossInstances(rule: SumAcross, table: LocatedTable): Instance[] {
  return table.rows
    .filter(({ block }) => table.layout.blocks[block]?.amounts.includes(rule.total) === true)
    .map(({ key }) => ({
      left: [[rule.table, key, rule.total]],
      right: rule.parts.map((column): Term => [rule.table, key, column]),
      sumOf: [],
    }));
}

/** The sums of the levels of a table of codes; the same objects for every rule that names them. */
const levelInstances = remembered((table: LocatedTable): Instance[] => {
  const { id } = table.layout;
  const tree = codeTree(table);
  const sums = [...tree.children].map(([parent, parts]) => ({ total: parent.key, parts }));
  if (tree.top.length > 0) sums.unshift({ total: TOTAL, parts: tree.top });
  return amountColumns(table).flatMap((column) =>
    sums.map(({ total, parts }) => ({
      left: [[id, total, column] as const],
      right: parts.map(({ key }): Term => [id, key, column]),
      sumOf: [],
    })),
  );
});

/** The sum of the lowest rows says something of its own only where there are levels between. */
function leafInstances(rule: SumOfLeaves, table: LocatedTable): Instance[] {
  const tree = codeTree(table);
  if (tree.children.size === 0) return [];
  const levels = levelInstances(table);
  return amountColumns(table).map((column) => ({
    left: [[rule.table, TOTAL, column]],
    right: tree.leaves.map(({ key }): Term => [rule.table, key, column]),
    sumOf: levels.filter(({ left }) => left[0]?.[2] === column),
  }));
}

function amountColumns(table: LocatedTable): readonly string[] {
  return table.layout.blocks.find(({ kind }) => kind === "coded")?.amounts ?? [];
}

function relationInstances(
  rule: Relation,
  disclosure: Disclosure,
  amounts: AmountCells,
): Instance[] {
  const applies = (rule.whenZero ?? []).every((term) => isZero(term, disclosure, amounts));
  if (!applies) return [];
  const make = (row: string | null): Instance[] =>
    rule.pairs.flatMap((pair) => {
      const left = pair.left.map((term) => bindRow(term, row, disclosure));
      const right = pair.right.map((term) => bindRow(term, row, disclosure));
      return everySaying({ left, right, sumOf: [] }, disclosure, amounts);
    });
  if (rule.forEach === "once") return make(null);
  const rows = rule.forEach === "class" ? classRows(disclosure) : rowsInCommon(rule, disclosure);
  return rows.flatMap(make);
}

/** Puts the code a rule is repeated for in place of `$`; fixed rows are found by their 类 code. */
function bindRow([table, row, column]: Term, code: string | null, disclosure: Disclosure): Term {
  if (row !== "$" || code === null) return [table, row, column];
  const block = tableOf(disclosure, table)?.layout.blocks.find(({ amounts }) =>
    amounts.includes(column),
  );
  if (block?.kind !== "fixed") return [table, code, column];
  const fixed = block.rows.find((candidate) => candidate.code === code);
  return [table, fixed?.id ?? code, column];
}

function classRows({ layout }: Disclosure): string[] {
  const codes = layout.tables.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "fixed" ? block.rows : [])),
  );
  return [...new Set(codes.flatMap(({ code }) => (code === undefined ? [] : [code])))];
}

/** The rows that tables of codes have in common: the total and every code in any of them. */
function rowsInCommon(rule: Relation, disclosure: Disclosure): string[] {
  const tables = tablesOf(rule);
  const codes = disclosure.tables
    .filter(({ layout }) => tables.includes(layout.id))
    .flatMap((table) => [...codesOf(table)]);
  return [TOTAL, ...[...new Set(codes)].sort()];
}

/** Whether an amount is there and is zero. */
export function isZero(term: Term, disclosure: Disclosure, amounts: AmountCells): boolean {
  const resolved = resolveTerm(term, disclosure, amounts);
  return resolved.kind === "cell" && amounts.cells[resolved.cell]?.fen === 0;
}
