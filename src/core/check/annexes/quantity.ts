import type { Indicator } from "../../locate/annexes";
import { Decimal } from "../../money/decimal";
import { PRINTED_DECIMALS, UNIT_NAME, YUAN_PER_WORD, type Unit } from "../../money/unit";
import type { Comparison, TextFigure } from "../../text/figure";

/** A figure in a unit in which it can be compared: money in 元, per cent, or what is counted. */
export interface Quantity {
  readonly value: Decimal;
  readonly unit: string;
  /** One of its last digit. */
  readonly grain: Decimal;
  readonly comparison: Comparison | null;
}

const MONEY = "元";
const PERCENT = "%";

/** A figure with its unit. Money stands for what a table would print: two decimals at least. */
export function quantity(
  value: Decimal,
  decimals: number,
  unit: string,
  comparison: Comparison | null = null,
): Quantity {
  const yuan = YUAN_PER_WORD.get(unit);
  const digits = yuan === undefined ? decimals : Math.max(decimals, PRINTED_DECIMALS);
  return {
    value: value.times(yuan ?? 1),
    unit: yuan === undefined ? unit : MONEY,
    grain: new Decimal(10).pow(-digits).times(yuan ?? 1),
    comparison,
  };
}

/** An amount of an annex or a table. */
export function quantityOfAmount(value: Decimal, unit: Unit): Quantity {
  return quantity(value, value.decimalPlaces(), UNIT_NAME[unit]);
}

/** The value of an indicator; null for words. */
export function quantityOfIndicator({ figure, comparison }: Indicator): Quantity | null {
  if (figure === null) return null;
  return quantity(figure.value, figure.value.decimalPlaces(), figure.unit, comparison);
}

/** A figure of running text; null for a year or a day. */
export function quantityOfText({
  value,
  decimals,
  measure,
  comparison,
}: TextFigure): Quantity | null {
  switch (measure.kind) {
    case "year":
    case "date":
      return null;
    case "percent":
      return quantity(value, decimals, PERCENT, comparison);
    case "money":
    case "count":
      return quantity(value, decimals, measure.unit, comparison);
  }
}

/** Whether a quantity is money. */
export function isMoney({ unit }: Quantity): boolean {
  return unit === MONEY;
}

/** Whether a quantity is a number of things rather than money or a share. */
export function isCount(counted: Quantity): boolean {
  return !isMoney(counted) && counted.unit !== PERCENT;
}

/** Whether two quantities are of one unit; a count may go without one. */
export function isComparable(a: Quantity, b: Quantity): boolean {
  if (a.unit === b.unit) return true;
  const [bare, other] = a.unit === "" ? [a, b] : [b, a];
  return bare.unit === "" && isCount(other);
}

/** Whether one value is the other, rounded to fewer digits. */
export function isRounded(a: Quantity, b: Quantity): boolean {
  if (!isComparable(a, b) || a.grain.equals(b.grain)) return false;
  const [fine, coarse] = a.grain.lessThan(b.grain) ? [a, b] : [b, a];
  return fine.value.toNearest(coarse.grain).equals(coarse.value);
}

/** Whether two values are one figure, as far as the one with fewer digits tells. */
export function isSameFigure(a: Quantity, b: Quantity): boolean {
  return isComparable(a, b) && (a.value.equals(b.value) || isRounded(a, b));
}

/** Whether both are bounded alike; a figure without a sign is meant exactly. */
export function isBoundedAlike(a: Quantity, b: Quantity): boolean {
  return (a.comparison ?? "=") === (b.comparison ?? "=");
}

/** The sum of quantities of one unit, null of none. */
export function sumOf(parts: readonly Quantity[]): Quantity | null {
  const [first, ...others] = parts;
  if (first === undefined) return null;
  return others.reduce(
    (sum, { value, grain }) => ({
      ...sum,
      value: sum.value.plus(value),
      grain: Decimal.max(sum.grain, grain),
    }),
    first,
  );
}
