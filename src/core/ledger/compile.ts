import type {
  ArithmeticRule,
  Relation,
  Rule,
  SumAcross,
  SumOfChildren,
  SumOfLeaves,
  SumOfRows,
  Term,
} from "../layout/rule";
import { TOTAL } from "../locate/coded-rows";
import { tableOf, type Disclosure, type LocatedTable } from "../locate/disclosure";
import type { AmountCells } from "./cells";
import { codeTree } from "./code-tree";
import type { DraftRelation, DraftTerm } from "./ledger";
import { resolveTerm, unitIsKnown, type SkipReason } from "./terms";

/** A relation that could not be formed. */
export interface Skipped {
  readonly rule: string;
  readonly reason: SkipReason;
  readonly table: string;
}

export interface Compiled {
  readonly relations: readonly DraftRelation[];
  readonly skipped: readonly Skipped[];
}

/** A relation in terms of the layout: Σ left (=|≤) Σ right. */
interface Instance {
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  /** Instances it is the sum of, by position in the same rule list. */
  readonly sumOf: readonly Instance[];
}

/** Turns the arithmetic rules of a layout set into relations over the cells of a disclosure. */
export function compileRules(disclosure: Disclosure, amounts: AmountCells): Compiled {
  const relations: DraftRelation[] = [];
  const skipped: Skipped[] = [];
  const places = new Map<string, number>();
  for (const rule of disclosure.layout.rules) {
    if (!isArithmetic(rule)) continue;
    const missing = tablesOf(rule).find((id) => tableOf(disclosure, id) === undefined);
    if (missing !== undefined) {
      skipped.push({ rule: rule.id, reason: "table-missing", table: missing });
      continue;
    }
    for (const instance of instancesOf(rule, disclosure, amounts)) {
      const formed = form(rule, instance, disclosure, amounts);
      if (!Array.isArray(formed)) {
        skipped.push(formed);
        continue;
      }
      if (formed.length === 0) continue;
      const derivedFrom = instance.sumOf.flatMap((part) => places.get(signature(part)) ?? []);
      places.set(signature(instance), relations.length);
      relations.push({
        rule: rule.id,
        compare: rule.kind === "at-most" ? "at-most" : "equal",
        soft: rule.severity !== "error",
        derivedFrom: derivedFrom.length === instance.sumOf.length ? derivedFrom : [],
        terms: formed,
      });
    }
  }
  return { relations, skipped };
}

function isArithmetic(rule: Rule): rule is ArithmeticRule {
  return "table" in rule ? rule.kind !== "column-of-code" : "pairs" in rule;
}

/** The tables a rule reads. */
function tablesOf(rule: ArithmeticRule): string[] {
  if ("table" in rule) return [rule.table];
  const terms = rule.pairs.flatMap(({ left, right }) => [...left, ...right]);
  return [...new Set([...terms, ...(rule.whenZero ?? [])].map(([table]) => table))];
}

function instancesOf(
  rule: ArithmeticRule,
  disclosure: Disclosure,
  amounts: AmountCells,
): Instance[] {
  if (!("table" in rule)) return relationInstances(rule, disclosure, amounts);
  const table = tableOf(disclosure, rule.table);
  if (table === undefined) return [];
  switch (rule.kind) {
    case "sum-of-rows":
      return rowInstances(rule, table);
    case "sum-across":
      return acrossInstances(rule, table);
    case "sum-of-children":
      return levelInstances(rule, table);
    case "sum-of-leaves":
      return leafInstances(rule, table);
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

function levelInstances(rule: SumOfChildren | SumOfLeaves, table: LocatedTable): Instance[] {
  const tree = codeTree(table);
  const sums = [...tree.children].map(([parent, parts]) => ({ total: parent.key, parts }));
  if (tree.top.length > 0) sums.unshift({ total: TOTAL, parts: tree.top });
  return amountColumns(table).flatMap((column) =>
    sums.map(({ total, parts }) => ({
      left: [[rule.table, total, column] as const],
      right: parts.map(({ key }): Term => [rule.table, key, column]),
      sumOf: [],
    })),
  );
}

/** The sum of the lowest rows says something of its own only where there are levels between. */
function leafInstances(rule: SumOfLeaves, table: LocatedTable): Instance[] {
  const tree = codeTree(table);
  if (tree.children.size === 0) return [];
  const levels = levelInstances(rule, table);
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
    rule.pairs.map(({ left, right }) => ({
      left: left.map((term) => bindRow(term, row, disclosure)),
      right: right.map((term) => bindRow(term, row, disclosure)),
      sumOf: [],
    }));
  if (rule.forEach === "once") return make(null);
  const rows = rule.forEach === "class" ? classRows(disclosure) : codesOf(rule, disclosure);
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
function codesOf(rule: Relation, disclosure: Disclosure): string[] {
  const tables = tablesOf(rule);
  const codes = disclosure.tables
    .filter(({ layout }) => tables.includes(layout.id))
    .flatMap(({ rows }) => rows.flatMap(({ code }) => (code === null ? [] : [code])));
  return [TOTAL, ...[...new Set(codes)].sort()];
}

function isZero(term: Term, disclosure: Disclosure, amounts: AmountCells): boolean {
  const resolved = resolveTerm(term, disclosure, amounts);
  return resolved.kind === "cell" && amounts.cells[resolved.cell]?.fen === 0;
}

/** The terms of an instance, or why it cannot be judged. Terms known to be zero are left out. */
function form(
  rule: ArithmeticRule,
  instance: Instance,
  disclosure: Disclosure,
  amounts: AmountCells,
): DraftTerm[] | Skipped {
  const terms: DraftTerm[] = [];
  const isCross = new Set([...instance.left, ...instance.right].map(([table]) => table)).size > 1;
  for (const [side, sign] of [
    [instance.left, 1],
    [instance.right, -1],
  ] as const) {
    for (const term of side) {
      if (side.length === 1 && isUnlistedCode(rule, term, disclosure)) {
        return { rule: rule.id, reason: "row-missing", table: term[0] };
      }
      if (isCross && !unitIsKnown(term[0], disclosure)) {
        return { rule: rule.id, reason: "unit-unknown", table: term[0] };
      }
      const resolved = resolveTerm(term, disclosure, amounts);
      if (resolved.kind === "skip") {
        return { rule: rule.id, reason: resolved.reason, table: resolved.table };
      }
      if (resolved.kind === "cell") terms.push({ cell: resolved.cell, sign });
    }
  }
  return terms;
}

/**
 * Whether a rule that is repeated for each code stands on one table alone there and that table does
 * not list the code: what is missing is a row, which the rules on codes report, not an amount.
 */
function isUnlistedCode(rule: ArithmeticRule, [table, row]: Term, disclosure: Disclosure): boolean {
  if (!("forEach" in rule) || rule.forEach !== "code" || row === TOTAL) return false;
  const located = tableOf(disclosure, table);
  return located?.rows.some(({ code }) => code === row) === false;
}

function signature(instance: Instance): string {
  const side = (terms: readonly Term[]): string => terms.map((term) => term.join("/")).join("+");
  return `${side(instance.left)}=${side(instance.right)}`;
}
