import type { LayoutSet } from "../layout/layout";
import type { ArithmeticRule, Rule, Term } from "../layout/rule";
import { TOTAL } from "../locate/coded-rows";
import { codesOf, tableOf, type Disclosure } from "../locate/disclosure";
import { remembered } from "../remembered";
import type { AmountCells } from "./cells";
import type { Instance } from "./instance";
import { instancesOf, isZero, tablesOf } from "./instances";
import type { DraftRelation, DraftTerm } from "./ledger";
import { isStatutory, resolveTerm, unitIsKnown, type SkipReason } from "./terms";

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

/**
 * Turns the arithmetic rules of a layout set into relations over the cells of a disclosure. They do
 * not depend on the figures: while the tables keep their rows and columns, the relations are the same
 * objects.
 */
export function compileRules(disclosure: Disclosure, amounts: AmountCells): Compiled {
  const last = lastOf(disclosure.layout);
  const shapes = [...amounts.tables.values()].map(({ own }) => own.shape);
  const shape = [...shapes, ...zerosOf(disclosure, amounts)];
  if (!isSameShape(shape, last.shape)) {
    last.shape = shape;
    last.compiled = compile(disclosure, amounts);
  }
  return last.compiled;
}

/** What was compiled last under a layout set; an edit rarely asks for anything else. */
const lastOf = remembered(
  (_layout: LayoutSet): { shape: readonly string[]; compiled: Compiled } => ({
    shape: [],
    compiled: { relations: [], skipped: [] },
  }),
);

/** The same texts; where nothing was found there is no shape to compare. */
function isSameShape(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && a.length === b.length && a.every((text, index) => text === b[index]);
}

/** Which of the conditions of rules hold: those that something is zero. */
function zerosOf(disclosure: Disclosure, amounts: AmountCells): string[] {
  return disclosure.layout.rules.flatMap((rule) =>
    "pairs" in rule
      ? (rule.whenZero ?? []).map((term) => String(isZero(term, disclosure, amounts)))
      : [],
  );
}

function compile(disclosure: Disclosure, amounts: AmountCells): Compiled {
  const relations: DraftRelation[] = [];
  const skipped: Skipped[] = [];
  const places = new Map<Instance, number>();
  for (const rule of disclosure.layout.rules) {
    if (!isArithmetic(rule)) continue;
    const missing = tablesOf(rule).find(
      (id) => isStatutory(disclosure, id) && tableOf(disclosure, id) === undefined,
    );
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
      const derivedFrom = instance.sumOf.flatMap((part) => places.get(part) ?? []);
      places.set(instance, relations.length);
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

/** The terms of an instance, or why it cannot be judged. Terms known to be zero are left out. */
function form(
  rule: ArithmeticRule,
  instance: Instance,
  disclosure: Disclosure,
  amounts: AmountCells,
): DraftTerm[] | Skipped {
  const terms: DraftTerm[] = [];
  const home = (instance.left[0] ?? instance.right[0])?.[0];
  const isForeign = ([table]: Term): boolean => table !== home;
  const isCross = instance.left.some(isForeign) || instance.right.some(isForeign);
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
  return located !== undefined && !codesOf(located).has(row);
}
