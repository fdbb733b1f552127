import type { Deviation } from "../../locate/disclosure";
import type { Decimal } from "../../money/decimal";
import { FEN_PER_UNIT, PRINTED_DECIMALS, type Unit } from "../../money/unit";

/** Two amounts in 元 as the figures of a deviation, in the unit of its table. */
export function moneyFigures(
  found: Decimal,
  expected: Decimal,
  unit: Unit,
): NonNullable<Deviation["figures"]> {
  const inUnit = (yuan: Decimal): Decimal =>
    yuan.times(FEN_PER_UNIT.yuan).dividedBy(FEN_PER_UNIT[unit]);
  return amountFigures(inUnit(found), inUnit(expected), unit);
}

/** Two amounts in the unit of their table as the figures of a deviation. */
export function amountFigures(
  found: Decimal,
  expected: Decimal,
  unit: Unit,
): NonNullable<Deviation["figures"]> {
  const difference = found.minus(expected);
  return {
    found: printed(found),
    expected: printed(expected),
    difference: printed(difference),
    unit,
  };
}

/** With the decimals of a table at least: an annex may have more. */
function printed(value: Decimal): string {
  return value.toFixed(Math.max(PRINTED_DECIMALS, value.decimalPlaces()));
}
