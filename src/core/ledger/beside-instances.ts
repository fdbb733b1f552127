import type { ArithmeticRule, SumOfItems, Term } from "../layout/rule";
import type { LocatedAnnex } from "../locate/annexes";
import type { Disclosure } from "../locate/disclosure";
import { amountAt, type AmountCells } from "./cells";
import type { Instance } from "./instance";
import { STATEMENT } from "./statement-amounts";
import { isStatutory } from "./terms";

/** The relations a rule stands for within an annex. */
export function annexInstances(
  rule: Extract<ArithmeticRule, { readonly table: string }>,
  annex: LocatedAnnex,
): Instance[] {
  switch (rule.kind) {
    case "sum-of-items":
      return itemInstances(rule, annex);
    case "sum-of-rows":
      return rule.columns
        .filter((column) => annex.columns.has(column))
        .map((column) => ({
          left: [[rule.table, rule.total, column]],
          right: rule.parts.map((row): Term => [rule.table, row, column]),
          sumOf: [],
        }));
    case "sum-across":
      return annex.rows
        .filter(() => annex.columns.has(rule.total))
        .map(({ key }) => ({
          left: [[rule.table, key, rule.total]],
          right: rule.parts.map((column): Term => [rule.table, key, column]),
          sumOf: [],
        }));
    case "sum-of-children":
    case "sum-of-leaves":
      return [];
  }
}

/** A total of items without subtotals is the sum of the items themselves. */
function itemInstances(
  { table, columns }: SumOfItems,
  { rows, columns: found }: LocatedAnnex,
): Instance[] {
  const parts = new Map<string, string[]>();
  const add = (sum: string | undefined, part: string): void => {
    if (sum === undefined) return;
    const known = parts.get(sum);
    if (known === undefined) parts.set(sum, [part]);
    else known.push(part);
  };
  const total = rows.find(({ group }) => group === "total")?.key;
  const hasSubtotals = rows.some(({ group }) => group === "subtotal");
  for (const { key, group, under } of rows) {
    if (group === "subtotal") add(total, key);
    else if (group === "item") add(hasSubtotals ? (under ?? undefined) : total, key);
  }
  return columns
    .filter((column) => found.has(column))
    .flatMap((column) =>
      [...parts].map(([sum, of]) => ({
        left: [[table, sum, column] as const],
        right: of.map((part): Term => [table, part, column]),
        sumOf: [],
      })),
    );
}

/**
 * The instances of a relation that reads annexes or the statement: one for each time that the
 * statement says the quantity, none where it does not or where an annex has nothing to compare with.
 */
export function everySaying(
  instance: Instance,
  disclosure: Disclosure,
  amounts: AmountCells,
): Instance[] {
  const terms = [...instance.left, ...instance.right];
  const beside = terms.filter(([table]) => !isStatutory(disclosure, table));
  if (!beside.every((term) => isThere(term, amounts))) return [];
  const said = beside.filter(([table]) => table === STATEMENT);
  const [only] = said;
  if (only === undefined || said.length > 1) return [instance];
  const sayings = [instance];
  for (let count = 2; ; count += 1) {
    const again: Term = [only[0], `${only[1]}#${String(count)}`, only[2]];
    if (!isThere(again, amounts)) return sayings;
    const put = (term: Term): Term => (term === only ? again : term);
    sayings.push({ ...instance, left: instance.left.map(put), right: instance.right.map(put) });
  }
}

/** A blank of an annex says nothing: nobody knows whether it means zero. */
function isThere([table, row, column]: Term, amounts: AmountCells): boolean {
  const cell = amountAt(amounts, table, row, column);
  return cell !== undefined && (cell === -1 || amounts.cells[cell]?.blank === false);
}
