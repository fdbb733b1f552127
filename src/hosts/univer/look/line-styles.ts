import { BorderStyleTypes } from "@univerjs/core";
import type { LineStyle } from "../../../core/book/look";

/** The lines of a cell by their names in a file. */
export const LINE_STYLES: Readonly<Record<LineStyle, BorderStyleTypes>> = {
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  thin: BorderStyleTypes.THIN,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
  double: BorderStyleTypes.DOUBLE,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
};

const NAMES = new Map(
  (Object.keys(LINE_STYLES) as LineStyle[]).map((name) => [LINE_STYLES[name], name]),
);

/** Null for no line. */
export function lineStyleOf(type: BorderStyleTypes): LineStyle | null {
  return NAMES.get(type) ?? null;
}
