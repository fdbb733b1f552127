import { Decimal } from "../../core/money/decimal";
import type { ChartBlock } from "../model";
import { WIDER, widthEm } from "../text-width";

/** What a chart has to be drawn in, all in one unit of length. */
interface Room {
  readonly width: number;
  readonly fontSize: number;
  /** Between a bar and the words beside it. */
  readonly gap: number;
}

/** Where the bars of a chart stand, in the unit of its room. */
export interface Scale {
  /** Where the bars begin. */
  readonly zero: Decimal;
  /** Room left of it for bars of figures below zero. */
  readonly below: Decimal;
  /** Length of the bar of a figure, below zero for a figure below zero. */
  readonly lengthOf: (figure: string) => Decimal;
}

/** The longest bars on either side take all the room that labels and figures leave. */
export function scaleOf({ bars }: ChartBlock, { width, fontSize, gap }: Room): Scale {
  // Room for a text in whatever face it is set.
  const textWidth = (text: string): number => widthEm(text) * WIDER * fontSize;
  const labels = Math.max(...bars.map(({ label }) => textWidth(label))) + gap;
  const figures = Math.max(...bars.map(({ figure }) => textWidth(figure))) + gap;
  const room = Math.max(0, width - labels - figures - 2 * gap);
  const amounts = bars.map(({ figure }) => new Decimal(figure));
  const most = Decimal.max(0, ...amounts);
  const least = Decimal.min(0, ...amounts);
  const range = most.minus(least);
  const perUnit = range.isZero() ? new Decimal(0) : new Decimal(room).div(range);
  const below = least.abs().times(perUnit);
  return {
    zero: below.plus(labels + gap),
    below,
    lengthOf: (figure) => perUnit.times(figure),
  };
}
