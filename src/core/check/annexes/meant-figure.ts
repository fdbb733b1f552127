import type { TextFigure } from "../../text/figure";
import { isCount, sumOf, type Quantity } from "./quantity";

/** A figure of running text with what it measures. */
export interface SaidFigure {
  readonly figure: TextFigure;
  readonly quantity: Quantity;
}

/** The figure that is meant by an indicator, and the figures of the text it is made of. */
interface MeantFigure {
  readonly quantity: Quantity;
  readonly figures: readonly TextFigure[];
}

/**
 * Of several figures of one unit, the one that an indicator's value is compared with. Counts that the
 * indicator names together go together: 臭氧激光雷达1套和颗粒物激光雷达1套 are 2套, and so are
 * 2套，其中臭氧激光雷达1套、颗粒物激光雷达1套. Of other figures the equal one is meant.
 */
export function meantFigure(
  said: readonly [SaidFigure, ...SaidFigure[]],
  own: Quantity,
  isNamed: (figure: TextFigure) => boolean,
): MeantFigure {
  const [first, ...others] = said;
  const figures = said.map(({ figure }) => figure);
  const isOwn = ({ value }: Quantity): boolean => value.equals(own.value);
  const whole = sumOf(said.map(({ quantity }) => quantity)) ?? first.quantity;
  if (isCount(own) && figures.filter(isNamed).length > 1) {
    const parts = sumOf(others.map(({ quantity }) => quantity));
    const isTotal = parts !== null && others.length > 1 && isOwn(parts) && isOwn(first.quantity);
    return { quantity: isTotal ? first.quantity : whole, figures };
  }
  const equal = said.find(({ quantity }) => isOwn(quantity));
  if (equal !== undefined) return { quantity: equal.quantity, figures: [equal.figure] };
  return { quantity: isOwn(whole) ? whole : first.quantity, figures };
}
