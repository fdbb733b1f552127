import type { LayoutSet } from "../../core/layout/layout";
import type { Relation, Rule, Term } from "../../core/layout/rule";
import type { InputCell } from "../../core/ledger/linear";
import { cellAt, columnAt, lastRow, sheetRow, type TablePlan } from "./plan";
import { fixedColumn, sumText } from "./reference";

/** A cell and the formula that draws its amount from other cells. */
export interface Link {
  readonly target: InputCell;
  readonly formula: string;
}

/**
 * What the `equal` rules draw from one table into another. The left side of such a rule follows from
 * the right: the summaries, tables 1 and 4, from the tables by 科目, and table 4 from table 1. A rule
 * gives a link where its left side is one cell; rules that hold only at times or may be explained
 * away give none.
 */
export function linksBetween(set: LayoutSet, plans: readonly TablePlan[]): Link[] {
  return set.rules.filter(isFirmEquality).flatMap((rule) => {
    const codes = rule.forEach === "class" ? classCodes(set) : [null];
    return codes.flatMap((code) =>
      rule.pairs.flatMap(({ left, right }) => linkOf(plans, left, right, code) ?? []),
    );
  });
}

function isFirmEquality(rule: Rule): rule is Relation {
  return (
    rule.kind === "equal" &&
    rule.forEach !== "code" &&
    rule.severity === "error" &&
    rule.whenZero === undefined
  );
}

function classCodes({ tables }: LayoutSet): string[] {
  const rows = tables.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "fixed" ? block.rows : [])),
  );
  return [...new Set(rows.flatMap(({ code }) => code ?? []))];
}

function linkOf(
  plans: readonly TablePlan[],
  left: readonly Term[],
  right: readonly Term[],
  code: string | null,
): Link | null {
  const [first, ...more] = left;
  const target = first === undefined || more.length > 0 ? null : cellOf(plans, first, code);
  if (target === null) return null;
  const cells = right.flatMap((term) => cellOf(plans, term, code) ?? []);
  if (cells.length === right.length) {
    return { target, formula: `=${sumText(cells, target.sheet)}` };
  }
  const [term, ...others] = right;
  const rollup =
    term === undefined || others.length > 0 ? null : rollupOf(plans, term, code, target.sheet);
  return rollup === null ? null : { target, formula: `=${rollup}` };
}

/** The cell of a term; null where its row is a 科目, which stands wherever the accountant puts it. */
function cellOf(plans: readonly TablePlan[], term: Term, code: string | null): InputCell | null {
  const [table, row, column] = term;
  const plan = plans.find(({ layout }) => layout.id === table);
  const block = plan?.layout.blocks.findIndex(({ amounts }) => amounts.includes(column)) ?? -1;
  if (plan?.layout.blocks[block] === undefined) return null;
  if (row === "$" && plan.layout.blocks[block].kind === "coded") return null;
  const line = plan.lines.findIndex((rows) => {
    const found = rows[block];
    return row === "$" ? found?.code === code : found?.key === row;
  });
  return line === -1 ? null : cellAt(plan, sheetRow(plan, line), column);
}

/** The sum of a 类 in a table of codes, wherever its rows stand. */
function rollupOf(
  plans: readonly TablePlan[],
  [table, row, column]: Term,
  code: string | null,
  home: string,
): string | null {
  const plan = plans.find(({ layout }) => layout.id === table);
  const block = plan?.layout.blocks.find(({ amounts }) => amounts.includes(column));
  if (plan === undefined || block?.kind !== "coded" || row !== "$" || code === null) return null;
  // The first line of a table of codes is its total.
  const rows = { sheet: plan.sheet, r0: sheetRow(plan, 1), r1: lastRow(plan) };
  const areas = [block.code, column].map((id) => {
    const at = columnAt(plan, id);
    return fixedColumn({ ...rows, c0: at, c1: at }, home);
  });
  return `BUDGET.ROLLUP(${areas.join(",")},"${code}")`;
}
