import { Decimal as Base } from "decimal.js";

/**
 * The only decimal arithmetic of the product: 40 significant digits, so that no sum of a budget is
 * ever rounded on the way, and 四舍五入 (half away from zero) where a figure is printed.
 */
export const Decimal = Base.clone({ precision: 40, rounding: Base.ROUND_HALF_UP });
export type Decimal = Base;
