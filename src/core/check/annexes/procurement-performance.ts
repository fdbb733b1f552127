import { normaliseLabel } from "../../book/label";
import type { PerformanceLayout } from "../../layout/annex";
import type { LocatedAnnex, LocatedIndicators } from "../../locate/annexes";
import { annexOf, type Disclosure } from "../../locate/disclosure";
import { Decimal } from "../../money/decimal";
import { joined, NOTHING_COMPARED, type Comparison } from "./comparison";
import { costLimit } from "./cost-limits";
import { spotOfIndicator } from "./indicator-spot";
import { linkProjects } from "./link-projects";
import { moneyFigures } from "./money-figures";
import { fundsOf, PROCUREMENT } from "./procurement";
import { itemsByProject, procurementItems, type ProcurementItem } from "./procurement-items";
import {
  isSameFigure,
  quantityOfAmount,
  quantityOfIndicator,
  sumOf,
  type Quantity,
} from "./quantity";
import { addressOf, deviationAtSpot, type Spot } from "./spot";
import { valueWords } from "./value-words";

/** Compares what is bought for a project with what the project's performance table promises. */
export function procurementPerformance(disclosure: Disclosure): Comparison {
  const { layout, performance } = disclosure;
  const annex = annexOf(disclosure, PROCUREMENT);
  if (annex === undefined) return NOTHING_COMPARED;
  const projects = [...itemsByProject(procurementItems(annex))].map(([name, items]) => ({
    name,
    items,
  }));
  const links = linkProjects(projects, performance.projects);
  return joined(
    [...links].map(([{ items }, table]) =>
      joined([
        costs(layout.performance, annex, items, table),
        counts(layout.performance, items, table),
      ]),
    ),
  );
}

/** The funds of a project are the limit of its costs. */
function costs(
  layout: PerformanceLayout,
  { unit }: LocatedAnnex,
  items: readonly ProcurementItem[],
  table: LocatedIndicators,
): Comparison {
  const funds = fundsOf(items);
  const cost = costLimit(table).found;
  if (funds === null || cost === null) return NOTHING_COMPARED;
  const others = cost.indicators.map((one) => spotOfIndicator(layout, table, one, "value"));
  const cells = [funds.at, ...others].map(addressOf);
  const own = quantityOfAmount(funds.value, unit);
  if (isSameFigure(own, cost.limit)) return { deviations: [], cells, stated: [] };
  const figures = moneyFigures(own.value, cost.limit.value, unit);
  const params = { project: table.project };
  const found = deviationAtSpot(
    "procurement-cost-differs",
    PROCUREMENT,
    funds.at,
    others,
    params,
    figures,
  );
  return { deviations: [found], cells, stated: [] };
}

interface Counted {
  readonly quantity: Quantity;
  readonly at: Spot;
  readonly words: string;
}

/** As many are bought as are promised, of what is counted in the same unit. */
function counts(
  layout: PerformanceLayout,
  items: readonly ProcurementItem[],
  table: LocatedIndicators,
): Comparison {
  const measures = new Set(items.map(({ measure }) => normaliseLabel(measure)));
  return joined(
    [...measures].map((measure) => {
      const bought = items.flatMap(({ measure: own, quantity }) =>
        normaliseLabel(own) === measure && quantity !== null ? [quantity] : [],
      );
      const promised = table.indicators.flatMap((indicator): Counted[] => {
        const quantity = indicator.dimension === "quantity" ? quantityOfIndicator(indicator) : null;
        if (quantity === null || quantity.unit !== measure) return [];
        const at = spotOfIndicator(layout, table, indicator, "value");
        return [{ quantity, at, words: valueWords(indicator) }];
      });
      const [first] = bought;
      if (first === undefined || promised.length === 0) return NOTHING_COMPARED;
      const count = bought.reduce((all, { value }) => all.plus(value), new Decimal(0));
      const whole = sumOf(promised.map(({ quantity }) => quantity));
      const isExact = promised.every(({ quantity: { comparison } }) => (comparison ?? "=") === "=");
      const cells = isExact ? [...bought, ...promised].map(({ at }) => addressOf(at)) : [];
      const said = [
        ...promised.map(({ quantity }) => quantity),
        ...(whole === null ? [] : [whole]),
      ];
      if (said.some((quantity) => isWithin(count, quantity))) {
        return { deviations: [], cells, stated: [] };
      }
      const params = {
        found: `${count.toFixed()}${measure}`,
        expected: promised.map(({ words }) => words).join("、"),
        project: table.project,
      };
      const others = promised.map(({ at }) => at);
      const found = deviationAtSpot(
        "procurement-quantity-differs",
        PROCUREMENT,
        first.at,
        others,
        params,
      );
      return { deviations: [found], cells, stated: [] };
    }),
  );
}

/** Whether a count is what an indicator bounds it to. */
function isWithin(count: Decimal, { value, comparison }: Quantity): boolean {
  switch (comparison) {
    case null:
    case "=":
      return count.equals(value);
    case "<":
      return count.lessThan(value);
    case "≤":
      return count.lessThanOrEqualTo(value);
    case ">":
      return count.greaterThan(value);
    case "≥":
      return count.greaterThanOrEqualTo(value);
  }
}
