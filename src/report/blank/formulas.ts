import { inputKey } from "../../core/ledger/linear";
import type { LayoutSet } from "../../core/layout/layout";
import { linksBetween } from "./links";
import { plannedAmounts, type TablePlan } from "./plan";
import { sumFormula } from "./sums";

/** The formulas of the amounts, by `inputKey` of their cells. */
export type Formulas = ReadonlyMap<string, string>;

/**
 * Every formula that the rules of a layout set give. Sums within a table come first: a cell that two
 * rules lead to, such as a total that another table repeats, is left for the checker to compare.
 */
export function formulasOf(set: LayoutSet, plans: readonly TablePlan[]): Formulas {
  const formulas = new Map<string, string>();
  for (const plan of plans) {
    for (const amount of plannedAmounts(plan)) {
      const formula = sumFormula(plan, amount, set.rules);
      if (formula !== null) formulas.set(inputKey(amount.cell), formula);
    }
  }
  for (const { target, formula } of linksBetween(set, plans)) {
    const key = inputKey(target);
    if (!formulas.has(key)) formulas.set(key, formula);
  }
  return formulas;
}
