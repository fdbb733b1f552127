import type { PerformanceLayout } from "../../layout/annex";
import type { Indicator, LocatedIndicators, LocatedPerformance } from "../../locate/annexes";
import type { Deviation } from "../../locate/disclosure";
import { remembered, rememberedPair } from "../../remembered";
import { PERFORMANCE, spotOfIndicator } from "./indicator-spot";
import { indexOfIndicators, linkedIndicator } from "./link-indicators";
import { isMoney, isSameFigure, quantityOfIndicator, sumOf, type Quantity } from "./quantity";
import { deviationAtSpot } from "./spot";
import { valueWords } from "./value-words";

/** What a project may cost, by its cost indicators (成本指标). */
export interface CostLimit {
  readonly table: LocatedIndicators;
  readonly limit: Quantity;
  /** The indicators it is made of; the whole alone, where one is the sum of the others. */
  readonly indicators: readonly [Indicator, ...Indicator[]];
}

/** The cost limit of a project, null where it has none in money. */
export const costLimit = remembered(
  (table: LocatedIndicators): { readonly found: CostLimit | null } => {
    const costs = costsOf(table);
    const [first, ...others] = costs;
    if (first === undefined) return { found: null };
    const sum = sumOf(costs.map(({ amount }) => amount));
    const whole = costs.find(({ amount }) => sum?.value.equals(amount.value.times(2)) === true);
    // Of two equal costs neither is the sum of the other.
    if (whole !== undefined && costs.length > 2) {
      return { found: { table, limit: whole.amount, indicators: [whole.indicator] } };
    }
    const indicators = [first.indicator, ...others.map(({ indicator }) => indicator)] as const;
    return { found: { table, limit: sum ?? first.amount, indicators: [...indicators] } };
  },
);

/** The cost indicators in money, with their amounts. */
function costsOf(
  table: LocatedIndicators,
): readonly { readonly indicator: Indicator; readonly amount: Quantity }[] {
  return table.indicators.flatMap((indicator) => {
    const amount = indicator.dimension === "cost" ? quantityOfIndicator(indicator) : null;
    return amount === null || !isMoney(amount) ? [] : [{ indicator, amount }];
  });
}

/**
 * Projects whose cost limit is in no cost indicator of the unit, neither by its amount nor by its
 * words. A unit without such indicators tells no costs; one that tells the whole tells them all.
 */
export const unitCosts = rememberedPair(
  (
    layout: PerformanceLayout,
    performance: LocatedPerformance,
  ): { readonly deviations: readonly Deviation[] } => {
    const { unit, projects } = performance;
    const costs = unit === null ? [] : costsOf(unit);
    const [first] = costs;
    const limits = projects.flatMap((table) => costLimit(table).found ?? []);
    const sum = sumOf(limits.map(({ limit }) => limit));
    if (unit === null || first === undefined || sum === null) return { deviations: [] };
    if (costs.some(({ amount }) => isSameFigure(amount, sum))) return { deviations: [] };
    const index = indexOfIndicators(performance);
    const links = costs.map(({ indicator }) => linkedIndicator(index, indicator));
    const linked = new Set(links.map((link) => link?.table));
    const free = costs.filter((_, at) => links[at] === null);
    const missing = limits.filter(({ table, limit }) => {
      if (linked.has(table)) return false;
      const at = free.findIndex(({ amount }) => isSameFigure(amount, limit));
      if (at !== -1) free.splice(at, 1);
      return at === -1;
    });
    const there = spotOfIndicator(layout, unit, first.indicator, "value");
    return {
      deviations: missing.map(({ table, indicators: [indicator] }) => {
        const at = spotOfIndicator(layout, table, indicator, "value");
        const params = { found: valueWords(indicator), project: table.project };
        return deviationAtSpot("cost-indicator-missing", PERFORMANCE, at, [there], params);
      }),
    };
  },
);
