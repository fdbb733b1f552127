import { amountAt, type AmountCells } from "../../ledger/cells";
import type { LocatedAnnex } from "../../locate/annexes";
import { annexOf, type Deviation, type Disclosure } from "../../locate/disclosure";
import { Decimal } from "../../money/decimal";
import { FEN_PER_UNIT, PRINTED_DECIMALS, type Unit } from "../../money/unit";
import { remembered } from "../../remembered";
import { joined, NOTHING_COMPARED, type Comparison } from "./comparison";
import { amountFigures, moneyFigures } from "./money-figures";
import {
  itemsByProject,
  procurementItems,
  type FigureAt,
  type ProcurementItem,
} from "./procurement-items";
import { quantityOfAmount } from "./quantity";
import { addressOf, deviationAtSpot, spotOfAmount } from "./spot";

/** Id of the procurement budget among the annexes. */
export const PROCUREMENT = "P";

/** Public costs (公用经费) in all: table 6, total row. */
const PUBLIC_COSTS = ["T6", "total", "public"] as const;

/** Compares the figures of the procurement budget with each other and with public costs. */
export function procurementComparison(disclosure: Disclosure, amounts: AmountCells): Comparison {
  const annex = annexOf(disclosure, PROCUREMENT);
  if (annex === undefined) return NOTHING_COMPARED;
  return joined([ownComparison(annex), runningProjects(disclosure, amounts, annex)]);
}

const ownComparison = remembered((annex: LocatedAnnex): Comparison => {
  const { unit } = annex;
  const items = procurementItems(annex);
  const projects = [...itemsByProject(items).values()];
  return joined([
    ...items.map((item) => joined([product(item, unit), reserve(item, unit)])),
    ...projects.map((own) => projectFunds(own, unit)),
  ]);
});

/** Half the last digit that is printed of an amount. */
function halfOf(value: Decimal): Decimal {
  const digits = Math.max(PRINTED_DECIMALS, value.decimalPlaces());
  return new Decimal(10).pow(-digits).dividedBy(2);
}

/** Quantity × price = total, as far as the rounding of price and total lets tell. */
function product({ quantity, price, total }: ProcurementItem, unit: Unit): Comparison {
  if (quantity === null || price === null || total === null) return NOTHING_COMPARED;
  const expected = quantity.value.times(price.value);
  const reach = halfOf(price.value).times(quantity.value.abs()).plus(halfOf(total.value));
  // A change by one is noticed where it moves the product by more than rounding can explain.
  const isNoticed = (effect: Decimal): boolean => effect.abs().greaterThan(reach.times(2));
  const cells = [
    ...(isNoticed(price.value) ? [quantity] : []),
    ...(isNoticed(quantity.value) ? [price] : []),
    ...(isNoticed(new Decimal(1)) ? [total] : []),
  ].map(({ at }) => addressOf(at));
  if (total.value.minus(expected).abs().lessThanOrEqualTo(reach)) {
    return { deviations: [], cells, stated: [] };
  }
  const params = { quantity: quantity.value.toFixed(), price: price.value.toFixed() };
  const figures = amountFigures(total.value, expected, unit);
  const others = [quantity.at, price.at];
  const found = deviationAtSpot("product-differs", PROCUREMENT, total.at, others, params, figures);
  return { deviations: [found], cells, stated: [] };
}

/** What is reserved for small enterprises (预留中小微企业份额) is part of the total. */
function reserve({ reserve: own, total }: ProcurementItem, unit: Unit): Comparison {
  if (own === null || total === null || own.value.lessThanOrEqualTo(total.value)) {
    return NOTHING_COMPARED;
  }
  const figures = amountFigures(own.value, total.value, unit);
  return only(deviationAtSpot("reserve-above-total", PROCUREMENT, own.at, [total.at], {}, figures));
}

/** What is bought for a project is paid from its funds. */
function projectFunds(items: readonly ProcurementItem[], unit: Unit): Comparison {
  const funds = fundsOf(items);
  const totals = items.flatMap(({ total }) => total ?? []);
  const sum = totals.reduce((all, { value }) => all.plus(value), new Decimal(0));
  if (funds === null || sum.lessThanOrEqualTo(funds.value)) return NOTHING_COMPARED;
  const others = totals.map(({ at }) => at);
  const figures = amountFigures(sum, funds.value, unit);
  return only(deviationAtSpot("above-project-funds", PROCUREMENT, funds.at, others, {}, figures));
}

/** Projects of day-to-day running are paid from public costs. */
function runningProjects(
  disclosure: Disclosure,
  amounts: AmountCells,
  annex: LocatedAnnex,
): Comparison {
  const names = annex.layout.runningProjects ?? [];
  const position = amountAt(amounts, ...PUBLIC_COSTS);
  const costs = position === undefined ? undefined : amounts.cells[position];
  const projects = [...itemsByProject(procurementItems(annex))];
  const funds = projects.flatMap(([project, items]) =>
    names.some((name) => project.includes(name)) ? (fundsOf(items) ?? []) : [],
  );
  const [first, ...others] = funds;
  if (costs === undefined || first === undefined) return NOTHING_COMPARED;
  const sum = funds.reduce(
    (all, { value }) => all.plus(quantityOfAmount(value, annex.unit).value),
    new Decimal(0),
  );
  const limit = new Decimal(costs.fen).dividedBy(FEN_PER_UNIT.yuan);
  if (sum.lessThanOrEqualTo(limit)) return NOTHING_COMPARED;
  const there = [spotOfAmount(disclosure, costs), ...others.map(({ at }) => at)];
  const figures = moneyFigures(sum, limit, annex.unit);
  return only(
    deviationAtSpot("public-funds-above-costs", PROCUREMENT, first.at, there, {}, figures),
  );
}

/** The funds of a project: they stand in its first line, or in each. */
export function fundsOf(items: readonly ProcurementItem[]): FigureAt | null {
  return items.find(({ funds }) => funds !== null)?.funds ?? null;
}

function only(deviation: Deviation): Comparison {
  return { deviations: [deviation], cells: [], stated: [] };
}
